import { expect, it } from "vitest";
import { middleOf } from "./course.ts";

it("finds the middle and the direction of a straight and of a curved course", () => {
  expect(middleOf("M200 362 L200 230")).toEqual({ at: [200, 296], angleDeg: -90 });
  // A quadratic curve at one half: a quarter of each end and a half of the control point, along the chord.
  expect(middleOf("M0 0 Q10 20 20 0")).toEqual({ at: [10, 10], angleDeg: 0 });
});
