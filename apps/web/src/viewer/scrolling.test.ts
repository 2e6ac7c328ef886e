import { expect, it } from "vitest";
import { stepOf, stepped } from "./scrolling.ts";

const spacing = [0.7, 0.8, 3] as const;

it("steps a slice to the head, the front or the left, and along a vessel towards the head", () => {
  expect(stepOf("axial", spacing, undefined)).toEqual([0, 0, 3]);
  expect(stepOf("coronal", spacing, [0, 0, 1])).toEqual([0, -0.8, 0]);
  expect(stepOf("sagittal", spacing, undefined)).toEqual([0.7, 0, 0]);
  const [x, y, z] = stepOf("axial", spacing, [0, 3, -4]);
  expect([x, y, z].map((part) => Number(part.toFixed(9)) + 0)).toEqual([0, -0.42, 0.56]);
});

it("stays within the images", () => {
  const bounds = [
    [0, 0, 0],
    [10, 10, 10],
  ] as const;
  expect(stepped([5, 5, 5], [0, 0, 3], 1, bounds)).toEqual([5, 5, 8]);
  expect(stepped([5, 5, 5], [0, 0, 3], 10, bounds)).toEqual([5, 5, 10]);
  expect(stepped([5, 5, 5], [0, 0, 3], -10, bounds)).toEqual([5, 5, 0]);
});
