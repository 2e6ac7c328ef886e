import type { Grid } from "@glisson/volume";

export type Point = readonly [number, number, number];
type Affine = Grid["affine"];

/** The image of a point under an affine map; with a grid's affine: LPS (mm) of the voxel centre (i, j, k). */
export const apply = (a: Affine, [x, y, z]: Point): Point => [
  a[0] * x + a[1] * y + a[2] * z + a[3],
  a[4] * x + a[5] * y + a[6] * z + a[7],
  a[8] * x + a[9] * y + a[10] * z + a[11],
];

/** The map that takes an affine map back. The map must not be flat: `placeGrid` refuses grids whose map is. */
export function inverse(a: Affine): Affine {
  const [x, y, z]: Point[] = [
    [a[0], a[4], a[8]],
    [a[1], a[5], a[9]],
    [a[2], a[6], a[10]],
  ];
  const det = dot(x!, cross(y!, z!));
  const rows = [cross(y!, z!), cross(z!, x!), cross(x!, y!)].map((r) => r.map((v) => v / det) as unknown as Point);
  const shift: Point = [a[3], a[7], a[11]];
  const row = (n: number) => [...rows[n]!, -dot(rows[n]!, shift)] as [number, number, number, number];
  return [...row(0), ...row(1), ...row(2)];
}

/** First `inner`, then `outer`. */
export function compose(outer: Affine, inner: Affine): Affine {
  const origin = apply(outer, [inner[3], inner[7], inner[11]]);
  const row = (n: 0 | 1 | 2): [number, number, number, number] => {
    const [p, q, r] = [outer[4 * n]!, outer[4 * n + 1]!, outer[4 * n + 2]!];
    const at = (col: number) => p * inner[col]! + q * inner[4 + col]! + r * inner[8 + col]!;
    return [at(0), at(1), at(2), origin[n]];
  };
  return [...row(0), ...row(1), ...row(2)];
}

export const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

export const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** a + s b */
export const along = (a: Point, s: number, b: Point): Point => [a[0] + s * b[0], a[1] + s * b[1], a[2] + s * b[2]];

/** The vector at unit length, or undefined where it has none. */
export function unit(a: Point): Point | undefined {
  const length = Math.hypot(...a);
  return length > 1e-9 ? [a[0] / length, a[1] / length, a[2] / length] : undefined;
}
