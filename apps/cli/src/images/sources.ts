import { stat } from "node:fs/promises";
import { type ConventionName, conventionNames, givenRoles, readLabelNames, type Structure } from "@glisson/formats";
import { accept, InputFault, readBytes } from "../input.ts";
import { partsOfFolder } from "./folder.ts";
import { partsOfLabelMap } from "./labelMap.ts";
import type { Part } from "./parts.ts";

/** What a person wrote for the masks: `ROLE=FILE[:LABEL]`, folders and label maps, and what names the labels. */
export interface Sources {
  readonly written: readonly string[];
  /** One for all label maps, or one for each in their order. */
  readonly conventions: readonly string[];
  /** A file of names for all label maps. */
  readonly names?: string;
}

const wanted = "ROLE=FILE or ROLE=FILE:LABEL (such as liver=liver.nii.gz), a folder, or a label map";

/** The paths that were written, as far as they can be told before anything is read. */
export const writtenPaths = ({ written, names }: Sources): string[] => [
  ...written.map((one) => roleAndFile(one)?.path ?? one),
  ...(names === undefined ? [] : [names]),
];

/** All structures that the sources name, each with its file. Faults: see folders and label maps; a role there is none of. */
export async function partsOf({ written, conventions, names }: Sources): Promise<Part[]> {
  const given = written.map((one) => roleAndFile(one) ?? one);
  const maps: string[] = [];
  const folders: string[] = [];
  for (const one of given) if (typeof one === "string") ((await isFolder(one)) ? folders : maps).push(one);
  const named = names === undefined ? undefined : accept(readLabelNames(await readBytes(names), names));
  const chosen = conventions.map(asConvention);
  checkNaming(maps, chosen, named !== undefined);
  const parts: Part[] = [];
  for (const one of given) {
    if (typeof one !== "string") parts.push(one);
    else if (folders.includes(one)) parts.push(...(await partsOfFolder(one)));
    else {
      const convention = chosen.length === 1 ? chosen[0] : chosen[maps.indexOf(one)];
      parts.push(
        ...(await partsOfLabelMap(one, { ...(convention ? { convention } : {}), ...(named ? { names: named } : {}) })),
      );
    }
  }
  return parts;
}

/** `portalVein=seg.nii.gz:64` to its parts; undefined where no role stands before the file. */
function roleAndFile(written: string): Part | undefined {
  const match = /^([A-Za-z]+)=(.+?)(?::(\d+))?$/.exec(written);
  if (!match) return undefined;
  const [, role, path, label] = match;
  if (!(givenRoles as readonly string[]).includes(role!))
    throw new InputFault([{ where: written, found: `role ${role}`, wanted: `one of ${givenRoles.join(", ")}` }]);
  return { structure: role as Structure, path: path!, ...(label === undefined ? {} : { label: Number(label) }) };
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error.code);
  if (typeof found === "object") return found.isDirectory();
  const what = found === "ENOENT" || found === "ENOTDIR" ? "no such file" : "a file that cannot be read";
  throw new InputFault([{ where: path, found: what, wanted }]);
}

function checkNaming(maps: readonly string[], chosen: readonly ConventionName[], hasNames: boolean): void {
  const fault = (where: string, found: string, needed: string): never => {
    throw new InputFault([{ where, found, wanted: needed }]);
  };
  if (hasNames && chosen.length > 0) fault("--names", "a convention as well", "--names or --convention");
  if (maps.length === 0 && (hasNames || chosen.length > 0))
    fault(hasNames ? "--names" : "--convention", "no label map", "a label map as FILE, without ROLE=");
  if (chosen.length > 1 && chosen.length !== maps.length)
    fault(
      "--convention",
      `${chosen.length} for ${maps.length} label maps`,
      "one for all, or one for each in their order",
    );
}

function asConvention(name: string): ConventionName {
  if (!(conventionNames as readonly string[]).includes(name))
    throw new InputFault([{ where: "--convention", found: name, wanted: `one of ${conventionNames.join(", ")}` }]);
  return name as ConventionName;
}
