import {
  type BranchName,
  bad,
  type Couinaud,
  type Fault,
  good,
  type LiverReading,
  type Quantity,
  type Result,
  type Sector,
  sectors,
} from "@glisson/case";
import { type Assumption, certain, type Ranged, type Uncertain } from "../uncertain.ts";
import * as assume from "./assumptions.ts";
import { isDescribed, type ReadVein, readVein } from "./narrowing.ts";
import { openingShunt } from "./outflowAssumptions.ts";
import { openingShuntCu, type Preset, presets, sectorShare } from "./parameters.ts";
import {
  type PortalTree,
  type PortalVein,
  portalBranches,
  portalTrees,
  sectorsBeyond,
  tributaries,
} from "./portalTree.ts";
import { type ReadOutflow, readOutflow } from "./readOutflow.ts";
import { type ReadTumour, readTumour } from "./readTumour.ts";
import { type ReadSegmental, readSegmental } from "./segmentalBranches.ts";
import { segmentShare } from "./segments.ts";
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
  readonly veins: Readonly<Record<PortalVein, ReadVein>>;
  readonly segmental: ReadSegmental;
  readonly outflow: ReadOutflow;
  readonly tumour: ReadTumour;
  readonly cavernomaCu: Ranged;
  readonly shuntCu: Ranged;
  /** Sectors among which a shunt is split by their share of the liver. */
  readonly shuntSectors: readonly Sector[];
  /** Branches that a blocked outflow opens, of each sector. */
  readonly openingShuntCu: Ranged;
  /** Of the liver, tumour counted. */
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
    [...portalBranches, ...tributaries].map((vein) => [
      vein,
      readVein(vein, reading.portal?.[vein], populationVein(vein, share[vein.slice(3) as Sector] ?? 1)),
    ]),
  ) as Record<PortalVein, ReadVein>;
  const undescribed = present.filter((branch) => branch !== "PV.trunk" && !isDescribed(reading.portal?.[branch]));
  const collaterals = cavernomaCu[reading.collaterals ?? "unknown"];
  const grade = reading.arterioportalShunt;
  const shunt = grade === undefined ? unknownShuntCu : shuntCu[grade]!;
  const segmental = readSegmental(reading, share);
  const shuntSectors = thrombosedSectors(tree, veins, segmental.narrowed);
  const outflow = readOutflow(reading);
  const tumour = readTumour(reading, tree, share, shuntSectors);
  const tumourMl = sectors.reduce((sum, sector) => sum + tumour.tumourMl[sector], 0);
  const volumeMl = volumeOf(reading, preset.value, tumourMl);
  if (tumourMl >= volumeMl.value)
    return bad({
      where: "reading.tumourVolume",
      found: `${Math.round(tumourMl)} mL of tumour in ${Math.round(volumeMl.value)} mL of liver`,
      wanted: "less tumour than liver",
    });
  const haemoglobinGPerDl = haemoglobinOf(facts, preset.value);

  return good({
    preset,
    share,
    tree,
    veins,
    segmental,
    outflow,
    tumour,
    cavernomaCu: collaterals,
    shuntCu: shunt,
    shuntSectors,
    openingShuntCu,
    volumeMl,
    haemoglobinGPerDl,
    assumptions: [
      ...[...present, ...tributaries].flatMap((vein) => veins[vein].assumptions),
      ...(undescribed.length > 0 ? [assume.undescribed(undescribed)] : []),
      ...segmental.assumptions,
      ...(preset.low === preset.high ? [] : [assume.cirrhosis(facts, preset)]),
      ...(reading.collaterals === "none" ? [] : [assume.collaterals(reading.collaterals, collaterals)]),
      ...(grade === 0 ? [] : [assume.shunt(grade, shunt, shuntSectors)]),
      ...outflow.assumptions,
      ...(opensShunts(outflow) ? [openingShunt(openingShuntCu)] : []),
      ...tumour.assumptions,
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
  const veins = [...portalBranches, ...tributaries].flatMap((branch) =>
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

/** Sectors beyond a narrowed branch of the trunk; all four where there is none. */
function thrombosedSectors(
  tree: PortalTree,
  veins: UncertainLiver["veins"],
  segmental: readonly Couinaud[],
): readonly Sector[] {
  const narrowed = portalTrees[tree].filter(({ branch }) => branch !== "PV.trunk" && veins[branch].open.low < 1);
  const beyond = new Set([
    ...narrowed.flatMap(({ branch }) => sectorsBeyond(tree, branch)),
    ...sectors.filter((sector) => segmental.some((segment) => segment in segmentShare[sector])),
  ]);
  return beyond.size > 0 ? sectors.filter((sector) => beyond.has(sector)) : sectors;
}

/** The liver's volume; where only its sectors were measured, their sum; a population's livers have no tumour in them. */
function volumeOf(reading: LiverReading, preset: Preset, tumourMl: number): Ranged {
  if (reading.liverVolume) return ranged(reading.liverVolume, 1);
  if (measuredTerritories(reading))
    return certain(sectors.reduce((sum, sector) => sum + reading.territories![sector]!.value, 0));
  const { low, high } = populationVolumeMl;
  return { value: preset.liverMassG + tumourMl, low: low + tumourMl, high: high + tumourMl };
}

/** Something holds the blood back on its way out. */
const opensShunts = ({ drains }: ReadOutflow): boolean =>
  Object.values(drains).some(({ open, outsideMmHg }) => open.low < 1 || outsideMmHg.high > 0);

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
