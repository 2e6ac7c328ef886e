import { type LiverReadingInput, parseReading, type Step } from "@glisson/case";
import { type CirculationFacts, type SupplyState, simulateCirculation } from "../index.ts";

export type Known = Omit<CirculationFacts, "reading">;

/** A reading as it is written, simulated; a fault ends the test. */
export function simulate(reading: LiverReadingInput, known: Known, ...after: Step[]): SupplyState {
  const parsed = parseReading(reading);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const state = simulateCirculation({ reading: parsed.value, ...known }, after);
  if (!state.ok) throw new Error(JSON.stringify(state.faults));
  return state.value;
}

export const healthy: Known = { cirrhosis: false, haemoglobin: { value: 14, unit: "g/dL" } };
export const cirrhotic: Known = { cirrhosis: true, decompensated: false, haemoglobin: { value: 12, unit: "g/dL" } };
