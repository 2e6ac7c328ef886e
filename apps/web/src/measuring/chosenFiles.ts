import type { Fault, Result } from "@glisson/case";
import { type ConventionName, conventions, type Structure, structureNamed } from "@glisson/formats";
import { inParts, mayBeEmpty, wantStructures } from "@glisson/images";
import type { Contents, GivenFile } from "./protocol.ts";
import { phaseOf, type Use } from "./uses.ts";

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
  if (structure) return structure;
  const plain = stem(name)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "");
  const phase = /^(ct)?(native|arterial|portalvenous|delayed)(phase|ct)?$/.exec(plain)?.[2];
  return phase === undefined ? undefined : (`scan ${phase === "portalvenous" ? "portal venous" : phase}` as Use);
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

/**
 * Once a file was looked at: a use that does not fit what it holds is no suggestion, and a label map that names its labels
 * is put on the list label by label.
 */
export function withContents(
  list: readonly ChosenFile[],
  file: File,
  contents: Result<Contents>,
): readonly ChosenFile[] {
  const looked = list.map((one): ChosenFile => {
    if (one.file !== file) return one;
    const { use } = one;
    const fits = !contents.ok || use === "unset" || use === "leave out" || fitsIn(use, contents.value);
    return fits || !one.suggested ? { ...one, contents } : { ...one, contents, use: "unset", suggested: false };
  });
  const labels = contents.ok && contents.value.kind === "labels" ? contents.value.labels : [];
  const names = labels.flatMap(({ name }) => name ?? []);
  return withLabels(looked, file, (value) => {
    const name = labels.find((label) => label.value === value)?.name;
    const structure = name === undefined ? undefined : structureNamed(name, names)?.structure;
    return structure ? [structure] : [];
  });
}

/** A label map whose labels mean what a convention says that a person named. */
export const withConvention = (list: readonly ChosenFile[], file: File, convention: ConventionName) => {
  const names: Readonly<Record<number, { readonly structures: readonly Use[] }>> = conventions[convention].names;
  return withLabels(list, file, (value) => names[value]?.structures ?? []);
};

/** The list with a row for each label of a map that has a use, in place of its first row where that has none yet. */
function withLabels(
  list: readonly ChosenFile[],
  file: File,
  usesOf: (label: number) => readonly Use[],
): readonly ChosenFile[] {
  const row = list.find((one) => one.file === file && one.use === "unset" && one.label === undefined);
  if (!row?.contents?.ok || row.contents.value.kind !== "labels") return list;
  const first = nextKey(list);
  const uses = row.contents.value.labels.flatMap(({ value }) => usesOf(value).map((use) => ({ use, label: value })));
  const rows = uses.map((one, n): ChosenFile => ({ ...row, ...one, key: first + n, suggested: true }));
  return rows.length === 0 ? list : list.flatMap((one) => (one === row ? rows : [one]));
}

const fitsIn = (use: Use, { kind }: Contents): boolean => (phaseOf(use) !== undefined) === (kind === "scan");

/** Whether a use takes one label of a label map: all masks do, but for a map of Couinaud segments. */
export const takesLabel = (use: ChosenFile["use"]): use is Use =>
  use !== "unset" && use !== "leave out" && use !== "segments" && phaseOf(use) === undefined;

/** The files to measure, or the first thing that is missing, in one line. */
export function readyFiles(list: readonly ChosenFile[]): { files: GivenFile[] } | { fault: Fault } {
  const files: GivenFile[] = [];
  for (const { file, contents, use, label, suggested } of list) {
    if (use === "leave out") continue;
    const structure = use === "unset" || phaseOf(use) ? undefined : (use as Structure);
    const emptyIsLeftOut = structure !== undefined && mayBeEmpty(structure, suggested);
    const isEmpty = contents?.ok === false && contents.faults[0].found === "an empty mask";
    if (contents?.ok === false && !(isEmpty && emptyIsLeftOut)) return { fault: contents.faults[0] };
    if (use === "unset")
      return { fault: { where: file.name, found: "no role", wanted: "what it shows, or to leave it out" } };
    const others = files.filter((other) => other.use === use);
    const ofOneMap = label !== undefined && others.every((other) => other.file === file);
    if (others.length > 0 && !ofOneMap && !(structure && inParts.includes(structure)))
      return { fault: { where: file.name, found: `a second ${use}`, wanted: "one file for each role" } };
    const isMap = contents?.ok && contents.value.kind === "labels" && takesLabel(use);
    if (isMap && label === undefined)
      return { fault: { where: file.name, found: "no label chosen", wanted: `the label of the ${use}` } };
    files.push({
      ...{ file, use },
      ...(isMap && label !== undefined ? { label } : {}),
      ...(emptyIsLeftOut ? { mayBeEmpty: true } : {}),
    });
  }
  const complete = wantStructures(files.flatMap(({ use }) => (phaseOf(use) ? [] : [use as Structure])));
  return complete.ok ? { files } : { fault: complete.faults[0] };
}
