import { type LiverReadingInput, parseReading, type Step } from "@glisson/case";
import { type CirculationFacts, type Ensemble, type SupplyState, simulateCirculation } from "../index.ts";

export type Known = Omit<CirculationFacts, "reading">;

const simulateWith =
  (ensemble?: Ensemble) =>
  (reading: LiverReadingInput, known: Known, ...after: Step[]): SupplyState => {
    const parsed = parseReading(reading);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    const state = simulateCirculation({ reading: parsed.value, ...known }, after, ensemble);
    if (!state.ok) throw new Error(JSON.stringify(state.faults));
    return state.value;
  };

/** A reading as it is written, simulated; a fault ends the test. */
export const simulate = simulateWith();

/** The same with few draws, for properties that hold in every single liver. */
export const simulateFew = simulateWith({ draws: 6, seed: 1 });

export const healthy: Known = { cirrhosis: false, haemoglobin: { value: 14, unit: "g/dL" } };
export const cirrhotic: Known = { cirrhosis: true, decompensated: false, haemoglobin: { value: 12, unit: "g/dL" } };
