import { createHash } from "node:crypto";
import { basename } from "node:path";
import { type LiverMasks, readLiver } from "@glisson/anatomy";
import { type LiverReadingInput, maskRoles } from "@glisson/case";
import { readMask } from "@glisson/formats";
import { accept, InputFault, readBytes } from "./input.ts";

interface MaskFile {
  readonly role: string;
  readonly path: string;
  readonly label?: number;
}

/** `portalVein=seg.nii.gz:64` to its parts. */
export function roleAndFile(written: string): MaskFile {
  const match = /^([A-Za-z]+)=(.+?)(?::(\d+))?$/.exec(written);
  if (!match)
    throw new InputFault([
      { where: "masks", found: written, wanted: "ROLE=FILE or ROLE=FILE:LABEL, such as liver=liver.nii.gz" },
    ]);
  const [, role, path, label] = match;
  return { role: role!, path: path!, ...(label === undefined ? {} : { label: Number(label) }) };
}

/** Reads the mask files and measures them; the reading names each file with its hash. */
export async function readMasks(files: readonly MaskFile[]): Promise<LiverReadingInput> {
  const masks: Record<string, unknown> = {};
  const provenance: { role: string; name: string; sha256: string }[] = [];
  for (const { role, path, label } of files) {
    if (!(maskRoles as readonly string[]).includes(role))
      throw new InputFault([
        { where: `${role}=${path}`, found: `role ${role}`, wanted: `one of ${maskRoles.join(", ")}` },
      ]);
    if (role in masks)
      throw new InputFault([{ where: path, found: `a second ${role}`, wanted: "one mask for each role" }]);
    const bytes = await readBytes(path);
    masks[role] = accept(await readMask(bytes, path, label));
    provenance.push({ role, name: basename(path), sha256: createHash("sha256").update(bytes).digest("hex") });
  }
  for (const needed of ["liver", "portalVein"] as const)
    if (!(needed in masks))
      throw new InputFault([{ where: "masks", found: `no ${needed}`, wanted: `${needed}=FILE: it is needed` }]);
  const reading = accept(readLiver(masks as unknown as LiverMasks));
  return { ...reading, ...(reading.method ? { method: { ...reading.method, files: provenance } } : {}) };
}
