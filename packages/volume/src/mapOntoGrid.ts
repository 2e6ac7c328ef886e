import { type Box, boxGrid, boxOf, countSet, crop, sharedBox } from "./crop.ts";
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
import { frameOf, type Grid, type Mask } from "./grid.ts";

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
 * voxels. It comes as a box of that grid if it was a box of its own. Voxels set outside the reference grid are lost and
 * counted. All other differences are refused.
 */
export function mapOntoGrid(mask: Mask, reference: Grid): Mapped {
  const frame = frameOf(mask);
  if (sameGrid(frame, reference)) return { kind: "same", mask: onBox(mask.data, boxOf(mask.grid, frame), reference) };
  const axes = [0, 1, 2].map((axis) => matchingAxis(frame, axis, reference));
  if (axes.some((found) => found === null) || new Set(axes.map((found) => found?.axis)).size < 3)
    return { kind: "needs interpolation", why: `voxels of ${sayGrid(frame)} against ${sayGrid(reference)}` };
  if (cornersOf(frame).some((corner) => offCentreMm(reference, toWorld(frame, corner)) > sameMm))
    return { kind: "needs interpolation", why: `voxel centres that differ by a part of a voxel` };
  const matches = axes as [Match, Match, Match];
  const turned = turn(mask, matches, reference);
  const box = boxOf(turned.grid, reference);
  const within = sharedBox(box, { from: [0, 0, 0], to: reference.size });
  const fits = [0, 1, 2].every((n) => box.from[n] === within.from[n] && box.to[n] === within.to[n]);
  const kept = fits ? turned.data : crop(turned, boxOf(boxGrid(reference, within), turned.grid)).data;
  const order = matches.map(({ axis, sign }) => `${sign < 0 ? "-" : "+"}${"ijk"[axis]}`).join(" ");
  const first = toVoxel(reference, toWorld(frame, [0, 0, 0])).map((n) => Math.round(n) + 0);
  return {
    kind: "flipped or shifted",
    mask: onBox(kept, within, reference),
    how: `its axes run along ${order} of the reference grid, its first voxel is voxel (${first.join(", ")}) there`,
    lostVoxels: fits ? 0 : countSet(turned.data) - countSet(kept),
  };
}

function onBox(data: Uint8Array, box: Box, frame: Grid): Mask {
  const isWhole = [0, 1, 2].every((n) => box.from[n] === 0 && box.to[n] === frame.size[n]);
  return isWhole ? { grid: frame, data } : { grid: boxGrid(frame, box), data, frame };
}

/** The same voxels stored along the axes of the reference grid. */
function turn({ grid, data }: Mask, axes: readonly [Match, Match, Match], reference: Grid): Mask {
  const size: [number, number, number] = [0, 0, 0];
  const first = toVoxel(reference, toWorld(grid, [0, 0, 0])).map(Math.round) as [number, number, number];
  axes.forEach(({ axis, sign }, own) => {
    size[axis] = grid.size[own]!;
    if (sign < 0) first[axis] -= size[axis] - 1;
  });
  const turnedGrid = boxGrid(reference, {
    from: first,
    to: [first[0] + size[0], first[1] + size[1], first[2] + size[2]],
  });
  if (axes.every(({ axis, sign }, own) => axis === own && sign > 0)) return { grid: turnedGrid, data };
  const steps = [1, size[0], size[0] * size[1]];
  const [si, sj, sk] = axes.map(({ axis, sign }) => sign * steps[axis]!) as [number, number, number];
  const start = axes.reduce((sum, { axis, sign }) => sum + (sign < 0 ? (size[axis] - 1) * steps[axis]! : 0), 0);
  const turned = new Uint8Array(data.length);
  const [ni, nj, nk] = grid.size;
  for (let k = 0, from = 0; k < nk; k++)
    for (let j = 0; j < nj; j++)
      for (let i = 0, to = start + j * sj + k * sk; i < ni; i++, to += si) turned[to] = data[from++]!;
  return { grid: turnedGrid, data: turned };
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
