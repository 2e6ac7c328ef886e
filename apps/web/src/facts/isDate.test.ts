import { expect, it } from "vitest";
import { isDate } from "./isDate.ts";

it("takes a day of the calendar in year-month-day, and nothing else", () => {
  expect(["2026-11-02", "2028-02-29"].every(isDate)).toBe(true);
  expect(["", "2026-11-2", "02/11/2026", "2026-02-30", "2027-02-29", "2026-13-01"].some(isDate)).toBe(false);
});
