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
      grid,
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

const onAnother = (affine: readonly number[], resample: boolean) => {
  const issues: ReadingIssue[] = [];
  const there = (...data: number[]): Mask => ({
    ...mask(...data),
    grid: { ...grid, affine: affine as Grid["affine"] },
  });
  const segments = new Map([
    [2, there(1, 1, 0, 0)],
    [5, there(0, 0, 1, 1)],
  ]);
  const map = segmentMap(segments, grid, resample, issues);
  return map.ok ? [[...map.value.data], issues.map(({ code, where }) => `${code} ${where}`)] : map.faults[0].where;
};

it("takes Couinaud segments on reversed rows, and says so once", () => {
  expect(onAnother([-1.5, 0, 0, 4.5, 0, 1.5, 0, 0, 0, 0, 1.5, 0], false)).toEqual([
    [5, 5, 2, 2],
    ["grid-mapped segments"],
  ]);
});

it("refuses Couinaud segments that would need interpolation, unless it is asked for", () => {
  const between = [1.5, 0, 0, 0.6, 0, 1.5, 0, 0, 0, 0, 1.5, 0];
  expect(onAnother(between, false)).toBe("segment 2");
  expect(onAnother(between, true)).toEqual([[2, 2, 5, 5], expect.arrayContaining(["resampled segments"])]);
});
