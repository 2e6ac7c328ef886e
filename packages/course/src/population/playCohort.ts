import type { Order } from "../order/order.ts";
import type { Parameters } from "../parameters.ts";
import { drawTraits } from "../patient/traits.ts";
import { type Course, causes, daysPerMonth, playOrder } from "../play/playOrder.ts";
import { allOn, type Switches } from "../processes.ts";
import { faultOf } from "../supply/supplyTable.ts";
import { drawStart, type Population, type PopulationLivers } from "./population.ts";

/** A population and the order that all of it is given. Steps may depend on the side of the tumour. */
export interface Arm {
  readonly population: Population;
  readonly order: (side: "right" | "left") => Order;
}

/** Width of the bins in which deaths are counted, days. */
export const binDays = 7;

/** What became of a cohort, in counts: those of two parts of it add up to those of the whole. */
export interface CohortCounts {
  readonly months: number;
  patients: number;
  /** Deaths by bin of time and by cause: `bin * causes.length + cause`. */
  readonly deaths: Uint32Array;
  /** Trunks blocked on the first day, and those of them that opened. */
  blocked: number;
  opened: number;
  /** Thrombus twelve weeks later: patients in whom it could be looked at, gone to under a twentieth, to under a half, grown by a fifth. */
  assessed: number;
  complete: number;
  partial: number;
  progressed: number;
  /** The same of the tumour, to under a half. */
  tumourHalved: number;
  /** Liver function a fifth lower within four weeks of a treatment. */
  worsened: number;
  /** First bleeding within a year; thrombus formed within a year where there was none. */
  bled: number;
  seeded: number;
  /** Resected patients, and those with tumour or thrombus again within two years. */
  resected: number;
  recurred: number;
}

const newCounts = (months: number): CohortCounts => ({
  months,
  patients: 0,
  deaths: new Uint32Array((Math.ceil((months * daysPerMonth) / binDays) + 1) * causes.length),
  blocked: 0,
  opened: 0,
  assessed: 0,
  complete: 0,
  partial: 0,
  progressed: 0,
  tumourHalved: 0,
  worsened: 0,
  bled: 0,
  seeded: 0,
  resected: 0,
  recurred: 0,
});

/**
 * Plays samples `from` (with it) to `to` (without it) of an arm. Each sample depends on the seed and its own number alone: the same
 * patients meet every arm of the same population, and any split over workers gives the same counts.
 */
export function playCohort(
  arm: Arm,
  livers: PopulationLivers,
  p: Parameters,
  { seed, from, to, months, on = allOn }: { seed: number; from: number; to: number; months: number; on?: Switches },
): CohortCounts {
  const counts = newCounts(months);
  const orders = { right: arm.order("right"), left: arm.order("left") };
  for (let sample = from; sample < to; sample++) {
    const start = drawStart(arm.population, livers, seed, sample);
    const drawn = drawTraits(seed, sample, p);
    const { arterialShare } = arm.population;
    const traits = arterialShare === undefined ? drawn : { ...drawn, arterialShare };
    const order = start.tumourRight > 0.5 ? orders.right : orders.left;
    const course = playOrder({ start, traits, p, on }, order, months);
    // A study of thrombus in the vena cava tells how that answered.
    count(counts, course, arm.population.caval ? course.outflowAt12Weeks : course.thrombusAt12Weeks);
  }
  const fault = faultOf([livers.childPughA, livers.childPughB]);
  if (fault) throw new Error(`${fault.where}: ${fault.found}`);
  return counts;
}

function count(counts: CohortCounts, course: Course, thrombusAt12Weeks: number): void {
  counts.patients++;
  if (course.cause !== undefined) {
    const at = Math.floor(course.diedOn / binDays) * causes.length + causes.indexOf(course.cause);
    counts.deaths[at] = counts.deaths[at]! + 1;
  }
  if (course.wasBlocked) counts.blocked++;
  if (!Number.isNaN(course.openedOn)) counts.opened++;
  if (course.lowestFunction < 0.8) counts.worsened++;
  if (course.bledOn <= 365) counts.bled++;
  if (course.seededOn <= 365) counts.seeded++;
  if (course.resectedOn >= 0) counts.resected++;
  if (course.recurredOn <= course.resectedOn + 730) counts.recurred++;
  if (!Number.isNaN(thrombusAt12Weeks)) {
    counts.assessed++;
    if (thrombusAt12Weeks < 0.05) counts.complete++;
    else if (thrombusAt12Weeks < 0.5) counts.partial++;
    else if (thrombusAt12Weeks > 1.2) counts.progressed++;
    if (course.tumourAt12Weeks < 0.5) counts.tumourHalved++;
  }
}

/** The counts of two parts of a cohort together. */
export function addCounts(a: CohortCounts, b: CohortCounts): CohortCounts {
  const sum = (name: Exclude<keyof CohortCounts, "months" | "deaths">): number => a[name] + b[name];
  return {
    months: a.months,
    patients: sum("patients"),
    deaths: a.deaths.map((deaths, n) => deaths + b.deaths[n]!),
    blocked: sum("blocked"),
    opened: sum("opened"),
    assessed: sum("assessed"),
    complete: sum("complete"),
    partial: sum("partial"),
    progressed: sum("progressed"),
    tumourHalved: sum("tumourHalved"),
    worsened: sum("worsened"),
    bled: sum("bled"),
    seeded: sum("seeded"),
    resected: sum("resected"),
    recurred: sum("recurred"),
  };
}
