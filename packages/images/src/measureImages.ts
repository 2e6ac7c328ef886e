import { type LiverMasks, readLiver, regionAround, sayChoices, splitVessels } from "@glisson/anatomy";
import { bad, good, type LiverReadingInput, parseReading, type ReadingIssue, type Result } from "@glisson/case";
import { readScan } from "@glisson/formats";
import type { Mask, Volume } from "@glisson/volume";
import { atOnce } from "./atOnce.ts";
import { type GivenImages, type Progress, type ScanFile, whereOf } from "./imageFiles.ts";
import { wantStructures } from "./needed.ts";
import { type FileUsed, readStructures } from "./readStructures.ts";
import { uniteStructures } from "./uniteStructures.ts";

/** What was measured, with the images that it was measured on. */
export interface MeasuredImages {
  readonly reading: LiverReadingInput;
  readonly masks: LiverMasks;
  /** The scan that shows most of the portal vein. */
  readonly scan?: Volume;
}

/** Share of the work that reading files makes up, as progress shows it. Ours. */
const readingShare = 0.3;
/** How far around the vessels and the liver a scan is kept, mm: what is measured lies within. */
const scanMarginMm = 10;

/**
 * Image files to a liver reading: masks read and united, scans cut to where they are needed, merged veins parted, the
 * liver measured. The reading names each file with its role and hash, and what a person chose.
 * Faults: structures that are missing, those of the files and of the measurement, the first in one line.
 */
export async function measureImages(
  { structures, scans = [], choices = {} }: GivenImages,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Result<MeasuredImages>> {
  const complete = wantStructures(structures.map(({ structure }) => structure));
  if (!complete.ok) return complete;
  const fitting = wantFitting({ structures, scans, choices });
  if (!fitting.ok) return fitting;
  const issues: ReadingIssue[] = [];
  const count = new Set([...structures, ...scans].map(({ file }) => file)).size;
  let begun = 0;
  const onFile = (reading: string): void => onProgress({ reading, share: (readingShare * begun++) / count });

  const read = await readStructures(structures, onFile);
  if (!read.ok) return read;
  const united = uniteStructures(read.value.read, choices.resample ?? false, issues);
  if (!united.ok) return united;
  for (const name of read.value.empty)
    issues.push({
      code: "empty-mask",
      severity: "info",
      where: "masks",
      text: `${name} is an empty mask and left out.`,
    });
  const { vessels, segments } = united.value;
  let masks = united.value.masks;

  const { liver, portalVein, thrombus, hepaticVeins, tumour, artery } = masks;
  const around = [liver, portalVein, thrombus, hepaticVeins, tumour, artery, vessels].filter((mask) => !!mask);
  const scanned = await readScans(scans, around, issues, onFile);
  if (!scanned.ok) return scanned;

  const options = {
    choices,
    scans: scanned.value.volumes,
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
  const files = [...usedOnce(read.value.read.map(({ file }) => file)), ...scanned.value.files];
  const chosen = { ...sayChoices(choices), ...method?.choices };
  const reading: LiverReadingInput = {
    ...measured.value,
    issues: [...issues, ...(measured.value.issues ?? []), ...asMeasured(measured.value)],
    ...(method ? { method: { ...method, files, ...(Object.keys(chosen).length > 0 ? { choices: chosen } : {}) } } : {}),
  };
  const checked = parseReading(reading);
  if (!checked.ok) return checked;
  const { volumes } = scanned.value;
  const scan = volumes["portal venous"] ?? volumes.arterial ?? volumes.delayed ?? volumes.native;
  return good({ reading, masks: masks as LiverMasks, ...(scan ? { scan } : {}) });
}

/** A class carries no source of its own: what was measured is said, so that a person's correction can be told from it. */
const asMeasured = ({ venousThrombus }: LiverReadingInput): ReadingIssue[] =>
  venousThrombus === undefined
    ? []
    : [
        {
          code: "venous-thrombus-measured",
          severity: "info",
          where: "venousThrombus",
          text: `Measured from the masks: "${venousThrombus}".`,
        },
      ];

function wantFitting({ structures, scans, choices }: Required<GivenImages>): Result<null> {
  if ((choices.portalSeeds || choices.hepaticSeeds) && !structures.some(({ structure }) => structure === "vessels"))
    return bad({
      where: "seed",
      found: "no mask of both veins",
      wanted: "vessels, the mask that holds portal and hepatic veins",
    });
  const twice = scans.find(({ phase }, n) => scans.findIndex((other) => other.phase === phase) < n);
  return twice
    ? bad({ where: whereOf(twice.file), found: `a second ${twice.phase} scan`, wanted: "one scan for each phase" })
    : good(null);
}

/** Scans, cut to the region of the masks; what limits their use becomes an issue. */
async function readScans(
  scans: readonly ScanFile[],
  around: readonly Mask[],
  issues: ReadingIssue[],
  onFile: (name: string) => void,
): Promise<Result<{ volumes: { [phase in ScanFile["phase"]]?: Volume }; files: FileUsed[] }>> {
  const region = regionAround(around, scanMarginMm);
  const read = await atOnce(scans, async ({ phase, file }) => {
    onFile(file.name);
    const opened = await file.open();
    if (!opened.ok) return opened;
    const scan = await readScan(opened.value.bytes, whereOf(file), region);
    if (!scan.ok) return scan;
    const used = { role: `${phase} scan`, name: file.name, sha256: opened.value.sha256 };
    return good({ phase, ...scan.value, used });
  });
  if (!read.ok) return read;
  for (const { phase, remarks } of read.value)
    for (const text of remarks) issues.push({ code: "scan-values", severity: "info", where: `${phase} scan`, text });
  return good({
    volumes: Object.fromEntries(read.value.map(({ phase, volume }) => [phase, volume])),
    files: read.value.map(({ used }) => used),
  });
}

/** A file that stands for several Couinaud segments is named once. */
const usedOnce = (files: readonly FileUsed[]): FileUsed[] =>
  files.filter(
    ({ role, name }, n) =>
      role !== "segments" || files.findIndex((one) => one.role === role && one.name === name) === n,
  );
