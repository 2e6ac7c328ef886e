import { type Grid, neighbourSteps } from "@glisson/volume";

/**
 * The voxels that lie in a structure with all six neighbours: one voxel off its edge, where a scan mixes it with what is
 * beside it.
 */
export function coreOf(grid: Grid, data: Uint8Array): Int32Array {
  const steps = neighbourSteps(grid, 6);
  const core: number[] = [];
  for (let at = data.indexOf(1); at >= 0; at = data.indexOf(1, at + 1))
    if (steps.every((step) => data[at + step] === 1)) core.push(at);
  return Int32Array.from(core);
}

/** All voxels of a structure. */
export function voxelsOf(data: Uint8Array): Int32Array {
  const voxels: number[] = [];
  for (let at = data.indexOf(1); at >= 0; at = data.indexOf(1, at + 1)) voxels.push(at);
  return Int32Array.from(voxels);
}
