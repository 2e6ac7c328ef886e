import type { Case } from "@glisson/case";
import { trunkSeenOn } from "@glisson/guidelines";

/** What has been given so far, as far as the order of treatment asks. */
export interface CourseSoFar {
  readonly embolised: boolean;
  readonly irradiated: boolean;
  /** Radiotherapy was given on the day on which the trunk was last looked at, or after it: nobody knows yet what it did. */
  readonly notMeasuredSince: boolean;
  /** Months from the last radiotherapy to the last look at the trunk; undefined where its date is not known. */
  readonly monthsToLook: number | undefined;
}

/** Reads the treatments of a case. A treatment without a date was given, but nobody knows when. */
export function courseSoFar(patient: Case): CourseSoFar {
  const dates = (kind: string) =>
    (patient.treatments ?? []).filter(({ step }) => step.split(":")[0] === kind).map(({ date }) => date);
  const radiotherapy = dates("radiotherapy");
  const last = radiotherapy.includes(undefined) ? undefined : radiotherapy.sort().at(-1);
  const seen = trunkSeenOn(patient);
  return {
    embolised: dates("tace").length > 0,
    irradiated: radiotherapy.length > 0,
    notMeasuredSince: last !== undefined && seen <= last,
    monthsToLook: last === undefined ? undefined : monthsBetween(last, seen),
  };
}

export const daysPerMonth = 365.25 / 12;

const monthsBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / (24 * 3600 * 1000) / daysPerMonth;
