import type { BranchName, HepaticVeinName, LiverReadingInput, ReadingIssue, Sector } from "@glisson/case";
import { boundingBox, boxOf, crop, growBox, type Mask, type Vector, type Volume, voxelVolumeOf } from "@glisson/volume";
import type { Choices } from "../liverImages.ts";
import type { NamedTree } from "../names/nameBranches.ts";
import { millilitres } from "../rounding.ts";
import type { RootedTree } from "../tree/rootedTree.ts";
import { nearestLabels } from "./nearestLabels.ts";
import { type BranchReadings, type Feed, portalSeeds } from "./portalSeeds.ts";
import { remnantsOf } from "./remnants.ts";
import { compareSegments, sectorOfSegment, segmentsOn } from "./segments.ts";
import { type Share, tally } from "./tally.ts";
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
  const liver = crop(given.liver, growBox(boundingBox(given.liver)!, 1));
  const tumour = given.tumour && crop(given.tumour, boxOf(liver.grid, given.tumour.grid)).data;
  const seeds = given.portal && portalSeeds(given.portal.tree, given.portal.named, given.branches);
  const feedAt = seeds && seeds.points.length > 0 ? nearestLabels(liver, seeds.points, seeds.labels) : null;
  const veinAt = given.veins && drainageOf(liver, given.veins);
  const segmentAt = given.segments ? segmentsOn(liver, given.segments, issues) : null;
  const feeds = seeds?.feeds ?? [];
  const shares = tally(liver, { feedAt, segmentAt, veinAt, tumour }, feeds.length, 1 + veinNumbers.length);

  const sectorByTree = (share: Share): Sector | null => feeds[share.feed - 1]?.sector ?? null;
  const sectorOf = segmentAt ? ({ segment }: Share) => sectorOfSegment[segment] ?? null : sectorByTree;
  const mlOf = (holds: (share: Share) => boolean): number =>
    (shares.reduce((sum, share) => (holds(share) ? sum + share.voxels : sum), 0) * voxelVolumeOf(liver.grid)) / 1000;
  if (segmentAt) compareSegments(shares, feedAt ? sectorByTree : null, issues);
  const hasSectors = segmentAt !== null || feedAt !== null;
  const notApart = segmentAt
    ? sectorsUnlabelled(shares, issues)
    : feedAt
      ? sectorsNotApart(
          (sector) => mlOf((share) => sectorOf(share) === sector),
          mlOf(() => true),
          issues,
        )
      : new Set<Sector>();
  const told = sectorLabels.filter((sector) => !notApart.has(sector));
  return {
    fields: {
      ...(hasSectors
        ? {
            territories: Object.fromEntries(
              told.map((sector) => [sector, millilitres(mlOf((share) => sectorOf(share) === sector))]),
            ),
          }
        : {}),
      ...(segmentAt ? { segmentVolumes: segmentVolumes(mlOf) } : {}),
      ...(feedAt && Object.values(given.branches).some((branch) => branch?.grade !== undefined)
        ? { deprivedVolume: deprivedVolume(feeds, mlOf) }
        : {}),
      ...(hasSectors && veinAt ? { flowRegions: flowRegionsOf(told, sectorOf, mlOf) } : {}),
      ...(hasSectors && given.cuts && given.cuts.length > 0
        ? {
            remnants: remnantsOf(
              given.cuts,
              (sector) => mlOf((share) => !share.isTumour && (sector === null || sectorOf(share) === sector)),
              { notApart, isComplete: !segmentAt || isAllLabelled(mlOf) },
              issues,
            ),
          }
        : {}),
    },
    ofBranch: feedAt ? branchVolumes(feeds, segmentAt ? new Set() : notApart, mlOf) : new Map(),
    ofVein: veinAt ? veinVolumes(mlOf) : new Map(),
    issues,
  };
}

/** Millilitres of all liver for which something holds. */
type Millilitres = (holds: (share: Share) => boolean) => number;

/** Share of the liver without a Couinaud label up to which a remnant is given. Ours. */
const mostUnlabelled = 0.02;

const isAllLabelled = (mlOf: Millilitres): boolean =>
  mlOf(({ segment }) => segment === 0) <= mostUnlabelled * mlOf(() => true);

/** Veins by number, from 2; 1 is a vein without a name. */
const veinNumbers = ["HV.R", "HV.M", "HV.L", "HV.IR", "IVC"] as const satisfies readonly HepaticVeinName[];

function drainageOf(liver: Mask, { points, names }: Drainage): Uint16Array | null {
  if (!names.some((name) => name !== null)) return null;
  const labels = Uint16Array.from(names, (name) => (name === null ? 1 : 2 + veinNumbers.indexOf(name)));
  return nearestLabels(liver, points, labels);
}

const segmentVolumes = (mlOf: Millilitres) =>
  Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8].flatMap((label) => {
      const ml = mlOf(({ segment }) => segment === label);
      return ml > 0 ? [[`S${label}`, millilitres(ml)]] : [];
    }),
  );

/** Sectors of which a segment has no label: its liver would count for none, and for what stays after every cut. */
function sectorsUnlabelled(shares: readonly Share[], issues: ReadingIssue[]): Set<Sector> {
  const missing = [2, 3, 4, 5, 6, 7, 8].filter((label) => !shares.some(({ segment }) => segment === label));
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
function sectorsNotApart(mlOfSector: (sector: Sector) => number, liverMl: number, issues: ReadingIssue[]): Set<Sector> {
  return new Set(
    halves.flatMap((pair) => {
      const small = pair.find((sector) => mlOfSector(sector) < leastSectorShare * liverMl);
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
function deprivedVolume(feeds: readonly Feed[], mlOf: Millilitres) {
  const beyond = (wanted: Feed["supply"]): number => mlOf(({ feed }) => feeds[feed - 1]?.supply === wanted);
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
function branchVolumes(feeds: readonly Feed[], notApart: ReadonlySet<Sector>, mlOf: Millilitres) {
  const names = new Set(feeds.flatMap(({ branches }) => branches));
  const told = [...names].filter((name) => {
    const sector = sectorOfBranch[name];
    return !sector || !notApart.has(sector);
  });
  return new Map(
    told.map((name) => [name, mlOf(({ feed }) => feeds[feed - 1]?.branches.includes(name) === true)] as const),
  );
}

const isVein =
  (name: HepaticVeinName) =>
  ({ vein }: Share): boolean =>
    vein === 2 + veinNumbers.indexOf(name);

const veinVolumes = (mlOf: Millilitres) =>
  new Map(
    veinNumbers.flatMap((name) => {
      const ml = mlOf(isVein(name));
      return ml > 0 ? [[name, ml] as const] : [];
    }),
  );

function flowRegionsOf(told: readonly Sector[], sectorOf: (share: Share) => Sector | null, mlOf: Millilitres) {
  return told.flatMap((inflow) =>
    veinNumbers.flatMap((outflow) => {
      const ml = mlOf((share) => sectorOf(share) === inflow && isVein(outflow)(share));
      return ml > 0 ? [{ inflow, outflow, volume: millilitres(ml) }] : [];
    }),
  );
}
