import { type Grid, spacingOf } from "@glisson/volume";
import { median } from "../median.ts";
import { stepMm } from "../tree/centreline.ts";
import { plugShows, thrombusShows } from "./limits.ts";
import { isTooShort, isUnresolved, type Section, shortestMm, unseenArea } from "./sections.ts";

/**
 * Sections that are within this part of their own range of the worst are as bad: the highest of many that are equal but
 * for the voxels' noise would be too high. The middle of them all stands for them. Ours.
 */
const worstBand = 0.2;

/** The worst section of a branch, what it shows, and over which stretch. */
export interface Worst {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly section: Section;
  /** Where thrombus begins and ends along the branch, and the length of centre line that it occupies; null for none. */
  readonly stretch: { readonly fromMm: number; readonly toMm: number; readonly lengthMm: number } | null;
  /** Full over a stretch that is long enough to judge. */
  readonly isPlugged: boolean;
}

/** The worst section where somebody marked thrombus; null, with a flag that says why, where none can be judged. */
export function worstOf(sections: readonly Section[], grid: Grid, flags: string[]): Worst | null {
  const valid = sections.filter((one) => one.valid);
  if (isTooShort(valid, grid)) {
    flags.push("stretch too short to judge");
    return null;
  }
  const half = Math.max(1, Math.round(Math.max(...spacingOf(grid)) / 2 / stepMm));
  const around = (n: number): Section[] => valid.slice(Math.max(0, n - half), n + half + 1);
  const steady = valid.map((_, n) => median(around(n).map((one) => one.fraction)));
  const peak = steady.indexOf(Math.max(...steady));
  const band = worstBand * (valid[peak]!.high - valid[peak]!.low);
  const [from, to] = longestRun(steady, steady[peak]! - band);
  const value = median(steady.slice(from, to + 1));
  const near = around((from + to) >> 1);
  const off = (one: Section): number => Math.abs(one.fraction - value);
  const section = valid.slice(from, to + 1).reduce((best, one) => (off(one) < off(best) ? one : best));
  if (isUnresolved(section, grid)) {
    flags.push("underresolved");
    return null;
  }
  const shows = (one: Section): boolean => one.fraction >= thrombusShows && one.thrombusArea > 0;
  const atForks = sections.filter((one) => !one.valid && shows(one) && one.thrombusArea > unseenArea(grid));
  if (atForks.length > 0) flags.push("thrombus at a fork, where no section can be judged");
  if (value < thrombusShows && atForks.length > 0) return null;
  const isLong = (holds: (one: Section) => boolean): boolean =>
    runAround(valid, section, holds) >= shortestMm(grid, section.direction);
  if (value >= thrombusShows && !isLong(shows)) {
    flags.push("stretch too short to judge");
    return null;
  }
  const obstructed = sections.filter((one) => (one.valid && shows(one)) || atForks.includes(one));
  return {
    value,
    low: Math.min(section.low, ...near.map((one) => one.fraction)),
    high: Math.max(section.high, ...valid.map((one) => one.fraction), ...atForks.map((one) => one.high)),
    section,
    stretch:
      obstructed.length === 0
        ? null
        : { fromMm: obstructed[0]!.atMm, toMm: obstructed.at(-1)!.atMm, lengthMm: obstructed.length * stepMm },
    isPlugged: isLong((one) => one.fraction >= plugShows),
  };
}

/**
 * Where nobody marked thrombus: the lumen goes on without a break; how far it narrows is the most that thrombus could
 * take. Null, with a flag, where no section can be judged.
 */
export function narrowestOf(sections: readonly Section[], grid: Grid, flags: string[]): Worst | null {
  const valid = sections.filter((one) => one.valid);
  flags.push("no thrombus mask");
  if (isTooShort(valid, grid)) {
    flags.push("stretch too short to judge");
    return null;
  }
  const usual = median(valid.map((one) => one.wallArea));
  const section = valid.reduce((least, one) => (one.wallArea < least.wallArea ? one : least));
  if (isUnresolved(section, grid)) {
    flags.push("underresolved");
    return null;
  }
  const high = Math.max(section.high, 1 - section.wallArea / usual);
  return { value: 0, low: 0, high, section, stretch: null, isPlugged: false };
}

/** The longest run of values that reach `least`, first and last position; the first such run where several are as long. */
function longestRun(values: readonly number[], least: number): [number, number] {
  let best: [number, number] = [0, -1];
  for (let from = 0, n = 0; n <= values.length; n++) {
    if (n < values.length && values[n]! >= least) continue;
    if (n - from > best[1] - best[0] + 1) best = [from, n - 1];
    from = n + 1;
  }
  return best;
}

/** Length of the unbroken run of sections around one for which `holds` is true. */
function runAround(valid: readonly Section[], section: Section, holds: (one: Section) => boolean): number {
  if (!holds(section)) return 0;
  const at = valid.indexOf(section);
  let [first, last] = [at, at];
  while (first > 0 && holds(valid[first - 1]!)) first--;
  while (last < valid.length - 1 && holds(valid[last + 1]!)) last++;
  return valid[last]!.atMm - valid[first]!.atMm;
}
