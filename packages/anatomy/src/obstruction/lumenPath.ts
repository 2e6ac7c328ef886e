import { type Grid, neighbourSteps, spacingOf } from "@glisson/volume";
import { unseenVoxels } from "./limits.ts";

type LumenPath = "open" | "interrupted" | "not resolved";

/** The voxels of one branch, and those of them at its beginning and at its end. */
export interface BranchVoxels {
  readonly all: readonly number[];
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/**
 * Tells whether lumen leads from one end of a branch to the other: `open` through voxels that lie in blocks at least two
 * voxels thick, `interrupted` when no chain of lumen voxels does at all, `not resolved` when only a thinner one does, or
 * when the vessel itself is too thin. Along an axis of thick slices one slice is thick enough.
 */
export function lumenPaths(grid: Grid, vessel: Uint8Array, thrombus: Uint8Array): (branch: BranchVoxels) => LumenPath {
  const isVessel = (at: number): boolean => vessel[at] === 1;
  const isLumen = (at: number): boolean => vessel[at] === 1 && thrombus[at] === 0;
  const [thickVessel, thickLumen] = [thick(grid, isVessel), thick(grid, isLumen)];
  const waiting = new Uint8Array(vessel.length);
  const steps = neighbourSteps(grid, 26);

  const leads = ({ all, first, last }: BranchVoxels, holds: (at: number) => boolean): boolean => {
    for (const at of all) if (holds(at)) waiting[at] = 1;
    for (const at of last) if (waiting[at] === 1) waiting[at] = 2;
    const queue = first.filter((at) => waiting[at]! > 0);
    let isThere = queue.some((at) => waiting[at] === 2);
    for (const at of queue) waiting[at] = 0;
    for (let head = 0; head < queue.length && !isThere; head++)
      for (const step of steps) {
        const next = queue[head]! + step;
        if (waiting[next] === 0) continue;
        if (waiting[next] === 2) isThere = true;
        waiting[next] = 0;
        queue.push(next);
      }
    for (const at of all) waiting[at] = 0;
    return isThere;
  };

  return (branch) => {
    if (!leads(branch, thickVessel)) return "not resolved";
    if (branch.all.every((at) => thrombus[at] === 0) || leads(branch, thickLumen)) return "open";
    return leads(branch, isLumen) ? "not resolved" : "interrupted";
  };
}

/** Whether a voxel lies in a block of voxels, two finest voxel edges thick each way, for all of which `holds` is true. */
function thick(grid: Grid, holds: (at: number) => boolean): (at: number) => boolean {
  const [ni, nj] = grid.size;
  const spacing = spacingOf(grid);
  const finest = Math.min(...spacing);
  const extent = spacing.map((mm) => Math.ceil((unseenVoxels * finest) / mm - 1e-6));
  const offsets: number[] = [];
  for (let k = 0; k < extent[2]!; k++)
    for (let j = 0; j < extent[1]!; j++) for (let i = 0; i < extent[0]!; i++) offsets.push(i + ni * (j + nj * k));
  return (at) => offsets.some((corner) => offsets.every((other) => holds(at - corner + other)));
}
