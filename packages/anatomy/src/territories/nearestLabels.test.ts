import type { Grid, Vector } from "@glisson/volume";
import { toWorld } from "@glisson/volume";
import fc from "fast-check";
import { expect, it } from "vitest";
import { nearestLabels } from "./nearestLabels.ts";

/** A turned grid with voxels of three different edges. */
const grid: Grid = {
  size: [19, 14, 11],
  affine: [0.6, -0.64, 0, -4, 0.8, 0.48, 0, 3, 0, 0, 2.5, -7],
};

/** Whether every voxel carries the label of one of the points that are nearest to it. */
const isRight = (mask: Uint8Array, found: Uint16Array, points: readonly Vector[], labels: Uint16Array): boolean =>
  mask.every((inside, at) => {
    if (inside === 0) return found[at] === 0;
    const here = toWorld(grid, [at % 19, Math.floor(at / 19) % 14, Math.floor(at / (19 * 14))]);
    const away = points.map((point) => point.reduce((sum, x, axis) => sum + (x - here[axis]!) ** 2, 0));
    const least = Math.min(...away);
    return points.some((_, n) => labels[n] === found[at] && away[n]! <= least + 1e-6);
  });

it("gives every voxel the label of its nearest point", () => {
  const place = fc.tuple(
    fc.double({ min: -20, max: 20, noNaN: true }),
    fc.double({ min: -20, max: 20, noNaN: true }),
    fc.double({ min: -20, max: 30, noNaN: true }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.record({ place, label: fc.integer({ min: 1, max: 4 }) }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 5 }),
      (seeds, every) => {
        const points = seeds.map((seed) => seed.place);
        const labels = Uint16Array.from(seeds, (seed) => seed.label);
        const data = Uint8Array.from({ length: 19 * 14 * 11 }, (_, at) => (at % every === 0 ? 1 : 0));
        expect(isRight(data, nearestLabels({ grid, data }, points, labels), points, labels)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

it("labels nothing without a point", () => {
  const data = new Uint8Array(19 * 14 * 11).fill(1);
  expect(nearestLabels({ grid, data }, [], new Uint16Array()).some((label) => label !== 0)).toBe(false);
});
