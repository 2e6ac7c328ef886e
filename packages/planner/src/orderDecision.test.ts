import { expect, it } from "vitest";
import { type CourseSoFar, daysPerMonth } from "./courseSoFar.ts";
import { decideOrder } from "./orderDecision.ts";
import type { OrderFacts } from "./orderRule.ts";

const nothing: CourseSoFar = {
  embolised: false,
  irradiated: false,
  notMeasuredSince: false,
  monthsToLook: undefined,
};
const embolised = { ...nothing, embolised: true };
const irradiated = (monthsToLook: number | undefined) => ({
  ...nothing,
  irradiated: true,
  monthsToLook,
});
const both = { ...irradiated(4), embolised: true };
const unseen = { ...irradiated(1), notMeasuredSince: true };

const decided = (change: Partial<OrderFacts>) =>
  decideOrder({ thrombus: "met", tooIll: false, trunk: "open", course: nothing, ...change });

it.each([
  [{ thrombus: "not met" }, "noThrombus", []],
  [{ thrombus: "not met", tooIll: true, trunk: "blocked" }, "noThrombus", []],
  [{ tooIll: true }, "supportiveCare", []],
  [{ tooIll: true, thrombus: "cannot say" }, "supportiveCare", []],
  [{ thrombus: "cannot say" }, "thrombusUnknown", []],
  [{ trunk: "cannot say" }, "trunkUnknown", []],

  [{}, "taceFirst", ["tace", "radiotherapy"]],
  [{ course: embolised }, "radiotherapyNext", ["radiotherapy"]],
  [{ course: irradiated(28 / daysPerMonth) }, "reopened", ["tace"]],
  // Radiotherapy does not open a vein in days.
  [{ course: irradiated(27 / daysPerMonth) }, "openTooEarly", ["wait", "tace"]],
  [{ course: both }, "bothGiven", []],
  [{ course: irradiated(undefined) }, "radiotherapyUndated", []],
  [{ course: unseen }, "measureAgain", []],

  [{ trunk: "blocked" }, "radiotherapyFirst", ["radiotherapy", "tace"]],
  [{ trunk: "blocked", course: embolised }, "radiotherapyFirst", ["radiotherapy", "tace"]],
  // Nothing is called a failure before three months.
  [{ trunk: "blocked", course: irradiated(0) }, "waitAndMeasure", ["wait", "tace"]],
  [{ trunk: "blocked", course: irradiated(2.99) }, "waitAndMeasure", ["wait", "tace"]],
  [{ trunk: "blocked", course: irradiated(3) }, "notReopened", []],
  [{ trunk: "blocked", course: both }, "notReopened", []],
  [{ trunk: "blocked", course: irradiated(undefined) }, "radiotherapyUndated", []],
  [{ trunk: "blocked", course: unseen }, "measureAgain", []],
] as const)("%o: %s, %o", (change, answer, steps) => {
  expect(decided(change)).toEqual({ answer, steps });
});
