import type { Grid } from "./grid.ts";

export interface Components {
  /** 0 outside, else the component's number from 1, largest first (of equal ones, first met first). */
  readonly labels: Int32Array;
  /** Voxels of component n at position n - 1. */
  readonly voxels: readonly number[];
}

/** Steps to the 26 neighbours of a voxel (sharing a face, an edge or a corner), or the 6 that share a face. */
export function neighbourSteps({ size: [ni, nj] }: Grid, count: 6 | 26): number[] {
  const steps: number[] = [];
  for (let k = -1; k <= 1; k++)
    for (let j = -1; j <= 1; j++)
      for (let i = -1; i <= 1; i++) {
        const away = Math.abs(i) + Math.abs(j) + Math.abs(k);
        if (away > 0 && (count === 26 || away === 1)) steps.push(i + ni * (j + nj * k));
      }
  return steps;
}

/** The 26-connected pieces of a mask. The outermost layer of the grid must be empty, as after a crop with a margin. */
export function componentsOf(grid: Grid, inside: Uint8Array): Components {
  const steps = neighbourSteps(grid, 26);
  const found = new Int32Array(inside.length);
  let set = 0;
  for (let index = 0; index < inside.length; index++) set += inside[index]!;
  const queue = new Int32Array(set);
  const counts: number[] = [];
  for (let seed = inside.indexOf(1); seed >= 0; seed = inside.indexOf(1, seed + 1)) {
    if (found[seed] !== 0) continue;
    found[seed] = counts.length + 1;
    queue[0] = seed;
    let end = 1;
    for (let head = 0; head < end; head++)
      for (const step of steps) {
        const next = queue[head]! + step;
        if (inside[next] !== 1 || found[next] !== 0) continue;
        found[next] = counts.length + 1;
        queue[end++] = next;
      }
    counts.push(end);
  }
  const order = counts.map((_, index) => index).sort((a, b) => counts[b]! - counts[a]! || a - b);
  const rank = new Int32Array(counts.length + 1);
  order.forEach((component, place) => {
    rank[component + 1] = place + 1;
  });
  for (let index = 0; index < found.length; index++) if (found[index] !== 0) found[index] = rank[found[index]!]!;
  return { labels: found, voxels: order.map((component) => counts[component]!) };
}

/**
 * The mask with its inner cavities filled: background that no path through faces joins to the edge of the grid.
 * The outermost layer of the grid must be empty.
 */
export function fillCavities(grid: Grid, inside: Uint8Array): { filled: Uint8Array; cavityVoxels: number } {
  const filled = new Uint8Array(inside.length).fill(1);
  const steps = neighbourSteps(grid, 6);
  // A voxel joins the queue once, so the queue is never longer than the grid.
  const queue = new Int32Array(inside.length);
  filled[0] = 0;
  for (let head = 0, end = 1; head < end; head++) {
    const at = queue[head]!;
    for (let n = 0; n < 6; n++) {
      // A step off the end of a row lands in the next row's margin, which is outside as well.
      const next = at + steps[n]!;
      if (next < 0 || next >= inside.length || filled[next] === 0 || inside[next] === 1) continue;
      filled[next] = 0;
      queue[end++] = next;
    }
  }
  let cavityVoxels = 0;
  for (let index = 0; index < inside.length; index++) cavityVoxels += filled[index]! - inside[index]!;
  return { filled, cavityVoxels };
}
