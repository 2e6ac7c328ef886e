import { open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { InputFault } from "../input.ts";

/** Refuses a report's name that does not end in .pdf, or whose folder is not there: before anything is planned. */
export async function wantReportPath(path: string): Promise<void> {
  if (!/[^/\\]\.pdf$/i.test(path)) throw fault(path, "another ending", "a file name that ends in .pdf");
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (!folder?.isDirectory()) throw fault(path, `no folder ${dirname(path)}`, "a folder that exists");
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw fault(path, "a folder of that name", "a file name that ends in .pdf");
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
  new InputFault([{ where: `--report ${path}`, found, wanted }]);
