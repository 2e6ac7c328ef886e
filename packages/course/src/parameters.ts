import { bad, type Fault, good, type Result } from "@glisson/case";
import { calibrated } from "./calibrated.ts";

/**
 * `read`, `recalled`: from a source. `calibrated`: chosen so that the course gives the published figure named beside it, by hand or by the
 * fit (`calibrated.ts`). `hypothesis`: no figure exists for it, whether or not the fit moved it within its range.
 */
type Mark = "read" | "recalled" | "calibrated" | "hypothesis" | "defined";

/** A number that a process rests on, with the range in which it may lie. */
export interface Parameter {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly mark: Mark;
  readonly source: string;
}

const put = (value: number, low: number, high: number, unit: string, mark: Mark, source: string): Parameter => ({
  value,
  low,
  high,
  unit,
  mark,
  source,
});

const none = "no measurement found";

/** Everything that the course rests on and that is not a fact of the patient. */
const described = {
  // Tumour growth: Gompertz.
  tumourGrowth: put(
    0.0022,
    0.0015,
    0.003,
    "1/day",
    "calibrated",
    "doubling 4.6 months (3.9 to 5.3), Nathani 2021, doi 10.1136/gutjnl-2020-321040, read",
  ),
  tumourLimit: put(2500, 1500, 4000, "mL", "hypothesis", none),
  growthSpread: put(
    0.45,
    0.3,
    0.9,
    "sd of ln",
    "calibrated",
    "Nathani 2021: a third double in under 3 months, more than a third in over 9, read",
  ),
  starvedBelow: put(0.3, 0.1, 0.6, "share of arterial blood", "hypothesis", none),

  // Regulatory T cells.
  tCellsByHepatitisB: put(1, 0.5, 1.5, "1", "hypothesis", "direction: Yang 2012, doi 10.1016/j.ccr.2012.07.023, read"),
  tCellsByTumour: put(0.5, 0.2, 1, "1", "hypothesis", none),
  effectorLoss: put(1, 0.5, 2, "1", "hypothesis", none),
  effectorKill: put(0.3, 0.1, 0.5, "1", "hypothesis", none),

  // Chemokines of the portal area.
  chemokineByInflammation: put(0.5, 0.2, 1, "1", "hypothesis", none),
  chemokineByHypoxia: put(0.5, 0.2, 1, "1", "hypothesis", none),
  motility: put(2, 1, 4, "1", "hypothesis", "direction: Li 2010, doi 10.1186/1756-9966-29-156, read"),

  // Platelets.
  plateletActivation: put(0.1, 0.05, 0.3, "1/mL^0.3", "hypothesis", none),
  capture: put(0.001, 0.0001, 0.01, "1", "hypothesis", "reviewed in doi 10.3390/cancers16193247; no measurement found"),
  captureShear: put(100, 50, 200, "1/s", "hypothesis", none),

  // Angiogenic factors.
  arterialisation: put(0.001, 0.0003, 0.003, "1/day", "hypothesis", none),
  angiogenicGrowth: put(0.1, 0, 0.3, "1", "hypothesis", none),

  // Seeding of portal branches: route 1 by contact and pressure, route 2 by disordered portal flow; growth on the spot after it.
  contactSeeding: put(
    0.0001,
    0.00003,
    0.0003,
    "1/(day cm2)",
    "hypothesis",
    "prevalence by size: Akkiz 2018, doi 10.1155/2018/3120185, read",
  ),
  tumourPressure: put(20, 10, 30, "mmHg", "recalled", "range of interstitial pressure"),
  flowSeeding: put(0.004, 0.001, 0.01, "1/day", "hypothesis", none),
  seedVolume: put(0.05, 0.01, 0.2, "mL", "hypothesis", none),
  nodulesFromThrombus: put(0.0002, 0.00005, 0.001, "1/(mL day)", "hypothesis", none),
  cavalSeeding: put(
    0.00003,
    0.00001,
    0.0001,
    "1/day",
    "hypothesis",
    "hepatic-vein thrombus in 13 %: doi 10.1002/ueg2.12098, read",
  ),

  // Growth of thrombus.
  thrombusDoubling: put(35, 20, 60, "days", "calibrated", none),
  fullVeinGrowth: put(0.2, 0.05, 0.5, "1", "hypothesis", none),
  worstOverMean: put(1.5, 1, 3, "1", "defined", "worst section over mean fill of a parabolic profile"),
  blandRate: put(
    0.02,
    0.005,
    0.05,
    "mL/day",
    "hypothesis",
    "portal flow under 15 cm/s raises the risk: doi 10.1186/s13244-022-01330-4, read",
  ),
  blandBelow: put(15, 12, 18, "cm/s", "read", "doi 10.1186/s13244-022-01330-4"),
  blandHalfLife: put(30, 15, 60, "days", "hypothesis", none),

  // Vessels that the liver makes or loses.
  collateralsPerPressure: put(0.2, 0.05, 0.6, "CU/mmHg2", "calibrated", "docs/circulation.md, section 3.8"),
  collateralsOpenAt: put(9, 8, 10, "mmHg", "calibrated", "docs/circulation.md, section 3.8"),
  collateralsTime: put(120, 60, 180, "days", "calibrated", "docs/circulation.md, section 3.8"),
  cavernomaLimit: put(10, 2, 25, "CU", "calibrated", "docs/circulation.md, section 3.8; onset days to weeks, recalled"),
  cavernomaTime: put(30, 14, 60, "days", "calibrated", "docs/circulation.md, section 3.8"),
  shuntLimit: put(3, 1, 10, "CU", "calibrated", "docs/circulation.md, section 3.9"),
  shuntTime: put(20, 7, 30, "days", "calibrated", "docs/circulation.md, section 3.9"),

  // Liver reserve.
  ischaemicLoss: put(
    0.35,
    0.15,
    0.6,
    "1/day",
    "calibrated",
    "one hour of clamping is tolerated: Delva 1987, PMID 3619092, read",
  ),
  portalAtrophy: put(0.003, 0.001, 0.006, "1/day", "calibrated", none),
  regrowth: put(
    0.07,
    0.02,
    0.12,
    "1/day",
    "calibrated",
    "remnants in patients with HCC: 21, 31, 35 and 37 % larger after 1, 5, 9 and 13 weeks, doi 10.1042/BSR20190088, read",
  ),
  regrowthLimit: put(1.4, 1.2, 1.8, "of a sector's own size", "calibrated", "the same series"),
  reserveLostToTumour: put(0.12, 0.05, 0.3, "per 1000 mL", "hypothesis", none),
  portalNeed: put(0.2, 0.1, 0.4, "1", "defined", "docs/circulation.md, section 5"),

  // Radiotherapy, linear-quadratic.
  radiosensitivity: put(0.03, 0.01, 0.06, "1/Gy", "calibrated", "Tai 2008, IJROBP 70:900, read: 0.010 from survival"),
  radiosensitivitySpread: put(
    0.7,
    0.4,
    1,
    "sd of ln",
    "calibrated",
    "responses of Lee 2014, doi 10.3857/roj.2014.32.3.170, read",
  ),
  alphaBeta: put(10, 8, 17, "Gy", "calibrated", "Tai 2008, read: 15 +- 2"),
  clearance: put(28, 14, 60, "days", "calibrated", "answers within 2 to 4 months, recalled"),
  clearanceSpread: put(0.32, 0.2, 0.6, "sd of ln", "hypothesis", none),
  tumourInField: put(0.2, 0, 0.5, "share of tumour", "hypothesis", none),
  reserveLostToRadiation: put(0.03, 0, 0.1, "share", "hypothesis", none),
  shuntClosing: put(0.63, 0.45, 0.8, "share of patients", "read", "20 of 32, Oh 2015, Cancer Res Treat 47"),
  shuntLeft: put(0.3, 0, 0.7, "share of shunt", "hypothesis", none),

  // Embolisation through the artery.
  arterialTumourShare: put(0.9, 0.8, 1, "share", "recalled", "Chinese TACE guideline 2018/2021"),
  taceKill: put(0.7, 0.4, 0.9, "share", "calibrated", "Liu 2014, doi 10.1155/2014/194278, read"),
  supplyTogether: put(
    0.5,
    0,
    1,
    "1",
    "calibrated",
    "oil goes into thrombus and tumour together: 10 against 2.7 months by uptake, Sun 2017, doi 10.18632/oncotarget.19767, read",
  ),
  taceKillSpread: put(0.3, 0.1, 0.5, "sd of ln", "hypothesis", none),
  shuntLossLimit: put(0.6, 0.4, 0.8, "share", "hypothesis", none),
  embolisedShare: put(0.88, 0.85, 0.9, "share of arterioles", "recalled", "docs/circulation.md, section 4"),
  liverInReach: put(
    0.9,
    0.6,
    1,
    "share of the extent's arterioles, mean",
    "defined",
    "the whole extent is embolised, as in the supply map; a catheter far out spares more",
  ),
  recanalisation: put(21, 14, 28, "days", "recalled", "gelatin sponge opens again in 2 to 4 weeks"),
  oilPerTumour: put(0.1, 0.05, 0.2, "mL oil per mL tumour", "hypothesis", none),

  // Drugs.
  haicKill: put(0.2, 0.1, 0.4, "share of each cycle", "calibrated", "Zheng 2022, doi 10.1148/radiol.211545, recalled"),
  chemotherapyGrowth: put(0.7, 0.4, 1, "1", "calibrated", "medians of 3.9 to 9.2 months, seed"),
  sorafenibGrowth: put(
    0.65,
    0.45,
    0.9,
    "1",
    "calibrated",
    "SHARP, invaded vessels, doi 10.1016/j.jhep.2012.06.014, recalled",
  ),
  sorafenibBleeding: put(
    2,
    1,
    5.7,
    "1",
    "hypothesis",
    "up to 5.7 with thrombus: doi 10.1186/s12885-020-07708-1, read; taken for lenvatinib too",
  ),
  lenvatinibGrowth: put(0.55, 0.4, 0.8, "1", "hypothesis", none),
  immunotherapyGrowth: put(
    0.5,
    0.3,
    0.8,
    "1",
    "calibrated",
    "IMbrave150, Vp4, doi 10.1016/j.jhep.2021.11.030, recalled",
  ),
  immunotherapyBleeding: put(1.5, 1, 3, "1", "hypothesis", "12 % bled within a year: PMID 38548580, read"),

  // Surgery.
  residualShare: put(0.6, 0.4, 0.8, "share", "read", "recurrence after operation up to 60 %: seed"),
  residualTumour: put(12, 2, 40, "mL", "calibrated", "survival after hepatectomy alone"),
  residualThrombus: put(0.2, 0.05, 1, "mL", "calibrated", none),
  residualSpread: put(1.5, 1, 2, "sd of ln", "hypothesis", none),
  neoadjuvantResidual: put(0.12, 0.05, 0.5, "1", "hypothesis", none),
  operativeDeath: put(0.03, 0.01, 0.06, "share", "recalled", "large centres"),
  operativeDeathByPressure: put(
    0.015,
    0.01,
    0.02,
    "1/mmHg over 10",
    "calibrated",
    "a line through Allard 2013, PMID 24045452: none at 10, 13 to 16 % at 20, 24 to 33 % at 30 mmHg, read",
  ),
  stentOcclusion: put(
    0.0018,
    0.001,
    0.003,
    "1/day",
    "calibrated",
    "open at 12 months in 53.3 % of the arm without seeds, 56 patients in both arms: doi 10.4161/cbt.12.10.17676, read",
  ),

  // Death, per day; competing.
  tumourDeath: put(0.0044, 0.001, 0.02, "1/day at 600 mL", "calibrated", none),
  thrombusWeight: put(16, 4, 40, "mL tumour per mL", "calibrated", none),
  doomedWeight: put(0.3, 0, 0.6, "1", "hypothesis", none),
  tumourDeathPower: put(1.5, 1, 2, "1", "hypothesis", none),
  failureDeath: put(
    0.0006,
    0.0002,
    0.002,
    "1/day at 0.45",
    "calibrated",
    "failure below 0.40 to 0.45 of a cirrhotic liver, recalled",
  ),
  failureSteepness: put(0.055, 0.03, 0.1, "1", "calibrated", "remnant under 42.7 %: doi 10.1042/BSR20190088, read"),
  bleeding: put(
    0.00022,
    0.0001,
    0.0005,
    "1/day at 12 mmHg",
    "calibrated",
    "4.5 % in the first year: doi 10.1186/s12885-020-07708-1, read",
  ),
  bleedingByPressure: put(
    0.15,
    0.08,
    0.2,
    "1/mmHg",
    "calibrated",
    "Berzigotti 2011, PMID 21213113: odds 1.22 a mmHg for decompensation, read",
  ),
  bleedingFatal: put(
    0.25,
    0.15,
    0.35,
    "share",
    "calibrated",
    "27.5 % with thrombus of the main trunk: doi 10.1111/jgh.12341",
  ),
  embolism: put(0.0002, 0.00005, 0.001, "1/(mL day)", "hypothesis", none),
  embolismFatal: put(0.5, 0.3, 0.7, "share", "hypothesis", none),
  otherDeath: put(0.0001, 0.00005, 0.0002, "1/day", "hypothesis", none),
} satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof described;
export type Parameters = Readonly<Record<ParameterName, number>>;

/** The parameters with their sources, each at its value before the fit; `parametersWith` gives those that the course runs on. */
export const parameterTable: Readonly<Record<ParameterName, Parameter>> = { ...described };

export const parameterNames = Object.keys(described) as ParameterName[];

/** The values that a course runs on, some of them replaced. */
export function parametersWith(replaced: Partial<Parameters> = {}): Parameters {
  const values = parameterNames.map((name): [ParameterName, number] => [
    name,
    replaced[name] ?? (calibrated as Partial<Parameters>)[name] ?? described[name].value,
  ]);
  // Parsed, so that the engine lays it out as a plain record: built name by name it is a table that is looked up every time.
  return JSON.parse(JSON.stringify(Object.fromEntries(values))) as Parameters;
}

/** Refuses values outside the range in which a parameter may lie. */
export function checkParameters(replaced: Partial<Parameters>): Result<Partial<Parameters>> {
  const faults = parameterNames.flatMap((name): Fault[] => {
    const value = replaced[name];
    const { low, high, unit } = parameterTable[name];
    return value === undefined || (value >= low && value <= high)
      ? []
      : [{ where: name, found: String(value), wanted: `${low} to ${high} (${unit})` }];
  });
  return faults.length > 0 ? bad(...(faults as [Fault, ...Fault[]])) : good(replaced);
}
