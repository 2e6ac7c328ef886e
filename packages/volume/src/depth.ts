import { spacingOf } from "./geometry.ts";
import type { Grid } from "./grid.ts";
import { type Runs, runsOf } from "./runs.ts";

/**
 * Exact Euclidean distance in mm from every set voxel to the nearest voxel centre outside; 0 outside. Beyond the grid
 * counts as inside. Spacing may differ by axis; axes must be at right angles.
 *
 * Rows first, then the lines of the other two axes, each by the lower envelope of parabolas: Felzenszwalb and Huttenlocher,
 * Theory of Computing 2012;8:415-428, doi 10.4086/toc.2012.v008a019. Nothing within a stretch of set voxels is nearer to
 * what lies behind the stretch's ends than to the ends, so only set voxels cost time.
 */
export function depthMm(grid: Grid, inside: Uint8Array): Float32Array {
  const [ni, nj, nk] = grid.size;
  const spacing = spacingOf(grid);
  const runs = runsOf(grid, inside, 1);
  const squared = new Float32Array(inside.length);
  alongRows(squared, runs, ni, spacing[0]);
  // Slice by slice along axis 1, then plane by plane along axis 2.
  const along = acrossRows(squared, runs, ni, Math.max(nj, nk));
  for (let k = 0; k < nk; k++) along(k * nj, 1, nj, spacing[1]);
  for (let j = 0; j < nj; j++) along(j, nj, nk, spacing[2]);
  for (let row = 0; row < nj * nk; row++)
    for (let run = runs.first[row]!; run < runs.first[row + 1]!; run++)
      for (let at = row * ni + runs.from[run]!, end = row * ni + runs.to[run]!; at < end; at++)
        squared[at] = Math.sqrt(squared[at]!);
  return squared;
}

/** Squared distances within each run to the nearer of its ends; infinite where both are the grid's edge. */
function alongRows(squared: Float32Array, { first, from, to }: Runs, ni: number, spacingMm: number): void {
  for (let row = 0; row < first.length - 1; row++)
    for (let run = first[row]!; run < first[row + 1]!; run++) {
      const before = from[run] === 0 ? Number.NEGATIVE_INFINITY : from[run]! - 1;
      const behind = to[run] === ni ? Number.POSITIVE_INFINITY : to[run]!;
      for (let i = from[run]!; i < to[run]!; i++) {
        const mm = Math.min(i - before, behind - i) * spacingMm;
        squared[row * ni + i] = mm * mm;
      }
    }
}

/**
 * The transform of all lines that cross a plane of rows: rows `start`, `start + step`, … Their set voxels are gathered
 * line by line, so that a line is read in one stretch however far apart its voxels are stored.
 */
function acrossRows(squared: Float32Array, { first, from, to }: Runs, ni: number, longest: number) {
  // One line is `stride` long; odd, because memory a power of two apart shares its place in the cache.
  const stride = longest | 1;
  const lines = new Float64Array(ni * stride);
  const lowest = new Int32Array(ni).fill(longest);
  const highest = new Int32Array(ni).fill(-1);
  const transform = envelope(longest);
  return (start: number, step: number, count: number, spacingMm: number): void => {
    const unit = spacingMm * spacingMm;
    for (let n = 0, row = start; n < count; n++, row += step)
      for (let run = first[row]!; run < first[row + 1]!; run++)
        for (let i = from[run]!; i < to[run]!; i++) {
          lines[i * stride + n] = squared[row * ni + i]! / unit;
          if (lowest[i]! > n) lowest[i] = n;
          highest[i] = n;
        }
    for (let i = 0; i < ni; i++) if (highest[i]! >= 0) transform(lines, i * stride, lowest[i]!, highest[i]!, count);
    for (let n = 0, row = start; n < count; n++, row += step)
      for (let run = first[row]!; run < first[row + 1]!; run++)
        for (let i = from[run]!; i < to[run]!; i++) squared[row * ni + i] = lines[i * stride + n]! * unit;
    for (let i = 0; i < ni; i++) {
      if (highest[i]! < 0) continue;
      lines.fill(0, i * stride + lowest[i]!, i * stride + highest[i]! + 1);
      lowest[i] = longest;
      highest[i] = -1;
    }
  };
}

/** The transform of the stretches of one line, heights in squared voxels; 0 is outside. Working memory is kept between lines. */
function envelope(longest: number) {
  const height = new Float64Array(longest + 2);
  const vertex = new Int32Array(longest + 2);
  const begins = new Float64Array(longest + 3);
  return (lines: Float64Array, start: number, lowest: number, highest: number, count: number): void => {
    for (let a = lowest; a <= highest; ) {
      if (lines[start + a] === 0) {
        a++;
        continue;
      }
      let b = a + 1;
      while (b <= highest && lines[start + b] !== 0) b++;
      let last = -1;
      // The voxels outside at both ends belong to it, at height 0; at the grid's edge there is none.
      for (let q = a === 0 ? 0 : a - 1; q <= b && q < count; q++) {
        const f = q >= a && q < b ? lines[start + q]! : 0;
        if (f === Number.POSITIVE_INFINITY) continue;
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
        begins[last] = meets;
      }
      begins[last + 1] = Number.POSITIVE_INFINITY;
      if (last >= 0)
        for (let q = a, piece = 0; q < b; q++) {
          while (begins[piece + 1]! < q) piece++;
          const away = q - vertex[piece]!;
          lines[start + q] = away * away + height[piece]!;
        }
      a = b;
    }
  };
}
