import { bad, good, type Result } from "@glisson/case";
import type { Order } from "./order/order.ts";
import { type ParameterName, parameterNames, parametersWith, parameterTable } from "./parameters.ts";
import { type CourseFacts, type CoursePatient, readPatient } from "./patient/readPatient.ts";
import { drawTraits } from "./patient/traits.ts";
import { daysPerMonth, playOrder } from "./play/playOrder.ts";
import { type ProcessName, processNames, type Switches, without } from "./processes.ts";
import type { CourseRun } from "./simulateCourse.ts";
import { faultOf } from "./supply/supplyTable.ts";

/** Mean months of life within the months played, under each order, and how it changes when one thing does. */
export interface CourseMatters {
  readonly usual: readonly number[];
  /** Each process switched off; the one that changes most first. */
  readonly processes: readonly { readonly off: ProcessName; readonly months: readonly number[] }[];
  /** Each parameter at the two ends of its range; the one that changes most first. */
  readonly parameters: readonly {
    readonly name: ParameterName;
    readonly low: number;
    readonly high: number;
    readonly unit: string;
    readonly atLow: readonly number[];
    readonly atHigh: readonly number[];
  }[];
}

/** Which process and which assumption the answer hangs on. Faults: as `simulateCourse`. */
export function whatCourseRestsOn(facts: CourseFacts, orders: readonly Order[], run: CourseRun): Result<CourseMatters> {
  const { off: alreadyOff = [], replaced = {} } = run;
  const read = readPatient(facts, run.seed, parametersWith(replaced));
  if (!read.ok) return read;
  // How full the veins are on the first day hangs on this one parameter.
  const { low, high } = parameterTable.worstOverMean;
  const atEnds = [low, high].map((worstOverMean) =>
    readPatient(facts, run.seed, parametersWith({ ...replaced, worstOverMean })),
  );
  const [atLow, atHigh] = atEnds;
  if (!atLow?.ok) return atLow!;
  if (!atHigh?.ok) return atHigh!;
  const patientAt = (worstOverMean: number | undefined): CoursePatient =>
    worstOverMean === low ? atLow.value : worstOverMean === high ? atHigh.value : read.value;
  const mean = (off: readonly ProcessName[], changed: Partial<Record<ParameterName, number>> = {}): number[] =>
    orders.map((order) =>
      meanMonths(patientAt(changed.worstOverMean), order, run, without(...alreadyOff, ...off), {
        ...replaced,
        ...changed,
      }),
    );
  const usual = mean([]);
  const change = (months: readonly number[]): number =>
    Math.max(...months.map((one, n) => Math.abs(one - usual[n % usual.length]!)), 0);
  const matters: CourseMatters = {
    usual,
    processes: processNames
      .map((off) => ({ off, months: mean([off]) }))
      .sort((a, b) => change(b.months) - change(a.months)),
    parameters: parameterNames
      .map((name) => ({
        name,
        low: parameterTable[name].low,
        high: parameterTable[name].high,
        unit: parameterTable[name].unit,
        atLow: mean([], { [name]: parameterTable[name].low }),
        atHigh: mean([], { [name]: parameterTable[name].high }),
      }))
      .sort((a, b) => change([...b.atLow, ...b.atHigh]) - change([...a.atLow, ...a.atHigh])),
  };
  const played = [read.value, atLow.value, atHigh.value].flatMap(({ starts }) => starts.map(({ table }) => table));
  const fault = faultOf(played);
  return fault ? bad(fault) : good(matters);
}

function meanMonths(
  { starts }: CoursePatient,
  order: Order,
  { samples, seed, months }: CourseRun,
  on: Switches,
  replaced: Partial<Record<ParameterName, number>>,
): number {
  const p = parametersWith(replaced);
  let lived = 0;
  for (let sample = 0; sample < samples; sample++) {
    const start = starts[sample % starts.length]!;
    const { diedOn } = playOrder({ start, traits: drawTraits(seed, sample, p), p, on }, order, months);
    lived += Number.isNaN(diedOn) ? months : diedOn / daysPerMonth;
  }
  return lived / samples;
}
