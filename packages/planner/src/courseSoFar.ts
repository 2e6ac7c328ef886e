import type { Case } from "@glisson/case";

/** What has been given so far, as far as the order of treatment asks. */
export interface CourseSoFar {
  readonly embolised: boolean;
  readonly irradiated: boolean;
  /** Radiotherapy was given after the trunk was last looked at: nobody knows yet what it did. */
  readonly notMeasuredSince: boolean;
  /** Months from the last radiotherapy to the case's day; undefined where its date is not known. */
  readonly monthsSinceRadiotherapy: number | undefined;
}

/** Reads the treatments of a case. A treatment without a date was given, but nobody knows when. */
export function courseSoFar(patient: Case): CourseSoFar {
  const dates = (kind: string) =>
    (patient.treatments ?? []).filter(({ step }) => step.split(":")[0] === kind).map(({ date }) => date);
  const radiotherapy = dates("radiotherapy");
  const last = radiotherapy.includes(undefined) ? undefined : radiotherapy.sort().at(-1);
  const trunk = patient.reading?.portal?.["PV.trunk"];
  const seen = trunk?.obstruction?.date ?? patient.reading?.date ?? patient.date;
  return {
    embolised: dates("tace").length > 0,
    irradiated: radiotherapy.length > 0,
    notMeasuredSince: last !== undefined && seen < last,
    monthsSinceRadiotherapy: last === undefined ? undefined : monthsBetween(last, patient.date),
  };
}

const daysPerMonth = 365.25 / 12;

const monthsBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / (24 * 3600 * 1000) / daysPerMonth;
