import { freshForDays } from "@glisson/guidelines";

const dayMs = 86_400_000;

/** Whole days from `date` to `caseDate` (ISO dates); negative when the value is younger than the case. */
export const ageInDays = (date: string, caseDate: string): number =>
  Math.round((Date.parse(caseDate) - Date.parse(date)) / dayMs);

/** The age to show beside a laboratory value; undefined when it is young enough or has no date. */
export function flaggedAge(date: string | undefined, caseDate: string): number | undefined {
  if (date === undefined) return undefined;
  const days = ageInDays(date, caseDate);
  return days > freshForDays ? days : undefined;
}
