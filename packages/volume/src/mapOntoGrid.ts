import {
  axisOf,
  cornersOf,
  distanceBetween,
  dot,
  lengthOf,
  spacingOf,
  toVoxel,
  toWorld,
  type Vector,
} from "./geometry.ts";
import type { Grid, Mask } from "./grid.ts";

/** How a mask came onto the reference grid, or why it did not. */
export type Mapped =
  | { readonly kind: "same"; readonly mask: Mask }
  | { readonly kind: "flipped or shifted"; readonly mask: Mask; readonly how: string; readonly lostVoxels: number }
  | { readonly kind: "needs interpolation"; readonly why: string };

/** Two voxel centres are the same point when they lie within this of each other: 0.01 mm. */
const sameMm = 0.01;

/** Whether both grids place every voxel at the same point: sizes equal and all corners within 0.01 mm. */
export const sameGrid = (a: Grid, b: Grid): boolean =>
  a.size.every((n, axis) => n === b.size[axis]) &&
  cornersOf(a).every((corner) => distanceBetween(toWorld(a, corner), toWorld(b, corner)) <= sameMm);

/**
 * The mask on the reference grid, when that needs no interpolation: axes exchanged or reversed, and shifts by whole
 * voxels. Voxels set outside the reference grid are lost and counted. All other differences are refused.
 */
export function mapOntoGrid(mask: Mask, reference: Grid): Mapped {
  if (sameGrid(mask.grid, reference)) return { kind: "same", mask: { grid: reference, data: mask.data } };
  const axes = [0, 1, 2].map((axis) => matchingAxis(mask.grid, axis, reference));
  if (axes.some((found) => found === null) || new Set(axes.map((found) => found?.axis)).size < 3)
    return { kind: "needs interpolation", why: `voxels of ${sayGrid(mask.grid)} against ${sayGrid(reference)}` };
  const [ai, aj, ak] = axes as [Match, Match, Match];
  const origin = toVoxel(reference, toWorld(mask.grid, [0, 0, 0]));
  const start = origin.map(Math.round) as [number, number, number];
  if (cornersOf(mask.grid).some((corner) => offCentreMm(reference, toWorld(mask.grid, corner)) > sameMm))
    return { kind: "needs interpolation", why: `voxel centres that differ by a part of a voxel` };
  const [ni, nj] = mask.grid.size;
  const [ri, rj, rk] = reference.size;
  const data = new Uint8Array(ri * rj * rk);
  let lostVoxels = 0;
  const place: [number, number, number] = [0, 0, 0];
  for (let index = mask.data.indexOf(1); index >= 0; index = mask.data.indexOf(1, index + 1)) {
    place[ai.axis] = start[ai.axis]! + ai.sign * (index % ni);
    place[aj.axis] = start[aj.axis]! + aj.sign * (Math.floor(index / ni) % nj);
    place[ak.axis] = start[ak.axis]! + ak.sign * Math.floor(index / (ni * nj));
    const [i, j, k] = place;
    if (i >= 0 && j >= 0 && k >= 0 && i < ri && j < rj && k < rk) data[i + ri * (j + rj * k)] = 1;
    else lostVoxels++;
  }
  const order = [ai, aj, ak].map(({ axis, sign }) => `${sign < 0 ? "-" : "+"}${"ijk"[axis]}`).join(" ");
  return {
    kind: "flipped or shifted",
    mask: { grid: reference, data },
    how: `its axes run along ${order} of the reference grid, its first voxel is voxel (${start.join(", ")}) there`,
    lostVoxels,
  };
}

interface Match {
  readonly axis: 0 | 1 | 2;
  readonly sign: 1 | -1;
}

/** The axis of the reference that runs along this axis of the grid with the same step, and its direction. */
function matchingAxis(grid: Grid, axis: number, reference: Grid): Match | null {
  const step = axisOf(grid, axis);
  const reach = Math.max(1, grid.size[axis]!);
  for (const candidate of [0, 1, 2] as const) {
    const other = axisOf(reference, candidate);
    const sign = dot(step, other) < 0 ? -1 : 1;
    const difference: Vector = [step[0] - sign * other[0], step[1] - sign * other[1], step[2] - sign * other[2]];
    if (lengthOf(difference) * reach <= sameMm) return { axis: candidate, sign };
  }
  return null;
}

function offCentreMm(grid: Grid, point: Vector): number {
  const [i, j, k] = toVoxel(grid, point);
  return distanceBetween(point, toWorld(grid, [Math.round(i), Math.round(j), Math.round(k)]));
}

const sayGrid = (grid: Grid): string =>
  `${spacingOf(grid)
    .map((mm) => Number(mm.toFixed(3)))
    .join(" x ")} mm`;
