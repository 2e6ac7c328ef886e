import { cross, dot, lengthOf, scale, type Vector } from "@glisson/volume";

export const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

/** The point that lies `share` of the way from a to b. */
export const between = (a: Vector, b: Vector, share: number): Vector => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

/** The point `mm` from a in a direction of length 1. */
export const along = (a: Vector, direction: Vector, mm: number): Vector => add(a, scale(direction, mm));

/** The direction of a vector, of length 1. */
export const direction = (a: Vector): Vector => scale(a, 1 / lengthOf(a));

/** The part of a at right angles to the unit vector n, of length 1; any perpendicular where a runs along n. */
export function acrossFrom(n: Vector, a: Vector): Vector {
  const across: Vector = [a[0] - dot(a, n) * n[0], a[1] - dot(a, n) * n[1], a[2] - dot(a, n) * n[2]];
  if (lengthOf(across) > 1e-6) return direction(across);
  return direction(cross(n, Math.abs(n[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0]));
}
