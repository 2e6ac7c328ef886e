import { basename } from "node:path";
import {
  type Choices,
  type LiverMasks,
  type ReadingOptions,
  readLiver,
  regionAround,
  sayChoices,
  segmentMap,
  splitVessels,
  uniteParts,
} from "@glisson/anatomy";
import type { LiverReadingInput, MaskRole, Phase, ReadingIssue } from "@glisson/case";
import { readScan } from "@glisson/formats";
import { isSegment, type Part, settleParts } from "./images/parts.ts";
import { progressLine } from "./images/progress.ts";
import { forEachFile, readImageFile } from "./images/readImageFile.ts";
import { type FileUsed, type PartRead, readParts } from "./images/readParts.ts";
import { accept, InputFault, remark } from "./input.ts";

/** A scan in one phase, and its file. */
interface ScanFile {
  readonly phase: Phase;
  readonly path: string;
}

/** What is read: structures with their files, scans, and what a person chose. */
export interface ImagesGiven {
  readonly parts: readonly Part[];
  readonly scans?: readonly ScanFile[];
  readonly choices?: Choices;
}

type Mask = LiverMasks["liver"];
type Progress = ReturnType<typeof progressLine>;
type Masks = { [role in MaskRole]?: Mask };

/** How far around the vessels and the liver a scan is kept, mm: what is measured lies within. */
const scanMarginMm = 10;

/** Reads the files and measures them; the reading names each file with its role and hash, and what was chosen. */
export async function readImages({ parts, scans = [], choices = {} }: ImagesGiven): Promise<LiverReadingInput> {
  const progress = progressLine();
  try {
    return await readAll(parts, scans, choices, progress);
  } finally {
    progress.end();
  }
}

async function readAll(
  parts: readonly Part[],
  scans: readonly ScanFile[],
  choices: Choices,
  progress: Progress,
): Promise<LiverReadingInput> {
  const issues: ReadingIssue[] = [];
  const settled = settleParts(parts);
  wantStructures(settled, choices);
  if (settled.has("vessels") && settled.has("portalVein") && settled.has("hepaticVeins")) {
    remark("left out: vessels, because portal and hepatic veins have masks of their own");
    settled.delete("vessels");
  }
  const read = await readParts(settled, (path) => progress.say(`read ${path}`));
  const { masks, vessels, segments } = unite(read, choices.resample ?? false, issues);
  const around = [masks.liver!, masks.portalVein, masks.thrombus, masks.hepaticVeins, vessels].filter((mask) => !!mask);
  const scanned = await readScans(scans, regionAround(around, scanMarginMm), issues);
  const options: ReadingOptions = {
    choices,
    scans: scanned.volumes,
    ...(segments ? { segments } : {}),
    onProgress: (part, share) => progress.say(`${part} … ${Math.round(100 * share)} %`),
  };
  if (vessels) {
    progress.say("parting portal and hepatic veins");
    const parted = accept(splitVessels({ ...masks, liver: masks.liver!, vessels }, options));
    issues.push(...parted.issues);
    Object.assign(masks, { portalVein: parted.portalVein, hepaticVeins: parted.hepaticVeins });
  }
  const reading = accept(readLiver(masks as LiverMasks, options));
  const files = [...usedFiles(read), ...scanned.files];
  const chosen = { ...sayChoices(choices), ...reading.method?.choices };
  return {
    ...reading,
    issues: [...issues, ...(reading.issues ?? [])],
    ...(reading.method
      ? { method: { ...reading.method, files, ...(Object.keys(chosen).length > 0 ? { choices: chosen } : {}) } }
      : {}),
  };
}

function wantStructures(settled: ReturnType<typeof settleParts>, { portalSeeds, hepaticSeeds }: Choices): void {
  const fault = (where: string, found: string, wanted: string): InputFault =>
    new InputFault([{ where, found, wanted }]);
  if (!settled.has("liver")) throw fault("masks", "no liver", "liver=FILE: it is needed");
  if (!settled.has("portalVein") && !settled.has("vessels"))
    throw fault(
      "masks",
      "no portalVein",
      "portalVein=FILE, or vessels=FILE where one label holds the hepatic veins as well",
    );
  if ((portalSeeds || hepaticSeeds) && !settled.has("vessels"))
    throw fault("--seed", "no mask of both veins", "vessels=FILE, the mask that holds portal and hepatic veins");
}

/** One mask for each role, the merged vessels and the segments apart. */
function unite(read: readonly PartRead[], resample: boolean, issues: ReadingIssue[]) {
  const masks: Masks = {};
  const numbered = new Map<number, Mask>();
  let vessels: Mask | undefined;
  for (const structure of new Set(read.map(({ part }) => part.structure))) {
    const own = read.filter(({ part }) => part.structure === structure).map(({ mask }) => mask);
    const mask = accept(uniteParts(structure, own, resample, issues));
    if (structure === "vessels") vessels = mask;
    else if (structure.startsWith("segment ")) numbered.set(Number(structure.slice("segment ".length)), mask);
    else masks[structure as MaskRole] = mask;
  }
  const segments = numbered.size > 0 ? accept(segmentMap(numbered, resample, issues)) : undefined;
  return { masks, vessels, segments };
}

/** Files with role, name and hash; a map of Couinaud segments once. */
function usedFiles(read: readonly PartRead[]): FileUsed[] {
  const maps = new Map<string, FileUsed>();
  return read.flatMap(({ part, file }) => {
    if (!isSegment(part.structure)) return [file];
    if (maps.has(part.path)) return [];
    const map = { ...file, role: "segments", name: basename(part.path) };
    maps.set(part.path, map);
    return [map];
  });
}

/** Scans, cut to the region; what limits their use becomes an issue. */
async function readScans(scans: readonly ScanFile[], region: ReturnType<typeof regionAround>, issues: ReadingIssue[]) {
  const twice = scans.find(({ phase }, n) => scans.findIndex((other) => other.phase === phase) < n);
  if (twice)
    throw new InputFault([
      { where: twice.path, found: `a second ${twice.phase} scan`, wanted: "one scan for each phase" },
    ]);
  const read = await forEachFile(scans, async ({ phase, path }) => {
    const { bytes, sha256 } = await readImageFile(path);
    const scan = accept(await readScan(bytes, path, region));
    const name = basename(path);
    return { phase, scan, file: { role: `${phase} scan`, name, sha256 } };
  });
  for (const { phase, scan } of read)
    for (const text of scan.remarks)
      issues.push({ code: "scan-values", severity: "info", where: `${phase} scan`, text });
  return {
    volumes: Object.fromEntries(read.map(({ phase, scan }) => [phase, scan.volume])),
    files: read.map(({ file }) => file),
  };
}
