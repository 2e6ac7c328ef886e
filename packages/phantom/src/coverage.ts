import { type Grid, spacingOf, type Vector } from "@glisson/volume";
import type { Capsule } from "./capsuleIndex.ts";
import { boxAround, eachVoxelIn, type WorldBox } from "./fill.ts";
import { eachRun, type LiverShape } from "./liverShape.ts";

/** How much of each voxel a structure takes, 0 to 255. */
export type Coverage = Uint8Array;

export const full = 255;

/** Sub-samples along each edge of a voxel. */
const samples = 4;

/** Places of the sub-samples about a voxel's centre, LPS mm. */
function subSamples({ affine: a }: Grid, perEdge = samples): Vector[] {
  const steps = Array.from({ length: perEdge }, (_, n) => (n + 0.5) / perEdge - 0.5);
  return steps.flatMap((k) =>
    steps.flatMap((j) =>
      steps.map(
        (i): Vector => [
          a[0] * i + a[1] * j + a[2] * k,
          a[4] * i + a[5] * j + a[6] * k,
          a[8] * i + a[9] * j + a[10] * k,
        ],
      ),
    ),
  );
}

const halfDiagonal = (grid: Grid): number => {
  const [x, y, z] = spacingOf(grid);
  return Math.sqrt(x * x + y * y + z * z) / 2;
};

/** Covers capsules: whole voxels by their centre, voxels at the wall by sub-samples. */
export function coverCapsules(grid: Grid, capsules: readonly Capsule[], coverage: Coverage): void {
  const offsets = subSamples(grid);
  const half = halfDiagonal(grid);
  for (const { from, to, fromRadiusMm, toRadiusMm } of capsules) {
    const dx = to[0] - from[0];
    const dy = to[1] - from[1];
    const dz = to[2] - from[2];
    const squared = Math.max(1e-12, dx * dx + dy * dy + dz * dz);
    /** How far inside the wall a point is, mm. */
    const depth = (x: number, y: number, z: number): number => {
      const along = ((x - from[0]) * dx + (y - from[1]) * dy + (z - from[2]) * dz) / squared;
      const share = along < 0 ? 0 : Math.min(along, 1);
      const ox = x - from[0] - share * dx;
      const oy = y - from[1] - share * dy;
      const oz = z - from[2] - share * dz;
      return fromRadiusMm + share * (toRadiusMm - fromRadiusMm) - Math.sqrt(ox * ox + oy * oy + oz * oz);
    };
    eachVoxelIn(grid, boxAround([from, to], Math.max(fromRadiusMm, toRadiusMm) + half), (at, x, y, z) => {
      if (coverage[at] === full) return;
      const middle = depth(x, y, z);
      if (middle < -half) return;
      if (middle > half) {
        coverage[at] = full;
        return;
      }
      let inside = 0;
      for (const [ox, oy, oz] of offsets) if (depth(x + ox, y + oy, z + oz) >= 0) inside++;
      coverage[at] = Math.max(coverage[at]!, Math.round((full * inside) / offsets.length));
    });
  }
}

/** Covers what a test holds for, within boxes: a voxel by its corners, and by sub-samples where these differ. */
export function coverTest(
  grid: Grid,
  boxes: readonly WorldBox[],
  holds: (x: number, y: number, z: number) => boolean,
  coverage: Coverage,
): void {
  const offsets = subSamples(grid, 3);
  const corners = [0, 2, 6, 8, 18, 20, 24, 26].map((n) => offsets[n]!);
  const count = (places: readonly Vector[], x: number, y: number, z: number): number => {
    let inside = 0;
    for (const place of places) if (holds(x + place[0], y + place[1], z + place[2])) inside++;
    return inside;
  };
  // Boxes may overlap.
  const seen = boxes.length > 1 ? new Uint8Array(coverage.length) : null;
  for (const box of boxes)
    eachVoxelIn(grid, box, (at, x, y, z) => {
      if (coverage[at] === full || seen?.[at] === 1) return;
      if (seen) seen[at] = 1;
      const atCorners = count(corners, x, y, z);
      const share = atCorners === 0 ? 0 : atCorners === corners.length ? 1 : count(offsets, x, y, z) / offsets.length;
      coverage[at] = Math.max(coverage[at]!, Math.round(full * share));
    });
}

/** Covers the liver; at its surface by the distance to it over a voxel's mean width. */
export function coverShape(grid: Grid, shape: LiverShape, coverage: Coverage): void {
  const [ni, nj, nk] = grid.size;
  const a = grid.affine;
  const spacing = spacingOf(grid);
  const width = (spacing[0] + spacing[1] + spacing[2]) / 3;
  for (let k = 0; k < nk; k++)
    for (let j = 0; j < nj; j++) {
      const row = ni * (j + nj * k);
      const start: Vector = [a[1] * j + a[2] * k + a[3], a[5] * j + a[6] * k + a[7], a[9] * j + a[10] * k + a[11]];
      const partial = (i: number): void => {
        if (i < 0 || i >= ni) return;
        const distance = shape.distanceMm(start[0] + i * a[0], start[1] + i * a[4], start[2] + i * a[8]);
        coverage[row + i] = Math.round(full * Math.max(0, Math.min(1, 0.5 - distance / width)));
      };
      eachRun(shape, start, [a[0], a[4], a[8]], ni, (from, to) => {
        coverage.fill(full, row + from, row + to);
        // Runs end where the surface may be near; those voxels, and their neighbours outside, are judged one by one.
        if (to - from <= 2) for (let i = from - 1; i <= to; i++) partial(i);
        else for (const i of [from - 1, from, to - 1, to]) partial(i);
      });
    }
}
