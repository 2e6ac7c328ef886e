import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Phase } from "@glisson/case";
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
export async function partsOfFolder(given: string): Promise<Part[]> {
  const folder = await maskFolder(given);
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

/** The folder itself, or its `masks` where it is one that `phantom` wrote. */
async function maskFolder(folder: string): Promise<string> {
  const inside = await readdir(folder);
  if (!inside.includes("masks") || !inside.includes("truth.json")) return folder;
  remark(`${folder} is a digital liver: its masks are read from ${join(folder, "masks")}`);
  return join(folder, "masks");
}

/** The scans of a folder that `phantom` wrote, `ct_PHASE.nii.gz`; none in any other folder. */
export async function scansOfFolder(folder: string): Promise<{ readonly phase: Phase; readonly path: string }[]> {
  const inside = await readdir(folder).catch((): string[] => []);
  if (!inside.includes("masks") || !inside.includes("truth.json")) return [];
  return (["native", "arterial", "portal venous"] as const).flatMap((phase) => {
    const file = `ct_${phase.replace(" ", "_")}.nii.gz`;
    return inside.includes(file) ? [{ phase, path: join(folder, file) }] : [];
  });
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
