import type { Couinaud, Sector } from "@glisson/case";
import { type Drainage, type DrainingVein, type OutflowVein, outflowVeins } from "./outflow.ts";
import {
  drainedByMiddle,
  drainedByRight,
  outflowRadiusMm,
  type Preset,
  sectorShare,
  tumourPerfusion,
} from "./parameters.ts";
import { type PortalTree, type PortalVein, portalBranches, tributaries } from "./portalTree.ts";
import { segmentShare } from "./segments.ts";
import { populationVein, type Vein } from "./vein.ts";

type PerSector = Readonly<Record<Sector, number>>;

/** Tumour and thrombus of a liver, by the sector that feeds them. */
interface Tumour {
  readonly volumeMl: PerSector;
  /** Share of each sector's volume that is tumour. */
  readonly share: PerSector;
  readonly arterialMlPerMinPerMl: number;
  readonly thrombusMl: PerSector;
  /** Share of the thrombus's blood that is arterial. */
  readonly thrombusArterialShare: number;
}

/** How narrow a sector's sinusoids are: `narrowed` of their width, `lost` of their number, 0 to 1. */
interface Sinusoids {
  readonly narrowed: number;
  readonly lost: number;
}

/** One liver with every number settled: what a network is built from, and what a treatment step changes. */
export interface Liver {
  readonly preset: Preset;
  /** Share of the untreated liver in each sector; they sum to 1. */
  readonly share: PerSector;
  readonly tree: PortalTree;
  readonly veins: Readonly<Record<PortalVein, Vein>>;
  /** Conductance of gut and spleen beds against the preset's, and the open share of the spleen's. */
  readonly splanchnicBeds: number;
  readonly splenicBed: number;
  /** Whether a clamp closes the hepatic artery and all that runs beside it to the hilum. */
  readonly clamped: boolean;
  /** Closed fraction of the arterioles of each embolised segment. */
  readonly embolised: Readonly<Partial<Record<Couinaud, number>>>;
  /** Closed fraction of each sector's portal microvessels: what an embolisation sent through a shunt. */
  readonly portalEmbolised: PerSector;
  readonly removed: readonly Couinaud[];
  /** Segments whose own portal branch carries nothing. */
  readonly closedBranches: readonly Couinaud[];
  readonly shuntCu: PerSector;
  /** Branches from artery to portal vein that a blocked outflow opens. */
  readonly openingShuntCu: PerSector;
  /** Collaterals past the trunk, from confluence to hilum. */
  readonly cavernomaCu: number;
  readonly tipsCu: number;
  readonly drainage: Drainage;
  readonly hepaticVeins: Readonly<Record<OutflowVein, DrainingVein>>;
  readonly venaCava: DrainingVein;
  /** Open share of each sector's central veins. */
  readonly centralVeins: PerSector;
  readonly sinusoids: Readonly<Record<Sector, Sinusoids>>;
  readonly tumour: Tumour;
}

/** Share of a sector that has not been removed, 0 to 1. */
export function remaining(liver: Liver, sector: Sector): number {
  if (liver.removed.length === 0) return 1;
  let left = 0;
  for (const [segment, share] of Object.entries(segmentShare[sector]))
    if (!liver.removed.includes(segment as Couinaud)) left += share;
  return left;
}

/** Open share of the arterioles of what remains of a sector, 0 to 1. */
export function arterialOpening(liver: Liver, sector: Sector): number {
  const left = remaining(liver, sector);
  if (left === 0) return 0;
  let closed = 0;
  for (const [segment, share] of Object.entries(segmentShare[sector]))
    if (!liver.removed.includes(segment as Couinaud)) closed += share * (liver.embolised[segment as Couinaud] ?? 0);
  return Math.max(0, 1 - closed / left);
}

/** Share of a sector's untreated volume that is liver and still there, 0 to 1: neither tumour nor removed. */
export const healthy = (liver: Liver, sector: Sector): number =>
  remaining(liver, sector) * (1 - liver.tumour.share[sector]);

/** Share of what remains of a sector whose segmental portal branches are open, 0 to 1. */
export function portalOpening(liver: Liver, sector: Sector): number {
  const left = remaining(liver, sector);
  if (left === 0) return 0;
  let closed = 0;
  for (const [segment, share] of Object.entries(segmentShare[sector]))
    if (!liver.removed.includes(segment as Couinaud) && liver.closedBranches.includes(segment as Couinaud))
      closed += share;
  return Math.max(0, 1 - closed / left);
}

/** Conductance of a sector's microvessels against open ones. docs/circulation.md, section 3.5. */
export const sinusoidOpening = ({ sinusoids }: Liver, sector: Sector): number =>
  (1 - sinusoids[sector].narrowed) ** 4 * (1 - sinusoids[sector].lost);

export const everySector = <T>(value: T): Record<Sector, T> => ({ RA: value, RP: value, LM: value, LL: value });

/** Which vein drains what in a population: right anterior into right and middle, left medial into middle and left. */
export const drainageBy = (right: number, middle: number): Drainage => ({
  RA: { "HV.R": right, "HV.M": 1 - right },
  RP: { "HV.R": 1 },
  LM: { "HV.M": middle, "HV.L": 1 - middle },
  LL: { "HV.L": 1 },
});

/** Length of thrombus in a draining vein that nobody measured, as in the portal trunk. Defined. */
const narrowedMm = 40;

export const openVein = (vein: OutflowVein | "IVC"): DrainingVein => ({
  radiusMm: outflowRadiusMm[vein],
  narrowedMm,
  openFraction: 1,
  outsideMmHg: 0,
});

/** An untreated liver of a preset, with open population veins, no collaterals past the trunk, no shunt and no tumour. */
export function baselineLiver(preset: Preset, share: Liver["share"] = sectorShare, tree: PortalTree = "normal"): Liver {
  const branchShare = (vein: PortalVein): number => share[vein.slice(3) as Sector] ?? 1;
  const veins = Object.fromEntries(
    [...portalBranches, ...tributaries].map((vein) => [vein, populationVein(vein, branchShare(vein))]),
  ) as Record<PortalVein, Vein>;
  return {
    preset,
    share,
    tree,
    veins,
    splanchnicBeds: 1,
    splenicBed: 1,
    clamped: false,
    embolised: {},
    portalEmbolised: everySector(0),
    removed: [],
    closedBranches: [],
    shuntCu: everySector(0),
    openingShuntCu: everySector(0),
    cavernomaCu: 0,
    tipsCu: 0,
    drainage: drainageBy(drainedByRight.value, drainedByMiddle.value),
    hepaticVeins: Object.fromEntries(outflowVeins.map((vein) => [vein, openVein(vein)])) as Liver["hepaticVeins"],
    venaCava: openVein("IVC"),
    centralVeins: everySector(1),
    sinusoids: everySector({ narrowed: 0, lost: 0 }),
    tumour: {
      volumeMl: everySector(0),
      share: everySector(0),
      arterialMlPerMinPerMl: tumourPerfusion.value,
      thrombusMl: everySector(0),
      thrombusArterialShare: 0,
    },
  };
}
