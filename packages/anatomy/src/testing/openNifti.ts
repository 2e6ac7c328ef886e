import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Grid, Mask, Volume } from "@glisson/volume";

/** A NIfTI file of these tests: one or two bytes a voxel, placed by its sform, no scaling. */
export function openNifti(path: URL): Volume<Int16Array> {
  const file = gunzipSync(readFileSync(path));
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const size = [42, 44, 46].map((at) => view.getInt16(at, true)) as unknown as Grid["size"];
  // NIfTI counts to the right and to the front, DICOM to the left and to the back.
  const affine = Array.from({ length: 12 }, (_, n) => (n < 8 ? -1 : 1) * view.getFloat32(280 + 4 * n, true));
  const isByte = view.getInt16(72, true) === 8;
  const start = view.getFloat32(108, true);
  const data = new Int16Array(size[0] * size[1] * size[2]);
  for (let at = 0; at < data.length; at++) data[at] = isByte ? file[start + at]! : view.getInt16(start + 2 * at, true);
  return { grid: { size, affine: affine as unknown as Grid["affine"] }, data };
}

/** Every voxel that is not 0. */
export function openMask(path: URL): Mask {
  const { grid, data } = openNifti(path);
  const inside = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at++) inside[at] = data[at] === 0 ? 0 : 1;
  return { grid, data: inside };
}
