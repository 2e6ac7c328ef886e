import { depthMm, type Grid, neighbourSteps, spacingOf } from "@glisson/volume";

/** Levels of depth in one voxel; finer ones change nothing that the eye sees. */
const levelsPerVoxel = 4;

/**
 * Spreads labels through a mask from its middle to its wall: a voxel takes the label of the neighbour that was reached
 * first, deep voxels before shallow ones, so that two labels meet where the mask is narrow between them.
 *
 * @param seeds a label for some voxels of the mask, 0 for the others; changed in place. The outermost layer of the grid
 *   must be empty. Voxels that no label reaches stay 0
 */
export function floodLabels(grid: Grid, inside: Uint8Array, seeds: Uint8Array): void {
  const depth = depthMm(grid, inside);
  const level = levelsPerVoxel / Math.min(...spacingOf(grid));
  const waiting: number[][] = [];
  const steps = neighbourSteps(grid, 26);
  const add = (at: number, highest: number): void => {
    const n = Math.min(highest, Math.floor(depth[at]! * level));
    while (waiting.length <= n) waiting.push([]);
    waiting[n]!.push(at);
  };
  for (let at = 0; at < seeds.length; at++) if (seeds[at] !== 0) add(at, Number.MAX_SAFE_INTEGER);
  for (let n = waiting.length - 1; n >= 0; n--) {
    // The row grows while it is walked.
    for (const at of waiting[n]!)
      for (const step of steps) {
        const next = at + step;
        if (inside[next] !== 1 || seeds[next] !== 0) continue;
        seeds[next] = seeds[at]!;
        add(next, n);
      }
    waiting[n] = [];
  }
}
