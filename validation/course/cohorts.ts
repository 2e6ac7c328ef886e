import {
  type Arm,
  addCounts,
  type CohortCounts,
  type ProcessName,
  parametersWith,
  playCohort,
  populationLivers,
  without,
} from "@glisson/course";
import { quantiles } from "@glisson/sampling";

/** Patients of each arm, with a seed that the calibration never saw. */
export const patients = 2000;
const seed = 101;
const months = 36;

const livers = populationLivers();

/** A figure of the whole cohort, and the ends between which nine of ten cohorts of the study's size have it. */
export interface Simulated {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A cohort in parts of a study's size, so that the play of chance in such a study can be seen. */
export interface PlayedArm {
  readonly whole: CohortCounts;
  readonly parts: readonly CohortCounts[];
}

/** Least size of a part, where a study is smaller or does not tell. */
const leastPart = 25;

export function playArm(arm: Arm, n: number | undefined): PlayedArm {
  const size = Math.min(patients / 4, Math.max(leastPart, n ?? 100));
  const count = Math.floor(patients / size);
  const p = parametersWith();
  const parts = Array.from({ length: count }, (_, part) =>
    playCohort(arm, livers, p, { seed, from: part * size, to: (part + 1) * size, months }),
  );
  return { whole: parts.reduce(addCounts), parts };
}

export function figureOf({ whole, parts }: PlayedArm, read: (counts: CohortCounts) => number): Simulated {
  const [low, high] = quantiles(
    parts.map((part) => Math.min(months, read(part))),
    [0.05, 0.95],
  ) as [number, number];
  return { value: Math.min(months, read(whole)), low, high };
}

/** The whole cohort of an arm with some processes switched off. */
export const playWithout = (arm: Arm, ...off: readonly ProcessName[]): CohortCounts =>
  playCohort(arm, livers, parametersWith(), { seed, from: 0, to: 1000, months, on: without(...off) });
