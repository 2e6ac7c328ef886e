import type { Fault, MaskRole, Result } from "@glisson/case";
import { givenRoles, structureNamed } from "@glisson/formats";
import type { Contents, GivenFile } from "./protocol.ts";
import { isMaskRole, type Use } from "./uses.ts";

/** A file on the list: what it holds, as far as it was looked at, and what the person uses it as. */
export interface ChosenFile {
  readonly key: number;
  readonly file: File;
  readonly contents: Result<Contents> | undefined;
  /** `unset` until the name suggests something or the person chooses; `leave out`: the person wants none of it. */
  readonly use: Use | "unset" | "leave out";
  /** The use comes from the file's name and not from the person. */
  readonly suggested: boolean;
  /** Of a label map. */
  readonly label?: number;
}

/** A file name without its folder and its endings. */
const stem = (name: string): string => name.replace(/^.*[/\\]/, "").replace(/(\.nii)?(\.gz)?$/i, "");

/**
 * What a file is likely to be, by its name: those of TotalSegmentator, 3D-IRCADb-01 and the like, and the phases of a
 * scan. Undefined where the name does not say it as a whole: nothing is guessed from a part of it.
 *
 * @param beside the names of the files chosen with it
 */
export function suggestedUse(name: string, beside: readonly string[]): Use | undefined {
  const structure = structureNamed(stem(name), beside.map(stem))?.structure;
  if (structure && (givenRoles as readonly string[]).includes(structure) && isMaskRole(structure as Use))
    return structure as MaskRole;
  const plain = stem(name)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "");
  if (/^(liver|couinaud)?segments$/.test(plain)) return "segments";
  const phase = /^(ct)?(native|arterial|portalvenous|delayed)(phase|ct)?$/.exec(plain)?.[2];
  return phase === undefined ? undefined : phase === "portalvenous" ? "scan portal venous" : (`scan ${phase}` as Use);
}

/** A file to put on the list, with its use where that is known already. */
export interface AddedFile {
  readonly file: File;
  readonly use?: Use;
}

/** The list with files added; each gets the use that its name suggests where none is known. */
export function withFiles(list: readonly ChosenFile[], files: readonly AddedFile[]): readonly ChosenFile[] {
  const names = [...list, ...files].map(({ file }) => file.name);
  const first = nextKey(list);
  return [
    ...list,
    ...files.map(({ file, use }, n): ChosenFile => {
      const named = use ?? suggestedUse(file.name, names);
      const suggested = use === undefined && named !== undefined;
      return { key: first + n, file, contents: undefined, use: named ?? "unset", suggested };
    }),
  ];
}

/** The list with one more structure from a file that is on it. */
export function withCopy(list: readonly ChosenFile[], { file, contents, key }: ChosenFile): readonly ChosenFile[] {
  const copy: ChosenFile = { key: nextKey(list), file, contents, use: "unset", suggested: false };
  return list.flatMap((one) => (one.key === key ? [one, copy] : [one]));
}

const nextKey = (list: readonly ChosenFile[]): number => Math.max(-1, ...list.map(({ key }) => key)) + 1;

/** The list with one file changed. */
export const withChange = (
  list: readonly ChosenFile[],
  key: number,
  change: Partial<ChosenFile>,
): readonly ChosenFile[] => list.map((one) => (one.key === key ? { ...one, ...change } : one));

/** Once a file was looked at: a use that does not fit what it holds is no suggestion. */
export function withContents(list: readonly ChosenFile[], file: File, contents: Result<Contents>) {
  return list.map((one): ChosenFile => {
    if (one.file !== file) return one;
    const fits = !contents.ok || one.use === "unset" || one.use === "leave out" || fitsIn(one.use, contents.value);
    return fits || !one.suggested ? { ...one, contents } : { ...one, contents, use: "unset", suggested: false };
  });
}

const fitsIn = (use: Use, { kind }: Contents): boolean => use.startsWith("scan ") === (kind === "scan");

/** The files to measure, or the first thing that is missing, in one line. */
export function readyFiles(list: readonly ChosenFile[]): { files: GivenFile[] } | { fault: Fault } {
  const files: GivenFile[] = [];
  for (const { file, contents, use, label } of list) {
    if (use === "leave out") continue;
    if (contents?.ok === false) return { fault: contents.faults[0] };
    if (use === "unset")
      return { fault: { where: file.name, found: "no role", wanted: "what it shows, or to leave it out" } };
    if (files.some((other) => other.use === use))
      return { fault: { where: file.name, found: `a second ${use}`, wanted: "one file for each role" } };
    const isMap = contents?.ok && contents.value.kind === "labels" && isMaskRole(use);
    if (isMap && label === undefined)
      return { fault: { where: file.name, found: "no label chosen", wanted: `the label of the ${use}` } };
    files.push({ file, use, ...(isMap && label !== undefined ? { label } : {}) });
  }
  for (const needed of ["liver", "portalVein"] as const)
    if (!files.some(({ use }) => use === needed))
      return { fault: { where: "masks", found: `no ${needed}`, wanted: `a file for ${needed}: it is needed` } };
  return { files };
}
