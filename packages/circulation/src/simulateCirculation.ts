import { bad, good, type Result, type Step, sectors } from "@glisson/case";
import { treat } from "./interventions.ts";
import { healthy, type Liver } from "./liver/liver.ts";
import { type CirculationFacts, readFacts } from "./liver/readFacts.ts";
import { solveLiver } from "./liver/solveLiver.ts";
import type { SteadyState } from "./network.ts";
import { liverAt, oxygenInputs, variedAxes } from "./patientLiver.ts";
import { stepAssumptions } from "./stepAssumptions.ts";
import { inflowToLiver, measureFlow, measureSupply } from "./supplyMap.ts";
import { type Solved, type SupplyState, summarise } from "./supplyState.ts";
import { corners } from "./uncertain.ts";

/**
 * The liver's blood and oxygen supply, now or after treatment steps taken in order.
 *
 * 1. The facts become a liver, each uncertain input with a centre and two ends.
 * 2. The steps change that liver: embolised arterioles, reopened veins, removed segments, shunts.
 * 3. The steady circulation is solved at the centre and at every corner of the uncertain inputs (at most 129 solutions).
 * 4. Oxygen is carried along the flow, and each territory's supply read off.
 * 5. The centre gives the values, all corners together the ranges.
 *
 * Faults: contradictory facts, nothing left of the liver, or a circulation that cannot be solved. Method: docs/circulation.md.
 */
export function simulateCirculation(facts: CirculationFacts, after: readonly Step[]): Result<SupplyState> {
  const read = readFacts(facts);
  if (!read.ok) return read;
  const patient = read.value;
  const axes = variedAxes(patient, after);

  const solved: Solved[] = [];
  const inflowBefore = new Map<string, number>();
  // A corner differs from the one before it in few inputs: its solution is a good place to start from.
  let nearby: SteadyState | undefined;
  let nearbyBefore: SteadyState | undefined;
  for (const corner of corners(axes)) {
    const { liver: before, effects } = liverAt(patient, corner);
    const treated = after.reduce((liver, step) => treat(liver, step, effects), before);
    if (nothingLeft(treated))
      return bad({ where: "after", found: after.join(", "), wanted: "steps that leave some liver" });
    const state = solveLiver(treated, nearby);
    if (!state.ok) return state;
    nearby = state.value;

    // Before the steps nothing is embolised, so corners that differ in that alone share one solution.
    const untreated = axes.map((axis) => (axis === "embolised" ? "" : corner[axis])).join();
    if (!inflowBefore.has(untreated)) {
      const solvedBefore = after.length === 0 ? state : solveLiver(before, nearbyBefore ?? nearby);
      if (!solvedBefore.ok) return solvedBefore;
      nearbyBefore = solvedBefore.value;
      inflowBefore.set(untreated, inflowToLiver(before, solvedBefore.value));
    }
    const flow = measureFlow(treated, state.value);
    solved.push({
      flow: { ...flow, inflowLost: 1 - flow.inflowMlPerMin / inflowBefore.get(untreated)! },
      supplies: oxygenInputs(patient, solved.length === 0).map((inputs) => measureSupply(treated, state.value, inputs)),
    });
  }
  return good(summarise(solved, after, [...patient.assumptions, ...stepAssumptions(after, patient)]));
}

const nothingLeft = (liver: Liver): boolean =>
  sectors.every((sector) => liver.share[sector] * healthy(liver, sector) === 0);
