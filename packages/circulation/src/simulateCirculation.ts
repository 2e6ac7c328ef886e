import { good, type Result, type Step } from "@glisson/case";
import { drawsOf, type Ensemble, type SolvedLiver, solveDrawn } from "./ensemble.ts";
import { type CirculationFacts, readFacts } from "./liver/readFacts.ts";
import type { SteadyState } from "./network.ts";
import { variedInputs } from "./patientLiver.ts";
import { inflowAssumption, stepAssumptions } from "./stepAssumptions.ts";
import { inflowToLiver, measureFlow, measureSupply } from "./supplyMap.ts";
import { type Solved, type SupplyState, summarise } from "./supplyState.ts";

/** Drawn where nobody says otherwise: enough for the ends of a range to stay where they are with another seed. */
const usual: Ensemble = { draws: 128, seed: 1 };

/**
 * The liver's blood and oxygen supply, now or after treatment steps taken in order.
 *
 * 1. The facts become a liver, each uncertain input with a centre and two ends.
 * 2. Livers are drawn that the facts allow: the central one, and an ensemble with a seed.
 * 3. The steps change each of them: embolised arterioles, reopened veins, removed segments, shunts.
 * 4. The steady circulation of each is solved, before and after the steps.
 * 5. Oxygen is carried along the flow, and each territory's supply read off.
 * 6. The central liver gives the values, the middle 95 % of the ensemble the ranges.
 *
 * Faults: contradictory facts, nothing left of the liver, or a circulation that cannot be solved. Method: docs/circulation.md.
 */
export function simulateCirculation(
  facts: CirculationFacts,
  after: readonly Step[],
  ensemble: Ensemble = usual,
): Result<SupplyState> {
  const read = readFacts(facts);
  if (!read.ok) return read;
  const patient = read.value;

  const solved: Solved[] = [];
  let centre: SolvedLiver | undefined;
  for (const draw of drawsOf(variedInputs(patient, after), ensemble)) {
    const drawn = solveDrawn(patient, after, draw, centre);
    if (!drawn.ok) return drawn;
    centre ??= drawn.value;
    solved.push(measure(drawn.value));
  }
  const assumptions = [...patient.assumptions, inflowAssumption(), ...stepAssumptions(after, patient)];
  return good(summarise(solved, after, ensemble, assumptions));
}

/** The solved network of the central liver, after the steps. Faults: as `simulateCirculation`. */
export function centralState(facts: CirculationFacts, after: readonly Step[]): Result<SteadyState> {
  const read = readFacts(facts);
  if (!read.ok) return read;
  const solved = solveDrawn(read.value, after, new Map());
  return solved.ok ? good(solved.value.state) : solved;
}

function measure({ liver, state, oxygen, before }: SolvedLiver): Solved {
  const flow = measureFlow(liver, state);
  return {
    flow: { ...flow, inflowLost: 1 - flow.inflowMlPerMin / inflowToLiver(before.liver, before.state) },
    supply: measureSupply(liver, state, oxygen),
  };
}
