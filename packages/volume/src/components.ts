import type { Grid } from "./grid.ts";
import { joinRuns, runsOf } from "./runs.ts";

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

/** The 26-connected pieces of a mask. */
export function componentsOf(grid: Grid, inside: Uint8Array): Components {
  const [ni] = grid.size;
  const runs = runsOf(grid, inside, 1);
  const leader = joinRuns(grid, runs, 26);
  const counts = new Float64Array(leader.length);
  const order: number[] = [];
  for (let run = 0; run < leader.length; run++) {
    counts[leader[run]!]! += runs.to[run]! - runs.from[run]!;
    if (leader[run] === run) order.push(run);
  }
  order.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const rank = new Int32Array(leader.length);
  order.forEach((piece, place) => {
    rank[piece] = place + 1;
  });
  const labels = new Int32Array(inside.length);
  for (let row = 0; row < runs.first.length - 1; row++)
    for (let run = runs.first[row]!; run < runs.first[row + 1]!; run++)
      labels.fill(rank[leader[run]!]!, row * ni + runs.from[run]!, row * ni + runs.to[run]!);
  return { labels, voxels: order.map((piece) => counts[piece]!) };
}

/** The mask with its inner cavities filled: background that no path through faces joins to the edge of the grid. */
export function fillCavities(grid: Grid, inside: Uint8Array): { filled: Uint8Array; cavityVoxels: number } {
  const [ni, nj, nk] = grid.size;
  const runs = runsOf(grid, inside, 0);
  const leader = joinRuns(grid, runs, 6);
  const isOpen = new Uint8Array(leader.length);
  const rowsOf = (act: (row: number, run: number) => void): void => {
    for (let row = 0; row < nj * nk; row++)
      for (let run = runs.first[row]!; run < runs.first[row + 1]!; run++) act(row, run);
  };
  rowsOf((row, run) => {
    const [j, k] = [row % nj, Math.floor(row / nj)];
    if (j === 0 || k === 0 || j === nj - 1 || k === nk - 1 || runs.from[run] === 0 || runs.to[run] === ni)
      isOpen[leader[run]!] = 1;
  });
  const filled = Uint8Array.from(inside);
  let cavityVoxels = 0;
  rowsOf((row, run) => {
    if (isOpen[leader[run]!] === 1) return;
    filled.fill(1, row * ni + runs.from[run]!, row * ni + runs.to[run]!);
    cavityVoxels += runs.to[run]! - runs.from[run]!;
  });
  return { filled, cavityVoxels };
}
