import { expect, it } from "vitest";
import { roundUp, tickEvery } from "./axis.ts";

it.each([
  [3, 1],
  [12, 2],
  [24, 6],
  [60, 12],
  [120, 24],
])("%d months have a figure every %d", (months, step) => {
  expect(tickEvery(months)).toBe(step);
});

it.each([
  [0, 1],
  [0.03, 0.05],
  [1, 1],
  [7, 10],
  [12, 20],
  [512, 1000],
])("rounds %d up to %d", (value, rounded) => {
  expect(roundUp(value)).toBeCloseTo(rounded, 12);
});
