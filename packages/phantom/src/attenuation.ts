import type { PhantomParameters } from "./parameters.ts";
import { drawsFrom, streams } from "./random.ts";

/** The phases that can be scanned. */
export const scanPhases = ["native", "arterial", "portal venous"] as const;
export type ScanPhase = (typeof scanPhases)[number];

type MeanAndSpread = readonly [meanHu: number, sdBetweenPatientsHu: number];

/**
 * Mean attenuation in HU and its spread between patients, in the order of `scanPhases`. Measured on two patients of
 * 3D-IRCADb-01 and one of HCC-TACE-Seg, or read: liver, portal vein, hepatic veins, artery, tumour and thrombus in the
 * portal venous phase, liver and artery in the arterial, lipiodol. Recalled: the rest.
 */
const table = {
  liver: [
    [58, 8],
    [70, 10],
    [108, 8],
  ],
  "cirrhotic liver": [
    [52, 8],
    [64, 10],
    [95, 8],
  ],
  portal: [
    [42, 3],
    [95, 30],
    [190, 15],
  ],
  "hepatic veins": [
    [42, 3],
    [50, 6],
    [155, 12],
  ],
  "lower vena cava": [
    [42, 3],
    [46, 4],
    [90, 8],
  ],
  artery: [
    [42, 3],
    [330, 60],
    [180, 20],
  ],
  spleen: [
    [48, 4],
    [120, 15],
    [125, 8],
  ],
  kidney: [
    [32, 3],
    [170, 20],
    [190, 12],
  ],
  tumour: [
    [45, 5],
    [105, 25],
    [78, 15],
  ],
  necrosis: [
    [28, 4],
    [28, 4],
    [30, 4],
  ],
  "tumour thrombus": [
    [40, 4],
    [75, 15],
    [80, 15],
  ],
  "bland thrombus": [
    [35, 5],
    [35, 6],
    [36, 6],
  ],
  lipiodol: [
    [300, 150],
    [300, 150],
    [300, 150],
  ],
  bile: [
    [8, 4],
    [8, 4],
    [8, 4],
  ],
  stomach: [
    [25, 8],
    [25, 8],
    [25, 8],
  ],
  heart: [
    [42, 3],
    [220, 40],
    [150, 12],
  ],
  muscle: [
    [55, 4],
    [58, 4],
    [65, 4],
  ],
  bone: [
    [350, 60],
    [350, 60],
    [350, 60],
  ],
  fat: [
    [-100, 6],
    [-100, 6],
    [-100, 6],
  ],
  lung: [
    [-850, 30],
    [-850, 30],
    [-850, 30],
  ],
} as const satisfies Record<string, readonly [MeanAndSpread, MeanAndSpread, MeanAndSpread]>;

type Tissue = Exclude<keyof typeof table, "cirrhotic liver">;
export type Attenuations = Readonly<Record<Tissue, number>>;

/** Iodised oil shows no more than this. */
const mostOilHu = 900;
/** No patient lies further from the mean than so many spreads. */
const mostSpreads = 2;

/** One patient's mean attenuation of each tissue in a phase, HU. A tissue keeps its place in the spread from phase to phase. */
export function attenuationsOf({ seed, cirrhosis }: PhantomParameters, phase: ScanPhase): Attenuations {
  const draws = drawsFrom(seed, streams.attenuation);
  const drawn: Record<string, number> = {};
  for (const [tissue, values] of Object.entries(table)) {
    const place = Math.max(-mostSpreads, Math.min(mostSpreads, draws.normal(0, 1)));
    const [mean, sd] = values[scanPhases.indexOf(phase)]!;
    drawn[tissue] = Math.round((mean + place * sd) * 10) / 10;
  }
  const all = drawn as Record<keyof typeof table, number>;
  const { "cirrhotic liver": cirrhotic, ...rest } = all;
  return {
    ...rest,
    liver: cirrhosis ? cirrhotic : all.liver,
    lipiodol: Math.min(mostOilHu, Math.max(120, all.lipiodol)),
  };
}

/** What liver fed only through completely filled branches gains in HU. Recalled. */
export const deprivedHu = { native: 0, arterial: 15, "portal venous": -15 } as const satisfies Record<
  ScanPhase,
  number
>;
