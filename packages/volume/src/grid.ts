/**
 * A regular grid of voxels in the patient.
 *
 * World frame: DICOM LPS, millimetres, right-handed (x to the patient's left, y to the back, z to the head).
 * `affine` maps voxel centres (i, j, k) to LPS: three rows of four numbers, row-major.
 */
export interface Grid {
  readonly size: readonly [i: number, j: number, k: number];
  readonly affine: readonly [
    ...[number, number, number, number],
    ...[number, number, number, number],
    ...[number, number, number, number],
  ];
}

export type Voxels = Uint8Array | Int16Array | Uint16Array | Int32Array | Float32Array | Float64Array;

/** Voxel values on a grid; the value of voxel (i, j, k) stands at `i + nx * (j + ny * k)`. */
export interface Volume<A extends Voxels = Voxels> {
  readonly grid: Grid;
  readonly data: A;
}

/** A structure: 1 inside, 0 outside. */
export interface Mask extends Volume<Uint8Array> {
  /** The grid of the whole images, where the mask is held on a box of them alone. Outside the box nothing is set. */
  readonly frame?: Grid;
}

/** The grid of the whole images that the mask was drawn on. */
export const frameOf = ({ grid, frame }: Mask): Grid => frame ?? grid;
