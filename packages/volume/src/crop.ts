import { toVoxel, toWorld, voxelCountOf } from "./geometry.ts";
import { frameOf, type Grid, type Mask } from "./grid.ts";
import { holds, wordsOf } from "./runs.ts";

/** Half-open box of voxels: `from` inside, `to` just outside. */
export interface Box {
  readonly from: readonly [number, number, number];
  readonly to: readonly [number, number, number];
}

/**
 * Smallest box that holds every set voxel of the mask; null when it has none.
 *
 * @param filledRows where it is known, 0 for rows (`j + nj * k`) that hold nothing: they are not read
 */
export function boundingBox({ grid, data }: Mask, filledRows?: Uint8Array): Box | null {
  const [ni, nj] = grid.size;
  const words = wordsOf(data);
  const from: [number, number, number] = [...grid.size];
  const to: [number, number, number] = [0, 0, 0];
  for (let row = 0, start = 0; start < data.length; row++, start += ni) {
    if (filledRows?.[row] === 0) continue;
    const [j, k] = [row % nj, Math.floor(row / nj)];
    // Within the box so far, only what lies beyond its sides can change it.
    const isWithin = j >= from[1] && j < to[1] && k < to[2];
    if (!isWithin && !holds(words, start, start + ni)) continue;
    const first = firstSet(data, start, from[0]);
    const last = lastSet(data, start, to[0], ni);
    // An empty row outside the box may look filled when it shares a word with the next.
    if (!isWithin && first === from[0] && last === to[0] && !data.subarray(start, start + ni).includes(1)) continue;
    from[0] = first;
    to[0] = last;
    if (isWithin) continue;
    from[1] = Math.min(from[1], j);
    from[2] = Math.min(from[2], k);
    to[1] = Math.max(to[1], j + 1);
    to[2] = k + 1;
  }
  return to[0] > from[0] ? { from, to } : null;
}

/** Column of the first set voxel of a row before `limit`, else `limit`. */
function firstSet(data: Uint8Array, start: number, limit: number): number {
  let column = 0;
  while (column < limit && data[start + column] === 0) column++;
  return column;
}

/** The column behind the last set voxel of a row from `limit` on, else `limit`. */
function lastSet(data: Uint8Array, start: number, limit: number, ni: number): number {
  let column = ni;
  while (column > limit && data[start + column - 1] === 0) column--;
  return column;
}

/** The voxels that both boxes hold; of no extent where they are apart. */
export const sharedBox = (a: Box, b: Box): Box => {
  const from = [0, 1, 2].map((n) => Math.max(a.from[n]!, b.from[n]!)) as [number, number, number];
  const to = from.map((low, n) => Math.max(low, Math.min(a.to[n]!, b.to[n]!))) as [number, number, number];
  return { from, to };
};

/** Smallest box that holds both. */
export const unionBox = (a: Box, b: Box): Box => ({
  from: [Math.min(a.from[0], b.from[0]), Math.min(a.from[1], b.from[1]), Math.min(a.from[2], b.from[2])],
  to: [Math.max(a.to[0], b.to[0]), Math.max(a.to[1], b.to[1]), Math.max(a.to[2], b.to[2])],
});

/** The box grown by `voxels` on every side. It may reach beyond the grid: see `crop`. */
export const growBox = ({ from, to }: Box, voxels: number): Box => ({
  from: [from[0] - voxels, from[1] - voxels, from[2] - voxels],
  to: [to[0] + voxels, to[1] + voxels, to[2] + voxels],
});

/** The grid's voxels inside the box, which may reach beyond the grid. */
export function boxGrid(grid: Grid, { from, to }: Box): Grid {
  const [x, y, z] = toWorld(grid, from);
  const [a0, a1, a2, , a4, a5, a6, , a8, a9, a10] = grid.affine;
  return {
    size: [to[0] - from[0], to[1] - from[1], to[2] - from[2]],
    affine: [a0, a1, a2, x, a4, a5, a6, y, a8, a9, a10, z],
  };
}

/** The box of `grid` that `part` covers; `part` has the same axes, shifted by whole voxels. */
export function boxOf(part: Grid, grid: Grid): Box {
  const [i, j, k] = toVoxel(grid, toWorld(part, [0, 0, 0])).map(Math.round) as [number, number, number];
  return { from: [i, j, k], to: [i + part.size[0], j + part.size[1], k + part.size[2]] };
}

/** The part of the mask inside the box, on its own grid and in the same frame. What lies beyond the old grid is empty. */
export function crop(mask: Mask, box: Box): Mask {
  const { from, to } = box;
  const grid = boxGrid(mask.grid, box);
  const [ci, cj] = grid.size;
  const cropped = new Uint8Array(voxelCountOf(grid));
  const [ni, nj, nk] = mask.grid.size;
  const [i0, i1] = [Math.max(0, from[0]), Math.min(ni, to[0])];
  for (let k = Math.max(0, from[2]); k < Math.min(nk, to[2]) && i0 < i1; k++)
    for (let j = Math.max(0, from[1]); j < Math.min(nj, to[1]); j++) {
      const source = ni * (j + nj * k);
      const target = i0 - from[0] + ci * (j - from[1] + cj * (k - from[2]));
      cropped.set(mask.data.subarray(source + i0, source + i1), target);
    }
  return { grid, data: cropped, frame: frameOf(mask) };
}

/** The mask on the whole of its frame. */
export const wholeMask = (mask: Mask): Mask =>
  mask.frame === undefined ? mask : { grid: mask.frame, data: crop(mask, boxOf(mask.frame, mask.grid)).data };

/** Number of set voxels. */
export function countSet(data: Uint8Array): number {
  const words = wordsOf(data);
  let count = 0;
  // Four voxels at a time: each byte of the sum holds the count of 127 words at most, so that none overflows.
  for (let from = 0; from < words.length; from += 127) {
    let sum = 0;
    for (let at = from; at < Math.min(words.length, from + 127); at++) sum += words[at]!;
    count += (sum & 0xff) + ((sum >> 8) & 0xff) + ((sum >> 16) & 0xff) + (sum >> 24);
  }
  for (let at = 4 * words.length; at < data.length; at++) count += data[at]!;
  return count;
}
