import { expect, it } from "vitest";
import { ageInDays, flaggedAge } from "./labAge.ts";

it("counts calendar days, over a change of clocks and of year", () => {
  expect(ageInDays("2026-10-17", "2026-11-02")).toBe(16);
  expect(ageInDays("2025-12-31", "2026-01-01")).toBe(1);
});

it("flags what is older than 14 days, and nothing else", () => {
  expect(flaggedAge("2026-10-17", "2026-11-02")).toBe(16);
  expect(flaggedAge("2026-10-18", "2026-11-02")).toBe(15);
  expect(flaggedAge("2026-10-19", "2026-11-02")).toBeUndefined();
  expect(flaggedAge(undefined, "2026-11-02")).toBeUndefined();
});
