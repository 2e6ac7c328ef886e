import type { BranchName, HepaticVeinName, LiverReadingInput, ReadingIssue, Sector } from "@glisson/case";
import { boundingBox, boxOf, crop, growBox, type Mask, type Vector, type Volume, voxelVolumeOf } from "@glisson/volume";
import type { Choices } from "../liverImages.ts";
import type { NamedTree } from "../names/nameBranches.ts";
import { millilitres } from "../rounding.ts";
import type { RootedTree } from "../tree/rootedTree.ts";
import { nearestLabels } from "./nearestLabels.ts";
import { type BranchReadings, type Feed, portalSeeds } from "./portalSeeds.ts";
import { type Parts, remnantsOf } from "./remnants.ts";
import { compareSegments, sectorOfSegment, segmentsOn } from "./segments.ts";
import { sectorLabels } from "./territoryMap.ts";

/** The centre line of the venous side: points LPS mm, and the vein that each belongs to; null for a vein without a name. */
export interface Drainage {
  readonly points: readonly Vector[];
  readonly names: readonly (HepaticVeinName | null)[];
}

interface TerritoryInput {
  /** Whole within the images, not empty. */
  readonly liver: Mask;
  readonly tumour?: Mask | undefined;
  readonly segments?: Volume<Uint8Array> | undefined;
  readonly portal: { readonly tree: RootedTree; readonly named: Pick<NamedTree, "branches" | "sectorOf"> } | null;
  readonly veins: Drainage | null;
  /** Obstruction of the branches, as far as it was read. */
  readonly branches: BranchReadings;
  readonly cuts?: Choices["cuts"] | undefined;
}

type Fields = Pick<LiverReadingInput, "territories" | "segmentVolumes" | "deprivedVolume" | "flowRegions" | "remnants">;

interface Territories {
  readonly fields: Fields;
  readonly ofBranch: ReadonlyMap<BranchName, number>;
  readonly ofVein: ReadonlyMap<HepaticVeinName, number>;
  readonly issues: readonly ReadingIssue[];
}

/** A sector smaller than this share of the liver is one whose branch was not seen. Ours; the smallest is usually 15 %. */
export const leastSectorShare = 0.03;

const halves = [
  ["RA", "RP"],
  ["LM", "LL"],
] as const satisfies readonly (readonly Sector[])[];

/**
 * Who feeds and who drains the liver, by the nearest point of the whole portal and the whole hepatic venous tree; sectors
 * by the Couinaud labels where they are given. Volumes in mL by counting voxels: the sectors, and the liver in none of
 * them, add up to the liver exactly.
 */
export function readTerritories(given: TerritoryInput): Territories {
  const issues: ReadingIssue[] = [];
  const box = growBox(boundingBox(given.liver)!, 1);
  const liver = crop(given.liver, box);
  const tumour = given.tumour && crop(given.tumour, boxOf(liver.grid, given.tumour.grid));
  const seeds = given.portal && portalSeeds(given.portal.tree, given.portal.named, given.branches);
  const feedAt = seeds && seeds.points.length > 0 ? nearestLabels(liver, seeds.points, seeds.labels) : null;
  const drainAt = given.veins && drainageOf(liver, given.veins);
  const segments = given.segments ? segmentsOn(liver, given.segments, issues) : null;
  const byTree = feedAt && sectorsOf(feedAt, seeds!.feeds);
  if (segments) compareSegments(segments, liver, byTree, issues);
  const sectorAt = segments ? bySegment(segments) : byTree;

  const counts = count(liver, tumour, { feedAt, drainAt, segments, sectorAt }, seeds?.feeds.length ?? 0);
  const mlOf = (voxels: number): number => (voxels * voxelVolumeOf(liver.grid)) / 1000;
  const parts = partsOf(counts, mlOf);
  const notApart = segments
    ? sectorsUnlabelled(counts.segment, issues)
    : sectorAt
      ? sectorsNotApart(parts, issues)
      : new Set<Sector>();
  const told = sectorLabels.filter((sector) => !notApart.has(sector));
  return {
    fields: {
      ...(sectorAt
        ? { territories: Object.fromEntries(told.map((sector) => [sector, millilitres(parts.whole.get(sector)!)])) }
        : {}),
      ...(segments
        ? {
            segmentVolumes: Object.fromEntries(
              [1, 2, 3, 4, 5, 6, 7, 8].flatMap((label) =>
                counts.segment[label]! > 0 ? [[`S${label}`, millilitres(mlOf(counts.segment[label]!))]] : [],
              ),
            ),
          }
        : {}),
      ...(feedAt && Object.values(given.branches).some((branch) => branch?.grade !== undefined)
        ? { deprivedVolume: deprivedVolume(counts, seeds!.feeds, mlOf) }
        : {}),
      ...(sectorAt && drainAt ? { flowRegions: flowRegionsOf(counts, told, mlOf) } : {}),
      ...(sectorAt && given.cuts && given.cuts.length > 0
        ? {
            remnants: remnantsOf(
              given.cuts,
              parts,
              { notApart, isComplete: !segments || isAllLabelled(counts.segment) },
              issues,
            ),
          }
        : {}),
    },
    ofBranch: feedAt ? branchVolumes(counts, seeds!.feeds, segments ? new Set() : notApart, mlOf) : new Map(),
    ofVein: drainAt ? veinVolumes(counts, mlOf) : new Map(),
    issues,
  };
}

/** Share of the liver without a Couinaud label up to which a remnant is given. Ours. */
const mostUnlabelled = 0.02;

const isAllLabelled = (segment: Float64Array): boolean =>
  segment[0]! <= mostUnlabelled * segment.reduce((sum, voxels) => sum + voxels, 0);

/** Veins by number, from 2; 1 is a vein without a name. */
const veinNumbers = ["HV.R", "HV.M", "HV.L", "HV.IR", "IVC"] as const satisfies readonly HepaticVeinName[];

function drainageOf(liver: Mask, { points, names }: Drainage): Uint16Array | null {
  if (!names.some((name) => name !== null)) return null;
  const labels = Uint16Array.from(names, (name) => (name === null ? 1 : 2 + veinNumbers.indexOf(name)));
  return nearestLabels(liver, points, labels);
}

const sectorNumber = (sector: Sector | null): number =>
  sector === null ? 0 : 1 + (sectorLabels as readonly Sector[]).indexOf(sector);

function sectorsOf(feedAt: Uint16Array, feeds: readonly Feed[]): Uint8Array {
  const numbers = Uint8Array.of(0, ...feeds.map(({ sector }) => sectorNumber(sector)));
  const found = new Uint8Array(feedAt.length);
  for (let at = 0; at < found.length; at++) found[at] = numbers[feedAt[at]!]!;
  return found;
}

function bySegment(segments: Uint8Array): Uint8Array {
  const numbers = Uint8Array.from(sectorOfSegment, sectorNumber);
  const found = new Uint8Array(segments.length);
  for (let at = 0; at < found.length; at++) found[at] = numbers[segments[at]!]!;
  return found;
}

interface Counts {
  readonly feed: Float64Array;
  readonly segment: Float64Array;
  /** Voxels by sector (5, of which 0 is none) and vein (7). */
  readonly region: Float64Array;
  readonly tumourFree: Float64Array;
}

const veinCount = 2 + veinNumbers.length;

function count(
  liver: Mask,
  tumour: Mask | undefined,
  at: {
    readonly feedAt: Uint16Array | null;
    readonly drainAt: Uint16Array | null;
    readonly segments: Uint8Array | null;
    readonly sectorAt: Uint8Array | null;
  },
  feeds: number,
): Counts {
  const feed = new Float64Array(feeds + 1);
  const segment = new Float64Array(9);
  const region = new Float64Array(5 * veinCount);
  const tumourFree = new Float64Array(5);
  for (let voxel = 0; voxel < liver.data.length; voxel++) {
    if (liver.data[voxel] !== 1) continue;
    const sector = at.sectorAt?.[voxel] ?? 0;
    feed[at.feedAt?.[voxel] ?? 0]! += 1;
    segment[at.segments?.[voxel] ?? 0]! += 1;
    region[veinCount * sector + (at.drainAt?.[voxel] ?? 0)]! += 1;
    if (tumour?.data[voxel] !== 1) tumourFree[sector]! += 1;
  }
  return { feed, segment, region, tumourFree };
}

function partsOf({ region, tumourFree }: Counts, mlOf: (voxels: number) => number): Parts {
  const names = ["none", ...sectorLabels] as const;
  const whole = (n: number): number => {
    let voxels = 0;
    for (let vein = 0; vein < veinCount; vein++) voxels += region[veinCount * n + vein]!;
    return voxels;
  };
  return {
    whole: new Map(names.map((name, n) => [name, mlOf(whole(n))])),
    tumourFree: new Map(names.map((name, n) => [name, mlOf(tumourFree[n]!)])),
  };
}

/** Sectors of which a segment has no label: its liver would count for none, and for what stays after every cut. */
function sectorsUnlabelled(segment: Float64Array, issues: ReadingIssue[]): Set<Sector> {
  const missing = [2, 3, 4, 5, 6, 7, 8].filter((label) => segment[label] === 0);
  if (missing.length > 0)
    issues.push({
      code: "segments-missing",
      severity: "warn",
      where: "segments",
      text: `No liver is labelled as ${missing.map((label) => `S${label}`).join(", ")}: the sectors of these segments get no volume.`,
    });
  return new Set(missing.map((label) => sectorOfSegment[label]!));
}

/** The sectors of each half of which hardly anything was seen in one sector. */
function sectorsNotApart({ whole }: Parts, issues: ReadingIssue[]): Set<Sector> {
  const total = [...whole.values()].reduce((sum, ml) => sum + ml, 0);
  return new Set(
    halves.flatMap((pair) => {
      const small = pair.find((sector) => whole.get(sector)! < leastSectorShare * total);
      if (!small) return [];
      issues.push({
        code: "sector-not-judged",
        severity: "info",
        where: "territories",
        text: `Hardly any branch of ${small} was seen, so ${pair.join(" and ")} are not told apart.`,
      });
      return pair;
    }),
  );
}

/** Liver beyond complete obstructions; the high end counts what lies beyond branches of which it could not be told. */
function deprivedVolume({ feed }: Counts, feeds: readonly Feed[], mlOf: (voxels: number) => number) {
  const beyond = (wanted: Feed["supply"]): number =>
    mlOf(feeds.reduce((sum, { supply }, n) => sum + (supply === wanted ? feed[n + 1]! : 0), 0));
  const closed = millilitres(beyond("closed"));
  const most = millilitres(beyond("closed") + beyond("unknown"));
  return { ...closed, low: closed.value, high: most.value };
}

/** The sector that a branch feeds alone. */
const sectorOfBranch: Partial<Record<BranchName, Sector>> = {
  "PV.RA": "RA",
  P5: "RA",
  P8: "RA",
  "PV.RP": "RP",
  P6: "RP",
  P7: "RP",
  "PV.LM": "LM",
  P4: "LM",
  "PV.LL": "LL",
  P2: "LL",
  P3: "LL",
};

/** Without the branches of sectors that are not told apart. */
function branchVolumes(
  { feed }: Counts,
  feeds: readonly Feed[],
  notApart: ReadonlySet<Sector>,
  mlOf: (voxels: number) => number,
) {
  const volumes = new Map<BranchName, number>();
  feeds.forEach(({ branches }, n) => {
    for (const name of branches) {
      const sector = sectorOfBranch[name];
      if (sector && notApart.has(sector)) continue;
      volumes.set(name, (volumes.get(name) ?? 0) + mlOf(feed[n + 1]!));
    }
  });
  return volumes;
}

function veinVolumes({ region }: Counts, mlOf: (voxels: number) => number) {
  const volumes = new Map<HepaticVeinName, number>();
  veinNumbers.forEach((name, n) => {
    let voxels = 0;
    for (let sector = 0; sector < 5; sector++) voxels += region[veinCount * sector + n + 2]!;
    if (voxels > 0) volumes.set(name, mlOf(voxels));
  });
  return volumes;
}

function flowRegionsOf({ region }: Counts, told: readonly Sector[], mlOf: (voxels: number) => number) {
  return told.flatMap((inflow) =>
    veinNumbers.flatMap((outflow, n) => {
      const voxels = region[veinCount * sectorNumber(inflow) + n + 2]!;
      return voxels > 0 ? [{ inflow, outflow, volume: millilitres(mlOf(voxels)) }] : [];
    }),
  );
}
