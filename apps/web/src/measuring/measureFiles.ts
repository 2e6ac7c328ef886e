import type { Choices } from "@glisson/anatomy";
import { good, type Result } from "@glisson/case";
import type { Structure } from "@glisson/formats";
import { type ImageFile, type MeasuredImages, measureImages, type Progress } from "@glisson/images";
import type { GivenFile } from "./protocol.ts";
import { phaseOf } from "./uses.ts";

/** Measures chosen files, as `glisson read` does: same files in the same order, same reading. */
export function measureFiles(
  given: readonly GivenFile[],
  choices: Choices,
  onProgress: (progress: Progress) => void,
): Promise<Result<MeasuredImages>> {
  const files = new Map<File, ImageFile>(
    given.map(({ file }) => [file, { name: file.name, open: () => openFile(file) }]),
  );
  const structures = given.flatMap(({ file, use, label, mayBeEmpty = false }) =>
    phaseOf(use)
      ? []
      : [
          {
            structure: use as Structure,
            file: files.get(file)!,
            mayBeEmpty,
            ...(label === undefined ? {} : { label }),
          },
        ],
  );
  const scans = given.flatMap(({ file, use }) => {
    const phase = phaseOf(use);
    return phase ? [{ phase, file: files.get(file)! }] : [];
  });
  return measureImages({ structures, scans, choices }, onProgress);
}

async function openFile(file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return good({ bytes, sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") });
}
