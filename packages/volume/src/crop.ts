import { toWorld } from "./geometry.ts";
import type { Grid, Mask } from "./grid.ts";

/** Half-open box of voxels: `from` inside, `to` just outside. */
export interface Box {
  readonly from: readonly [number, number, number];
  readonly to: readonly [number, number, number];
}

/** Smallest box that holds every set voxel of the mask; null when it has none. */
export function boundingBox({ grid, data }: Mask): Box | null {
  const [ni, nj] = grid.size;
  const from: [number, number, number] = [...grid.size];
  const to: [number, number, number] = [0, 0, 0];
  for (let next = data.indexOf(1); next >= 0; ) {
    const row = Math.floor(next / ni);
    const start = row * ni;
    const last = data.lastIndexOf(1, start + ni - 1);
    const place = [next - start, row % nj, Math.floor(row / nj)] as const;
    for (const axis of [0, 1, 2] as const) {
      from[axis] = Math.min(from[axis], place[axis]);
      to[axis] = Math.max(to[axis], (axis === 0 ? last - start : place[axis]) + 1);
    }
    next = data.indexOf(1, start + ni);
  }
  return to[0] > from[0] ? { from, to } : null;
}

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

/** The part of the mask inside the box, on its own grid. What lies beyond the old grid is empty. */
export function crop({ grid, data }: Mask, { from, to }: Box): Mask {
  const size = [to[0] - from[0], to[1] - from[1], to[2] - from[2]] as const;
  const cropped = new Uint8Array(size[0] * size[1] * size[2]);
  const [ni, nj, nk] = grid.size;
  const [i0, i1] = [Math.max(0, from[0]), Math.min(ni, to[0])];
  for (let k = Math.max(0, from[2]); k < Math.min(nk, to[2]); k++)
    for (let j = Math.max(0, from[1]); j < Math.min(nj, to[1]); j++) {
      const source = ni * (j + nj * k);
      const target = i0 - from[0] + size[0] * (j - from[1] + size[1] * (k - from[2]));
      cropped.set(data.subarray(source + i0, source + i1), target);
    }
  const [x, y, z] = toWorld(grid, from);
  const [a0, a1, a2, , a4, a5, a6, , a8, a9, a10] = grid.affine;
  const affine: Grid["affine"] = [a0, a1, a2, x, a4, a5, a6, y, a8, a9, a10, z];
  return { grid: { size, affine }, data: cropped };
}
