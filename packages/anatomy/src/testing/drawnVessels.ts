import {
  distanceBetween,
  dot,
  type Grid,
  type Mask,
  subtract,
  toVoxel,
  toWorld,
  type Vector,
  voxelCountOf,
} from "@glisson/volume";
import { rootAt } from "../tree/rootedTree.ts";
import { vesselTree } from "../tree/vesselTree.ts";
import { type Wall, wallOf } from "../veins/wall.ts";

/** A grid with its middle voxel near the origin, moved off it so that nothing falls on voxel borders. */
export function gridAround(halfMm: number, spacing: Vector): Grid {
  const size = spacing.map((mm) => 2 * Math.ceil(halfMm / mm)) as [number, number, number];
  const [x, y, z] = size.map((n, axis) => -((n - 1) / 2) * spacing[axis]! + 0.13 * spacing[axis]!) as [
    number,
    number,
    number,
  ];
  return { size, affine: [spacing[0], 0, 0, x, 0, spacing[1], 0, y, 0, 0, spacing[2], z] };
}

export const ball =
  (centre: Vector, radiusMm: number) =>
  (point: Vector): boolean =>
    point.reduce((sum, x, axis) => sum + (x - centre[axis]!) ** 2, 0) < radiusMm ** 2;

/** A straight tube along the x axis. */
export const tubeAlongX =
  (halfLengthMm: number, radiusMm: number) =>
  ([x, y, z]: Vector): boolean =>
    Math.abs(x) < halfLengthMm && y * y + z * z < radiusMm ** 2;

/** A vessel drawn with a round brush along straight lines between points. */
export interface Tube {
  readonly points: readonly Vector[];
  readonly radiusMm: number;
}

export const tube = (radiusMm: number, ...points: readonly Vector[]): Tube => ({ points, radiusMm });

/** The voxels of a grid with axes along x, y and z whose centres lie within a tube. */
export function drawTubes(grid: Grid, tubes: readonly Tube[]): Mask {
  const [ni, nj] = grid.size;
  const data = new Uint8Array(voxelCountOf(grid));
  for (const { points, radiusMm } of tubes)
    for (let n = 1; n < points.length; n++) {
      const [a, b] = [points[n - 1]!, points[n]!];
      const corner = (pick: (...values: number[]) => number, by: number): Vector =>
        toVoxel(grid, [pick(a[0], b[0]) + by, pick(a[1], b[1]) + by, pick(a[2], b[2]) + by]);
      const [low, high] = [corner(Math.min, -radiusMm), corner(Math.max, radiusMm)];
      const range = (axis: number) =>
        [Math.max(0, Math.ceil(low[axis]!)), Math.min(grid.size[axis]! - 1, Math.floor(high[axis]!))] as const;
      const [[i0, i1], [j0, j1], [k0, k1]] = [range(0), range(1), range(2)];
      for (let k = k0; k <= k1; k++)
        for (let j = j0; j <= j1; j++)
          for (let i = i0; i <= i1; i++)
            if (awayFromLine(toWorld(grid, [i, j, k]), a, b) < radiusMm) data[i + ni * (j + nj * k)] = 1;
    }
  return { grid, data };
}

function awayFromLine(p: Vector, a: Vector, b: Vector): number {
  const ab = subtract(b, a);
  const share = Math.max(0, Math.min(1, dot(subtract(p, a), ab) / dot(ab, ab)));
  return distanceBetween(p, [a[0] + share * ab[0], a[1] + share * ab[1], a[2] + share * ab[2]]);
}

/** The wall of one straight vessel that goes by one name from end to end. */
export function wallOfOne<N extends string>(vessel: Mask, name: N): Wall<N> {
  const tree = vesselTree(vessel);
  const end = tree.joined.findIndex((list) => list.length === 1);
  return wallOf(
    vessel,
    rootAt(tree, end),
    tree.points.map(() => name),
  );
}
