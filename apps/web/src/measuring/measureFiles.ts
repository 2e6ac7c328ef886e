import { type LiverMasks, readLiver } from "@glisson/anatomy";
import { good, type LiverReadingInput, type MaskRole, parseReading, type Result } from "@glisson/case";
import { readMask } from "@glisson/formats";
import type { Mask } from "@glisson/volume";
import type { GivenFile, Measured, Progress } from "./protocol.ts";
import { isMaskRole } from "./uses.ts";

/** Share of the work that reading files makes up, as the bar shows it. Defined. */
const readingShare = 0.3;

type Files = NonNullable<LiverReadingInput["method"]>["files"];

/**
 * Reads files and measures them, as `glisson read` does: same files in the same order, same reading.
 * Faults: those of the files and of the measurement, one line each.
 */
export async function measureFiles(
  files: readonly GivenFile[],
  onProgress: (progress: Progress) => void,
): Promise<Result<Measured>> {
  const masks: Partial<Record<MaskRole, Mask>> = {};
  const provenance: Files = [];
  for (const [n, { file, use, label }] of files.entries()) {
    onProgress({ reading: file.name, share: (readingShare * n) / files.length });
    const bytes = await file.bytes();
    const read = await readMask(bytes, file.name, label);
    if (!read.ok) return read;
    if (isMaskRole(use)) masks[use] = read.value;
    provenance.push({ role: use, name: file.name, sha256: await sha256(bytes) });
  }
  const onPart = (measuring: string, share: number) =>
    onProgress({ measuring, share: readingShare + (1 - readingShare) * share });
  const measured = readLiver(masks as LiverMasks, { onProgress: onPart });
  if (!measured.ok) return measured;
  const { method, ...rest } = measured.value;
  const reading: LiverReadingInput = method ? { ...measured.value, method: { ...method, files: provenance } } : rest;
  const checked = parseReading(reading);
  return checked.ok ? good({ reading, masks: masks as LiverMasks }) : checked;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
