import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxOf, countSet, wholeMask } from "./crop.ts";
import { voxelVolumeOf } from "./geometry.ts";
import type { Grid, Mask } from "./grid.ts";
import { mapOntoGrid } from "./mapOntoGrid.ts";
import { resampleMask } from "./resample.ts";

const ball = (grid: Grid, radius: number): Mask => {
  const data = new Uint8Array(grid.size[0] * grid.size[1] * grid.size[2]);
  const a = grid.affine;
  for (let at = 0; at < data.length; at++) {
    const [i, j, k] = [
      at % grid.size[0],
      Math.floor(at / grid.size[0]) % grid.size[1],
      Math.floor(at / (grid.size[0] * grid.size[1])),
    ];
    const place = [0, 4, 8].map((r) => a[r]! * i + a[r + 1]! * j + a[r + 2]! * k + a[r + 3]!);
    if (Math.hypot(...place) < radius) data[at] = 1;
  }
  return { grid, data };
};
const millilitres = (mask: Mask): number => (countSet(mask.data) * voxelVolumeOf(mask.grid)) / 1000;

const turnedGrid = (deg: number): Grid => {
  const [c, s] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
  return { size: [60, 60, 30], affine: [c, -s, 0, -30 * (c - s), s, c, 0, -30 * (s + c), 0, 0, 2, -29] };
};
const straight: Grid = { size: [80, 80, 70], affine: [0.8, 0, 0, -32, 0, 0.8, 0, -32, 0, 0, 0.9, -31] };

describe("resampleMask", () => {
  it("keeps the volume and the place of a ball within the grain of the grids", () => {
    for (const deg of [0, 11, 45]) {
      const moved = resampleMask(ball(turnedGrid(deg), 22), straight)!;
      const there = ball(straight, 22);
      expect(Math.abs(millilitres(moved) / millilitres(there) - 1)).toBeLessThan(0.01);
      const whole = wholeMask(moved).data;
      let both = 0;
      for (let at = 0; at < whole.length; at++) both += whole[at]! & there.data[at]!;
      expect((2 * both) / (countSet(whole) + countSet(there.data))).toBeGreaterThan(0.95);
    }
  });

  it("is the same as mapping where only axes and whole voxels differ", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 1), { minLength: 60, maxLength: 60 }),
        fc.integer({ min: -2, max: 2 }),
        (voxels, shift) => {
          const grid: Grid = { size: [5, 4, 3], affine: [-1, 0, 0, 9 + shift, 0, 2, 0, -7, 0, 0, 3, 5] };
          const reference: Grid = { size: [12, 6, 5], affine: [1, 0, 0, 2, 0, 2, 0, -9, 0, 0, 3, 2] };
          const mask = { grid, data: Uint8Array.from(voxels) };
          const mapped = mapOntoGrid(mask, reference);
          const resampled = resampleMask(mask, reference);
          if (mapped.kind === "needs interpolation") throw new Error("not mapped");
          expect(resampled ? [...wholeMask(resampled).data] : []).toEqual(
            voxels.includes(1) ? [...wholeMask(mapped.mask).data] : [],
          );
        },
      ),
    );
  });

  it("comes on its own box, and is null where nothing falls into the grid", () => {
    const moved = resampleMask(ball(turnedGrid(11), 10), straight)!;
    const box = boxOf(moved.grid, straight);
    expect(box.to[0] - box.from[0]).toBeLessThan(28);
    expect(
      resampleMask(ball(turnedGrid(0), 10), { ...straight, affine: [1, 0, 0, 900, 0, 1, 0, 0, 0, 0, 1, 0] }),
    ).toBeNull();
  });
});
