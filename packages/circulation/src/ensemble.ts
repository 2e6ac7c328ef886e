import { bad, good, type Result, type Step, sectors } from "@glisson/case";
import { uniform } from "@glisson/sampling";
import { treat } from "./interventions.ts";
import { healthy, type Liver } from "./liver/liver.ts";
import type { UncertainLiver } from "./liver/readFacts.ts";
import { solveLiver } from "./liver/solveLiver.ts";
import type { SteadyState } from "./network.ts";
import type { OxygenInputs } from "./oxygen.ts";
import { type Input, liverAt, placeOf } from "./patientLiver.ts";
import type { Draw } from "./uncertain.ts";

/** How many livers are drawn, and the seed that they are drawn with: same seed, same livers, whoever draws them. */
export interface Ensemble {
  readonly draws: number;
  readonly seed: number;
}

/** A drawn liver after the steps, solved; and its circulation before them. */
export interface SolvedLiver {
  readonly liver: Liver;
  readonly state: SteadyState;
  readonly oxygen: OxygenInputs;
  readonly before: { readonly liver: Liver; readonly state: SteadyState };
}

/**
 * The central draw, then the others of an ensemble. What draw n gives an input depends on the seed, on n and on the input alone:
 * before and after a step, and with one more fact known, all else in it is the same.
 */
export function drawsOf(inputs: readonly Input[], { draws, seed }: Ensemble): readonly Draw[] {
  if (inputs.length === 0) return [new Map()];
  const drawn = (n: number): Draw => new Map(inputs.map((input) => [input, uniform(seed, n, placeOf(input))]));
  return [new Map(), ...Array.from({ length: draws }, (_, n) => drawn(n))];
}

/**
 * One drawn liver, before and after the steps. `nearby`: the central one, from which every draw starts, so that no result
 * depends on the order of the draws. Faults: nothing left of the liver, no solution.
 */
export function solveDrawn(
  patient: UncertainLiver,
  after: readonly Step[],
  draw: Draw,
  nearby?: SolvedLiver,
): Result<SolvedLiver> {
  const { liver: before, effects, oxygen } = liverAt(patient, draw);
  const liver = after.reduce((treated, step) => treat(treated, step, effects), before);
  if (nothingLeft(liver))
    return bad({ where: "after", found: after.join(", "), wanted: "steps that leave some liver" });
  const untreated = solveLiver(before, nearby?.before.state);
  if (!untreated.ok) return untreated;
  const treated = after.length === 0 ? untreated : solveLiver(liver, nearby?.state ?? untreated.value);
  if (!treated.ok) return treated;
  return good({ liver, state: treated.value, oxygen, before: { liver: before, state: untreated.value } });
}

const nothingLeft = (liver: Liver): boolean =>
  sectors.every((sector) => liver.share[sector] * healthy(liver, sector) === 0);
