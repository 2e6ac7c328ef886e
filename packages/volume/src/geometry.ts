import type { Grid } from "./grid.ts";

/** A point or direction: x, y, z in LPS, or i, j, k on a grid. */
export type Vector = readonly [number, number, number];

export const subtract = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const lengthOf = (a: Vector): number => Math.sqrt(dot(a, a));
export const distanceBetween = (a: Vector, b: Vector): number => lengthOf(subtract(a, b));
export const scale = (a: Vector, factor: number): Vector => [a[0] * factor, a[1] * factor, a[2] * factor];
export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** Step of one voxel along axis 0, 1 or 2 of the grid, in LPS mm. */
export const axisOf = ({ affine: a }: Grid, axis: number): Vector => [a[axis]!, a[4 + axis]!, a[8 + axis]!];

/** LPS point, in mm, of the voxel coordinates (i, j, k); whole numbers are voxel centres. */
export function toWorld({ affine: a }: Grid, [i, j, k]: Vector): Vector {
  return [
    a[0] * i + a[1] * j + a[2] * k + a[3],
    a[4] * i + a[5] * j + a[6] * k + a[7],
    a[8] * i + a[9] * j + a[10] * k + a[11],
  ];
}

/** Voxel coordinates, not rounded, of an LPS point in mm. The inverse of `toWorld`. */
export function toVoxel(grid: Grid, point: Vector): Vector {
  const [u, v, w] = [axisOf(grid, 0), axisOf(grid, 1), axisOf(grid, 2)];
  const fromOrigin = subtract(point, toWorld(grid, [0, 0, 0]));
  const volume = dot(u, cross(v, w));
  return [
    dot(fromOrigin, cross(v, w)) / volume,
    dot(fromOrigin, cross(w, u)) / volume,
    dot(fromOrigin, cross(u, v)) / volume,
  ];
}

/** Distance in mm between neighbouring voxel centres along each axis. */
export const spacingOf = (grid: Grid): Vector => [
  lengthOf(axisOf(grid, 0)),
  lengthOf(axisOf(grid, 1)),
  lengthOf(axisOf(grid, 2)),
];

/** Volume of one voxel in mm³. */
export const voxelVolumeOf = (grid: Grid): number =>
  Math.abs(dot(axisOf(grid, 0), cross(axisOf(grid, 1), axisOf(grid, 2))));

/** Whether i, j, k turn the same way as x, y, z: false for a grid that is stored mirrored. */
export const isRightHanded = (grid: Grid): boolean => dot(axisOf(grid, 0), cross(axisOf(grid, 1), axisOf(grid, 2))) > 0;

/** Largest deviation from a right angle between two axes of the grid, in degrees: gantry tilt or shear. */
export function shearDegOf(grid: Grid): number {
  const [u, v, w] = [axisOf(grid, 0), axisOf(grid, 1), axisOf(grid, 2)];
  const deviation = (a: Vector, b: Vector): number =>
    (Math.asin(Math.min(1, Math.abs(dot(a, b)) / (lengthOf(a) * lengthOf(b)))) * 180) / Math.PI;
  return Math.max(deviation(u, v), deviation(v, w), deviation(w, u));
}

export const voxelCountOf = ({ size: [ni, nj, nk] }: Grid): number => ni * nj * nk;

/** Voxel coordinates of the eight corner voxels. */
export const cornersOf = ({ size: [ni, nj, nk] }: Grid): Vector[] =>
  [0, ni - 1].flatMap((i) => [0, nj - 1].flatMap((j) => [0, nk - 1].map((k): Vector => [i, j, k])));
