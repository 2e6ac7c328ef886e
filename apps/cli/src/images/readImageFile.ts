import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { InputFault, readBytes } from "../input.ts";

/** A file larger than this is refused unread: the voxels of an image may take 2 GB. */
const mostBytes = 2.1e9;

export interface ImageFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Bytes and hash of an image file that a person named. Faults: a folder, DICOM by its name, a file beyond 2.1 GB. */
export async function readImageFile(path: string): Promise<ImageFile> {
  const found = await stat(path).catch(() => undefined);
  const wanted = "a NIfTI file (.nii or .nii.gz)";
  if (found?.isDirectory()) throw new InputFault([{ where: path, found: "a folder", wanted }]);
  if (found && !found.isFile()) throw new InputFault([{ where: path, found: "no plain file", wanted }]);
  if (found && found.size > mostBytes)
    throw new InputFault([{ where: path, found: `${(found.size / 1e9).toFixed(1)} GB`, wanted: "at most 2.1 GB" }]);
  const bytes = await readBytes(path);
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Files that are read at the same time: more would only hold more memory. */
const atOnce = 4;

/** The work done on each, a few at a time, in order. The fault of the first one at fault ends it all. */
export async function forEachFile<A, B>(items: readonly A[], work: (item: A) => Promise<B>): Promise<B[]> {
  const done: PromiseSettledResult<B>[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const n = next++;
      [done[n]] = (await Promise.allSettled([work(items[n]!)])) as [PromiseSettledResult<B>];
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return done.map((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
}
