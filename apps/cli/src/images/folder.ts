import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { structureNamed } from "@glisson/formats";
import { InputFault, remark } from "../input.ts";
import type { Part } from "./parts.ts";

const ending = /\.nii(\.gz)?$/i;
/** Files of a folder that are looked at for DICOM's mark. */
const mostLooks = 20;

/**
 * The structures of a folder with one NIfTI file each, by the names of the files: TotalSegmentator's classes, those of
 * 3D-IRCADb-01 and the roles themselves. Files without a role are left out and said.
 * Faults: no NIfTI file, DICOM.
 */
export async function partsOfFolder(folder: string): Promise<Part[]> {
  const files = (await readdir(folder)).filter((file) => !file.startsWith(".")).sort();
  const images = files.filter((file) => ending.test(file));
  if (images.length === 0) {
    const found = (await holdsDicom(folder, files)) ? "DICOM files" : "no NIfTI file";
    throw new InputFault([
      { where: folder, found, wanted: "NIfTI files (.nii, .nii.gz), one for each structure (see docs/images-in.md)" },
    ]);
  }
  const names = images.map((file) => file.replace(ending, ""));
  const parts: Part[] = [];
  const leftOut: string[] = [];
  for (const [n, name] of names.entries()) {
    const known = structureNamed(name, names);
    if (known) parts.push({ ...known, path: join(folder, images[n]!), name });
    else leftOut.push(images[n]!);
  }
  if (leftOut.length > 0) remark(`left out: ${sayList(leftOut)} in ${folder}: no role goes by that name`);
  if (parts.length === 0)
    throw new InputFault([{ where: folder, found: "no file named after a structure", wanted: "ROLE=FILE for each" }]);
  return parts;
}

async function holdsDicom(folder: string, files: readonly string[]): Promise<boolean> {
  if (files.some((file) => /\.(dcm|ima)$|^DICOMDIR$/i.test(file))) return true;
  for (const file of files.slice(0, mostLooks)) {
    const handle = await open(join(folder, file)).catch(() => undefined);
    const { buffer } = (await handle?.read(Buffer.alloc(4), 0, 4, 128).catch(() => undefined)) ?? {};
    await handle?.close();
    if (buffer?.toString("latin1") === "DICM") return true;
  }
  return false;
}

/** Names in a row, the rest counted where they are many. */
export const sayList = (names: readonly string[]): string =>
  names.length > 12 ? `${names.slice(0, 12).join(", ")} … (${names.length} of them)` : names.join(", ");
