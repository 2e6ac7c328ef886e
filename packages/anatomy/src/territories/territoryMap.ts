import type { Sector } from "@glisson/case";
import {
  boundingBox,
  crop,
  growBox,
  type Mask,
  nearestSeed,
  toVoxel,
  type Vector,
  voxelVolumeOf,
} from "@glisson/volume";

/** The four sectors, in the order of the labels 1 to 4 of `territoryMap`. */
export const sectorLabels = ["RA", "RP", "LM", "LL"] as const satisfies readonly Sector[];

/**
 * Label of the sector (1 to 4, see `sectorLabels`) that feeds each voxel of the liver, on the liver's box; 0 outside.
 * A voxel belongs to the sector of the nearest point of the whole portal tree.
 */
export function territoryMap(liver: Mask, points: readonly Vector[], sectorOf: readonly (Sector | null)[]): Mask {
  const box = growBox(boundingBox(liver)!, 1);
  const { grid, data } = crop(liver, box);
  const [ni, nj, nk] = grid.size;
  const seeds = new Uint8Array(data.length);
  points.forEach((point, n) => {
    const sector = sectorOf[n];
    if (!sector) return;
    const [i, j, k] = toVoxel(grid, point).map(Math.round) as [number, number, number];
    if (i < 0 || j < 0 || k < 0 || i >= ni || j >= nj || k >= nk) return;
    seeds[i + ni * (j + nj * k)] = sectorLabels.indexOf(sector as (typeof sectorLabels)[number]) + 1;
  });
  const { nearest } = nearestSeed(grid, seeds);
  for (let at = 0; at < data.length; at++) if (data[at] === 1) data[at] = nearest[at]!;
  return { grid, data };
}

/** Volume of each territory in mL. */
export function territoryVolumes({ grid, data }: Mask): Record<Sector, number> {
  const counts = new Float64Array(sectorLabels.length + 1);
  for (let at = 0; at < data.length; at++) counts[data[at]!]! += 1;
  const millilitres = (sector: Sector): number =>
    (counts[sectorLabels.indexOf(sector as (typeof sectorLabels)[number]) + 1]! * voxelVolumeOf(grid)) / 1000;
  return { RA: millilitres("RA"), RP: millilitres("RP"), LM: millilitres("LM"), LL: millilitres("LL") };
}
