import { randomUUID } from "node:crypto";
import { constants, copyFile, link, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";

/** The text of a file; undefined where there is none. Throws when it is there and cannot be read. */
export const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, "utf8").catch((error: unknown) => nothingWhen("ENOENT", error));

/** The names in a folder; none where there is no folder. Throws when it is there and cannot be read. */
export const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch((error: unknown) => nothingWhen("ENOENT", error))) ?? [];

/** Makes a file that must not exist yet, whole when it is first seen; false when it exists. */
export async function createFile(path: string, content: string): Promise<boolean> {
  const whole = await writeBeside(path, content);
  try {
    await link(whole, path).catch((error: unknown) => copyWithoutLinks(error, whole, path));
    return true;
  } catch (error) {
    return nothingWhen("EEXIST", error) ?? false;
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
  try {
    await writeFile(beside, content, { flag: "wx", flush: true });
    return beside;
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Drives such as exFAT know no links: there a copy that must be new, seen while it grows. */
async function copyWithoutLinks(error: unknown, whole: string, path: string): Promise<void> {
  if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  await copyFile(whole, path, constants.COPYFILE_EXCL);
}

function nothingWhen(code: string, error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== code) throw error;
  return undefined;
}
