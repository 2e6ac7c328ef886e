/** Inputs with answers worked out by hand (or, for the logarithms, apart from this code), at least one for every score. */
export interface KnownAnswer {
  readonly score: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly answer: Readonly<Record<string, unknown>>;
}

const known = (score: string, input: KnownAnswer["input"], answer: KnownAnswer["answer"]): KnownAnswer => ({
  score,
  input,
  answer,
});

const liver = { bilirubin_mg_dl: 3.2, inr: 1.6, creatinine_mg_dl: 1.4, dialysis: false };
const meldLab = { ...liver, sodium_mmol_l: 130, albumin_g_dl: 2.9 };
const size = (tumour_count: number, max_tumour_cm: number) => ({ tumour_count, max_tumour_cm });
const cancer = { ecog: 0, extrahepatic: false };
const pressed = { proximal_smv: "patent", distal_smv: "patent" };
const lesions = (...sizes: number[]) => sizes.map((longest_mm, index) => ({ id: `L${index}`, longest_mm }));
const viable = (...sizes: number[]) => sizes.map((viable_mm, index) => ({ id: `L${index}`, viable_mm }));
const clot = (thrombus_mm: number, most_central: string, flow: string) => ({ thrombus_mm, most_central, flow });
const quiet = { non_target: "none", new_lesion: false };
const nodule = {
  ...size(1, 3),
  bilobar: false,
  malbi: "1",
  growth: "simple_nodular",
  poorly_differentiated: false,
  disseminated: false,
};
const healthy = {
  weeks_after: 8,
  hepatomegaly_or_ascites: false,
  jaundice: false,
  alp_x_uln: 1,
  transaminase_x_uln: 1,
  child_pugh_rise: 0,
};
const intermediate = {
  diffuse_infiltrative_bilobar: false,
  extended_transplant_criteria: false,
  well_defined_nodules: true,
  preserved_portal_flow: true,
  selective_access: true,
};

export const knownAnswers: readonly KnownAnswer[] = [
  known(
    "Child-Pugh",
    { bilirubin_umol_l: 40, albumin_g_l: 33, inr: 1.3, ascites: "mild", encephalopathy_grade: 0 },
    { points: 8, class: "B" },
  ),
  known("ALBI/mALBI", { bilirubin_umol_l: 25, albumin_g_l: 36 }, { score: -2.137, grade: 2, malbi: "2b" }),
  known("ALBI/mALBI", { bilirubin_mg_dl: 1.8, albumin_g_dl: 3.1 }, { score: -1.653, grade: 2, malbi: "2b" }),
  known("MELD", liver, { meld: 19, unrounded: 19.31 }),
  known(
    "MELD",
    { bilirubin_umol_l: 60, inr: 1.6, creatinine_umol_l: 150, dialysis: false },
    { meld: 21, unrounded: 21.5 },
  ),
  known("MELD-Na", { ...liver, sodium_mmol_l: 130 }, { meld: 19, meld_na: 24, unrounded: 23.85 }),
  known("MELD 3.0", { sex: "female", ...meldLab }, { meld3: 25, unrounded: 25.18 }),
  known("MELD 3.0", { sex: "male", ...meldLab }, { meld3: 24, unrounded: 23.85 }),
  known("MELD 3.0", { sex: "male", age_y: 15, ...meldLab }, { meld3: 25, unrounded: 25.18 }),
  known("Baveno VII CSPH", { lsm_kpa: 12, platelets_g_l: 180 }, { csph: "rule-out" }),
  known("Baveno VII CSPH", { hvpg_mmhg: 9.9 }, { csph: "no" }),
  known("Baveno VII CSPH", { varices_collaterals_or_hepatofugal: true }, { csph: "yes" }),
  known("Bleeding gradient", { portal_gradient_mmhg: 12 }, { reached: true }),
  known("Bleeding gradient", { portal_gradient_mmhg: 11.9 }, { reached: false }),
  known(
    "BCLC 2022",
    { ...size(1, 8), ...cancer, macrovascular_invasion: false, end_stage_liver: false },
    { stage: "A" },
  ),
  known("BCLC B subgroup", intermediate, { group: "B2" }),
  known("BCLC B subgroup", { ...intermediate, extended_transplant_criteria: true }, { group: "B1" }),
  known("BCLC B subgroup", { ...intermediate, diffuse_infiltrative_bilobar: true }, { group: "B3" }),
  known("BCLC B subgroup", { ...intermediate, preserved_portal_flow: false }, { group: "none" }),
  known("CNLC", { ...size(2, 4), ...cancer, child_pugh: "A", visible_vascular_thrombus: false }, { stage: "IIa" }),
  known("ECOG", { ecog: 3 }, { grade: 3 }),
  known("Six-and-twelve", size(2, 4), { sum: 6, stratum: "1" }),
  known("Six-and-twelve", size(3, 9.1), { sum: 12.1, stratum: "3" }),
  known("Tumour burden score", size(2, 4.5), { tbs: 4.92, zone: "medium" }),
  known("Tumour burden score", size(1, 3), { tbs: 3.16, zone: "low" }),
  known("Up-to-seven", size(3, 4), { sum: 7, within: true }),
  known("Up-to-seven", size(3, 4.1), { sum: 7.1, within: false }),
  known("PVTT type", { involved: ["trunk", "right"] }, { cheng: "III", vp: "Vp4" }),
  known("Cheng subtype", { involved: ["segmental"] }, { subtype: "Ia", decides: false }),
  known("Cheng subtype", { involved: ["segmental", "sectoral"] }, { subtype: "Ib" }),
  known("Cheng subtype", { involved: ["left", "sectoral"] }, { subtype: "IIa" }),
  known("Cheng subtype", { involved: ["left", "right"] }, { subtype: "IIb" }),
  known("Cheng subtype", { involved: ["trunk"], trunk_below_bifurcation_cm: 2 }, { subtype: "IIIa" }),
  known("Cheng subtype", { involved: ["trunk"], trunk_below_bifurcation_cm: 2.1 }, { subtype: "IIIb" }),
  known("Cheng subtype", { involved: ["trunk", "smv"] }, { subtype: "IVa" }),
  known("HVTT/IVCTT type", { highest: "right_atrium" }, { chen2020: "III", vv: "Vv3" }),
  known("Li 2013 IVC type", { highest: "ivc_retrohepatic" }, { type: "inferior hepatic" }),
  known("Li 2013 IVC type", { highest: "ivc_supradiaphragmatic" }, { type: "superior hepatic" }),
  known("Li 2013 IVC type", { highest: "right_atrium" }, { type: "intracardiac" }),
  known("Arterioportal shunt", { earliest: "segmental_or_sectoral" }, { grade: 2 }),
  known("Yerdel", { mpv_occlusion_pct: 80, ...pressed }, { grade: 2 }),
  known("Yerdel", { mpv_occlusion_pct: 100, proximal_smv: "complete", distal_smv: "patent" }, { grade: 3 }),
  known("Yerdel", { mpv_occlusion_pct: 60, proximal_smv: "complete", distal_smv: "patent" }, { grade: "none" }),
  known("Yerdel", { mpv_occlusion_pct: 0, ...pressed }, { grade: "none" }),
  known("Bauer degree", { occlusion_pct: 60 }, { grade: 3 }),
  known("Ma 2014", { occlusion_pct: 90, cavernoma: true }, { type: "II" }),
  known("Nonami 1992", { most_central: "right_or_left" }, { grade: 2 }),
  known("Nonami 1992", { most_central: "trunk", trunk_complete: false }, { grade: 3 }),
  known("Nonami 1992", { most_central: "trunk", trunk_complete: true }, { grade: 4 }),
  known(
    "Baveno VI anatomic-functional",
    {
      trunk: true,
      branches: "one",
      flow_seen: false,
      splenic_vein: true,
      superior_mesenteric_vein: true,
      presentation: "chronic",
      host: "H",
    },
    { site: "3", degree: "T", extension: "SM", presentation: "Ch", host: "H" },
  ),
  known("HAP", { albumin_g_l: 35, bilirubin_umol_l: 18, afp_ng_ml: 400, max_tumour_cm: 7 }, { points: 2, group: "C" }),
  known("mHAP", { albumin_g_dl: 3.5, afp_ng_ml: 401, max_tumour_cm: 7.1 }, { points: 3, group: "D" }),
  known("mHAP-II", { albumin_g_l: 38, bilirubin_mg_dl: 1.1, afp_ng_ml: 50, ...size(2, 4) }, { points: 2, group: "C" }),
  known("JSH TACE-unsuitable", nodule, { unsuitable: false, reasons: [] }),
  known("JSH TACE-unsuitable", { ...nodule, ...size(5, 3) }, { unsuitable: true }),
  known("JSH TACE-unsuitable", { ...nodule, malbi: "2b" }, { unsuitable: true }),
  known(
    "TACE contraindications",
    { tumour_thrombus: true, child_pugh_c: false },
    { wjh: { absolute: "cannot say" }, summary: { absolute: "met" }, china: { absolute: "cannot say" } },
  ),
  known(
    "mRECIST overall (target part)",
    { baseline_sum_mm: 100, nadir_sum_mm: 60, current_sum_mm: 75 },
    { response: "PD" },
  ),
  known(
    "mRECIST",
    { examinations: [{ lesions: viable(40, 20) }, { lesions: viable(30, 12) }], ...quiet },
    {
      response: "PR",
      sums_mm: { baseline: 60, nadir: 60, current: 42 },
    },
  ),
  known(
    "RECIST 1.1",
    { examinations: [{ lesions: lesions(60) }, { lesions: lesions(12) }, { lesions: lesions(16) }], ...quiet },
    {
      response: "PR",
      sums_mm: { baseline: 60, nadir: 12, current: 16 },
    },
  ),
  known(
    "PVTT response",
    { examinations: [clot(20, "trunk", "none"), clot(14, "trunk", "none")] },
    {
      response: "PR",
      response_at_50_pct: "SD",
      size_change_pct: -30,
      extent: "same",
      flow: "same",
    },
  ),
  known("BED/EQD2", { total_gy: 40, fractions: 10, alpha_beta: 10 }, { bed: 56, eqd2: 46.67, alpha_beta: 10 }),
  known("BED/EQD2", { total_gy: 30, fractions: 10, alpha_beta: 2 }, { bed: 75, eqd2: 37.5, alpha_beta: 2 }),
  known(
    "Liver dose limits",
    { mean_liver_dose_gy: 27, total_gy: 50, fractions: 25, child_pugh: "A", cirrhosis: true },
    { regimen: "2 Gy fractions", mean_dose: "met", limit_gy: 28 },
  ),
  known("Liver above BED 20", { liver_above_bed20_pct: 40.8, alpha_beta: 8 }, { met: false }),
  known(
    "Focal liver damage",
    { total_gy: 20, fractions: 10, alpha_beta: 2, liver: "cirrhosis" },
    { bed: 40, damage: true },
  ),
  known("Focal liver damage", { total_gy: 20, fractions: 10, alpha_beta: 2, liver: "normal" }, { damage: false }),
  known("RILD", { ...healthy, hepatomegaly_or_ascites: true, alp_x_uln: 2.5 }, { classic: true, non_classic: false }),
  known("RILD", { ...healthy, child_pugh_rise: 2 }, { classic: false, non_classic: true }),
  known("RILD", { ...healthy, child_pugh_rise: 2, weeks_after: 14 }, { classic: false, non_classic: false }),
  known(
    "sFLR",
    { height_cm: 168, weight_kg: 60, flr_ml: 520, liver: "cirrhosis" },
    { bsa_m2: 1.673, tlv_ml: 1326.2, sflr_pct: 39.2, meets_threshold: false, volume_formula: "Vauthey" },
  ),
  known(
    "FLR (China)",
    {
      height_cm: 168,
      weight_kg: 60,
      flr_ml: 520,
      liver: "chronic_liver_disease",
      icg_r15_pct: 12,
      child_pugh: "A",
    },
    { slv_ml: 1184.1, flr_pct: 43.9, meets_all: true, volume_formula: "Urata" },
  ),
];
