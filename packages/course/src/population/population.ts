import { normal, uniform } from "@glisson/sampling";
import { type Lumens, noPoints, type Start } from "../patient/start.ts";
import { inHepaticBranchesMl } from "../processes/extension.ts";
import { asTheCurves } from "../processes/laboratory.ts";
import type { SupplyTable } from "../supply/supplyTable.ts";

/** How far portal thrombus reaches, from a sectoral branch to beyond the trunk. */
export const extents = ["none", "sectoral", "side", "trunk open", "trunk blocked", "mesenteric"] as const;
type Extents = (typeof extents)[number];

/** Patients as a study describes them: what its own figures leave open is assumed, and stands here to be seen. */
export interface Population {
  /** Median, mL, and standard deviation of its logarithm. */
  readonly tumourMl: { readonly median: number; readonly spread: number };
  /** Share of each extent; they sum to 1. */
  readonly extent: Readonly<Partial<Record<Extents, number>>>;
  /** All tumour lies on one side, as where it can be removed with that side; else a tenth lies on the other. */
  readonly oneSided?: boolean;
  /** Share in Child-Pugh class A; the rest is B. */
  readonly childPughA: number;
  /** Mean work of the liver in class A, where the study chose such as had more than enough. */
  readonly work?: number;
  /** Share with thrombus in the vena cava, and its volume. */
  readonly caval?: { readonly share: number; readonly volumeMl: number };
  /** Shunt of every patient, mL/min/mmHg, where the study is of such patients. */
  readonly shuntCu?: number;
  /** Collaterals past a blocked trunk at the start, mL/min/mmHg. */
  readonly cavernomaCu?: number;
  /** Arterial share of every thrombus's blood, where the study is of such patients. */
  readonly arterialShare?: number;
}

/** Livers from which a population is drawn: one a class. */
export interface PopulationLivers {
  readonly childPughA: SupplyTable;
  readonly childPughB: SupplyTable;
}

/**
 * Lumen of a population's veins, mL. docs/circulation.md, section 4; sectoral 1 mL (physiology of the model, defined). Right hepatic
 * vein of 5 mm and 40 mm, vena cava of 11 mm and 100 mm.
 */
const populationLumens: Lumens = {
  sectoralMl: [1, 1],
  stemMl: [1.9, 2],
  trunkMl: 9,
  mesentericMl: 9,
  hepaticVeinMl: 3.1,
  venaCavaMl: 38,
  trunkAreaCm2: 1.13,
};

/** Work of the liver in the two classes: mean and deviation. Set so that the simulated laboratory values fall into the class. Defined. */
const functionIn = { A: { mean: 0.66, deviation: 0.08, least: 0.48 }, B: { mean: 0.42, deviation: 0.04, least: 0.34 } };

/** Portosystemic collaterals of the two presets, mL/min/mmHg. docs/circulation.md, section 4. */
const collateralsOf = { A: 10, B: 33 };

const places = {
  tumour: 100,
  side: 101,
  extent: 102,
  fill: 103,
  childPugh: 104,
  work: 105,
  hepatitisB: 106,
  platelets: 107,
  caval: 108,
};

/** One patient of a population: depends on seed and sample alone. */
export function drawStart(population: Population, livers: PopulationLivers, seed: number, sample: number): Start {
  const at = (place: number): number => uniform(seed, sample, place);
  const isA = at(places.childPugh) < population.childPughA;
  const work = isA ? { ...functionIn.A, mean: population.work ?? functionIn.A.mean } : functionIn.B;
  const isRight = at(places.side) < 0.65;
  const [right, left, trunk, mesenteric] = thrombusOf(
    extentAt(population, at(places.extent)),
    at(places.fill),
    isRight,
  );
  return {
    table: isA ? livers.childPughA : livers.childPughB,
    tumourMl: Math.min(
      1000,
      population.tumourMl.median * Math.exp(population.tumourMl.spread * normal(seed, sample, places.tumour)),
    ),
    tumourRight: sideOf(isRight, population.oneSided ? 1 : 0.9),
    thrombusMl: [right, left, trunk, mesenteric],
    blandMl: 0,
    fixedMl: [0, 0, 0],
    outflowMl: outflowOf(population.caval && at(places.caval) < population.caval.share ? population.caval.volumeMl : 0),
    lumens: populationLumens,
    liverFunction: Math.max(work.least, work.mean + work.deviation * normal(seed, sample, places.work)),
    ownValues: asTheCurves,
    points: noPoints,
    cavernomaCu: population.cavernomaCu ?? 2,
    shuntCu: population.shuntCu,
    collateralsCu: collateralsOf[isA ? "A" : "B"],
    hepatitisB: at(places.hepatitisB) < 0.8,
    inflamed: true,
    platelets: 60 + 160 * at(places.platelets),
  };
}

const sideOf = (isRight: boolean, share: number): number => (isRight ? share : 1 - share);

/** Thrombus on the way out: it fills the hepatic vein before it hangs into the vena cava. */
function outflowOf(volumeMl: number): [number, number] {
  const inVein = Math.min(volumeMl, inHepaticBranchesMl + populationLumens.hepaticVeinMl);
  return [inVein, volumeMl - inVein];
}

function extentAt({ extent }: Population, share: number): Extents {
  let sum = 0;
  for (const name of extents) {
    sum += extent[name] ?? 0;
    if (share < sum) return name;
  }
  return extents.findLast((name) => (extent[name] ?? 0) > 0) ?? "none";
}

/** Thrombus of an extent, mL in right, left, trunk and mesenteric vein; `fill` from 0 to 1 is how much of its last vein it takes. */
function thrombusOf(extent: Extents, fill: number, isRight: boolean): [number, number, number, number] {
  const { sectoralMl, stemMl, trunkMl, mesentericMl } = populationLumens;
  const side = isRight ? 0 : 1;
  const full = sectoralMl[side] + stemMl[side];
  const inSide: Record<Extents, number> = {
    none: 0,
    sectoral: sectoralMl[side] * (0.3 + 0.7 * fill),
    side: sectoralMl[side] + stemMl[side] * (0.3 + 0.6 * fill),
    "trunk open": full,
    "trunk blocked": full,
    mesenteric: full,
  };
  const inTrunk: Partial<Record<Extents, number>> = {
    "trunk open": trunkMl * (0.1 + 0.45 * fill),
    "trunk blocked": trunkMl * (0.65 + 0.35 * fill),
    mesenteric: trunkMl,
  };
  const volumes = isRight ? [inSide[extent], 0] : [0, inSide[extent]];
  return [
    volumes[0]!,
    volumes[1]!,
    inTrunk[extent] ?? 0,
    extent === "mesenteric" ? mesentericMl * (0.2 + 0.5 * fill) : 0,
  ];
}
