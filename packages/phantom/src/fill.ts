import { type Grid, type Mask, subtract, toVoxel, toWorld, type Vector, voxelCountOf } from "@glisson/volume";
import type { Capsule } from "./capsuleIndex.ts";
import { eachRun, type LiverShape } from "./liverShape.ts";

/** Sets the voxels whose centres lie in any of the capsules; each capsule is walked in its own box alone. */
export function fillCapsules({ grid, data }: Mask, capsules: readonly Capsule[]): void {
  for (const { from, to, fromRadiusMm, toRadiusMm } of capsules) {
    const dx = to[0] - from[0];
    const dy = to[1] - from[1];
    const dz = to[2] - from[2];
    const squared = Math.max(1e-12, dx * dx + dy * dy + dz * dz);
    eachVoxelIn(grid, boxAround([from, to], Math.max(fromRadiusMm, toRadiusMm)), (at, x, y, z) => {
      const px = x - from[0];
      const py = y - from[1];
      const pz = z - from[2];
      const along = (px * dx + py * dy + pz * dz) / squared;
      const share = along < 0 ? 0 : Math.min(along, 1);
      const ox = px - share * dx;
      const oy = py - share * dy;
      const oz = pz - share * dz;
      const radius = fromRadiusMm + share * (toRadiusMm - fromRadiusMm);
      if (ox * ox + oy * oy + oz * oz <= radius * radius) data[at] = 1;
    });
  }
}

/** A box in LPS mm. */
export interface WorldBox {
  readonly low: Vector;
  readonly high: Vector;
}

export const boxAround = (points: readonly Vector[], marginMm: number): WorldBox => ({
  low: [0, 1, 2].map((axis) => Math.min(...points.map((point) => point[axis]!)) - marginMm) as unknown as Vector,
  high: [0, 1, 2].map((axis) => Math.max(...points.map((point) => point[axis]!)) + marginMm) as unknown as Vector,
});

/** Calls `visit` for every voxel whose centre may lie in the box, with its index and LPS place; any affine. */
export function eachVoxelIn(
  grid: Grid,
  { low, high }: WorldBox,
  visit: (at: number, x: number, y: number, z: number) => void,
): void {
  const corners = [low[0], high[0]].flatMap((x) =>
    [low[1], high[1]].flatMap((y) => [low[2], high[2]].map((z) => toVoxel(grid, [x, y, z]))),
  );
  const [ni, nj, nk] = grid.size;
  const first = [0, 1, 2].map((axis) => Math.max(0, Math.ceil(Math.min(...corners.map((c) => c[axis]!)) - 1e-9)));
  const last = [ni, nj, nk].map((n, axis) =>
    Math.min(n - 1, Math.floor(Math.max(...corners.map((c) => c[axis]!)) + 1e-9)),
  );
  const a = grid.affine;
  for (let k = first[2]!; k <= last[2]!; k++)
    for (let j = first[1]!; j <= last[1]!; j++) {
      const row = ni * (j + nj * k);
      const x0 = a[1] * j + a[2] * k + a[3];
      const y0 = a[5] * j + a[6] * k + a[7];
      const z0 = a[9] * j + a[10] * k + a[11];
      for (let i = first[0]!; i <= last[0]!; i++) visit(row + i, a[0] * i + x0, a[4] * i + y0, a[8] * i + z0);
    }
}

/** Sets the voxels whose centres lie in the liver. */
export function fillShape({ grid, data }: Mask, shape: LiverShape): void {
  const [ni, nj, nk] = grid.size;
  const step = subtract(toWorld(grid, [1, 0, 0]), toWorld(grid, [0, 0, 0]));
  for (let k = 0; k < nk; k++)
    for (let j = 0; j < nj; j++) {
      const row = ni * (j + nj * k);
      eachRun(shape, toWorld(grid, [0, j, k]), step, ni, (from, to) => data.fill(1, row + from, row + to));
    }
}

export const emptyMask = (grid: Grid): Mask => ({ grid, data: new Uint8Array(voxelCountOf(grid)) });
