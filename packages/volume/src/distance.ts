import { spacingOf } from "./geometry.ts";
import type { Grid } from "./grid.ts";

export interface DistanceMap {
  /** Distance to the nearest seed in mm; Infinity where there is no seed at all. */
  readonly distanceMm: Float32Array;
  /** Label of that seed. */
  readonly nearest: Uint16Array;
}

/**
 * Exact Euclidean distance from every voxel centre to the nearest seed (voxel with a label other than 0), and that
 * seed's label. Spacing may differ by axis; axes must be at right angles. Of equally near seeds, the one with the
 * lower coordinate on the last axis that tells them apart wins, so the result is the same every time.
 *
 * One pass per axis; along each line the lower envelope of parabolas: Felzenszwalb and Huttenlocher, Theory of
 * Computing 2012;8:415-428, doi 10.4086/toc.2012.v008a019.
 */
export function nearestSeed(grid: Grid, seeds: Uint8Array | Uint16Array): DistanceMap {
  const [ni, nj, nk] = grid.size;
  const spacing = spacingOf(grid);
  const squared = new Float32Array(seeds.length).fill(Number.POSITIVE_INFINITY);
  const nearest = Uint16Array.from(seeds);
  for (let index = 0; index < seeds.length; index++) if (seeds[index] !== 0) squared[index] = 0;
  const line = envelope(Math.max(ni, nj, nk));
  for (let k = 0; k < nk; k++)
    for (let j = 0; j < nj; j++) line(squared, nearest, ni * (j + nj * k), 1, ni, spacing[0]);
  for (let k = 0; k < nk; k++) for (let i = 0; i < ni; i++) line(squared, nearest, i + ni * nj * k, ni, nj, spacing[1]);
  for (let j = 0; j < nj; j++) for (let i = 0; i < ni; i++) line(squared, nearest, i + ni * j, ni * nj, nk, spacing[2]);
  for (let index = 0; index < squared.length; index++) squared[index] = Math.sqrt(squared[index]!);
  return { distanceMm: squared, nearest };
}

/** Distance in mm from every set voxel to the nearest voxel centre outside; 0 outside. Beyond the grid counts as inside. */
export function depthMm(grid: Grid, inside: Uint8Array): Float32Array {
  const outside = new Uint8Array(inside.length);
  for (let index = 0; index < inside.length; index++) outside[index] = inside[index] === 0 ? 1 : 0;
  return nearestSeed(grid, outside).distanceMm;
}

/** The transform of one line of voxels, with its working memory kept between lines. */
function envelope(longest: number) {
  const height = new Float64Array(longest);
  const label = new Uint16Array(longest);
  const vertex = new Int32Array(longest);
  const begins = new Float64Array(longest + 1);
  return (
    squared: Float32Array,
    nearest: Uint16Array,
    start: number,
    step: number,
    count: number,
    spacingMm: number,
  ): void => {
    const unit = spacingMm * spacingMm;
    let last = -1;
    let flat = true;
    for (let q = 0, at = start; q < count; q++, at += step) {
      const f = squared[at]!;
      if (f !== 0) flat = false;
      if (f === Number.POSITIVE_INFINITY) continue;
      height[q] = f / unit;
      label[q] = nearest[at]!;
      let meets = Number.NEGATIVE_INFINITY;
      while (last >= 0) {
        const v = vertex[last]!;
        meets = (height[q]! - height[v]! + (q - v) * (q + v)) / (2 * (q - v));
        if (meets > begins[last]!) break;
        last--;
        meets = Number.NEGATIVE_INFINITY;
      }
      last++;
      vertex[last] = q;
      begins[last] = meets;
    }
    if (last < 0 || flat) return;
    begins[last + 1] = Number.POSITIVE_INFINITY;
    for (let q = 0, at = start, piece = 0; q < count; q++, at += step) {
      while (begins[piece + 1]! < q) piece++;
      const v = vertex[piece]!;
      squared[at] = ((q - v) * (q - v) + height[v]!) * unit;
      nearest[at] = label[v]!;
    }
  };
}
