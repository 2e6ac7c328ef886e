import type { ReadingIssue } from "@glisson/case";
import {
  boundingBox,
  crop,
  distanceBetween,
  lengthOf,
  type Mask,
  scale,
  subtract,
  toVoxel,
  toWorld,
  type Vector,
} from "@glisson/volume";
import { voxelSizeOf } from "../obstruction/crossSection.ts";
import { type CentrePoint, planeAcross, smoothLine, stepMm } from "../tree/centreline.ts";
import type { RootedTree } from "../tree/rootedTree.ts";

/** A vena cava whose mask ends farther than this from the atrium does not tell the way to it. Ours. */
const widestGapMm = 25;
/** The vena cava's course at its upper end is taken over this way. Ours. */
const directionMm = 15;

/**
 * Way along the smoothed centre line from a place in the veins to the atrium, mm: the line is followed from the point
 * beside that place to where the atrium lies around it, if need be straight on beyond its upper end. 0 within the atrium. Null,
 * with an issue, where it cannot be told.
 *
 * @param tree hung from the top of the vena cava; `from` is its point nearest to the place
 * @param veins the mask of the tree
 */
export function wayToAtrium(
  { points, radiusMm, parent }: RootedTree,
  from: number,
  place: Vector,
  veins: Mask,
  atrium: Mask | undefined,
  issues: ReadingIssue[],
): number | null {
  const cannotSay = (text: string): null => {
    issues.push({ code: "way-to-atrium-not-known", severity: "warn", where: "venousThrombusToAtrium", text });
    return null;
  };
  if (!atrium)
    return cannotSay("There is no mask of the right atrium: the way from the thrombus to it cannot be given.");
  const path = [from];
  for (let at = parent[from]!; at >= 0; at = parent[at]!) path.push(at);
  const line = smoothLine(
    path.map((at) => points[at]!),
    path.map((at) => radiusMm[at]!),
  );
  const steps = extended(line, radiusMm[from]!, points[from]!);
  // The place is not on the line: the way begins where the line is nearest to it.
  const start = steps.reduce((best, step) =>
    distanceBetween(step.point, place) < distanceBetween(best.point, place) ? step : best,
  );
  const enters = steps.find((step) => step.atMm >= start.atMm && isAmid(step, atrium, veins));
  if (enters) return enters.atMm - start.atMm;
  return cannotSay(
    `The vena cava's mask does not lead to the atrium's, nor does its course ${widestGapMm} mm on: the way from the thrombus to it cannot be given.`,
  );
}

/** The line with its course carried straight on: a skeleton ends short of the vessel, and a mask short of the atrium. */
function extended(line: readonly CentrePoint[], radiusMm: number, only: Vector): CentrePoint[] {
  const end = line.at(-1) ?? { point: only, direction: [0, 0, 1] as const, radiusMm, atMm: 0 };
  const back = line.findLast(({ atMm }) => end.atMm - atMm >= directionMm)?.point;
  const way = back ? subtract(end.point, back) : end.direction;
  const direction = scale(way, 1 / lengthOf(way));
  const beyond = Array.from({ length: Math.round(widestGapMm / stepMm) }, (_, n): CentrePoint => {
    const mm = (n + 1) * stepMm;
    const [x, y, z] = end.point;
    return {
      atMm: end.atMm + mm,
      point: [x + mm * direction[0], y + mm * direction[1], z + mm * direction[2]],
      direction,
      radiusMm: end.radiusMm,
    };
  });
  return [...line, ...(line.length === 0 ? [end] : []), ...beyond];
}

/** Directions in which is looked around a point of the line, and how far beyond the vein's wall, in voxels. */
const directions = 24;
const beyondVoxels = 1.5;

/**
 * Whether the atrium lies around a point of the line: the point is in its mask, or most of what surrounds the vein there
 * is. Masks that leave each other out let the vein run on in a tunnel through the atrium.
 */
function isAmid({ point, direction, radiusMm }: CentrePoint, atrium: Mask, veins: Mask): boolean {
  if (isSet(atrium, point)) return true;
  const [u, v] = planeAcross(direction);
  // A flat vein is wider than its inscribed sphere: where too little of the ring lies outside it, a wider one is taken.
  for (const stretch of [1, 1.5, 2]) {
    let [outside, within] = [0, 0];
    const reach = stretch * radiusMm + beyondVoxels * voxelSizeOf(veins.grid);
    for (let n = 0; n < directions; n++) {
      const turn = (2 * Math.PI * n) / directions;
      const [x, y] = [reach * Math.cos(turn), reach * Math.sin(turn)];
      const around: Vector = [
        point[0] + x * u[0] + y * v[0],
        point[1] + x * u[1] + y * v[1],
        point[2] + x * u[2] + y * v[2],
      ];
      if (isSet(veins, around)) continue;
      outside++;
      if (isSet(atrium, around)) within++;
    }
    if (2 * outside >= directions) return 2 * within >= outside;
  }
  return false;
}

/** Centres of a mask's voxels, x, y, z one after another, LPS mm. */
export function voxelCentres(mask: Mask): Float64Array {
  const { grid, data } = crop(mask, boundingBox(mask)!);
  const [ni, nj] = grid.size;
  const points: number[] = [];
  for (let at = data.indexOf(1); at >= 0; at = data.indexOf(1, at + 1))
    points.push(...toWorld(grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]));
  return Float64Array.from(points);
}

function isSet({ grid, data }: Mask, point: Vector): boolean {
  const [ni, nj, nk] = grid.size;
  const [i, j, k] = toVoxel(grid, point).map(Math.round) as [number, number, number];
  return i >= 0 && j >= 0 && k >= 0 && i < ni && j < nj && k < nk && data[i + ni * (j + nj * k)] === 1;
}
