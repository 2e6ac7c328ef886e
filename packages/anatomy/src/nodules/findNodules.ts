import type { ReadingIssue } from "@glisson/case";
import {
  type Box,
  boundingBox,
  boxGrid,
  componentsOf,
  crop,
  type Grid,
  growBox,
  type Mask,
  toWorld,
  type Vector,
  voxelCountOf,
  voxelVolumeOf,
} from "@glisson/volume";
import { count } from "../count.ts";
import { type SortedPoints, sortPoints } from "./pairs.ts";
import { type Patches, patchesOf } from "./patches.ts";

/** One connected piece of the tumour mask. */
export interface Nodule {
  /** From 1, the largest first. */
  readonly id: number;
  readonly volumeMl: number;
  readonly centre: Vector;
  /** On its own box. */
  readonly mask: Mask;
  readonly surface: Patches;
  readonly sorted: SortedPoints;
  /** The box around its surface, LPS mm. */
  readonly low: Vector;
  readonly high: Vector;
}

/** Smaller pieces are told together. Ours: a ball of 6 mm across, of which a mask shows a few voxels. */
export const leastNoduleMl = 0.1;

/** The 26-connected pieces of the tumour mask of at least 0.1 mL; what the smaller ones hold is an issue. */
export function findNodules(tumour: Mask, issues: ReadingIssue[]): Nodule[] {
  const whole = crop(tumour, growBox(boundingBox(tumour)!, 1));
  const { labels, voxels } = componentsOf(whole.grid, whole.data);
  const mlOf = (held: number): number => (held * voxelVolumeOf(whole.grid)) / 1000;
  const small = voxels.filter((held) => mlOf(held) < leastNoduleMl);
  if (small.length > 0)
    issues.push({
      code: "small-tumour-pieces",
      severity: "info",
      where: "tumour",
      text: `${count(small.length, "piece")} of less than ${leastNoduleMl} mL (${mlOf(small.reduce((a, b) => a + b, 0)).toFixed(2)} mL together) ${small.length === 1 ? "is" : "are"} counted in the tumour's volume and not as nodules.`,
    });
  const extents = extentsOf(whole.grid, labels, voxels.length - small.length);
  return extents.map(({ box, centre }, n) => {
    const mask = pieceOf(whole, labels, n + 1, box);
    const surface = patchesOf(mask);
    const [low, high] = boundsOf(surface.points);
    const sorted = sortPoints(surface.points, Int32Array.from(surface.areaMm2.keys()));
    return { id: n + 1, volumeMl: mlOf(voxels[n]!), centre, mask, surface, sorted, low, high };
  });
}

/** Box and centre of mass (LPS mm) of the first `count` components, in one pass. */
function extentsOf({ size: [ni, nj], affine }: Grid, labels: Int32Array, count: number) {
  const grid: Grid = { size: [ni, nj, 0], affine };
  const found = Array.from({ length: count }, () => ({
    from: [ni, nj, Number.POSITIVE_INFINITY] as [number, number, number],
    to: [0, 0, 0] as [number, number, number],
    sum: [0, 0, 0] as [number, number, number],
    voxels: 0,
  }));
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    if (label === 0 || label > count) continue;
    const place = [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))] as const;
    const one = found[label - 1]!;
    one.voxels++;
    for (const axis of [0, 1, 2] as const) {
      one.sum[axis] += place[axis];
      if (place[axis] < one.from[axis]) one.from[axis] = place[axis];
      if (place[axis] >= one.to[axis]) one.to[axis] = place[axis] + 1;
    }
  }
  return found.map(({ from, to, sum: [i, j, k], voxels }) => ({
    box: { from, to },
    centre: toWorld(grid, [i / voxels, j / voxels, k / voxels]),
  }));
}

/** One component on its own box. */
function pieceOf({ grid }: Mask, labels: Int32Array, label: number, { from, to }: Box): Mask {
  const box = growBox({ from, to }, 1);
  const [ni, nj] = grid.size;
  const part = boxGrid(grid, box);
  const [pi, pj] = part.size;
  const data = new Uint8Array(voxelCountOf(part));
  for (let k = from[2]; k < to[2]; k++)
    for (let j = from[1]; j < to[1]; j++)
      for (let i = from[0]; i < to[0]; i++)
        if (labels[i + ni * (j + nj * k)] === label)
          data[i - box.from[0] + pi * (j - box.from[1] + pj * (k - box.from[2]))] = 1;
  return { grid: part, data };
}

function boundsOf(points: Float64Array): readonly [Vector, Vector] {
  const low: [number, number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const high: [number, number, number] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let n = 0; n < points.length; n++) {
    const axis = (n % 3) as 0 | 1 | 2;
    if (points[n]! < low[axis]) low[axis] = points[n]!;
    if (points[n]! > high[axis]) high[axis] = points[n]!;
  }
  return [low, high];
}
