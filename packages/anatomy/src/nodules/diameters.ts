import { type Grid, toVoxel } from "@glisson/volume";
import { farthestPair } from "./pairs.ts";
import type { Patches } from "./patches.ts";

/** Longest diameters in mm: in any direction, and within one slice. */
export interface Diameters {
  readonly longestMm: number;
  readonly axialMm: number;
}

/** A point in a slice's plane, and the number of the surface patch that it is. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly patch: number;
}

/**
 * Longest diameters of a surface. Slices are those of the grid that lie closest to axial. Only corners of the outline in
 * half a slice can be ends of a longest diameter, to within that half, so only they are tried in pairs.
 */
export function diametersOf({ points, count }: Patches, grid: Grid): Diameters {
  const axis = axialAxis(grid);
  const [u, v] = [0, 1, 2].filter((one) => one !== axis).map((one) => unitOf(grid, one));
  const halves = new Map<number, Spot[]>();
  for (let patch = 0; patch < count; patch++) {
    const point = [points[3 * patch]!, points[3 * patch + 1]!, points[3 * patch + 2]!] as const;
    const half = Math.round(2 * toVoxel(grid, point)[axis]!);
    const spot: Spot = { x: along(point, u!), y: along(point, v!), patch };
    const group = halves.get(half);
    if (group) group.push(spot);
    else halves.set(half, [spot]);
  }
  const corners: number[] = [];
  let axialMm = 0;
  for (const spots of halves.values()) {
    const outline = hullOf(spots);
    for (let n = 0; n < outline.length; n++) {
      corners.push(outline[n]!.patch);
      for (let m = n + 1; m < outline.length; m++)
        axialMm = Math.max(axialMm, Math.hypot(outline[n]!.x - outline[m]!.x, outline[n]!.y - outline[m]!.y));
    }
  }
  const ends = Float64Array.from(corners.flatMap((patch) => [...points.subarray(3 * patch, 3 * patch + 3)]));
  return { longestMm: farthestPair(ends).distanceMm, axialMm };
}

/** The grid's axis that runs closest to head and feet. */
function axialAxis(grid: Grid): 0 | 1 | 2 {
  const steepness = [0, 1, 2].map((axis) => Math.abs(unitOf(grid, axis)[2]));
  return steepness.indexOf(Math.max(...steepness)) as 0 | 1 | 2;
}

function unitOf({ affine: a }: Grid, axis: number): readonly [number, number, number] {
  const length = Math.hypot(a[axis]!, a[4 + axis]!, a[8 + axis]!);
  return [a[axis]! / length, a[4 + axis]! / length, a[8 + axis]! / length];
}

const along = (p: readonly [number, number, number], [x, y, z]: readonly [number, number, number]): number =>
  p[0] * x + p[1] * y + p[2] * z;

/** Corners of the convex outline (Andrew's monotone chain, Inf Process Lett 1979;9:216, doi 10.1016/0020-0190(79)90072-3). */
function hullOf(spots: readonly Spot[]): Spot[] {
  const sorted = [...spots].sort((p, q) => p.x - q.x || p.y - q.y || p.patch - q.patch);
  const chain = (way: readonly Spot[]): Spot[] => {
    const kept: Spot[] = [];
    for (const spot of way) {
      while (kept.length > 1 && turn(kept.at(-2)!, kept.at(-1)!, spot) <= 0) kept.pop();
      kept.push(spot);
    }
    return kept.slice(0, -1);
  };
  if (sorted.length < 3) return sorted;
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

const turn = (p: Spot, q: Spot, r: Spot): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
