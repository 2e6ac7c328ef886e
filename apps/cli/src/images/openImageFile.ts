import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { bad, good, type Result } from "@glisson/case";
import { mostFileBytes } from "@glisson/images";

/** Bytes and hash of an image file that a person named. Faults: no such file, a folder, a file beyond 2.1 GB. */
export async function openImageFile(
  path: string,
): Promise<Result<{ readonly bytes: Uint8Array; readonly sha256: string }>> {
  const refuse = (found: string, wanted = "a NIfTI file (.nii or .nii.gz)") => bad({ where: path, found, wanted });
  try {
    const found = await stat(path);
    if (found.isDirectory()) return refuse("a folder");
    if (!found.isFile()) return refuse("no plain file");
    if (found.size > mostFileBytes) return refuse(`${(found.size / 1e9).toFixed(1)} GB`, "at most 2.1 GB");
    const bytes = await readFile(path);
    return good({ bytes, sha256: createHash("sha256").update(bytes).digest("hex") });
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    return refuse(isMissing ? "no such file" : "a file that cannot be read", "a file to read");
  }
}
