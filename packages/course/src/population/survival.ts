import { causes, daysPerMonth } from "../play/playOrder.ts";
import { binDays, type CohortCounts } from "./playCohort.ts";

/** Share alive after so many months: exact at the bins' ends, straight between them. Everybody is followed to the end. */
export function survivalAt(counts: CohortCounts, months: number): number {
  const [until, end] = [months * daysPerMonth, counts.months * daysPerMonth];
  let dead = 0;
  for (let bin = 0; bin * binDays < until; bin++) {
    // The last bin is as wide as the time that is left.
    const width = Math.min(binDays, end - bin * binDays);
    dead += Math.min(1, (until - bin * binDays) / width) * deathsIn(counts, bin);
  }
  return 1 - dead / counts.patients;
}

/** Months after which half are dead; infinite where fewer have died by the end. */
export function medianMonths(counts: CohortCounts): number {
  let dead = 0;
  for (let bin = 0; bin < counts.deaths.length / causes.length; bin++) {
    const here = deathsIn(counts, bin);
    if (dead + here >= counts.patients / 2)
      return ((bin + (counts.patients / 2 - dead) / here) * binDays) / daysPerMonth;
    dead += here;
  }
  return Number.POSITIVE_INFINITY;
}

/** Share dead of each cause at the end. */
export const deadOf = (counts: CohortCounts, cause: (typeof causes)[number]): number => {
  let dead = 0;
  for (let at = causes.indexOf(cause); at < counts.deaths.length; at += causes.length) dead += counts.deaths[at]!;
  return dead / counts.patients;
};

const deathsIn = ({ deaths }: CohortCounts, bin: number): number => {
  let sum = 0;
  for (let cause = 0; cause < causes.length; cause++) sum += deaths[bin * causes.length + cause] ?? 0;
  return sum;
};
