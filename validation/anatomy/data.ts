import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Grid, Mask } from "@glisson/volume";

/** Data kept beside the project, never in it. */
const data = new URL("../../../shared/data/", import.meta.url);

export const dataFile = (path: string): URL => new URL(path, data);
export const hasData = (path: string): boolean => existsSync(dataFile(path));

/** The patients of 3D-IRCADb-01 that are there. */
export const patients = (): string[] =>
  hasData("ircadb") ? readdirSync(dataFile("ircadb")).filter((name) => /^p\d+$/.test(name)) : [];

/** A label map of whole numbers below 256 in one or two bytes, placed by its sform: read here apart from the product's reader. */
export function openLabels(path: string): { grid: Grid; labels: Uint8Array } {
  const file = gunzipSync(readFileSync(dataFile(path)));
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const size = [42, 44, 46].map((at) => view.getInt16(at, true)) as unknown as Grid["size"];
  const affine = Array.from({ length: 12 }, (_, n) => (n < 8 ? -1 : 1) * view.getFloat32(280 + 4 * n, true));
  const labels = new Uint8Array(size[0] * size[1] * size[2]);
  const width = view.getInt16(72, true) / 8;
  for (let at = 0; at < labels.length; at++) labels[at] = file[352 + width * at]!;
  return { grid: { size, affine: affine as unknown as Grid["affine"] }, labels };
}

export function openMask(path: string): Mask {
  const { grid, labels } = openLabels(path);
  for (let at = 0; at < labels.length; at++) labels[at] = labels[at] === 0 ? 0 : 1;
  return { grid, data: labels };
}
