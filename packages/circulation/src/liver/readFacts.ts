import {
  type BranchName,
  bad,
  type Fault,
  good,
  type LiverReading,
  type Quantity,
  type Result,
  type Sector,
  sectors,
  showFound,
} from "@glisson/case";
import { type Assumption, certain, type Ranged, type Uncertain } from "../uncertain.ts";
import * as assume from "./assumptions.ts";
import { isDescribed, type ReadVein, readVein } from "./narrowing.ts";
import { type Preset, presets, sectorShare } from "./parameters.ts";
import { type PortalBranch, type PortalTree, portalBranches, portalTrees, sectorsBeyond } from "./portalTree.ts";
import { populationVein } from "./vein.ts";

/** What the circulation needs to know of a patient: typed or measured; missing facts stay missing and widen the range. */
export interface CirculationFacts {
  readonly reading: LiverReading;
  readonly cirrhosis?: boolean;
  readonly decompensated?: boolean;
  readonly haemoglobin?: Quantity<"g/L" | "g/dL">;
}

/** A patient's liver with each input's centre and ends. */
export interface UncertainLiver {
  readonly preset: Uncertain<Preset>;
  readonly share: Readonly<Record<Sector, number>>;
  readonly tree: PortalTree;
  readonly veins: Readonly<Record<PortalBranch, ReadVein>>;
  readonly cavernomaCu: Ranged;
  readonly shuntCu: Ranged;
  /** Sectors among which a shunt is split by their share of the liver. */
  readonly shuntSectors: readonly Sector[];
  readonly volumeMl: Ranged;
  readonly haemoglobinGPerDl: Ranged;
  readonly assumptions: readonly Assumption[];
}

/**
 * Conductance of the collaterals past the trunk. Adequate: docs/circulation.md, section 3.8 (calibrated), its centre the 20 CU
 * of section 8. Few: from 2 CU to the lower end of adequate, its centre between (defined).
 * Unknown spans all of them; its centre is none, the safer end (defined).
 */
const cavernomaCu = {
  none: certain(0),
  few: { value: 5, low: 2, high: 10 },
  adequate: { value: 20, low: 10, high: 25 },
  unknown: { value: 0, low: 0, high: 25 },
};

/** Conductance of an arterioportal shunt by its grade: ends from docs/circulation.md, section 3.9 (calibrated), centres defined. */
const shuntCu = [
  certain(0),
  { value: 0.75, low: 0.5, high: 1 },
  { value: 2, low: 1, high: 3 },
  { value: 6, low: 3, high: 10 },
] as const;
const unknownShuntCu = { value: 0, low: 0, high: 10 };

/** Volumes of the livers measured for the phantom's anatomy (measured), widened to the smallest preset. */
const populationVolumeMl = { low: 1150, high: 2118 };

/** Haemoglobin, g/dL: 14, in cirrhosis 11 to 12 (recalled). */
const populationHaemoglobin = { healthy: 14, cirrhosis: 11.5, low: 11, high: 14 };

/** Faults: facts that contradict each other, and obstruction of a branch that the named portal variant does not have. */
export function readFacts(facts: CirculationFacts): Result<UncertainLiver> {
  const { reading } = facts;
  if (facts.cirrhosis === false && facts.decompensated)
    return bad({
      where: "decompensated",
      found: "true without cirrhosis",
      wanted: "decompensation of a cirrhotic liver",
    });

  const zeros = sizesOfZero(reading);
  if (zeros.length > 0) return bad(...(zeros as [Fault, ...Fault[]]));

  const tree = treeOf(reading);
  const present = portalTrees[tree].map(({ branch }) => branch);
  const strangers = portalBranches.filter((branch) => !present.includes(branch) && reading.portal?.[branch]);
  if (strangers.length > 0) return bad(...(strangers.map((branch) => stranger(branch, tree)) as [Fault, ...Fault[]]));

  const share = shareOf(reading);
  if (!share)
    return bad({ where: "reading.territories", found: "0 mL in all sectors", wanted: "the volume of each sector" });

  const preset = presetOf(facts);
  const veins = Object.fromEntries(
    portalBranches.map((branch) => [
      branch,
      readVein(branch, reading.portal?.[branch], populationVein(branch, share[branch.slice(3) as Sector] ?? 1)),
    ]),
  ) as Record<PortalBranch, ReadVein>;
  const undescribed = present.filter((branch) => branch !== "PV.trunk" && !isDescribed(reading.portal?.[branch]));
  const collaterals = cavernomaCu[reading.collaterals ?? "unknown"];
  const grade = reading.arterioportalShunt;
  const shunt = grade === undefined ? unknownShuntCu : shuntCu[grade]!;
  const shuntSectors = thrombosedSectors(tree, veins);
  const volumeMl = volumeOf(reading, preset.value);
  const haemoglobinGPerDl = haemoglobinOf(facts, preset.value);

  return good({
    preset,
    share,
    tree,
    veins,
    cavernomaCu: collaterals,
    shuntCu: shunt,
    shuntSectors,
    volumeMl,
    haemoglobinGPerDl,
    assumptions: [
      ...present.flatMap((branch) => veins[branch].assumptions),
      ...(undescribed.length > 0 ? [assume.undescribed(undescribed)] : []),
      ...notCarried(reading),
      ...(preset.low === preset.high ? [] : [assume.cirrhosis(facts, preset)]),
      ...(reading.collaterals === "none" ? [] : [assume.collaterals(reading.collaterals, collaterals)]),
      ...(grade === 0 ? [] : [assume.shunt(grade, shunt, shuntSectors)]),
      ...(reading.liverVolume ? [] : [assume.volume(volumeMl)]),
      ...(measuredTerritories(reading) ? [] : [assume.share()]),
      ...(facts.haemoglobin ? [] : [assume.haemoglobin(haemoglobinGPerDl)]),
      ...(recognised(reading) ? [] : [assume.variant()]),
    ],
  });
}

/** A vein or a liver without size cannot carry or need blood. */
function sizesOfZero({ portal, liverVolume }: LiverReading): Fault[] {
  const zero = (where: string): Fault => ({
    where,
    found: "0",
    wanted: "more than 0, or nothing where it is not known",
  });
  const veins = portalBranches.flatMap((branch) =>
    (["radius", "length", "wallArea"] as const)
      .filter((size) => portal?.[branch]?.[size]?.value === 0)
      .map((size) => zero(`reading.portal.${branch}.${size}`)),
  );
  return liverVolume?.value === 0 ? [...veins, zero("reading.liverVolume")] : veins;
}

const stranger = (branch: BranchName, tree: PortalTree): Fault => ({
  where: `reading.portal.${branch}`,
  found: `a branch that the portal variant "${tree}" does not have`,
  wanted: portalTrees[tree].map((edge) => edge.branch).join(", "),
});

/** The stem PV.commonLRA exists in one variant only, so naming it names the variant. */
function treeOf({ portal, portalVariant }: LiverReading): PortalTree {
  if (portalVariant !== undefined && portalVariant in portalTrees) return portalVariant as PortalTree;
  return portalVariant === undefined && portal?.["PV.commonLRA"] ? "right posterior first" : "normal";
}

const recognised = ({ portal, portalVariant }: LiverReading): boolean =>
  portalVariant === undefined ? portal?.["PV.commonLRA"] !== undefined : portalVariant in portalTrees;

const measuredTerritories = ({ territories }: LiverReading): boolean =>
  sectors.every((sector) => territories?.[sector] !== undefined);

/** Null: all measured sectors are empty. */
function shareOf(reading: LiverReading): Readonly<Record<Sector, number>> | null {
  if (!measuredTerritories(reading)) return sectorShare;
  const volume = (sector: Sector): number => reading.territories![sector]!.value;
  const total = sectors.reduce((sum, sector) => sum + volume(sector), 0);
  if (total === 0) return null;
  return Object.fromEntries(sectors.map((sector) => [sector, volume(sector) / total])) as Record<Sector, number>;
}

function presetOf({ cirrhosis, decompensated }: CirculationFacts): Uncertain<Preset> {
  const { healthy, compensated, decompensated: worse } = presets;
  if (cirrhosis === false) return certain(healthy);
  // Ascites alone does not prove cirrhosis: where that is unknown, both the healthy and the failing liver stay possible.
  if (cirrhosis === undefined) return { value: compensated, low: healthy, high: decompensated ? worse : compensated };
  if (decompensated) return certain(worse);
  return decompensated === false ? certain(compensated) : { value: compensated, low: compensated, high: worse };
}

/** Sectors beyond a narrowed branch of first or second order; all four where there is none. */
function thrombosedSectors(tree: PortalTree, veins: UncertainLiver["veins"]): readonly Sector[] {
  const narrowed = portalTrees[tree].filter(({ branch }) => branch !== "PV.trunk" && veins[branch].open.low < 1);
  const beyond = new Set(narrowed.flatMap(({ branch }) => sectorsBeyond(tree, branch)));
  return beyond.size > 0 ? sectors.filter((sector) => beyond.has(sector)) : sectors;
}

/** The liver's volume; where only its sectors were measured, their sum. */
function volumeOf(reading: LiverReading, preset: Preset): Ranged {
  if (reading.liverVolume) return ranged(reading.liverVolume, 1);
  if (measuredTerritories(reading))
    return certain(sectors.reduce((sum, sector) => sum + reading.territories![sector]!.value, 0));
  return { value: preset.liverMassG, ...populationVolumeMl };
}

function haemoglobinOf({ haemoglobin }: CirculationFacts, preset: Preset): Ranged {
  if (haemoglobin) return ranged(haemoglobin, haemoglobin.unit === "g/L" ? 0.1 : 1);
  const { healthy, cirrhosis, low, high } = populationHaemoglobin;
  return { value: preset === presets.healthy ? healthy : cirrhosis, low, high };
}

const ranged = ({ value, low = value, high = value }: Quantity, scale: number): Ranged => ({
  value: value * scale,
  low: low * scale,
  high: high * scale,
});

/** Obstruction that the network has no vessel for. */
function notCarried({ portal, venousThrombus }: LiverReading): Assumption[] {
  const outside = Object.entries(portal ?? {}).filter(
    ([branch, reading]) =>
      !(portalBranches as readonly string[]).includes(branch) && (reading?.obstruction?.high ?? 0) > 0,
  );
  const outflow =
    venousThrombus !== undefined && venousThrombus !== "none" && venousThrombus !== "peripheral hepatic vein";
  return [
    ...(outside.length > 0 ? [assume.peripheralNotCarried(outside.map(([branch]) => branch))] : []),
    ...(outflow ? [assume.outflowNotCarried(showFound(venousThrombus))] : []),
  ];
}
