import { realpath } from "node:fs/promises";
import { relative, resolve } from "node:path";
import type { Case } from "@glisson/case";

/** The file of a case's image, by role; undefined when the case names none, or names one outside its own folder. */
export async function imageFile(case_: Case, folder: string, role: string): Promise<string | undefined> {
  const { ct, masks } = case_.images ?? {};
  const named = role === "ct" ? ct : (masks as Readonly<Record<string, string | undefined>> | undefined)?.[role];
  if (named === undefined) return undefined;
  try {
    const [home, file] = await Promise.all([realpath(folder), realpath(resolve(folder, named))]);
    const inside = relative(home, file);
    return inside.startsWith("..") || resolve(inside) === inside ? undefined : file;
  } catch {
    return undefined;
  }
}
