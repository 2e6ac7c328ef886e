import { bad, good, type Result } from "@glisson/case";
import {
  distanceBetween,
  type Grid,
  lengthOf,
  nearestSeed,
  subtract,
  toVoxel,
  toWorld,
  type Vector,
} from "@glisson/volume";
import type { VesselTree } from "../../tree/vesselTree.ts";
import { hepatic, portal } from "./partTree.ts";
import type { Piece } from "./pieces.ts";

/** A vein that ends this near to a mask that is known leads into it. Ours. */
export const seedMm = 3;
/** A point that a person gave may lie this far from the vessel that it means. Ours: a vessel's own radius. */
const pointMm = 5;

/** What is known of the two veins before they are parted. */
export interface VeinSeeds {
  /** Voxels of the merged mask that a point names, and the vein. */
  readonly points: ReadonlyMap<number, number>;
  /** Distance from every voxel to the nearest known mask and which vein that is; null without known masks. */
  readonly known: { readonly distanceMm: Float32Array; readonly vein: Uint16Array } | null;
}

/** The voxels of the merged mask nearest to the points given. Faults: a point more than 5 mm from the mask. */
export function seedPoints(
  grid: Grid,
  inside: Uint8Array,
  portalPoints: readonly Vector[],
  hepaticPoints: readonly Vector[],
): Result<Map<number, number>> {
  const found = new Map<number, number>();
  for (const [points, vein, name] of [
    [portalPoints, portal, "portal"],
    [hepaticPoints, hepatic, "hepatic"],
  ] as const)
    for (const point of points) {
      const { at, awayMm } = nearestVoxel(grid, inside, point);
      if (!(awayMm <= pointMm))
        return bad({
          where: `${name} seed`,
          found: `a point ${Math.round(awayMm)} mm from the vessels`,
          wanted: `a point in them (LPS mm), at most ${pointMm} mm away`,
        });
      if ((found.get(at) ?? vein) !== vein)
        return bad({ where: `${name} seed`, found: "the other vein's point", wanted: "a point in each vein" });
      found.set(at, vein);
    }
  return good(found);
}

function nearestVoxel(grid: Grid, inside: Uint8Array, point: Vector): { at: number; awayMm: number } {
  const [ni, nj] = grid.size;
  let best = { at: -1, awayMm: Number.POSITIVE_INFINITY };
  for (let at = inside.indexOf(1); at >= 0; at = inside.indexOf(1, at + 1)) {
    const place = toWorld(grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]);
    const awayMm = lengthOf(subtract(place, point));
    if (awayMm < best.awayMm) best = { at, awayMm };
  }
  return best;
}

/** How far every voxel lies from masks that are known: 1 the portal vein's, 2 the hepatic veins' and the vena cava's. */
export function nearKnown(grid: Grid, marks: Uint8Array): VeinSeeds["known"] {
  if (!marks.some((mark) => mark !== 0)) return null;
  const { distanceMm, nearest } = nearestSeed(grid, marks);
  return { distanceMm, vein: nearest };
}

/** The veins of which this piece holds a seed, by the rule of its centre line: neither, one, or both. */
export function veinsSeen(grid: Grid, { points, known }: VeinSeeds, piece: Piece): ReadonlySet<number> {
  const veins = new Set<number>();
  for (const [at, vein] of points) if (piece.voxels.includes(at)) veins.add(vein);
  // Most pieces lie far from any known mask: their centre lines need not be worked out.
  if (known && piece.voxels.some((at) => known.distanceMm[at]! <= seedMm))
    for (const vein of treeSeeds(piece.tree(), grid, { points: new Map(), known }, piece.voxels))
      if (vein !== 0) veins.add(vein);
  return veins;
}

/**
 * Seeds on the points of the tree of one piece: the nearest to each point given; points within a known mask; and ends of
 * the tree whose wall comes within 3 mm of one, since a vein enters the vena cava or leaves the portal vein by its end,
 * while others pass it by.
 */
export function treeSeeds(tree: VesselTree, grid: Grid, { points, known }: VeinSeeds, piece: Int32Array): Uint8Array {
  const seeds = new Uint8Array(tree.points.length);
  if (known)
    tree.points.forEach((point, n) => {
      const at = voxelOf(grid, point);
      const reach = tree.joined[n]!.length <= 1 ? seedMm + tree.radiusMm[n]! : 0;
      if (known.distanceMm[at]! <= reach) seeds[n] = known.vein[at]!;
    });
  const [ni, nj] = grid.size;
  for (const [at, vein] of points) {
    if (!piece.includes(at)) continue;
    const place = toWorld(grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]);
    let best = 0;
    tree.points.forEach((point, n) => {
      if (distanceBetween(point, place) < distanceBetween(tree.points[best]!, place)) best = n;
    });
    seeds[best] = vein;
  }
  return seeds;
}

/** Index of the voxel in which a point lies. */
export function voxelOf(grid: Grid, point: Vector): number {
  const [i, j, k] = toVoxel(grid, point).map(Math.round) as unknown as Vector;
  return i + grid.size[0] * (j + grid.size[1] * k);
}
