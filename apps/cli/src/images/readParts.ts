import type { LiverMasks } from "@glisson/anatomy";
import type { Fault, LiverReadingInput, Result } from "@glisson/case";
import { readLabels, readMask, type Structure, surveyLabels } from "@glisson/formats";
import { accept, InputFault, remark } from "../input.ts";
import { fileAndLabel, type Part } from "./parts.ts";
import { forEachFile, readImageFile } from "./readImageFile.ts";

type Mask = LiverMasks["liver"];
/** A file that a reading was made from. */
export type FileUsed = NonNullable<LiverReadingInput["method"]>["files"][number];

/** A mask and the structure that it belongs to, with the file that it came from. */
export interface PartRead {
  readonly part: Part;
  readonly mask: Mask;
  readonly file: FileUsed;
}

/** Structures without which nothing is read. */
const needed: readonly Structure[] = ["liver", "portalVein", "vessels"];

/**
 * The masks of all parts, each file read once and a few at the same time. An empty file that was only recognised by its
 * name, and is not needed, is left out and said. Faults: those of the files, one line for the first.
 */
export async function readParts(
  settled: ReadonlyMap<Structure, readonly Part[]>,
  done: (path: string) => void,
): Promise<PartRead[]> {
  const parts = [...settled.values()].flat();
  const paths = [...new Set(parts.map(({ path }) => path))];
  const files = await forEachFile(paths, async (path) => {
    const { bytes, sha256 } = await readImageFile(path);
    const own = parts.filter((part) => part.path === path);
    const masks = await masksOf(bytes, path, own);
    done(path);
    return own.map((part, n): [Part, Result<Mask>, string] => [part, masks[n]!, sha256]);
  });
  const read = files.flat();
  // In the order in which the parts were named, whichever file was read first.
  read.sort(([a], [b]) => parts.indexOf(a) - parts.indexOf(b));
  return read.flatMap(([part, mask, sha256]) => {
    if (mask.ok) return [{ part, mask: mask.value, file: { role: part.structure, name: fileAndLabel(part), sha256 } }];
    if (!mayMiss(part, mask.faults[0])) throw new InputFault(mask.faults);
    remark(`left out: ${fileAndLabel(part)}, an empty mask`);
    return [];
  });
}

const mayMiss = ({ structure, name }: Part, { found }: Fault): boolean =>
  name !== undefined && !needed.includes(structure) && found === "an empty mask";

/** A mask for each part of one file: several labels of a map in one go. */
async function masksOf(bytes: Uint8Array, path: string, parts: readonly Part[]): Promise<Result<Mask>[]> {
  const labels = [...new Set(parts.map(({ label }) => label))];
  if (labels.length === 1) {
    const mask = await readMask(bytes, path, labels[0]);
    return parts.map(() => mask);
  }
  const survey = accept(await surveyLabels(bytes, path));
  const wanted = survey.labels.filter(({ value }) => labels.includes(value));
  const masks = accept(await readLabels(bytes, path, wanted));
  return Promise.all(
    parts.map(async ({ label }): Promise<Result<Mask>> => {
      const at = wanted.findIndex(({ value }) => value === label);
      return at < 0 ? readMask(bytes, path, label) : { ok: true, value: masks[at]! };
    }),
  );
}
