import type { Grid, Mask } from "@glisson/volume";
import { expect, it } from "vitest";
import { swappedVeins } from "./checkVeins.ts";

const grid: Grid = { size: [10, 20, 20], affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0] };

/** A block of so many voxels along the last two axes, from (j, k) on. */
const block = (j: number, k: number, size = 3): Mask => {
  const data = new Uint8Array(10 * 20 * 20);
  for (let dk = 0; dk < size; dk++) for (let dj = 0; dj < size; dj++) data[5 + 10 * (j + dj + 20 * (k + dk))] = 1;
  return { grid, data };
};
const liver = block(0, 0, 16);
const [frontBelow, backAbove] = [block(1, 1), block(9, 7)];

it("hepatic veins behind and above the portal vein pass; the other way round they are refused", () => {
  expect(swappedVeins(frontBelow, backAbove, liver)).toEqual([]);
  expect(swappedVeins(backAbove, frontBelow, liver)).toHaveLength(1);
});

it("what differs in height or depth alone is let pass", () => {
  expect(swappedVeins(block(1, 9), block(9, 1), liver)).toEqual([]);
  expect(swappedVeins(block(9, 1), block(1, 9), liver)).toEqual([]);
});

it("only what lies beside the liver counts: a splenic vein runs far behind", () => {
  const withSplenic = { grid, data: Uint8Array.from(block(1, 9).data) };
  for (let j = 16; j < 20; j++) for (let i = 0; i < 10; i++) withSplenic.data[i + 10 * (j + 20 * 9)] = 1;
  expect(swappedVeins(withSplenic, frontBelow, liver)).toEqual([]);
});
