import { type Choices, type LiverMasks, readLiver, regionAround, sayChoices, splitVessels } from "@glisson/anatomy";
import { good, type LiverReadingInput, type Phase, parseReading, type ReadingIssue, type Result } from "@glisson/case";
import { readScan } from "@glisson/formats";
import type { Volume } from "@glisson/volume";
import type { GivenFile, Measured, Progress } from "./protocol.ts";
import { type FileRead, type PartRead, readBytes, readPart } from "./readFiles.ts";
import { uniteStructures } from "./uniteStructures.ts";
import { phaseOf, type Use } from "./uses.ts";

/** Share of the work that reading files makes up, as the bar shows it. Ours. */
const readingShare = 0.3;
/** How far around the vessels and the liver a scan is kept, mm: what is measured lies within. As the command line does. */
const scanMarginMm = 10;

type Used = NonNullable<LiverReadingInput["method"]>["files"][number];
type Scans = { [phase in Phase]?: Volume };

/**
 * Reads files and measures them, as `glisson read` does: same files in the same order, same reading.
 * Faults: those of the files and of the measurement, the first in one line.
 */
export async function measureFiles(
  given: readonly GivenFile[],
  choices: Choices,
  onProgress: (progress: Progress) => void,
): Promise<Result<Measured>> {
  const issues: ReadingIssue[] = [];
  const files: Used[] = [];
  const parts: PartRead[] = [];
  const known = new Map<File, FileRead>();
  let done = 0;
  const open = async (file: File): Promise<FileRead> => {
    onProgress({ reading: file.name, share: (readingShare * done++) / given.length });
    const read = known.get(file) ?? (await readBytes(file));
    known.set(file, read);
    return read;
  };

  for (const one of byUse(given)) {
    if (phaseOf(one.use)) continue;
    const read = await readPart(await open(one.file), one.use as Exclude<Use, `scan ${Phase}`>, one);
    if (!read.ok) return read;
    parts.push(...read.value.parts);
    files.push(read.value.file);
  }
  const united = uniteStructures(parts, choices.resample ?? false, issues);
  if (!united.ok) return united;
  const { vessels, segments } = united.value;
  let masks = united.value.masks;

  const around = [masks.liver, masks.portalVein, masks.thrombus, masks.hepaticVeins, vessels].filter((mask) => !!mask);
  const scans: Scans = {};
  for (const { file, use } of given) {
    const phase = phaseOf(use);
    if (!phase) continue;
    const { name, bytes, sha256 } = await open(file);
    const scan = await readScan(bytes, name, regionAround(around, scanMarginMm));
    if (!scan.ok) return scan;
    for (const text of scan.value.remarks)
      issues.push({ code: "scan-values", severity: "info", where: `${phase} scan`, text });
    scans[phase] = scan.value.volume;
    files.push({ role: `${phase} scan`, name, sha256 });
  }

  const options = {
    choices,
    scans,
    ...(segments ? { segments } : {}),
    onProgress: (measuring: string, share: number) =>
      onProgress({ measuring, share: readingShare + (1 - readingShare) * share }),
  };
  if (vessels) {
    onProgress({ measuring: "portal and hepatic veins", share: readingShare });
    const parted = splitVessels({ ...masks, liver: masks.liver!, vessels }, options);
    if (!parted.ok) return parted;
    const { portalVein, hepaticVeins } = parted.value;
    issues.push(...parted.value.issues);
    masks = { ...masks, portalVein, hepaticVeins };
  }
  const measured = readLiver(masks as LiverMasks, options);
  if (!measured.ok) return measured;
  const { method } = measured.value;
  const chosen = { ...sayChoices(choices), ...method?.choices };
  const reading: LiverReadingInput = {
    ...measured.value,
    issues: [...issues, ...(measured.value.issues ?? [])],
    ...(method ? { method: { ...method, files, ...(Object.keys(chosen).length > 0 ? { choices: chosen } : {}) } } : {}),
  };
  const checked = parseReading(reading);
  if (!checked.ok) return checked;
  const scan = scans["portal venous"] ?? scans.arterial ?? scans.delayed ?? scans.native;
  return good({ reading, masks: masks as LiverMasks, ...(scan ? { scan } : {}) });
}

/** In the order in which uses were first named, with all files of one use together. */
const byUse = (given: readonly GivenFile[]): readonly GivenFile[] =>
  [...new Set(given.map(({ use }) => use))].flatMap((use) => given.filter((one) => one.use === use));
