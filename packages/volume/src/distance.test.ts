import fc from "fast-check";
import { expect, it } from "vitest";
import { depthMm } from "./depth.ts";
import { nearestSeed } from "./distance.ts";
import type { Grid } from "./grid.ts";

const gridOf = (size: readonly [number, number, number], spacing: readonly [number, number, number]): Grid => ({
  size,
  affine: [spacing[0], 0, 0, 0, 0, spacing[1], 0, 0, 0, 0, spacing[2], 0],
});

it("agrees with the distance to every seed, on voxels that are not cubes", () => {
  const size = [5, 4, 6] as const;
  const spacing = [0.7, 1.1, 2.5] as const;
  const place = (at: number) => [at % 5, Math.floor(at / 5) % 4, Math.floor(at / 20)] as const;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 120, maxLength: 120 }), (values) => {
      const seeds = Uint8Array.from(values, (value) => (value === 3 ? 1 + (values.indexOf(3) % 7) : 0));
      const { distanceMm, nearest } = nearestSeed(gridOf(size, spacing), seeds);
      for (let at = 0; at < 120; at++) {
        const a = place(at);
        let least = Number.POSITIVE_INFINITY;
        seeds.forEach((label, seed) => {
          if (label === 0) return;
          const b = place(seed);
          least = Math.min(least, Math.hypot(...[0, 1, 2].map((axis) => (a[axis]! - b[axis]!) * spacing[axis]!)));
        });
        expect(distanceMm[at]).toBeCloseTo(least, 4);
        if (least < Number.POSITIVE_INFINITY) expect(nearest[at]).toBe(seeds.find((label) => label > 0));
      }
    }),
    { numRuns: 60 },
  );
});

it("measures how deep a voxel lies below the surface", () => {
  const inside = new Uint8Array(7 * 7 * 7);
  for (let k = 1; k < 6; k++) for (let j = 1; j < 6; j++) for (let i = 1; i < 6; i++) inside[i + 7 * (j + 7 * k)] = 1;
  const depth = depthMm(gridOf([7, 7, 7], [1, 1, 0.5]), inside);
  expect(depth[3 + 7 * (3 + 7 * 3)]).toBe(1.5);
  expect(depth[0]).toBe(0);
});

it("agrees with the distance to every voxel outside, up to the edge of the grid and beyond it", () => {
  const size = [6, 5, 4] as const;
  const spacing = [0.7, 1.1, 2.5] as const;
  const place = (at: number) => [at % 6, Math.floor(at / 6) % 5, Math.floor(at / 30)] as const;
  const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 120, maxLength: 120 });
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 20 }), (drawn, most) => {
      const inside = Uint8Array.from(drawn, (value) => (value < most ? 1 : 0));
      const depth = depthMm(gridOf(size, spacing), inside);
      for (let at = 0; at < 120; at++) {
        const a = place(at);
        let least = Number.POSITIVE_INFINITY;
        inside.forEach((set, other) => {
          const b = place(other);
          if (set === 0)
            least = Math.min(least, Math.hypot(...[0, 1, 2].map((axis) => (a[axis]! - b[axis]!) * spacing[axis]!)));
        });
        expect(depth[at]).toBeCloseTo(least, 4);
      }
    }),
    { numRuns: 100 },
  );
});
