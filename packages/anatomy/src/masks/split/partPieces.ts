import type { Grid } from "@glisson/volume";
import { floodLabels } from "./floodLabels.ts";
import { type Cut, partTree } from "./partTree.ts";
import type { Piece } from "./pieces.ts";
import { treeSeeds, type VeinSeeds, veinsSeen, voxelOf } from "./veinSeeds.ts";

export interface Parted {
  /** A vein for every voxel; 0 outside the mask and where none is told. */
  readonly veins: Uint8Array;
  readonly cuts: readonly Cut[];
  /** Volumes in mL of pieces that hold seeds of one vein alone, and of parts that no seed reaches. */
  readonly whole: readonly number[];
  readonly untold: readonly number[];
}

/**
 * Gives the pieces to the veins whose seeds they hold; a piece that holds seeds of both is cut along its centre line, and
 * its voxels follow.
 *
 * @param phase further seeds for the points of some pieces' centre lines
 */
export function partPieces(
  grid: Grid,
  pieces: readonly Piece[],
  seeds: VeinSeeds,
  phase: ReadonlyMap<Piece, Uint8Array>,
): Parted {
  const count = grid.size[0] * grid.size[1] * grid.size[2];
  const veins = new Uint8Array(count);
  const divided = new Uint8Array(count);
  const cuts: Cut[] = [];
  const whole: number[] = [];
  const untold: number[] = [];
  for (const piece of pieces) {
    const found = new Set(veinsSeen(grid, seeds, piece));
    for (const vein of phase.get(piece) ?? []) if (vein !== 0) found.add(vein);
    const [only] = found;
    if (only === undefined) untold.push(piece.millilitres);
    else if (found.size === 1) {
      for (const at of piece.voxels) veins[at] = only;
      whole.push(piece.millilitres);
    } else {
      const own = treeSeeds(piece.tree(), grid, seeds, piece.voxels);
      for (const [at, vein] of phase.get(piece)?.entries() ?? []) if (own[at] === 0) own[at] = vein;
      const parted = partTree(piece.tree(), own);
      cuts.push(...parted.cuts);
      for (const at of piece.voxels) divided[at] = 1;
      piece.tree().points.forEach((point, n) => {
        const voxel = voxelOf(grid, point);
        if (divided[voxel] === 1) veins[voxel] = parted.veins[n]!;
      });
    }
  }
  floodDivided(grid, divided, veins);
  let unreached = 0;
  for (let at = 0; at < count; at++) if (divided[at] === 1 && veins[at] === 0) unreached++;
  if (unreached > 0) untold.push((unreached * pieces[0]!.millilitres) / pieces[0]!.voxels.length);
  return { veins, cuts, whole, untold };
}

/** Floods the divided pieces alone: the others have their veins already. */
function floodDivided(grid: Grid, divided: Uint8Array, veins: Uint8Array): void {
  const own = veins.map((vein, at) => (divided[at] === 1 ? vein : 0));
  floodLabels(grid, divided, own);
  for (let at = 0; at < veins.length; at++) if (divided[at] === 1) veins[at] = own[at]!;
}
