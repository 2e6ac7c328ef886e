import fc from "fast-check";
import { expect, it } from "vitest";
import { componentsOf, fillCavities } from "./components.ts";
import { countSet } from "./crop.ts";
import { eulerOf } from "./euler.ts";
import type { Grid } from "./grid.ts";
import { thin } from "./thin.ts";

const n = 24;
const grid: Grid = { size: [n, n, n], affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0] };
const at = (i: number, j: number, k: number): number => i + n * (j + n * k);

function solid(holds: (i: number, j: number, k: number) => boolean): Uint8Array {
  const inside = new Uint8Array(n * n * n);
  for (let k = 1; k < n - 1; k++)
    for (let j = 1; j < n - 1; j++) for (let i = 1; i < n - 1; i++) if (holds(i, j, k)) inside[at(i, j, k)] = 1;
  return inside;
}

/** Euler number of the union of closed voxel cubes, by counting its cells: vertices - edges + faces - cubes. */
function cellsOf(inside: Uint8Array): number {
  const cells = new Map<number, number>();
  const wide = 2 * n + 1;
  for (let k = 0; k < n; k++)
    for (let j = 0; j < n; j++)
      for (let i = 0; i < n; i++)
        if (inside[at(i, j, k)] === 1)
          for (let c = 0; c <= 2; c++)
            for (let b = 0; b <= 2; b++)
              for (let a = 0; a <= 2; a++)
                cells.set(2 * i + a + wide * (2 * j + b + wide * (2 * k + c)), (a % 2) + (b % 2) + (c % 2));
  let euler = 0;
  for (const dimension of cells.values()) euler += dimension % 2 === 0 ? 1 : -1;
  return euler;
}

const ring = solid((i, j, k) => Math.hypot(Math.hypot(i - 12, j - 12) - 7, k - 12) <= 2.5);

it("counts pieces, tunnels and cavities in the Euler number", () => {
  expect(eulerOf(grid, ring)).toBe(0);
  expect(
    eulerOf(
      grid,
      solid((i, j, k) => Math.abs(Math.hypot(i - 12, j - 12, k - 12) - 7) <= 1.5),
    ),
  ).toBe(2);
  const voxels = fc.uint8Array({ minLength: n * n * n, maxLength: n * n * n });
  fc.assert(
    fc.property(voxels, fc.integer({ min: 1, max: 254 }), (drawn, least) => {
      const inside = drawn.map((value) => (value >= least ? 1 : 0));
      expect(eulerOf(grid, inside)).toBe(cellsOf(inside));
    }),
    { numRuns: 10 },
  );
});

it("thins a tube to one line along its axis", () => {
  const skeleton = thin(
    grid,
    solid((i, j, k) => Math.hypot(i - 12, j - 12) <= 4 && k > 3 && k < 20),
  );
  const left = Array.from(skeleton.keys()).filter((index) => skeleton[index] === 1);
  expect(left.length).toBeGreaterThanOrEqual(8);
  for (const index of left) expect(Math.hypot((index % n) - 12, (Math.floor(index / n) % n) - 12)).toBeLessThan(1.5);
});

it.each([2, 3, 4, 5])("keeps the length of a bar %i voxels wide", (width) => {
  const skeleton = thin(
    grid,
    solid((i, j, k) => i >= 8 && i < 8 + width && j >= 8 && j < 8 + width && k > 2 && k < 21),
  );
  expect(countSet(skeleton)).toBeGreaterThanOrEqual(18 - 1 - width);
  expect(countSet(skeleton)).toBeLessThanOrEqual(18);
});

it("keeps the hole of a ring", () => {
  const skeleton = thin(grid, ring);
  expect(eulerOf(grid, skeleton)).toBe(0);
});

it("changes neither pieces nor tunnels nor cavities of any blob", () => {
  const ball = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 4, max: 19 })), fc.integer({ min: 1, max: 4 }));
  fc.assert(
    fc.property(fc.array(ball, { minLength: 1, maxLength: 8 }), (balls) => {
      const blob = solid((i, j, k) => balls.some(([x, y, z, r]) => Math.hypot(i - x!, j - y!, k - z!) < r!));
      const skeleton = thin(grid, blob);
      expect(eulerOf(grid, skeleton)).toBe(eulerOf(grid, blob));
      expect(componentsOf(grid, skeleton).voxels.length).toBe(componentsOf(grid, blob).voxels.length);
      expect(fillCavities(grid, skeleton).cavityVoxels > 0).toBe(fillCavities(grid, blob).cavityVoxels > 0);
    }),
    { numRuns: 40 },
  );
});
