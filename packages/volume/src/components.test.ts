import { expect, it } from "vitest";
import { componentsOf, fillCavities } from "./components.ts";
import type { Grid } from "./grid.ts";

const grid: Grid = { size: [9, 9, 9], affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0] };
const at = (i: number, j: number, k: number): number => i + 9 * (j + 9 * k);

it("numbers pieces by size and joins them over corners", () => {
  const inside = new Uint8Array(729);
  inside[at(1, 1, 1)] = 1;
  for (const n of [3, 4, 5]) inside[at(n, n, n)] = 1;
  const { labels, voxels } = componentsOf(grid, inside);
  expect(voxels).toEqual([3, 1]);
  expect([labels[at(1, 1, 1)], labels[at(4, 4, 4)], labels[0]]).toEqual([2, 1, 0]);
});

it("fills what is closed on all faces, and nothing that opens through one", () => {
  const inside = new Uint8Array(729);
  for (let k = 2; k < 7; k++) for (let j = 2; j < 7; j++) for (let i = 2; i < 7; i++) inside[at(i, j, k)] = 1;
  for (const n of [3, 4, 5]) inside[at(4, 4, n)] = 0;
  expect(fillCavities(grid, inside).cavityVoxels).toBe(3);
  inside[at(4, 4, 6)] = 0;
  const open = fillCavities(grid, inside);
  expect(open.cavityVoxels).toBe(0);
  expect(open.filled).toEqual(inside);
});
