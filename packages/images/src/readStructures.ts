import { bad, good, type LiverReadingInput, type Result } from "@glisson/case";
import { readLabels, readMask, type Structure, segmentNumbers, surveyLabels } from "@glisson/formats";
import type { Mask } from "@glisson/volume";
import { atOnce } from "./atOnce.ts";
import { type OpenedFile, type StructureFile, whereOf } from "./imageFiles.ts";

export type FileUsed = NonNullable<LiverReadingInput["method"]>["files"][number];

/** A mask, the structure that it belongs to, and the file that it came from. */
export interface StructureRead {
  readonly structure: Structure;
  readonly mask: Mask;
  readonly file: FileUsed;
}

export interface StructuresRead {
  readonly read: readonly StructureRead[];
  /** Files that held nothing and that nobody asked for. */
  readonly empty: readonly string[];
}

/** The masks of all structures, each file opened once. Faults: those of the files, the first one's. */
export async function readStructures(
  given: readonly StructureFile[],
  onFile: (name: string) => void,
): Promise<Result<StructuresRead>> {
  const files = [...new Set(given.map(({ file }) => file))];
  const read = await atOnce(files, async (file) => {
    onFile(file.name);
    const opened = await file.open();
    if (!opened.ok) return opened;
    return masksOf(
      opened.value,
      given.filter((one) => one.file === file),
    );
  });
  if (!read.ok) return read;
  // In the order in which the structures were first named, whichever file was read first.
  const order = [...new Set(given.map(({ structure }) => structure))];
  const inOrder = order.flatMap((structure) => given.filter((one) => one.structure === structure));
  const all = read.value.flat().sort((a, b) => inOrder.indexOf(a.from) - inOrder.indexOf(b.from));
  return good({
    read: all.flatMap(({ masks }) => masks),
    empty: all.flatMap(({ from, masks }) => (masks.length === 0 ? [nameOf(from)] : [])),
  });
}

interface FileMasks {
  readonly from: StructureFile;
  readonly masks: readonly StructureRead[];
}

/** What each structure takes from one file: several labels of a map in one go. */
async function masksOf({ bytes, sha256 }: OpenedFile, given: readonly StructureFile[]): Promise<Result<FileMasks[]>> {
  const where = whereOf(given[0]!.file);
  const labels = [...new Set(given.map(({ label }) => label))];
  const isMap = labels.length > 1 || given.some(({ structure }) => structure === "segments");
  const survey = isMap ? await surveyLabels(bytes, where) : undefined;
  if (survey?.ok === false) {
    const isLeftOut = isEmpty(survey) && given.every((one) => one.mayBeEmpty);
    return isLeftOut ? good(given.map((from) => ({ from, masks: [] }))) : survey;
  }
  const wanted = (survey?.value.labels ?? []).filter(
    ({ value }) => labels.includes(value) || given.some(({ structure }) => structure === "segments"),
  );
  const several = isMap ? await readLabels(bytes, where, wanted) : undefined;
  if (several?.ok === false) return several;
  const found: FileMasks[] = [];
  for (const from of given) {
    const file = { role: roleOf(from.structure), name: nameOf(from), sha256 };
    if (from.structure === "segments") {
      const beyond = wanted.find(({ value }) => !(segmentNumbers as readonly number[]).includes(value));
      if (beyond) return bad({ where, found: `label ${beyond.value}`, wanted: "a map of Couinaud segments, 1 to 8" });
      const masks = wanted.map(({ value }, n) => ({
        structure: `segment ${value}` as Structure,
        mask: several!.value[n]!,
        file,
      }));
      found.push({ from, masks });
      continue;
    }
    const at = wanted.findIndex(({ value }) => value === from.label);
    const mask: Result<Mask> = at >= 0 && several ? good(several.value[at]!) : await readMask(bytes, where, from.label);
    if (mask.ok) found.push({ from, masks: [{ structure: from.structure, mask: mask.value, file }] });
    else if (from.mayBeEmpty && isEmpty(mask)) found.push({ from, masks: [] });
    else return mask;
  }
  return good(found);
}

const isEmpty = (read: Result<unknown>): boolean => !read.ok && read.faults[0].found === "an empty mask";

const isSegment = (structure: Structure): boolean => structure.startsWith("segment");

const roleOf = (structure: Structure): string => (isSegment(structure) ? "segments" : structure);

/** `seg.nii.gz:64`; a map of segments goes by its own name. */
const nameOf = ({ structure, file: { name }, label }: StructureFile): string =>
  label === undefined || isSegment(structure) ? name : `${name}:${label}`;
