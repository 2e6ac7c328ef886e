import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sectorLabels, type TracedLiver, traceLiver } from "@glisson/anatomy";
import { type MaskRole, type Result, sayFault } from "@glisson/case";
import { readMask, writeNiftiMask } from "@glisson/formats";
import { growLiver, parseParameters, rasterise } from "@glisson/phantom";
import {
  boundingBox,
  countSet,
  crop,
  frameOf,
  type Grid,
  growBox,
  type Mask,
  spacingOf,
  toVoxel,
  voxelCountOf,
  wholeMask,
} from "@glisson/volume";

/** Voxels of one byte each in a file of their own, the first axis fastest. */
export interface RawVolume {
  readonly path: string;
  readonly size: readonly [number, number, number];
  readonly spacingMm: readonly [number, number, number];
}

/** A patient, digital or real, in the files that every program of the benchmark is given. */
export interface Patient {
  readonly name: string;
  /** Set voxels of the portal vein. */
  readonly veinVoxels: number;
  /** The portal vein, its cavities filled, on the whole grid, and cropped to its box with one empty layer around it. */
  readonly whole: RawVolume;
  readonly box: RawVolume;
  /** The liver's box, and the labels 1 to 4 of the tree's voxels on it: the seeds of the territories. */
  readonly liver: RawVolume;
  readonly seeds: RawVolume;
  /** The mask files as `glisson read` takes them. */
  readonly masks: readonly { readonly role: MaskRole; readonly path: string }[];
}

const real = new URL("../../shared/data/ircadb/", import.meta.url);
const realMasks = {
  liver: "liver",
  portalVein: "portal_vein",
  tumour: "liver_tumor",
  hepaticVeins: "hepatic_veins_ivc",
};

/** Patients of 3D-IRCADb-01, which lie beside the project and never in it; null where they are missing. */
export async function realPatient(name: string, folder: string): Promise<Patient | null> {
  const files = Object.entries(realMasks).map(([role, file]) => ({
    role: role as MaskRole,
    path: fileURLToPath(new URL(`${name}/${file}.nii.gz`, real)),
  }));
  return files.every(({ path }) => existsSync(path)) ? preparePatient(name, files, folder) : null;
}

/** The field of view of the digital liver's images, mm: 0.75 mm pixels and 1 mm slices at 512 x 512 x 300. */
const fieldMm = [384, 384, 300] as const;

/**
 * A digital liver on a grid of `pixels` squared, with as many slices as make the same field of view. Its portal vein has 300
 * ends and so 599 segments, all of them drawn.
 */
export async function digitalPatient(pixels: number, folder: string): Promise<Patient> {
  const parameters = take(parseParameters({ seed: 1, portalTerminals: 300, visibleDiameterMm: 1 }));
  const liver = growLiver(parameters);
  const size = [pixels, pixels, Math.round((300 * pixels) / 512)] as const;
  const [sx, sy, sz] = fieldMm.map((mm, axis) => mm / size[axis]!) as [number, number, number];
  const middle = [0, 1, 2].map((axis) => (liver.shape.low[axis]! + liver.shape.high[axis]!) / 2);
  const [x, y, z] = middle.map((mm, axis) => mm - fieldMm[axis]! / 2) as [number, number, number];
  const grid: Grid = { size, affine: [sx, 0, 0, x, 0, sy, 0, y, 0, 0, sz, z] };
  const name = `digital ${size.join(" x ")}`;
  const files: { role: MaskRole; path: string }[] = [];
  for (const [role, mask] of Object.entries(rasterise(liver, grid).masks)) {
    const path = join(folder, `digital-${pixels}-${role}.nii.gz`);
    writeFileSync(path, await writeNiftiMask(mask));
    files.push({ role: role as MaskRole, path });
  }
  return preparePatient(name, files, folder);
}

async function preparePatient(name: string, files: Patient["masks"], folder: string): Promise<Patient> {
  const open = async (role: MaskRole): Promise<Mask> => {
    const { path } = files.find((one) => one.role === role)!;
    return take(await readMask(readFileSync(path), path));
  };
  const [wholeLiver, portalVein] = [await open("liver"), await open("portalVein")];
  const traced = take(traceLiver({ liver: wholeLiver, portalVein }));
  const { vessel, grid } = traced.vessel;
  const vein: Mask = { grid, data: vessel, frame: frameOf(portalVein) };
  const liver = crop(wholeLiver, growBox(boundingBox(wholeLiver)!, 1));
  const file = (what: string): string => join(folder, `${name.replaceAll(" ", "-")}-${what}.u8`);
  return {
    name,
    veinVoxels: countSet(vessel),
    whole: save(wholeMask(vein), file("whole")),
    box: save(crop(vein, growBox(boundingBox(vein)!, 1)), file("box")),
    liver: save(liver, file("liver")),
    seeds: save(seedsOf(liver, traced.portal), file("seeds")),
    masks: files,
  };
}

/** The points of the named tree as labels of their sectors on the liver's grid. */
function seedsOf({ grid }: Mask, portal: TracedLiver["portal"]): Mask {
  const data = new Uint8Array(voxelCountOf(grid));
  portal?.tree.points.forEach((point, n) => {
    const sector = portal.named.sectorOf[n];
    const place = toVoxel(grid, point).map(Math.round) as [number, number, number];
    if (!sector || place.some((at, axis) => at < 0 || at >= grid.size[axis]!)) return;
    data[place[0] + grid.size[0] * (place[1] + grid.size[1] * place[2])] = sectorLabels.indexOf(sector) + 1;
  });
  return { grid, data };
}

function save({ grid, data }: Mask, path: string): RawVolume {
  writeFileSync(path, data);
  return { path, size: grid.size, spacingMm: spacingOf(grid) };
}

function take<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.faults.map(sayFault).join("; "));
  return result.value;
}
