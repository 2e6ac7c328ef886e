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
 * Whether lumen leads from one end of a branch to the other: `open` through voxels that lie in blocks at least two
 * voxels thick, `interrupted` when no chain of lumen voxels does at all, `not resolved` when only a thinner one does, or
 * when the vessel itself is too thin. Along an axis of thick slices one slice is thick enough.
 */
export function lumenPath(grid: Grid, vessel: Uint8Array, thrombus: Uint8Array, branch: BranchVoxels): LumenPath {
  const leads = (holds: (at: number) => boolean): boolean => isJoined(grid, branch, holds);
  const lumen = (at: number): boolean => vessel[at] === 1 && thrombus[at] === 0;
  if (!leads(thick(grid, (at) => vessel[at] === 1))) return "not resolved";
  if (leads(thick(grid, lumen))) return "open";
  return leads(lumen) ? "not resolved" : "interrupted";
}

function isJoined(grid: Grid, { all, first, last }: BranchVoxels, holds: (at: number) => boolean): boolean {
  const waiting = new Set(all.filter(holds));
  const goal = new Set(last);
  const steps = neighbourSteps(grid, 26);
  const queue = first.filter((at) => waiting.delete(at));
  for (const at of queue) {
    if (goal.has(at)) return true;
    for (const step of steps) if (waiting.delete(at + step)) queue.push(at + step);
  }
  return false;
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
