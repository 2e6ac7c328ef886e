import fc from "fast-check";
import { expect, it } from "vitest";
import { componentsOf, fillCavities } from "./components.ts";
import type { Grid } from "./grid.ts";

const gridOf = (...size: [number, number, number]): Grid => ({ size, affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0] });
const grid = gridOf(9, 9, 9);
const at = (i: number, j: number, k: number): number => i + 9 * (j + 9 * k);

/** Number of the piece of each voxel that holds `value`, from 1 in the order in which they are met; 0 elsewhere. */
function flood({ size: [ni, nj, nk] }: Grid, data: Uint8Array, value: 0 | 1, reach: 1 | 3): number[] {
  const piece = Array.from(data, () => 0);
  let count = 0;
  data.forEach((_, seed) => {
    if (data[seed] !== value || piece[seed] !== 0) return;
    piece[seed] = ++count;
    const stack = [seed];
    // The list grows while it is walked.
    for (const top of stack)
      for (let c = -1; c <= 1; c++)
        for (let b = -1; b <= 1; b++)
          for (let a = -1; a <= 1; a++) {
            const [i, j, k]: [number, number, number] = [
              (top % ni) + a,
              (Math.floor(top / ni) % nj) + b,
              Math.floor(top / (ni * nj)) + c,
            ];
            if (Math.abs(a) + Math.abs(b) + Math.abs(c) > reach) continue;
            if (i < 0 || j < 0 || k < 0 || i >= ni || j >= nj || k >= nk) continue;
            const next: number = i + ni * (j + nj * k);
            if (data[next] !== value || piece[next] !== 0) continue;
            piece[next] = count;
            stack.push(next);
          }
  });
  return piece;
}

const anyMask = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([ni, nj, nk]) =>
    fc.tuple(
      fc.constant(gridOf(ni, nj, nk)),
      fc.array(fc.constantFrom(0, 1, 1), { minLength: ni * nj * nk, maxLength: ni * nj * nk }),
    ),
  );

it("finds the pieces that a flood finds, on any grid and up to its edge", () => {
  fc.assert(
    fc.property(anyMask, fc.boolean(), ([any, values], sparse) => {
      const inside = Uint8Array.from(values, (value) => (sparse ? 1 - value : value));
      const wanted = flood(any, inside, 1, 3);
      const { labels, voxels } = componentsOf(any, inside);
      expect(voxels.length).toBe(Math.max(...wanted));
      expect([...voxels]).toEqual([...voxels].sort((a, b) => b - a));
      const partner = new Map(wanted.map((piece, n) => [piece, labels[n]!]));
      expect(wanted.map((piece) => partner.get(piece))).toEqual([...labels]);
      for (const [n, count] of voxels.entries()) expect(labels.filter((label) => label === n + 1).length).toBe(count);
    }),
    { numRuns: 300 },
  );
});

it("fills the background that a flood from the edge does not reach", () => {
  fc.assert(
    fc.property(anyMask, ([any, values]) => {
      const inside = Uint8Array.from(values);
      const [ni, nj, nk] = any.size;
      const pieces = flood(any, inside, 0, 1);
      const open = new Set([0]);
      pieces.forEach((piece, n) => {
        const place = [n % ni, Math.floor(n / ni) % nj, Math.floor(n / (ni * nj))];
        if (place.some((x, axis) => x === 0 || x === [ni, nj, nk][axis]! - 1)) open.add(piece);
      });
      const { filled, cavityVoxels } = fillCavities(any, inside);
      expect([...filled]).toEqual(pieces.map((piece, n) => (open.has(piece) ? inside[n]! : 1)));
      expect(cavityVoxels).toBe(pieces.filter((piece) => !open.has(piece)).length);
    }),
    { numRuns: 300 },
  );
});

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
