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
  const nearest = new Uint16Array(seeds.length);
  const line = envelope(Math.max(nj, nk));
  const slices: number[] = [];
  for (let k = 0; k < nk; k++) {
    // After the first pass a row holds distances everywhere or nowhere, after the second so does a slice.
    const rows: number[] = [];
    for (let j = 0; j < nj; j++) if (alongRow(seeds, squared, nearest, ni * (j + nj * k), ni, spacing[0])) rows.push(j);
    if (rows.length === 0) continue;
    slices.push(k);
    for (let i = 0; i < ni; i++) line(squared, nearest, i + ni * nj * k, ni, nj, spacing[1], rows);
  }
  for (let j = 0; j < nj; j++)
    for (let i = 0; i < ni; i++) line(squared, nearest, i + ni * j, ni * nj, nk, spacing[2], slices);
  for (let index = 0; index < squared.length; index++) squared[index] = Math.sqrt(squared[index]!);
  return { distanceMm: squared, nearest };
}

/** Squared distances to the nearest seed of the row, once from either side; whether there is one. */
function alongRow(
  seeds: Uint8Array | Uint16Array,
  squared: Float32Array,
  nearest: Uint16Array,
  start: number,
  count: number,
  spacingMm: number,
): boolean {
  let last = -1;
  for (let q = 0; q < count; q++) {
    if (seeds[start + q] !== 0) last = q;
    if (last < 0) continue;
    const mm = (q - last) * spacingMm;
    squared[start + q] = mm * mm;
    nearest[start + q] = seeds[start + last]!;
  }
  if (last < 0) return false;
  for (let q = count - 1, next = -1; q >= 0; q--) {
    if (seeds[start + q] !== 0) next = q;
    if (next < 0) continue;
    const mm = (next - q) * spacingMm;
    if (mm * mm >= squared[start + q]!) continue;
    squared[start + q] = mm * mm;
    nearest[start + q] = seeds[start + next]!;
  }
  return true;
}

/** The transform of one line of voxels from those of them that hold a distance, with its working memory kept between lines. */
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
    holding: readonly number[],
  ): void => {
    const unit = spacingMm * spacingMm;
    let last = -1;
    for (const q of holding) {
      const f = squared[start + q * step]! / unit;
      let meets = Number.NEGATIVE_INFINITY;
      while (last >= 0) {
        const v = vertex[last]!;
        meets = (f - height[last]! + (q - v) * (q + v)) / (2 * (q - v));
        if (meets > begins[last]!) break;
        last--;
        meets = Number.NEGATIVE_INFINITY;
      }
      last++;
      vertex[last] = q;
      height[last] = f;
      label[last] = nearest[start + q * step]!;
      begins[last] = meets;
    }
    if (last < 0) return;
    begins[last + 1] = Number.POSITIVE_INFINITY;
    for (let q = 0, at = start, piece = 0; q < count; q++, at += step) {
      while (begins[piece + 1]! < q) piece++;
      const away = q - vertex[piece]!;
      squared[at] = (away * away + height[piece]!) * unit;
      nearest[at] = label[piece]!;
    }
  };
}
