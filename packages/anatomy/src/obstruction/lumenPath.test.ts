import type { Grid } from "@glisson/volume";
import { expect, it } from "vitest";
import { lumenPaths } from "./lumenPath.ts";

const size = [20, 20, 30] as const;
const at = (i: number, j: number, k: number): number => i + size[0] * (j + size[1] * k);

/** A vein of 8 x 8 voxels along the third axis; thrombus fills a stretch of it but for a channel of some width. */
function path(channel: number, sliceMm = 1): string {
  const grid: Grid = { size, affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, sliceMm, 0] };
  const vessel = new Uint8Array(size[0] * size[1] * size[2]);
  const thrombus = new Uint8Array(vessel.length);
  const all: number[] = [];
  for (let k = 4; k < 26; k++)
    for (let j = 6; j < 14; j++)
      for (let i = 6; i < 14; i++) {
        vessel[at(i, j, k)] = 1;
        all.push(at(i, j, k));
        if (k > 10 && k < 18 && (i < 14 - channel || j < 14 - channel)) thrombus[at(i, j, k)] = 1;
      }
  const layer = (n: number) => Math.floor(n / (size[0] * size[1]));
  return lumenPaths(
    grid,
    vessel,
    thrombus,
  )({
    all,
    first: all.filter((n) => layer(n) < 6),
    last: all.filter((n) => layer(n) > 23),
  });
}

it("is open through a channel two voxels thick, not resolved through one, interrupted through none", () => {
  expect(path(8)).toBe("open");
  expect(path(2)).toBe("open");
  expect(path(1)).toBe("not resolved");
  expect(path(0)).toBe("interrupted");
});

it("asks for no second slice where slices are thick", () => {
  expect(path(2, 5)).toBe("open");
});
