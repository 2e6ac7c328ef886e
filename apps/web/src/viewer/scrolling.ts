import { lengthOf, scale, type Vector } from "@glisson/volume";
import type { Plane } from "./views.ts";

/** The LPS axis that a plane is scrolled along, and the way that "up" goes: to the head, the front, the left. */
const ways = {
  axial: { axis: 2, up: 1 },
  coronal: { axis: 1, up: -1 },
  sagittal: { axis: 0, up: 1 },
} as const satisfies Record<Plane, { axis: 0 | 1 | 2; up: 1 | -1 }>;

/**
 * One slice upwards (mm, LPS). The axial view may cut across a vessel: it then goes along the vessel, towards the head.
 *
 * @param spacing mm between the slices of the three planes, left to right, front to back, foot to head
 */
export function stepOf(plane: Plane, spacing: Vector, across: Vector | undefined): Vector {
  if (plane === "axial" && across)
    return scale(across, ((across[2] < 0 ? -1 : 1) * Math.min(...spacing)) / lengthOf(across));
  const { axis, up } = ways[plane];
  const step: [number, number, number] = [0, 0, 0];
  step[axis] = up * spacing[axis];
  return step;
}

/** A point moved by a number of steps, kept within the lowest and highest coordinates. */
export function stepped(
  point: Vector,
  step: Vector,
  count: number,
  [low, high]: readonly [low: Vector, high: Vector],
): Vector {
  const along = (n: 0 | 1 | 2) => Math.min(high[n], Math.max(low[n], point[n] + count * step[n]));
  return [along(0), along(1), along(2)];
}
