import type { Grid, Mask } from "@glisson/volume";
import { expect, it } from "vitest";
import { swappedVeins } from "./checkVeins.ts";

const grid: Grid = { size: [10, 10, 10], affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0] };

/** A block of voxels from `from` to 3 further along each axis. */
const block = (j: number, k: number): Mask => {
  const data = new Uint8Array(1000);
  for (let dk = 0; dk < 3; dk++) for (let dj = 0; dj < 3; dj++) data[5 + 10 * (j + dj + 10 * (k + dk))] = 1;
  return { grid, data };
};

it("hepatic veins behind and above the portal vein pass; the other way round they are refused", () => {
  const [frontBelow, backAbove] = [block(0, 0), block(6, 6)];
  expect(swappedVeins(frontBelow, backAbove)).toEqual([]);
  expect(swappedVeins(backAbove, frontBelow)).toHaveLength(1);
});

it("what differs in height or depth alone is let pass", () => {
  expect(swappedVeins(block(1, 6), block(6, 1))).toEqual([]);
  expect(swappedVeins(block(6, 1), block(1, 6))).toEqual([]);
});
