import { type Grid, neighbourSteps, spacingOf, toVoxel } from "@glisson/volume";
import type { VesselTree } from "../tree/vesselTree.ts";

/**
 * For every voxel of the vessel, the point of the centre line whose sphere it lies deepest in or nearest to, reached
 * within the vessel; -1 outside. `owned` lists the voxels that have one. So each voxel belongs to one branch, and vessels that run side by side are told apart.
 */
export function ownPoints(
  grid: Grid,
  vessel: Uint8Array,
  { points, radiusMm }: VesselTree,
): { owner: Int32Array; owned: readonly number[] } {
  const [ni, nj] = grid.size;
  const [hi, hj, hk] = spacingOf(grid);
  const steps = neighbourSteps(grid, 26);
  const owner = new Int32Array(vessel.length).fill(-1);
  const cost = new Float32Array(vessel.length).fill(Number.POSITIVE_INFINITY);
  const places = Float64Array.from(points.flatMap((point) => toVoxel(grid, point)));
  const waits = new Uint8Array(vessel.length);
  const owned: number[] = [];
  let queue: number[] = [];
  points.forEach((_, n) => {
    const [i, j, k] = [places[3 * n]!, places[3 * n + 1]!, places[3 * n + 2]!].map(Math.round) as [
      number,
      number,
      number,
    ];
    const at = i + ni * (j + nj * k);
    if (vessel[at] !== 1 || -radiusMm[n]! >= cost[at]!) return;
    cost[at] = -radiusMm[n]!;
    if (owner[at] === -1) owned.push(at);
    owner[at] = n;
    if (waits[at] === 0) queue.push(at);
    waits[at] = 1;
  });
  while (queue.length > 0) {
    const next: number[] = [];
    for (const at of queue) {
      waits[at] = 0;
      const n = owner[at]!;
      for (const step of steps) {
        const beside = at + step;
        if (vessel[beside] !== 1 || owner[beside] === n) continue;
        const i = beside % ni;
        const row = (beside - i) / ni;
        const j = row % nj;
        const dx = (i - places[3 * n]!) * hi;
        const dy = (j - places[3 * n + 1]!) * hj;
        const dz = ((row - j) / nj - places[3 * n + 2]!) * hk;
        const here = Math.fround(Math.sqrt(dx * dx + dy * dy + dz * dz) - radiusMm[n]!);
        if (here >= cost[beside]!) continue;
        cost[beside] = here;
        if (owner[beside] === -1) owned.push(beside);
        owner[beside] = n;
        if (waits[beside] === 1) continue;
        waits[beside] = 1;
        next.push(beside);
      }
    }
    queue = next;
  }
  return { owner, owned };
}
