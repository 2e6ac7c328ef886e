import { bad, good, type Result } from "@glisson/case";
import { type Grid, scale, shearDegOf, spacingOf, toWorld, type Vector, type Voxels } from "@glisson/volume";

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
  readonly spacing: Vector;
  readonly origin: Vector;
  readonly direction: readonly number[];
  /** The grid axis that each display axis comes from, and whether it runs the other way. */
  readonly axis: Three<Axis>;
  readonly reversed: Three<boolean>;
}

/** Largest deviation from right angles that is drawn: 0.4 mm across a body of 500 mm. Defined. */
const straightDeg = 0.05;

const orders: readonly Three<Axis>[] = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

/**
 * The placement of a grid. Fault where an axis has no length or two axes do not stand at a right angle: image libraries
 * hold direction cosines, and a sheared grid (a tilted gantry) would be drawn wrong.
 */
export function placeGrid(grid: Grid, where: string): Result<Placement> {
  const { affine: a, size } = grid;
  const spacing = spacingOf(grid);
  if (!spacing.every((mm) => Number.isFinite(mm) && mm > 0)) {
    return bad({ where, found: `voxel steps of ${spacing.join(", ")} mm`, wanted: "three steps longer than 0 mm" });
  }
  const shearDeg = shearDegOf(grid);
  if (shearDeg > straightDeg) {
    return bad({ where, found: `axes ${shearDeg.toFixed(2)}° off the right angle`, wanted: "axes at right angles" });
  }
  const cosines = ([0, 1, 2] as const).map((n) => scale([a[n], a[4 + n]!, a[8 + n]!], 1 / spacing[n]));
  const agreement = (order: Three<Axis>) => order.reduce<number>((sum, n, to) => sum + Math.abs(cosines[n]![to]!), 0);
  const axis = orders.reduce((best, order) => (agreement(order) > agreement(best) ? order : best));
  const turned = (n: Axis) => cosines[axis[n]]![n]! < 0;
  const reversed = [turned(0), turned(1), turned(2)] as const;
  const first: [number, number, number] = [0, 0, 0];
  for (const n of [0, 1, 2] as const) if (reversed[n]) first[axis[n]] = size[axis[n]] - 1;
  return good({
    dimensions: [size[axis[0]], size[axis[1]], size[axis[2]]],
    spacing: [spacing[axis[0]], spacing[axis[1]], spacing[axis[2]]],
    origin: toWorld(grid, first),
    direction: axis.flatMap((from, n) => scale(cosines[from]!, reversed[n] ? -1 : 1)),
    axis,
    reversed,
  });
}

/** The grid of a placement: the same voxels in display order. */
export function gridOf({ dimensions, spacing, origin, direction: d }: Placement): Grid {
  const row = (n: Axis): [number, number, number, number] => [
    d[n]! * spacing[0],
    d[3 + n]! * spacing[1],
    d[6 + n]! * spacing[2],
    origin[n],
  ];
  return { size: dimensions, affine: [...row(0), ...row(1), ...row(2)] };
}

/** Whether display order is file order, so that no voxel has to move. */
const inOrder = ({ axis, reversed }: Placement) => axis.every((from, n) => from === n) && !reversed.includes(true);

/** Voxels of a grid put into display order; the very same array where nothing moves. `size` is the grid's. */
export function arrange<A extends Voxels>(data: A, size: Grid["size"], placement: Placement): A {
  if (inOrder(placement)) return data;
  const { dimensions, axis, reversed } = placement;
  const strides = [1, size[0], size[0] * size[1]] as const;
  const stride = (n: Axis) => (reversed[n] ? -strides[axis[n]] : strides[axis[n]]);
  const [di, dj, dk] = [stride(0), stride(1), stride(2)];
  const start = axis.reduce<number>((sum, from, n) => sum + (reversed[n] ? (size[from] - 1) * strides[from] : 0), 0);
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
