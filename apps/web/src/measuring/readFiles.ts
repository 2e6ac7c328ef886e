import { bad, good, type LiverReadingInput, type Result } from "@glisson/case";
import { readMask, type Structure, segmentNumbers, surveyLabels } from "@glisson/formats";
import type { Mask } from "@glisson/volume";
import type { GivenFile } from "./protocol.ts";

type FileUsed = NonNullable<LiverReadingInput["method"]>["files"][number];

/** A mask and the structure that it belongs to. */
export interface PartRead {
  readonly structure: Structure;
  readonly mask: Mask;
}

/** A file's bytes with its name and hash. */
export interface FileRead {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

export async function readBytes(file: File): Promise<FileRead> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { name: file.name, bytes, sha256 };
}

/** The masks of one file or label, and how the reading names it. A map of Couinaud segments gives up to eight. */
export async function readPart(
  { name, bytes, sha256 }: FileRead,
  structure: Structure,
  { label }: GivenFile,
): Promise<Result<{ parts: readonly PartRead[]; file: FileUsed }>> {
  if (structure === "segments") {
    const segments = await readSegments(bytes, name);
    return segments.ok ? good({ parts: segments.value, file: { role: structure, name, sha256 } }) : segments;
  }
  const mask = await readMask(bytes, name, label);
  if (!mask.ok) return mask;
  const file = { role: structure, name: label === undefined ? name : `${name}:${label}`, sha256 };
  return good({ parts: [{ structure, mask: mask.value }], file });
}

async function readSegments(bytes: Uint8Array, name: string): Promise<Result<PartRead[]>> {
  const survey = await surveyLabels(bytes, name);
  if (!survey.ok) return survey;
  const parts: PartRead[] = [];
  for (const { value } of survey.value.labels) {
    if (!(segmentNumbers as readonly number[]).includes(value))
      return bad({ where: name, found: `label ${value}`, wanted: "a map of Couinaud segments, 1 to 8" });
    const mask = await readMask(bytes, name, value);
    if (!mask.ok) return mask;
    parts.push({ structure: `segment ${value}` as Structure, mask: mask.value });
  }
  return good(parts);
}
