import type { Grid, Mask } from "@glisson/volume";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { occupancy } from "./occupancy.ts";

/** A box of set voxels in a grid with reversed axes, 1 x 1 x 2 mm. */
const grid: Grid = { size: [12, 11, 10], affine: [-1, 0, 0, 30, 0, -1, 0, 40, 0, 0, 2, -5] };
const boxMask = (low: readonly number[], size: readonly number[]): Mask => {
  const data = new Uint8Array(12 * 11 * 10);
  for (let k = 0; k < size[2]!; k++)
    for (let j = 0; j < size[1]!; j++)
      for (let i = 0; i < size[0]!; i++) data[low[0]! + i + 12 * (low[1]! + j + 11 * (low[2]! + k))] = 1;
  return { grid, data };
};

describe("occupancy", () => {
  it("keeps a structure's volume and its centre, whatever the block", () => {
    const part = (max: number) =>
      fc.integer({ min: 1, max }).chain((size) => fc.tuple(fc.integer({ min: 0, max: max - size }), fc.constant(size)));
    fc.assert(
      fc.property(part(12), part(11), part(10), fc.integer({ min: 1, max: 4 }), ([i, a], [j, b], [k, c], targetMm) => {
        const found = occupancy(boxMask([i, j, k], [a, b, c]), targetMm)!;
        const [ni, nj] = found.grid.size;
        const m = found.grid.affine;
        const voxel = Math.abs(m[0] * m[5] * m[10]);
        let volume = 0;
        const centre = [0, 0, 0];
        found.share.forEach((share, at) => {
          const [x, y, z] = [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))];
          volume += share * voxel;
          [x * m[0] + m[3], y * m[5] + m[7], z * m[10] + m[11]].forEach((p, n) => {
            centre[n]! += share * voxel * p;
          });
        });
        expect(volume / (a * b * c * 2)).toBeCloseTo(1, 5);
        const wanted = [30 - (i + (a - 1) / 2), 40 - (j + (b - 1) / 2), -5 + 2 * (k + (c - 1) / 2)];
        // A block that the box does not fill is taken at its middle: at most half a block off.
        centre.forEach((sum, n) => {
          expect(Math.abs(sum / volume - wanted[n]!)).toBeLessThanOrEqual(Math.max(targetMm, 2) / 2);
        });
      }),
    );
  });

  it("leaves an empty rim, so that the surface closes, and is exact where blocks are voxels", () => {
    const found = occupancy(boxMask([0, 0, 0], [2, 1, 1]), 1)!;
    expect(found.grid).toEqual({ size: [4, 3, 3], affine: [-1, 0, 0, 31, 0, -1, 0, 41, 0, 0, 2, -7] });
    expect([...found.share.keys()].filter((at) => found.share[at] === 1)).toEqual([17, 18]);
    expect(found.share.reduce((sum, v) => sum + v)).toBe(2);
  });

  it("gives nothing for an empty mask", () => {
    expect(occupancy(boxMask([0, 0, 0], [0, 0, 0]), 1)).toBeUndefined();
  });
});
