import { bad, good, type Result, type Text } from "@glisson/case";
import { checkOrder, trunkIsBlocked } from "./order/checkOrder.ts";
import type { Order } from "./order/order.ts";
import { checkParameters, type Parameters, parametersWith } from "./parameters.ts";
import { type CourseFacts, readPatient } from "./patient/readPatient.ts";
import { differenceOf, type OrderDifference } from "./play/compareOrders.ts";
import { type Ensemble, playEnsemble } from "./play/playEnsemble.ts";
import { type CourseSummary, summarise } from "./play/summarise.ts";
import { type ProcessName, without } from "./processes.ts";
import { faultOf } from "./supply/supplyTable.ts";

/** How many samples, with which seed, over how many months. */
export interface CourseRun {
  readonly samples: number;
  readonly seed: number;
  readonly months: number;
  /** Processes that are switched off; left out: none. */
  readonly off?: readonly ProcessName[];
  /** Parameters that have other values than the table's; left out: none. */
  readonly replaced?: Partial<Parameters>;
}

/** The months after, under each order: simulated, with ranges. */
export interface CourseReport extends CourseRun {
  /** What had to be assumed of the patient, the circulation's own assumptions among it. */
  readonly assumptions: readonly Text[];
  readonly orders: readonly CourseSummary[];
  /** The first order against each of the others, in their sequence. */
  readonly firstAgainst: readonly OrderDifference[];
}

/**
 * Plays orders of treatment forward for one patient: the same samples under each, so that the orders differ by what they do and
 * not by luck. Faults: no samples, facts that the course cannot begin with, a gate that can never be met, a circulation without a
 * solution.
 */
export function simulateCourse(facts: CourseFacts, orders: readonly Order[], run: CourseRun): Result<CourseReport> {
  const played = playCourses(facts, orders, run, { from: 0, to: run.samples });
  if (!played.ok) return played;
  return good(reportCourses(orders, run, played.value));
}

/** The report on courses that were played, in one piece or in several. */
export const reportCourses = (
  orders: readonly Order[],
  run: CourseRun,
  { assumptions, ensembles }: PlayedCourses,
): CourseReport => ({
  ...run,
  assumptions,
  orders: ensembles.map((ensemble, n) => summarise(orders[n]!.written, orders[n]!.actions.length, ensemble)),
  firstAgainst: ensembles.slice(1).map((other) => differenceOf(ensembles[0]!, other)),
});

/** Courses under each order, and what was assumed for them. */
export interface PlayedCourses {
  readonly assumptions: readonly Text[];
  readonly ensembles: readonly Ensemble[];
}

/** Samples `from` (with it) to `to` (without it) of each order: a part that a worker plays. */
export function playCourses(
  facts: CourseFacts,
  orders: readonly Order[],
  { seed, months, samples, off = [], replaced = {} }: CourseRun,
  part: { readonly from: number; readonly to: number },
): Result<PlayedCourses> {
  if (samples < 1) return bad({ where: "--samples", found: String(samples), wanted: "at least 1" });
  const checked = checkParameters(replaced);
  if (!checked.ok) return checked;
  const p = parametersWith(replaced);
  const patient = readPatient(facts, seed, p);
  if (!patient.ok) return patient;
  const { starts, assumptions } = patient.value;
  const isBlocked = starts.every((start) => trunkIsBlocked(start, p.worstOverMean));
  for (const order of orders) {
    const possible = checkOrder(order, isBlocked);
    if (!possible.ok) return possible;
  }
  const ensembles = orders.map((order) =>
    playEnsemble(patient.value, order, p, { seed, months, on: without(...off), ...part }),
  );
  const fault = faultOf(starts.map(({ table }) => table));
  return fault ? bad(fault) : good({ assumptions, ensembles });
}

/** What was switched off or given another value, in the names of the parameters and processes; empty where nothing was. */
export const changesOf = ({ off = [], replaced = {} }: CourseRun): string =>
  [
    ...off.map((name) => `without ${name}`),
    ...Object.entries(replaced).map(([name, value]) => `${name}=${value}`),
  ].join("; ");
