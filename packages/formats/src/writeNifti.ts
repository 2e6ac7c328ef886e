import { type Mask, spacingOf, type Volume } from "@glisson/volume";
import { deflate } from "./inflate.ts";

/** NIfTI data type code and bits of each array that can be written (nifti1.h). */
const types = [
  [Uint8Array, 2, 8],
  [Int16Array, 4, 16],
  [Uint16Array, 512, 16],
  [Int32Array, 8, 32],
  [Float32Array, 16, 32],
  [Float64Array, 64, 64],
] as const;

/** Writes a volume as a gzipped NIfTI-1 file (.nii.gz) with its placement as sform, in RAS mm. */
export function writeNifti({ grid, data }: Volume): Promise<Uint8Array> {
  const [, code, bits] = types.find(([array]) => data instanceof array)!;
  const file = new Uint8Array(352 + data.byteLength);
  const view = new DataView(file.buffer);
  const spacing = spacingOf(grid);
  view.setInt32(0, 348, true);
  view.setInt16(40, 3, true);
  for (let axis = 0; axis < 7; axis++) view.setInt16(42 + axis * 2, grid.size[axis] ?? 1, true);
  view.setInt16(70, code, true);
  view.setInt16(72, bits, true);
  view.setFloat32(76, 1, true);
  for (let axis = 0; axis < 3; axis++) view.setFloat32(80 + axis * 4, spacing[axis]!, true);
  view.setFloat32(108, 352, true);
  view.setFloat32(112, 1, true);
  view.setUint8(123, 2);
  view.setInt16(254, 1, true);
  grid.affine.forEach((value, at) => {
    view.setFloat32(280 + at * 4, at < 8 ? 0 - value : value, true);
  });
  file.set([0x6e, 0x2b, 0x31, 0], 344);
  file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), 352);
  return deflate(file);
}

/** Writes a mask: 1 inside, 0 outside, one byte a voxel. */
export const writeNiftiMask = (mask: Mask): Promise<Uint8Array> => writeNifti(mask);
