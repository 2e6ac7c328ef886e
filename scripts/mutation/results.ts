import { type Explanation, isSame } from "./explained.ts";
import type { MutantOfFile } from "./rooms.ts";

/** What came of the mistakes of one room. */
export interface RoomResult {
  readonly title: string;
  readonly mutants: readonly MutantOfFile[];
  /** Those that no test noticed. */
  readonly survivors: readonly MutantOfFile[];
}

/** Per cent of the mistakes that the tests must notice. Defined. */
export const leastNoticedPercent = 90;

export const mistakesIn = (results: readonly RoomResult[]): number =>
  results.reduce((sum, { mutants }) => sum + mutants.length, 0);

export const noticedIn = (results: readonly RoomResult[]): number =>
  results.reduce((sum, { mutants, survivors }) => sum + mutants.length - survivors.length, 0);

export const noticedPercent = (results: readonly RoomResult[]): number =>
  (100 * noticedIn(results)) / mistakesIn(results);

/** Survivors for which no reason is given. */
export const unexplained = (
  results: readonly RoomResult[],
  explanations: readonly Explanation[],
): readonly MutantOfFile[] =>
  results.flatMap(({ survivors }) =>
    survivors.filter((survivor) => !explanations.some((explanation) => isSame(explanation, survivor))),
  );

/** Reasons for what a test now notices, or is no longer there. */
export const outlived = (
  results: readonly RoomResult[],
  explanations: readonly Explanation[],
): readonly Explanation[] =>
  explanations.filter(
    (explanation) => !results.some(({ survivors }) => survivors.some((survivor) => isSame(explanation, survivor))),
  );

/** What keeps the run from being good, in words; nothing is what is wanted. */
export const faultsOf = (results: readonly RoomResult[], explanations: readonly Explanation[]): readonly string[] => [
  ...unexplained(results, explanations).map(
    ({ file, line, was, becomes }) => `no test notices and no reason is given: ${file}:${line} ${was} -> ${becomes}`,
  ),
  ...outlived(results, explanations).map(
    ({ file, was, becomes, within }) => `explained, but no survivor: ${file} ${was} -> ${becomes} in ${within}`,
  ),
  ...(noticedPercent(results) < leastNoticedPercent
    ? [`only ${noticedPercent(results).toFixed(1)} % noticed, wanted ${leastNoticedPercent} %`]
    : []),
];
