import { bad, good, type Result } from "@glisson/case";
import type { Grid, Voxels } from "@glisson/volume";
import { apply, dot, type Point } from "./affine.ts";

type Axis = 0 | 1 | 2;
type Three<T> = readonly [T, T, T];

/**
 * Where the voxels stand in the patient, in the terms of an image library: dimensions, spacing (mm), origin (LPS, mm,
 * centre of the first voxel) and direction cosines (the three unit vectors of the display axes one after the other).
 *
 * The display axes are the grid's own, reordered and reversed so that they run most nearly to the left, the back and the
 * head. The library then always sees a right-handed frame, whatever the file held.
 */
export interface Placement {
  readonly dimensions: Three<number>;
  readonly spacing: Three<number>;
  readonly origin: Point;
  readonly direction: readonly number[];
  /** The grid axis that each display axis comes from, and whether it runs the other way. */
  readonly axis: Three<Axis>;
  readonly reversed: Three<boolean>;
}

/** Largest cosine between two axes that still counts as a right angle: half a voxel of shear across 500 voxels. Defined. */
const rightAngleCosine = 1e-3;

const orders: readonly Three<Axis>[] = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

/** The step in LPS (mm) from one voxel to the next along a grid axis: a column of the affine. */
const step = ({ affine }: Grid, axis: Axis): Point => [affine[axis]!, affine[4 + axis]!, affine[8 + axis]!];

/**
 * The placement of a grid. Fault where an axis has no length or two axes do not stand at a right angle: image libraries
 * hold direction cosines, and a sheared grid (a tilted gantry) would be drawn wrong.
 */
export function placeGrid(grid: Grid, where: string): Result<Placement> {
  const steps = [step(grid, 0), step(grid, 1), step(grid, 2)] as const;
  const lengths = steps.map((s) => Math.hypot(...s));
  if (!lengths.every((length) => Number.isFinite(length) && length > 0)) {
    return bad({ where, found: `voxel steps of ${lengths.join(", ")} mm`, wanted: "three steps longer than 0 mm" });
  }
  const cosines = steps.map(([x, y, z], n) => [x / lengths[n]!, y / lengths[n]!, z / lengths[n]!] as const);
  const skew = Math.max(
    ...(
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const
    ).map(([a, b]) => Math.abs(dot(cosines[a]!, cosines[b]!))),
  );
  if (skew > rightAngleCosine) {
    const degrees = ((Math.acos(skew) * 180) / Math.PI).toFixed(2);
    return bad({ where, found: `axes at ${degrees}° to each other`, wanted: "axes at right angles" });
  }
  const along = (order: Three<Axis>) => order.reduce<number>((sum, axis, n) => sum + Math.abs(cosines[axis]![n]!), 0);
  const axis = orders.reduce((best, order) => (along(order) > along(best) ? order : best));
  const turned = (n: Axis) => cosines[axis[n]]![n]! < 0;
  const reversed = [turned(0), turned(1), turned(2)] as const;
  const first: [number, number, number] = [0, 0, 0];
  for (const n of [0, 1, 2] as const) if (reversed[n]) first[axis[n]] = grid.size[axis[n]] - 1;
  return good({
    dimensions: [grid.size[axis[0]], grid.size[axis[1]], grid.size[axis[2]]],
    spacing: [lengths[axis[0]]!, lengths[axis[1]]!, lengths[axis[2]]!],
    origin: apply(grid.affine, first),
    direction: axis.flatMap((a, n) => cosines[a]!.map((cosine) => (reversed[n] ? -cosine : cosine))),
    axis,
    reversed,
  });
}

/** The grid of a placement: the same voxels in display order. */
export function gridOf({ dimensions, spacing, origin, direction: d }: Placement): Grid {
  const [x, y, z] = spacing;
  return {
    size: dimensions,
    affine: [
      ...([d[0]! * x, d[3]! * y, d[6]! * z, origin[0]] as const),
      ...([d[1]! * x, d[4]! * y, d[7]! * z, origin[1]] as const),
      ...([d[2]! * x, d[5]! * y, d[8]! * z, origin[2]] as const),
    ],
  };
}

/** Whether display order is file order, so that no voxel has to move. */
const inOrder = ({ axis, reversed }: Placement) => axis.every((a, n) => a === n) && !reversed.includes(true);

/** Voxels of a grid put into display order; the very same array where nothing moves. `size` is the grid's. */
export function arrange<A extends Voxels>(data: A, size: Grid["size"], placement: Placement): A {
  if (inOrder(placement)) return data;
  const { dimensions, axis, reversed } = placement;
  const strides = [1, size[0], size[0] * size[1]] as const;
  const stride = (n: Axis) => (reversed[n] ? -strides[axis[n]] : strides[axis[n]]);
  const [di, dj, dk] = [stride(0), stride(1), stride(2)];
  const start = axis.reduce<number>((sum, a, n) => sum + (reversed[n] ? (size[a] - 1) * strides[a] : 0), 0);
  const arranged = data.slice() as A;
  let to = 0;
  for (let k = 0; k < dimensions[2]; k++) {
    for (let j = 0; j < dimensions[1]; j++) {
      let from = start + k * dk + j * dj;
      for (let i = 0; i < dimensions[0]; i++, from += di) arranged[to++] = data[from]!;
    }
  }
  return arranged;
}
