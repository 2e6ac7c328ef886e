import type { Fault } from "@glisson/case";
import { eachRun, type Mask, toWorld, type Vector } from "@glisson/volume";
import { type LiverPlace, liverPlaceOf } from "./checkSides.ts";

/** How far above and how far behind the hepatic veins a portal vein must lie to look swapped with them, mm. Ours. */
const above = 6;
const behind = 8;

/**
 * Hepatic veins run to the vena cava, behind and above the portal tree. Within the liver's box of 13 livers (3D-IRCADb) they
 * reach 6 to 27 mm higher than the portal vein and their centre lies 10 to 31 mm further back; masks that lie the other way
 * round in both are swapped. Hepatic veins drawn without the vena cava may lie as low or as far in front, so neither alone
 * is a sign.
 */
export function swappedVeins(portalVein: Mask, hepaticVeins: Mask, liver: Mask): Fault[] {
  const place = liverPlaceOf(liver);
  const [portal, hepatic] = [extentOf(portalVein, place), extentOf(hepaticVeins, place)];
  if (!(portal.topMm - hepatic.topMm >= above && portal.backMm - hepatic.backMm >= behind)) return [];
  return [
    {
      where: "portalVein and hepaticVeins",
      found: "a portal vein above and behind the hepatic veins",
      wanted: "each vein under its own role: these look swapped",
    },
  ];
}

/** Highest point (towards the head) and mean position towards the back of what lies in the liver's box, LPS mm. */
function extentOf(
  { grid, data }: Mask,
  { low, high }: LiverPlace,
): { readonly topMm: number; readonly backMm: number } {
  const isBeside = (point: Vector): boolean => point.every((mm, axis) => mm >= low[axis]! && mm <= high[axis]!);
  let topMm = Number.NEGATIVE_INFINITY;
  let [back, count] = [0, 0];
  eachRun(grid, data, (from, to, j, k) => {
    for (let i = from; i < to; i++) {
      const point = toWorld(grid, [i, j, k]);
      if (!isBeside(point)) continue;
      topMm = Math.max(topMm, point[2]);
      back += point[1];
      count++;
    }
  });
  return { topMm, backMm: back / count };
}
