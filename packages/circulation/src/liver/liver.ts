import type { Couinaud, Sector } from "@glisson/case";
import { type Preset, sectorShare } from "./parameters.ts";
import { type PortalBranch, type PortalTree, portalBranches } from "./portalTree.ts";
import { segmentShare } from "./segments.ts";
import { populationVein, type Vein } from "./vein.ts";

/** One liver with every number settled: what a network is built from, and what a treatment step changes. */
export interface Liver {
  readonly preset: Preset;
  /** Share of the untreated liver in each sector; they sum to 1. */
  readonly share: Readonly<Record<Sector, number>>;
  readonly tree: PortalTree;
  readonly veins: Readonly<Record<PortalBranch, Vein>>;
  /** Conductance of gut and spleen beds against the preset's. */
  readonly splanchnicBeds: number;
  /** Closed fraction of the arterioles of each embolised segment. */
  readonly embolised: Readonly<Partial<Record<Couinaud, number>>>;
  readonly removed: readonly Couinaud[];
  readonly shuntCu: Readonly<Record<Sector, number>>;
  /** Collaterals past the trunk, from confluence to hilum. */
  readonly cavernomaCu: number;
  readonly tipsCu: number;
  /** Open share of each sector's hepatic veins. */
  readonly hepaticVeins: Readonly<Record<Sector, number>>;
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

/** An untreated liver of a preset, with open population veins and no collaterals past the trunk. */
export function baselineLiver(preset: Preset, share: Liver["share"] = sectorShare, tree: PortalTree = "normal"): Liver {
  const branchShare = (branch: PortalBranch): number => share[branch.slice(3) as Sector] ?? 1;
  const veins = Object.fromEntries(
    portalBranches.map((branch) => [branch, populationVein(branch, branchShare(branch))]),
  ) as Record<PortalBranch, Vein>;
  const everySector = (value: number) => ({ RA: value, RP: value, LM: value, LL: value });
  return {
    preset,
    share,
    tree,
    veins,
    splanchnicBeds: 1,
    embolised: {},
    removed: [],
    shuntCu: everySector(0),
    cavernomaCu: 0,
    tipsCu: 0,
    hepaticVeins: everySector(1),
  };
}
