import { depthMm, type Grid, toWorld, type Vector } from "@glisson/volume";

/** A part of the vessel that no voxel joins to the rest. */
export interface Piece {
  readonly label: number;
  readonly volumeMl: number;
  /** Its voxel nearest to the main part in LPS mm, and how far that is. */
  readonly nearest: Vector;
  readonly distanceMm: number;
}

/** How the pieces with the given labels lie to the main one. */
export function piecesBeside(
  grid: Grid,
  labels: Int32Array,
  main: number,
  looked: readonly number[],
  millilitres: (label: number) => number,
): Piece[] {
  if (looked.length === 0) return [];
  const notMain = Uint8Array.from(labels, (label) => (label === main ? 0 : 1));
  const away = depthMm(grid, notMain);
  const best = new Map<number, number>(looked.map((label) => [label, -1]));
  for (let at = 0; at < labels.length; at++) {
    const before = labels[at] === 0 ? undefined : best.get(labels[at]!);
    if (before !== undefined && (before < 0 || away[at]! < away[before]!)) best.set(labels[at]!, at);
  }
  const [ni, nj] = grid.size;
  return looked.map((label) => {
    const at = best.get(label)!;
    const nearest = toWorld(grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]);
    return { label, volumeMl: millilitres(label), nearest, distanceMm: away[at]! };
  });
}
