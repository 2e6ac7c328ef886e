import { exponential, normal, uniform } from "@glisson/sampling";
import type { Parameters } from "../parameters.ts";

/** What differs between patients who look alike, and what is left to chance in their course. */
export interface Traits {
  /** Factor of all growth. */
  readonly vigour: number;
  /** Of clonogenic cells, 1/Gy. */
  readonly radiosensitivity: number;
  /** Half-life of dying thrombus, days. */
  readonly clearanceDays: number;
  readonly taceFactor: number;
  /** Share of the arterioles of an embolised extent that the material reaches: the rest is spared by where the catheter lies. */
  readonly reach: number;
  readonly shuntCloses: boolean;
  /** Whether thrombus opens arterioportal branches in this patient; whether the tumour has done so without it. */
  readonly opensShunt: boolean;
  readonly tumourShunts: boolean;
  readonly residualTumourMl: number;
  readonly residualThrombusMl: number;
  /** Share of a thrombus's blood that is arterial at the start. */
  readonly arterialShare: number;
  /** Cumulative hazard at which each event happens, as far as the events are those of `chances`. */
  readonly thresholds: Float64Array;
  /** Seed and sample of all this, for what may happen more than once. */
  readonly seed: number;
  readonly sample: number;
}

/** How much more cumulative hazard it takes for the n-th further event of a kind. */
export const furtherThreshold = ({ seed, sample }: Traits, chance: number, n: number): number =>
  exponential(seed, sample, firstFurther + chance + n * furtherStride);

/** From 0 to 1: the n-th event of a kind kills where this is under its share of fatal ones. */
export const luckOf = ({ seed, sample }: Traits, chance: number, n: number): number =>
  uniform(seed, sample, firstLuck + chance + n * furtherStride);

/** Places of what may happen again and again: beyond those of traits and populations. */
const [firstFurther, firstLuck, furtherStride] = [1000, 1016, 32] as const;

/** What happens when its cumulative hazard passes a threshold drawn once: competing risks without a draw a day. */
export const chances = [
  "tumour",
  "liver failure",
  "bleeding",
  "embolism",
  "other",
  "right seeding",
  "left seeding",
  "caval seeding",
  "new nodules",
  "stent occlusion",
] as const;
export type Chance = (typeof chances)[number];

/** Places of the draws: the chances are 0 to 19; a population draws from 100 on. */
const places = {
  vigour: 20,
  radiosensitivity: 21,
  clearance: 22,
  tace: 23,
  shuntCloses: 24,
  opensShunt: 25,
  residualTumour: 26,
  residualThrombus: 27,
  arterialShare: 28,
  leavesRest: 29,
  reach: 30,
} as const;

/**
 * Share of patients with portal thrombus who have an arterioportal shunt: 33 of 54, Oh 2015 (read); of all with the tumour: 137 of
 * 560, Wu 2018, doi 10.1186/s12876-018-0899-3 (read).
 */
const withShunt = 0.61;
const withShuntAlone = 0.24;

/**
 * Arterial supply of a thrombus at diagnosis: well supplied in 27 of 77 (Sun 2017, doi 10.18632/oncotarget.19767, read); the
 * three levels and the split of the rest are hypothesis.
 */
const arterialSupply = [
  { upTo: 0.35, share: 0.8 },
  { upTo: 0.68, share: 0.4 },
  { upTo: 1, share: 0.15 },
] as const;

/** The traits of one sample: they depend on seed and sample alone, so every order meets the same patient. */
export function drawTraits(seed: number, sample: number, p: Parameters): Traits {
  const logNormal = (middle: number, spread: number, place: number): number =>
    middle * Math.exp(spread * normal(seed, sample, place));
  const thresholds = new Float64Array(chances.length);
  for (let n = 0; n < chances.length; n++) thresholds[n] = exponential(seed, sample, n);
  const shuntLuck = uniform(seed, sample, places.opensShunt);
  const rest = uniform(seed, sample, places.leavesRest) < p.residualShare ? 1 : 0;
  const supplied = uniform(seed, sample, places.arterialShare);
  return {
    vigour: logNormal(1, p.growthSpread, places.vigour),
    radiosensitivity: logNormal(p.radiosensitivity, p.radiosensitivitySpread, places.radiosensitivity),
    clearanceDays: logNormal(p.clearance, p.clearanceSpread, places.clearance),
    taceFactor: logNormal(1, p.taceKillSpread, places.tace),
    reach: 1 - 2 * (1 - p.liverInReach) * uniform(seed, sample, places.reach),
    shuntCloses: uniform(seed, sample, places.shuntCloses) < p.shuntClosing,
    opensShunt: shuntLuck < withShunt,
    tumourShunts: shuntLuck < withShuntAlone,
    residualTumourMl: rest * logNormal(p.residualTumour, p.residualSpread, places.residualTumour),
    residualThrombusMl: rest * logNormal(p.residualThrombus, p.residualSpread, places.residualThrombus),
    arterialShare: arterialSupply.find(({ upTo }) => supplied <= upTo)!.share,
    thresholds,
    seed,
    sample,
  };
}
