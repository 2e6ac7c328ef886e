import { sayFault } from "@glisson/case";
import { describe, expect, it } from "vitest";
import { score } from "./score.ts";
import { albiGrade, malbiGrade } from "./scores/albi.ts";
import { rounded } from "./scores/rounded.ts";

/** Every limit of every score from both sides, where another test does not already stand on it. */

const answer = (name: string, input: unknown): Record<string, unknown> => {
  const found = score(name, input);
  if (!found.ok) throw new Error(found.faults.map(sayFault).join("\n"));
  return found.value;
};

const one = { bilirubin_mg_dl: 1, inr: 1, creatinine_mg_dl: 1, dialysis: false };
const child = { bilirubin_umol_l: 20, inr: 1, ascites: "none", encephalopathy_grade: 0 };
const body = { height_cm: 168, weight_kg: 60 };
const twoM2 = { height_cm: 160, weight_kg: 90 };
const china = { ...body, flr_ml: 520, liver: "chronic_liver_disease", icg_r15_pct: 12, child_pugh: "A" };
const after = { weeks_after: 8, jaundice: false, transaminase_x_uln: 1, child_pugh_rise: 0 };
const swollen = { ...after, hepatomegaly_or_ascites: true, alp_x_uln: 2.1 };
const clot = (thrombus_mm: number, most_central = "trunk", flow = "none") => ({ thrombus_mm, most_central, flow });
const patent = { proximal_smv: "patent", distal_smv: "patent" };
const baveno = {
  trunk: false,
  branches: "one",
  flow_seen: true,
  splenic_vein: false,
  superior_mesenteric_vein: false,
  presentation: "recent",
  host: "C",
};

it.each([
  ["Child-Pugh", { ...child, albumin_g_l: 35.1 }, { points: 5 }],
  ["Child-Pugh", { ...child, albumin_g_l: 35 }, { points: 6 }],
  ["Child-Pugh", { ...child, albumin_g_l: 28 }, { points: 6 }],
  ["Child-Pugh", { ...child, albumin_g_l: 27.9 }, { points: 7 }],
  ["Child-Pugh", { ...child, albumin_g_l: 40, primary_biliary_disease: true }, { population: { fits: "no" } }],

  ["Child-Pugh", { ...child, albumin_g_l: 40, inr: 1.69 }, { points: 5 }],
  ["Child-Pugh", { ...child, albumin_g_dl: 3.51 }, { points: 5 }],

  // Below 1 each counts as 1: 10 x 0.643.
  ["MELD", { ...one, bilirubin_mg_dl: 0.5 }, { meld: 6, unrounded: 6.43 }],
  ["MELD", { ...one, inr: 0.8 }, { meld: 6, unrounded: 6.43 }],
  ["MELD", { ...one, creatinine_mg_dl: 0.5 }, { meld: 6, unrounded: 6.43 }],
  // 6 + 9.09 ln 20 = 33.23; 6 + 11.14 ln 3 + 1.85 x 2 - 1.83 x 2 ln 3 = 17.92.
  ["MELD 3.0", { ...one, sex: "male", inr: 20, sodium_mmol_l: 137, albumin_g_dl: 3.5 }, { unrounded: 33.23 }],
  [
    "MELD 3.0",
    { ...one, sex: "male", creatinine_mg_dl: 3, sodium_mmol_l: 137, albumin_g_dl: 1.5 },
    { unrounded: 17.92 },
  ],
  // Creatinine counts as 4.0 at most: 10 (0.957 ln 4 + 0.643) = 19.70; in MELD 3.0 as 3.0: 6 + 11.14 ln 3 = 18.24.
  ["MELD", { ...one, creatinine_mg_dl: 6 }, { meld: 20, unrounded: 19.7 }],
  [
    "MELD 3.0",
    { ...one, sex: "male", creatinine_mg_dl: 6, sodium_mmol_l: 137, albumin_g_dl: 3.5 },
    { unrounded: 18.24 },
  ],
  ["MELD 3.0", { ...one, sex: "male", dialysis: true, sodium_mmol_l: 140, albumin_g_dl: 5 }, { unrounded: 18.24 }],
  ["MELD 3.0", { ...one, sex: "male", age_y: 17.9, sodium_mmol_l: 137, albumin_g_dl: 3.5 }, { unrounded: 7.33 }],
  ["MELD 3.0", { ...one, sex: "male", age_y: 18, sodium_mmol_l: 137, albumin_g_dl: 3.5 }, { unrounded: 6 }],
  // Albumin counts as 1.5 at least: 6 + 1.85 x 2 = 9.7.
  ["MELD 3.0", { ...one, sex: "male", sodium_mmol_l: 137, albumin_g_dl: 1 }, { unrounded: 9.7 }],
  // MELD 11 takes no sodium, MELD 12 does: 12 + 15.84 - 4.75 = 23.09.
  ["MELD-Na", { ...one, bilirubin_mg_dl: 3.35, sodium_mmol_l: 125 }, { meld: 11, meld_na: 11 }],
  ["MELD-Na", { ...one, bilirubin_mg_dl: 4.36, sodium_mmol_l: 120 }, { meld: 12, meld_na: 23, unrounded: 23.09 }],

  ["Baveno VII CSPH", { lsm_kpa: 25, platelets_g_l: 300 }, { csph: "rule-in" }],
  ["Baveno VII CSPH", { lsm_kpa: 24.9, platelets_g_l: 150 }, { csph: "grey" }],
  ["Baveno VII CSPH", { lsm_kpa: 24.9, platelets_g_l: 149 }, { csph: "probable(>=60% risk)" }],
  ["Baveno VII CSPH", { lsm_kpa: 20, platelets_g_l: 149 }, { csph: "probable(>=60% risk)" }],
  ["Baveno VII CSPH", { lsm_kpa: 19.9, platelets_g_l: 149 }, { csph: "grey" }],
  ["Baveno VII CSPH", { lsm_kpa: 19.9, platelets_g_l: 110 }, { csph: "grey" }],
  ["Baveno VII CSPH", { lsm_kpa: 15, platelets_g_l: 109 }, { csph: "probable(>=60% risk)" }],
  ["Baveno VII CSPH", { lsm_kpa: 14.9, platelets_g_l: 109 }, { csph: "grey" }],
  ["Baveno VII CSPH", { lsm_kpa: 15.1, platelets_g_l: 150 }, { csph: "grey" }],
  ["Baveno VII CSPH", { lsm_kpa: 15, platelets_g_l: 150 }, { csph: "rule-out" }],
  ["Baveno VII CSPH", { hvpg_mmhg: 10 }, { csph: "yes" }],
  ["Baveno VII CSPH", { hvpg_mmhg: 5, varices_collaterals_or_hepatofugal: true }, { csph: "yes" }],
  ["Baveno VII CSPH", { hvpg_mmhg: 5, portal_tumour_thrombus: false }, { csph: "no", population: { fits: "yes" } }],

  ["Six-and-twelve", { tumour_count: 2, max_tumour_cm: 4.1 }, { stratum: "2" }],
  ["Six-and-twelve", { tumour_count: 3, max_tumour_cm: 9 }, { stratum: "2" }],
  ["Tumour burden score", { tumour_count: 1, max_tumour_cm: 3.2 }, { tbs: 3.35, zone: "low" }],
  ["Tumour burden score", { tumour_count: 1, max_tumour_cm: 3.3 }, { tbs: 3.45, zone: "medium" }],
  ["Tumour burden score", { tumour_count: 1, max_tumour_cm: 3.21 }, { tbs: 3.36, zone: "medium" }],
  ["Tumour burden score", { tumour_count: 1, max_tumour_cm: 13.71 }, { tbs: 13.75, zone: "high" }],
  ["Tumour burden score", { tumour_count: 1, max_tumour_cm: 13.7 }, { tbs: 13.74, zone: "medium" }],
  ["Tumour burden score", { tumour_count: 1, max_tumour_cm: 13.8 }, { tbs: 13.84, zone: "high" }],

  ["Nonami 1992", { most_central: "segmental" }, { grade: 1 }],
  ["Arterioportal shunt", { earliest: "none" }, { grade: 0 }],
  ["Arterioportal shunt", { earliest: "peripheral" }, { grade: 1 }],
  ["Arterioportal shunt", { earliest: "first_order_or_trunk" }, { grade: 3 }],
  ["Baveno VI anatomic-functional", baveno, { site: "2a", degree: "I", extension: "none", presentation: "R" }],
  [
    "Baveno VI anatomic-functional",
    { ...baveno, branches: "both", splenic_vein: true },
    { site: "2b", extension: "S" },
  ],
  [
    "Baveno VI anatomic-functional",
    { ...baveno, trunk: true, branches: "none", superior_mesenteric_vein: true },
    { site: "1", extension: "M" },
  ],
  ["Bauer degree", { occlusion_pct: 0 }, { grade: "none", note: { en: expect.stringContaining("no thrombus") } }],
  ["Bauer degree", { occlusion_pct: 50 }, { grade: 2 }],
  ["Bauer degree", { occlusion_pct: 50.1 }, { grade: 3 }],
  ["Bauer degree", { occlusion_pct: 75 }, { grade: 3 }],
  ["Bauer degree", { occlusion_pct: 75.1 }, { grade: 4 }],
  ["Ma 2014", { occlusion_pct: 0, cavernoma: true }, { type: "none" }],
  ["Yerdel", { mpv_occlusion_pct: 0, ...patent }, { note: { en: expect.stringContaining("no thrombus") } }],
  [
    "Yerdel",
    { mpv_occlusion_pct: 99, ...patent, distal_smv: "complete" },
    { note: { en: expect.stringContaining("no such") } },
  ],
  [
    "Yerdel",
    { mpv_occlusion_pct: 0, ...patent, proximal_smv: "complete" },
    { note: { en: expect.stringContaining("no such") } },
  ],
  [
    "Yerdel",
    { mpv_occlusion_pct: 0, ...patent, distal_smv: "complete" },
    { note: { en: expect.stringContaining("no such") } },
  ],

  // BED with alpha/beta 2: 20 (1 + 5 / 2) = 70.
  ["Focal liver damage", { total_gy: 20, fractions: 4, alpha_beta: 2, liver: "normal" }, { bed: 70, damage: true }],
  [
    "Focal liver damage",
    { total_gy: 19.9, fractions: 4, alpha_beta: 2, liver: "normal" },
    { damage: false, threshold_gy: 70 },
  ],
  ["Focal liver damage", { total_gy: 19.9, fractions: 10, alpha_beta: 2, liver: "cirrhosis" }, { damage: false }],
  ["Liver above BED 20", { liver_above_bed20_pct: 40.79, alpha_beta: 8 }, { met: true, limit_pct: 40.8 }],
  ["PVTT type", { involved: ["right"] }, { vp: "Vp3" }],
  ["PVTT type", { involved: ["right"], contralateral: true }, { vp: "Vp4" }],
  ["RILD", swollen, { classic: true }],
  ["RILD", { ...swollen, weeks_after: 2 }, { classic: true }],
  ["RILD", { ...swollen, weeks_after: 1.9 }, { classic: false }],
  ["RILD", { ...swollen, weeks_after: 17.3 }, { classic: true }],
  ["RILD", { ...swollen, weeks_after: 4 * (52 / 12) }, { classic: true }],
  ["RILD", { ...swollen, weeks_after: 17.4 }, { classic: false }],
  ["RILD", { ...swollen, alp_x_uln: 2 }, { classic: false }],
  ["RILD", { ...swollen, jaundice: true }, { classic: false }],
  ["RILD", { ...swollen, hepatomegaly_or_ascites: false }, { classic: false, non_classic: false }],
  ["RILD", { ...swollen, child_pugh_rise: 1 }, { non_classic: false }],
  ["RILD", { ...swollen, child_pugh_rise: 2, weeks_after: 13 }, { non_classic: true }],
  ["RILD", { ...swollen, child_pugh_rise: 2, weeks_after: 13.1 }, { non_classic: false }],
  ["RILD", { ...swollen, transaminase_x_uln: 5 }, { non_classic: false }],
  ["RILD", { ...swollen, transaminase_x_uln: 5.1, weeks_after: 50 }, { non_classic: true }],

  // 1326.155 mL by Vauthey: 20 % are 265.23, 30 % 397.85, 40 % 530.46 mL.
  ["sFLR", { ...body, liver: "normal", flr_ml: 265.2 }, { meets_threshold: false, threshold_pct: 20 }],
  ["sFLR", { ...body, liver: "normal", flr_ml: 265.3 }, { meets_threshold: true }],
  ["sFLR", { ...body, liver: "chemo_injured", flr_ml: 397.8 }, { meets_threshold: false, threshold_pct: 30 }],
  ["sFLR", { ...body, liver: "steatosis", flr_ml: 397.9 }, { meets_threshold: true, threshold_pct: 30 }],
  ["sFLR", { ...body, liver: "steatosis", flr_ml: 397.8 }, { meets_threshold: false }],
  ["sFLR", { ...body, liver: "cirrhosis", flr_ml: 530.4 }, { meets_threshold: false, threshold_pct: 40 }],
  [
    "sFLR",
    { ...body, liver: "cirrhosis", flr_ml: 530.5 },
    { meets_threshold: true, population: { fits: "cannot say" } },
  ],
  // 1184.099 mL by Urata: 30 % are 355.23, 40 % 473.64 mL.
  ["FLR (China)", china, { bsa_m2: 1.673, threshold_pct: 40, meets_all: true }],
  [
    "FLR (China)",
    { ...china, flr_ml: 473.6 },
    { meets: { volume: false, icg_r15: true, child_pugh: true }, meets_all: false },
  ],
  ["FLR (China)", { ...china, flr_ml: 473.7 }, { meets: { volume: true } }],
  ["FLR (China)", { ...china, liver: "no_fibrosis", flr_ml: 355.2 }, { threshold_pct: 30, meets_all: false }],
  ["FLR (China)", { ...china, liver: "no_fibrosis", flr_ml: 355.3 }, { meets_all: true }],
  ["FLR (China)", { ...china, icg_r15_pct: 30 }, { meets: { icg_r15: false }, meets_all: false }],
  ["FLR (China)", { ...china, icg_r15_pct: 29.9 }, { meets_all: true }],
  ["FLR (China)", { ...china, child_pugh: "B" }, { meets: { child_pugh: false }, meets_all: false }],

  // On the limit: 2 m2 of body are 1740.15 mL by Vauthey and 1414.8 mL by Urata.
  ["sFLR", { ...twoM2, liver: "normal", flr_ml: 348.03 }, { sflr_pct: 20, meets_threshold: true }],
  ["sFLR", { ...twoM2, liver: "steatosis", flr_ml: 522.045 }, { sflr_pct: 30, meets_threshold: true }],
  ["sFLR", { ...twoM2, liver: "cirrhosis", flr_ml: 696.06 }, { sflr_pct: 40, meets_threshold: true }],
  ["sFLR", { ...twoM2, liver: "cirrhosis", flr_ml: 696.0599 }, { sflr_pct: 40, meets_threshold: false }],
  ["FLR (China)", { ...china, ...twoM2, flr_ml: 565.92 }, { flr_pct: 40, meets: { volume: true } }],
  ["FLR (China)", { ...china, ...twoM2, liver: "no_fibrosis", flr_ml: 424.44 }, { meets: { volume: true } }],

  ["PVTT response", { examinations: [clot(20, "sectoral"), clot(20)] }, { response: "PD", extent: "more central" }],
  ["PVTT response", { examinations: [clot(20), clot(0, "none")] }, { response: "CR", response_at_50_pct: "CR" }],
  [
    "PVTT response",
    { examinations: [clot(20), clot(10)] },
    { response: "PR", response_at_50_pct: "PR", size_change_pct: -50 },
  ],
  ["PVTT response", { examinations: [clot(20), clot(10.1)] }, { response: "PR", response_at_50_pct: "SD" }],
  ["PVTT response", { examinations: [clot(20), clot(10), clot(12)] }, { response: "PD", size_change_pct: -40 }],
  ["PVTT response", { examinations: [clot(20), clot(10), clot(11.9)] }, { response: "PR" }],
  [
    "PVTT response",
    { examinations: [clot(20), clot(15, "first_order"), clot(15)] },
    { response: "PD", extent: "same" },
  ],
  [
    "PVTT response",
    { examinations: [clot(20), clot(20, "first_order", "partial")] },
    { response: "PR", extent: "more peripheral", flow: "more" },
  ],
  [
    "PVTT response",
    { examinations: [clot(20, "trunk", "full"), clot(20, "trunk", "partial")] },
    { response: "SD", flow: "less" },
  ],

  ["CNLC", { ...cnlc(), ecog: 2 }, { stage: "Ia" }],
  ["CNLC", { ...cnlc(), child_pugh: "B" }, { stage: "Ia" }],
  ["BCLC B subgroup", { ...b2(), selective_access: false }, { group: "none" }],
  ["BCLC B subgroup", { ...b2(), well_defined_nodules: false }, { group: "none" }],
  ["Cheng subtype", { involved: ["right"] }, { subtype: "IIa" }],
] as readonly (readonly [string, object, object])[])("%s %o: %o", (name, input, expected) => {
  expect(answer(name, input)).toMatchObject(expected);
});

function cnlc() {
  return {
    tumour_count: 1,
    max_tumour_cm: 5,
    ecog: 0,
    extrahepatic: false,
    child_pugh: "A",
    visible_vascular_thrombus: false,
  };
}

function b2() {
  return {
    diffuse_infiltrative_bilobar: false,
    extended_transplant_criteria: false,
    well_defined_nodules: true,
    preserved_portal_flow: true,
    selective_access: true,
  };
}

it("ALBI and mALBI at their limits: up to -2.60 is 1, up to -1.39 is 2, and -2.27 is 2b", () => {
  expect([-2.6, -2.599, -1.39, -1.389].map(albiGrade)).toEqual([1, 2, 2, 3]);
  expect([-2.6, -2.599, -2.271, -2.27, -1.39, -1.389].map(malbiGrade)).toEqual(["1", "2a", "2a", "2b", "2b", "3"]);
});

it("rounds half away from zero, gives a hair back, and knows no minus nothing", () => {
  expect([1.005, -1.005, 0.01, 0.004].map((value) => rounded(value, 2))).toEqual([1.01, -1.01, 0.01, 0]);
  expect(Object.is(rounded(-0.001, 2), 0)).toBe(true);
});

it("prints doses with two decimals and the dose of a fraction with four", () => {
  // 40 (1 + 40 / 3 / 10) = 93.33, over 1.2 = 77.78; 20 (1 + 20 / 3 / 2) = 86.67.
  expect(answer("BED/EQD2", { total_gy: 40, fractions: 3, alpha_beta: 10 })).toEqual({
    bed: 93.33,
    eqd2: 77.78,
    alpha_beta: 10,
    dose_per_fraction_gy: 13.3333,
  });
  const focal = { total_gy: 20, fractions: 3, alpha_beta: 2, liver: "normal" };
  expect(answer("Focal liver damage", focal).bed).toBe(86.67);
});

it("HAP names the dispute from just above 15.4 up to 17 µmol/L", () => {
  const note = (bilirubin_umol_l: number) =>
    answer("HAP", { albumin_g_l: 40, bilirubin_umol_l, afp_ng_ml: 1, max_tumour_cm: 1 }).note !== undefined;
  expect([15.4, 15.41, 17, 17.01].map(note)).toEqual([false, true, true, false]);
});

it("Baveno VI takes every host that its table has", () => {
  for (const host of ["C", "N", "H", "L", "A"])
    expect(answer("Baveno VI anatomic-functional", { ...baveno, host }).host).toBe(host);
});

it("JSH names each reason", () => {
  const nodule = {
    tumour_count: 1,
    max_tumour_cm: 3,
    bilobar: false,
    malbi: "1",
    growth: "simple_nodular",
    poorly_differentiated: false,
    disseminated: false,
  };
  const reasons = (change: object) =>
    (answer("JSH TACE-unsuitable", { ...nodule, ...change }).reasons as { id: string }[]).map(({ id }) => id);
  expect(reasons({ max_tumour_cm: 6.1 })).toEqual(["beyond_up_to_seven"]);
  for (const flag of ["bilobar", "poorly_differentiated", "disseminated"])
    expect(reasons({ [flag]: true })).toEqual([flag]);
  expect([reasons({ malbi: "2b" }), reasons({ growth: "massive" })]).toEqual([["malbi_2b"], ["massive"]]);
});

it("mRECIST warns of lipiodol in any one of the lesions", () => {
  const seen = {
    lesions: [
      { id: "a", viable_mm: 20 },
      { id: "b", viable_mm: 20 },
    ],
  };
  const [first, second] = seen.lesions as [object, object];
  const filled = { lesions: [first, { ...second, lipiodol_on_ct: true }] };
  expect(answer("mRECIST", { examinations: [seen, filled], non_target: "none", new_lesion: false }).note).toBeDefined();
});

describe("fractions of the dose to the liver", () => {
  const plan = { mean_liver_dose_gy: 5, child_pugh: "A", cirrhosis: true };
  it("2 Gy is a standard fraction however few there are, more in 3 to 6 fractions is stereotactic", () => {
    const regimen = (total_gy: number, fractions: number) =>
      answer("Liver dose limits", {
        ...plan,
        total_gy,
        fractions,
        ...(fractions <= 5 && total_gy > 2 * fractions ? { liver_below_15_gy_ml: 800 } : {}),
      }).regimen;
    expect([regimen(6, 3), regimen(6.3, 3), regimen(50, 25), regimen(52.5, 25)]).toEqual([
      "2 Gy fractions",
      "stereotactic",
      "2 Gy fractions",
      "other fractions",
    ]);
    const other = answer("Liver dose limits", { ...plan, total_gy: 52.5, fractions: 25 });
    expect([other.mean_dose, other.limit_gy]).toEqual(["cannot say", undefined]);
    expect([regimen(20, 2), regimen(12.6, 6), regimen(14.7, 7)]).toEqual([
      "other fractions",
      "stereotactic",
      "other fractions",
    ]);
  });

  it("without cirrhosis 32 Gy can still not be said, more is not met, and 2 Gy fractions spare no volume", () => {
    const mean = (mean_liver_dose_gy: number) =>
      answer("Liver dose limits", { ...plan, cirrhosis: false, total_gy: 50, fractions: 25, mean_liver_dose_gy });
    expect([30, 30.1, 32, 32.1].map((gy) => mean(gy).mean_dose)).toEqual([
      "met",
      "cannot say",
      "cannot say",
      "not met",
    ]);
    expect(mean(30)).not.toHaveProperty("spared_volume");
  });

  it("5 large fractions ask for the spared volume, 6 and 2 do not, and a mean above the total is refused", () => {
    const asks = (fractions: number) => !score("Liver dose limits", { ...plan, total_gy: 40, fractions }).ok;
    expect([2, 3, 4, 5, 6].map(asks)).toEqual([false, true, true, true, false]);
    expect(score("Liver dose limits", { ...plan, mean_liver_dose_gy: 51, total_gy: 50, fractions: 25 }).ok).toBe(false);
    expect(
      answer("Liver dose limits", { ...plan, mean_liver_dose_gy: 50, total_gy: 50, fractions: 25 }).mean_dose,
    ).toBe("not met");
  });
});

describe("contraindications to TACE, source by source", () => {
  const items = Object.keys(answer("TACE contraindications", {}));
  it("names the three sources, each with what nobody told", () => {
    expect(items).toEqual(["wjh", "summary", "china"]);
    const {
      wjh,
      summary,
      china: nhc,
    } = answer("TACE contraindications", {}) as Record<string, Record<string, unknown[]>>;
    expect([wjh!.absolute, wjh!.absolute_unknown?.length, wjh!.relative_unknown?.length]).toEqual(["cannot say", 4, 5]);
    expect([summary!.absolute_unknown?.length, nhc!.absolute_unknown?.length]).toEqual([6, 8]);
    expect(["relative" in summary!, "relative" in nhc!]).toEqual([false, false]);
  });

  it("is not met when all of a source's items are excluded, met by one alone, and leaves the others' word open", () => {
    const unknown = (answer("TACE contraindications", {}) as Record<string, Record<string, string[]>>).china!
      .absolute_unknown!;
    const excluded = Object.fromEntries(unknown.map((name) => [name, false]));
    expect(answer("TACE contraindications", excluded)).toMatchObject({
      china: { absolute: "not met", absolute_met: [], absolute_unknown: [] },
      wjh: { absolute: "cannot say" },
    });
    for (const name of unknown)
      expect(answer("TACE contraindications", { ...excluded, [name]: true })).toMatchObject({
        china: { absolute: "met", absolute_met: [{ id: name }] },
      });
    expect(answer("TACE contraindications", { bile_duct_occlusion: true })).toMatchObject({
      wjh: { absolute: "cannot say", relative: "met", relative_met: [{ id: "bile_duct_occlusion" }] },
    });
  });
});
