import type { Grid } from "@glisson/volume";
import { farthestPair } from "./pairs.ts";
import type { Surface } from "./surface.ts";

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
 * Longest diameters of a surface. Slices are those of the grid that lie closest to axial. Only the corners of each slice's
 * outline can be ends of a longest diameter, so only they are tried in pairs.
 */
export function diametersOf(surface: Surface, grid: Grid): Diameters {
  const axis = axialAxis(grid);
  const [u, v] = [0, 1, 2].filter((one) => one !== axis).map((one) => unitOf(grid, one));
  const place = (patch: number, [x, y, z]: readonly [number, number, number]): number =>
    x * surface.points[3 * patch]! + y * surface.points[3 * patch + 1]! + z * surface.points[3 * patch + 2]!;
  const groups = new Map<string, Spot[]>();
  for (let patch = 0; patch < surface.count; patch++) {
    // A patch that looks out of the slice lies above or below it: it makes no outline with those within.
    const key = `${sliceOf(surface.voxels[patch]!, grid, axis)} ${levelOf(surface, patch, grid, axis)}`;
    const spot: Spot = { x: place(patch, u!), y: place(patch, v!), patch };
    const group = groups.get(key);
    if (group) group.push(spot);
    else groups.set(key, [spot]);
  }
  const corners: number[] = [];
  let axialMm = 0;
  for (const [key, spots] of groups) {
    const outline = hullOf(spots);
    for (const { patch } of outline) corners.push(patch);
    if (!key.endsWith(" 0")) continue;
    for (let n = 0; n < outline.length; n++)
      for (let m = n + 1; m < outline.length; m++)
        axialMm = Math.max(axialMm, Math.hypot(outline[n]!.x - outline[m]!.x, outline[n]!.y - outline[m]!.y));
  }
  const points = Float64Array.from({ length: 3 * corners.length }, (_, n) => {
    const patch = corners[Math.floor(n / 3)]!;
    return surface.points[3 * patch + (n % 3)]!;
  });
  return { longestMm: farthestPair(points).distanceMm, axialMm };
}

/** The grid's axis that runs closest to head and feet. */
function axialAxis({ affine: a }: Grid): 0 | 1 | 2 {
  const steepness = [0, 1, 2].map((axis) => Math.abs(a[8 + axis]!) / Math.hypot(a[axis]!, a[4 + axis]!, a[8 + axis]!));
  return steepness.indexOf(Math.max(...steepness)) as 0 | 1 | 2;
}

function unitOf({ affine: a }: Grid, axis: number): [number, number, number] {
  const step = [a[axis]!, a[4 + axis]!, a[8 + axis]!] as const;
  const length = Math.hypot(...step);
  return [step[0] / length, step[1] / length, step[2] / length];
}

const sliceOf = (voxel: number, { size: [ni, nj] }: Grid, axis: 0 | 1 | 2): number =>
  [voxel % ni, Math.floor(voxel / ni) % nj, Math.floor(voxel / (ni * nj))][axis]!;

/** Whether a patch lies in its voxel's slice (0), above (1) or below (-1) its middle plane. */
function levelOf(surface: Surface, patch: number, grid: Grid, axis: 0 | 1 | 2): number {
  const a = grid.affine;
  const unit = unitOf(grid, axis);
  const [ni, nj] = grid.size;
  const voxel = surface.voxels[patch]!;
  const [i, j, k] = [voxel % ni, Math.floor(voxel / ni) % nj, Math.floor(voxel / (ni * nj))];
  let above = 0;
  for (let x = 0; x < 3; x++) {
    const centre = a[4 * x]! * i + a[4 * x + 1]! * j + a[4 * x + 2]! * k + a[4 * x + 3]!;
    above += (surface.points[3 * patch + x]! - centre) * unit[x]!;
  }
  return Math.abs(above) < 1e-6 ? 0 : Math.sign(above);
}

/** Corners of the convex outline (Andrew's monotone chain, Inf Process Lett 1979;9:216, doi 10.1016/0020-0190(79)90072-3). */
function hullOf(spots: readonly Spot[]): Spot[] {
  const sorted = [...spots].sort((p, q) => p.x - q.x || p.y - q.y || p.patch - q.patch);
  const chain = (along: readonly Spot[]): Spot[] => {
    const kept: Spot[] = [];
    for (const spot of along) {
      while (kept.length > 1 && turn(kept.at(-2)!, kept.at(-1)!, spot) <= 0) kept.pop();
      kept.push(spot);
    }
    return kept.slice(0, -1);
  };
  if (sorted.length < 3) return sorted;
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

const turn = (p: Spot, q: Spot, r: Spot): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
