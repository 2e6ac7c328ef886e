import { open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { InputFault } from "./input.ts";

/**
 * Refuses a name for a file to write, before any work is done: another ending, a folder that is not there, a folder of
 * that name, or one of the files that the work reads.
 */
export async function wantOutputPath(path: string, ending: string, inputs: readonly string[] = []): Promise<void> {
  const wanted = `a file name that ends in ${ending}`;
  if (!path.toLowerCase().endsWith(ending) || basename(path) === ending) throw fault(path, "another ending", wanted);
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (!folder?.isDirectory()) throw fault(path, `no folder ${dirname(path)}`, "a folder that exists");
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw fault(path, "a folder of that name", wanted);
  if (inputs.some((input) => resolve(input) === resolve(path)))
    throw fault(path, "a file that is read as well", "another file");
}

/** Writes the whole file or none: the bytes go to a file beside it, which takes the name once they are on the disk. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
  try {
    const file = await open(partial, "w");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw fault(path, `a place that cannot be written (${reason})`, "a file that can be written");
  }
}

const fault = (path: string, found: string, wanted: string): InputFault =>
  new InputFault([{ where: path, found, wanted }]);
