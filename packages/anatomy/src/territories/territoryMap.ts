import type { Sector } from "@glisson/case";
import { boundingBox, crop, growBox, type Mask, type Vector } from "@glisson/volume";
import { nearestLabels } from "./nearestLabels.ts";

/** The four sectors, in the order of the labels 1 to 4 of `territoryMap`. */
export const sectorLabels = ["RA", "RP", "LM", "LL"] as const satisfies readonly Sector[];

/**
 * Label of the sector (1 to 4, see `sectorLabels`) that feeds each voxel of the liver, on the liver's box; 0 outside.
 * A voxel belongs to the sector of the nearest point of the whole portal tree.
 */
export function territoryMap(liver: Mask, points: readonly Vector[], sectorOf: readonly (Sector | null)[]): Mask {
  const box = crop(liver, growBox(boundingBox(liver)!, 1));
  const seeds = points.flatMap((point, at) => (sectorOf[at] ? [{ point, sector: sectorOf[at] }] : []));
  const labels = Uint16Array.from(seeds, ({ sector }) => sectorLabels.indexOf(sector) + 1);
  const found = nearestLabels(
    box,
    seeds.map(({ point }) => point),
    labels,
  );
  return { ...box, data: new Uint8Array(found) };
}
