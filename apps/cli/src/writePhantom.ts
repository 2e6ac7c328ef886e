import { createHash } from "node:crypto";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { MaskRole } from "@glisson/case";
import { writeJson, writeNifti, writeNiftiMask } from "@glisson/formats";
import {
  gridOf,
  growLiver,
  misplaced,
  type PhantomParameters,
  rasterise,
  type ScanPhase,
  scan,
  segmentLabels,
  truthOf,
} from "@glisson/phantom";
import { InputFault, remark } from "./input.ts";

/** File of each mask, named as TotalSegmentator and 3D-IRCADb-01 name theirs, and its value in the label map. */
const structures = {
  liver: ["liver", 1],
  spleen: ["spleen", 2],
  gallbladder: ["gallbladder", 3],
  atrium: ["heart_atrium_right", 4],
  tumour: ["liver_tumor", 5],
  venaCava: ["inferior_vena_cava", 6],
  hepaticVeins: ["hepatic_veins", 7],
  artery: ["hepatic_artery", 8],
  portalVein: ["portal_vein", 9],
  thrombus: ["thrombus", 10],
} as const satisfies Record<MaskRole, readonly [file: string, label: number]>;

interface FileMade {
  readonly name: string;
  readonly sha256: string;
  /** Hash of the voxel values alone: packing may differ from one machine's zlib to another's, these do not. */
  readonly voxelsSha256?: string;
}

/**
 * Writes a digital liver into a new folder: `masks`, a label map with its names, the Couinaud segments, a scan for each
 * phase, and `truth.json` with the hashes of all. The folder is there whole or not at all.
 */
export async function writePhantom(
  folder: string,
  parameters: PhantomParameters,
  phases: readonly ScanPhase[],
  field: "liver" | "body",
): Promise<void> {
  await wantNewFolder(folder);
  const partial = join(dirname(folder), `.${basename(folder)}.${process.pid}.partial`);
  try {
    // One by one: Node's recursive mkdir never ends under a parent such as /proc that denies its own children.
    await mkdir(partial);
    await mkdir(join(partial, "masks"));
    const files: FileMade[] = [];
    const put = async (name: string, bytes: Uint8Array, voxels?: ArrayBufferView): Promise<void> => {
      await writeFile(join(partial, name), bytes);
      files.push({ name, sha256: hashOf(bytes), ...(voxels ? { voxelsSha256: hashOf(voxels) } : {}) });
    };

    const liver = growLiver(parameters);
    const [first, ...more] = misplaced(liver);
    if (first) throw new InputFault([first, ...more]);
    const cut = rasterise(liver, gridOf(liver, field));
    const [ni, nj, nk] = cut.grid.size;
    remark(`grown; ${ni} x ${nj} x ${nk} voxels`);
    const labels = { grid: cut.grid, data: new Uint8Array(ni * nj * nk) };
    for (const [role, [file, label]] of Object.entries(structures)) {
      const mask = cut.masks[role as MaskRole];
      if (!mask) continue;
      for (let at = mask.data.indexOf(1); at >= 0; at = mask.data.indexOf(1, at + 1)) labels.data[at] = label;
      await put(`masks/${file}.nii.gz`, await writeNiftiMask(mask), mask.data);
    }
    await put("labels.nii.gz", await writeNifti(labels), labels.data);
    const names = Object.fromEntries(Object.values(structures).map(([file, label]) => [label, file]));
    await put("labels.json", new TextEncoder().encode(writeJson(names)));
    const segments = segmentLabels(liver, cut);
    await put("liver_segments.nii.gz", await writeNifti(segments), segments.data);
    for (const phase of phases) {
      const volume = scan(liver, cut, phase);
      await put(`ct_${phase.replace(" ", "_")}.nii.gz`, await writeNifti(volume), volume.data);
      remark(`scanned: ${phase}`);
    }
    const truth = { ...truthOf(liver, cut.grid), grid: cut.grid, files };
    await writeFile(join(partial, "truth.json"), writeJson(truth));
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw fault(folder, `a place that cannot be written (${code})`, "a folder that can be written");
  }
}

async function wantNewFolder(folder: string): Promise<void> {
  if (await stat(folder).catch(() => undefined))
    throw fault(folder, "something of that name", "a folder that is not there yet");
  const parent = await stat(dirname(folder)).catch(() => undefined);
  if (!parent?.isDirectory()) throw fault(folder, `no folder ${dirname(folder)}`, "a folder that exists, to put it in");
}

function hashOf(bytes: ArrayBufferView): string {
  return createHash("sha256")
    .update(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    .digest("hex");
}

const fault = (where: string, found: string, wanted: string): InputFault => new InputFault([{ where, found, wanted }]);
