import type { Order } from "../order/order.ts";
import type { Parameters } from "../parameters.ts";
import type { CoursePatient } from "../patient/readPatient.ts";
import type { Start } from "../patient/start.ts";
import { drawTraits } from "../patient/traits.ts";
import { hepaticVein, left, mesenteric, right, trunk, venaCava } from "../processes/extension.ts";
import { albuminAt, bilirubinAt } from "../processes/laboratory.ts";
import { allOn, type Switches } from "../processes.ts";
import { outputs } from "../supply/solvePoint.ts";
import { type Course, playOrder } from "./playOrder.ts";
import type { State } from "./state.ts";

/** What is kept of a course at each month, in this order. */
export const quantities = [
  "tumourMl",
  "thrombusMl",
  "rightTaken",
  "leftTaken",
  "trunkTaken",
  "mesentericTaken",
  "liverFunction",
  "bilirubinMgDl",
  "albuminGDl",
  "gradientMmHg",
  "supplyIndex",
  "shuntCu",
  "oilMl",
  "hepaticVeinTaken",
  "venaCavaTaken",
] as const;
export type CourseQuantity = (typeof quantities)[number];

/** Courses of one patient under one order, sample by sample. */
export interface Ensemble {
  readonly samples: number;
  readonly months: number;
  readonly courses: readonly Course[];
  /** `(sample * (months + 1) + month) * quantities.length + quantity`; NaN from the month of death on, and of a side that is gone. */
  readonly paths: Float64Array;
}

export interface EnsembleRun {
  readonly seed: number;
  /** First sample (with it) and last (without it): any split gives the same courses. */
  readonly from: number;
  readonly to: number;
  readonly months: number;
  readonly on?: Switches;
}

/** Plays an order for one patient in many samples. */
export function playEnsemble(patient: CoursePatient, order: Order, p: Parameters, run: EnsembleRun): Ensemble {
  const { seed, from, to, months, on = allOn } = run;
  const samples = to - from;
  const width = quantities.length;
  const paths = new Float64Array(samples * (months + 1) * width).fill(Number.NaN);
  const courses: Course[] = [];
  for (let sample = from; sample < to; sample++) {
    const start = patient.starts[sample % patient.starts.length]!;
    const traits = drawTraits(seed, sample, p);
    const at = (sample - from) * (months + 1);
    courses.push(
      playOrder({ start, traits, p, on }, order, months, (month, state) =>
        keep(paths, (at + month) * width, state, start),
      ),
    );
  }
  return { samples, months, courses, paths };
}

function keep(paths: Float64Array, at: number, state: State, { ownValues }: Start): void {
  const { taken, supply, liverFunction, thrombusMl, doomedMl, dissolvingMl } = state;
  let thrombus = 0;
  for (let vein = 0; vein < 4; vein++) thrombus += thrombusMl[vein]! + doomedMl[vein]! + dissolvingMl[vein]!;
  paths[at] = state.tumourMl + state.doomedTumourMl;
  paths[at + 1] = thrombus;
  paths[at + 2] = state.removedRight ? Number.NaN : taken[right]!;
  paths[at + 3] = state.removedLeft ? Number.NaN : taken[left]!;
  paths[at + 4] = taken[trunk]!;
  paths[at + 5] = taken[mesenteric]!;
  paths[at + 6] = liverFunction;
  paths[at + 7] = bilirubinAt(liverFunction) * ownValues.bilirubin;
  paths[at + 8] = albuminAt(liverFunction) * ownValues.albumin;
  paths[at + 9] = supply[outputs.gradientMmHg]!;
  paths[at + 10] = state.totalSupply;
  paths[at + 11] = state.shuntCu;
  paths[at + 12] = state.oilMl;
  paths[at + 13] = state.outflowTaken[hepaticVein]!;
  paths[at + 14] = state.outflowTaken[venaCava]!;
}
