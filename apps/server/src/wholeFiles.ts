import { randomUUID } from "node:crypto";
import { link, open, readdir, readFile, rename, rm } from "node:fs/promises";

/** The text of a file; undefined where there is none. Throws when it is there and cannot be read. */
export const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, "utf8").catch((error: unknown) => nothingWhen("ENOENT", error));

/** The names in a folder; none where there is no folder. Throws when it is there and cannot be read. */
export const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch((error: unknown) => nothingWhen("ENOENT", error))) ?? [];

/** Makes a file that must not exist yet, whole from the first moment it can be seen; false when it exists. */
export async function createFile(path: string, content: string): Promise<boolean> {
  const whole = await writeBeside(path, content);
  try {
    return (
      (await link(whole, path)
        .then(() => true)
        .catch((error: unknown) => nothingWhen("EEXIST", error))) ?? false
    );
  } finally {
    await rm(whole);
  }
}

/** Replaces a file: a reader sees the old one or the new one, never half of either. */
export async function replaceFile(path: string, content: string): Promise<void> {
  await rename(await writeBeside(path, content), path);
}

/** Writes through to the disk under a name that no other write uses, and gives that name. */
async function writeBeside(path: string, content: string): Promise<string> {
  const beside = `${path}.${randomUUID()}.new`;
  const file = await open(beside, "wx");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  return beside;
}

function nothingWhen(code: string, error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== code) throw error;
  return undefined;
}
