import type { ReadingIssue } from "@glisson/case";
import type { Grid, Mask } from "@glisson/volume";
import { expect, it } from "vitest";
import { segmentMap } from "./uniteMasks.ts";

const grid: Grid = { size: [4, 1, 1], affine: [1.5, 0, 0, 0, 0, 1.5, 0, 0, 0, 0, 1.5, 0] };
const mask = (...data: number[]): Mask => ({ grid, data: Uint8Array.from(data) });

it("gives a voxel of two Couinaud segments to the higher number and counts it", () => {
  const overlapping = (second: Mask): [readonly number[], readonly string[]] => {
    const issues: ReadingIssue[] = [];
    const map = segmentMap(
      new Map([
        [5, second],
        [2, mask(1, 1, 1, 0)],
      ]),
      false,
      issues,
    );
    return [map.ok ? [...map.value.data] : [], issues.map(({ text }) => text)];
  };
  expect(overlapping(mask(0, 0, 1, 1))).toEqual([
    [2, 2, 5, 5],
    ["1 voxel lies in two Couinaud segments; the segment with the higher number has it."],
  ]);
  expect(overlapping(mask(0, 1, 1, 1))).toEqual([
    [2, 5, 5, 5],
    ["2 voxels lie in two Couinaud segments; the segment with the higher number has them."],
  ]);
});
