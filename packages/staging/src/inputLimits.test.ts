import { parseCase } from "@glisson/case";
import { describe, expect, it } from "vitest";
import { knownAnswers } from "./knownAnswers.ts";
import { score } from "./score.ts";

/** What each score takes for a number that can be true, and what it refuses as a slip of the pen. */

/** A known input of the score, with these keys in place of its own; undefined leaves one out. */
const takes = (name: string, change: Readonly<Record<string, unknown>>): boolean => {
  const { input } = knownAnswers.find((known) => known.score === name)!;
  return score(name, { ...input, ...change }).ok;
};

const caseTakes = (facts: object): boolean =>
  parseCase({ glisson: "glisson-case/1", id: "x", date: "2026-01-01", source: "test", ...facts }).ok;

const lab = (name: string, unit: string) => (value: number) => ({ labs: { [name]: `${value} ${unit}` } });
const pressure = (name: string, unit: string) => (value: number) => ({
  portalPressure: { [name]: `${value} ${unit}` },
});
const trunk = (value: number) => ({ reading: { portal: { "PV.trunk": { obstruction: `${value} %` } } } });
const size = (value: number) => ({ tumours: { largest: `${value} cm` } });
const ecog = (value: number) => ({ ecog: value });
const course = (fields: object) => ({ treatments: [{ step: "radiotherapy", ...fields }] });

describe("the limits of the case format are those of the scores", () => {
  it.each([
    ["Child-Pugh", "inr", lab("inr", "INR"), [0.4, 0.5, 20, 21], {}],
    ["Child-Pugh", "pt_prolongation_s", lab("prothrombinProlongation", "s"), [-6, -5, 120, 121], { inr: undefined }],
    ["Child-Pugh", "encephalopathy_grade", (value: number) => ({ encephalopathy: value }), [-1, 0, 4, 5], {}],
    ["MELD", "inr", lab("inr", "INR"), [0.4, 0.5, 20, 21], {}],
    ["MELD", "creatinine_mg_dl", lab("creatinine", "mg/dL"), [0, 0.1, 28, 29], {}],
    ["MELD", "creatinine_umol_l", lab("creatinine", "umol/L"), [9, 10, 2500, 2501], { creatinine_mg_dl: undefined }],
    ["MELD-Na", "sodium_mmol_l", lab("sodium", "mmol/L"), [89, 90, 190, 191], {}],
    ["MELD 3.0", "age_y", (value: number) => ({ patient: { age: `${value} y` } }), [-1, 0, 120, 121], {}],
    ["Bleeding gradient", "portal_gradient_mmhg", pressure("gradient", "mmHg"), [-1, 0, 60, 61], {}],
    [
      "Baveno VII CSPH",
      "hvpg_mmhg",
      pressure("hvpg", "mmHg"),
      [-1, 0, 60, 61],
      { lsm_kpa: undefined, platelets_g_l: undefined },
    ],
    ["Baveno VII CSPH", "lsm_kpa", pressure("liverStiffness", "kPa"), [0, 1, 75, 76], {}],
    ["Baveno VII CSPH", "platelets_g_l", lab("platelets", "10^9/L"), [0, 1, 2000, 2001], {}],
    ["BCLC 2022", "max_tumour_cm", size, [0, 0.1, 40, 41], {}],
    ["BCLC 2022", "ecog", ecog, [-1, 0, 4, 5], {}],
    ["ECOG", "ecog", ecog, [-1, 0, 4, 5], {}],
    ["HAP", "afp_ng_ml", lab("alphaFetoprotein", "ng/mL"), [-1, 0, 1e7, 1e7 + 1], {}],
    ["HAP", "max_tumour_cm", size, [0, 0.1, 40, 41], {}],
    ["BED/EQD2", "total_gy", (value: number) => course({ dose: `${value} Gy` }), [0, 0.1, 200, 201], {}],
    ["BED/EQD2", "fractions", (value: number) => course({ fractions: value }), [0, 1, 60, 61], {}],
    ["FLR (China)", "icg_r15_pct", lab("icgR15", "%"), [-1, 0, 100, 101], {}],
    ["Bauer degree", "occlusion_pct", trunk, [-1, 0, 100, 101], {}],
    ["Ma 2014", "occlusion_pct", trunk, [-1, 0, 100, 101], {}],
    ["Yerdel", "mpv_occlusion_pct", trunk, [-1, 0, 100, 101], {}],
  ] as const)("%s, %s", (name, key, factsOf, values, change) => {
    const taken = values.map((value) => takes(name, { ...change, [key]: value }));
    expect(taken).toEqual([false, true, true, false]);
    expect(values.map((value) => caseTakes(factsOf(value)))).toEqual(taken);
  });

  it("at the upper end of height, weight and number of tumours, whose lower end is the scores' own", () => {
    for (const [name, key, factsOf, values] of [
      ["sFLR", "height_cm", (cm: number) => ({ patient: { height: `${cm} cm` } }), [250, 251]],
      ["sFLR", "weight_kg", (kg: number) => ({ patient: { weight: `${kg} kg` } }), [400, 401]],
      ["Six-and-twelve", "tumour_count", (count: number) => ({ tumours: { count } }), [1000, 1001]],
    ] as const) {
      const taken = values.map((value) => takes(name, { [key]: value }));
      expect(taken, key).toEqual([true, false]);
      expect(values.map((value) => caseTakes(factsOf(value)))).toEqual(taken);
    }
  });
});

it.each([
  [
    "a share of the liver lies between nothing and all",
    "Liver above BED 20",
    "liver_above_bed20_pct",
    [-1, 0, 100, 101],
  ],
  // Vauthey's line was drawn for adults and falls to nothing at 0.63 m2.
  ["a body for Vauthey has 100 cm", "sFLR", "height_cm", [99, 100]],
  ["a body for Vauthey has 25 kg", "sFLR", "weight_kg", [24, 25]],
  ["a stage of size and number needs a tumour", "Six-and-twelve", "tumour_count", [0, 1]],
  ["no sum of diameters is below nothing", "mRECIST overall (target part)", "current_sum_mm", [-1, 0]],
  ["no dose is below nothing", "Liver dose limits", "mean_liver_dose_gy", [-1, 0]],
  ["no time after radiotherapy is below nothing", "RILD", "weeks_after", [-1, 0]],
  ["no multiple of a limit is below nothing", "RILD", "alp_x_uln", [-1, 0]],
  ["no multiple of a limit is below nothing", "RILD", "transaminase_x_uln", [-1, 0]],
  // From 5 to 15 points and back.
  ["Child-Pugh rises or falls by ten points at most", "RILD", "child_pugh_rise", [-11, -10, 10, 11]],
] as const)("%s: %s, %s", (_, name, key, values) => {
  const [tooLow, ...rest] = values.map((value) => takes(name, { [key]: value }));
  expect([tooLow, rest[0]]).toEqual([false, true]);
  if (rest.length > 1) expect(rest.slice(1)).toEqual([true, false]);
});

it("the smallest lesion that can be measured is a target", () => {
  for (const [name, diameter] of [
    ["RECIST 1.1", "longest_mm"],
    ["mRECIST", "viable_mm"],
  ] as const) {
    const examinations = [1, 1].map((size) => ({ lesions: [{ id: "a", [diameter]: size }] }));
    expect(takes(name, { examinations }), name).toBe(true);
  }
});

it("a measured lesion and a thrombus may be gone, and are never below nothing", () => {
  const lesions = (...sizes: number[]) => sizes.map((longest_mm) => ({ lesions: [{ id: "a", longest_mm }] }));
  expect([0, -1].map((now) => takes("RECIST 1.1", { examinations: lesions(20, now) }))).toEqual([true, false]);
  const clot = { thrombus_mm: 20, most_central: "trunk", flow: "none" };
  const now = (thrombus_mm: number, most_central: string) => ({
    examinations: [clot, { ...clot, thrombus_mm, most_central }],
  });
  const [gone, below, least] = [
    now(0, "none"),
    now(-1, "trunk"),
    { examinations: [1, 1].map((mm) => ({ ...clot, thrombus_mm: mm })) },
  ];
  expect([gone, below, least].map((input) => takes("PVTT response", input))).toEqual([true, false, true]);
});

it("a measured lesion and a thrombus are as long as a tumour and a vein of the case format may be, 400 mm", () => {
  const lesions = (size: number) => [size, 20].map((longest_mm) => ({ lesions: [{ id: "a", longest_mm }] }));
  const clots = (thrombus_mm: number) =>
    [thrombus_mm, 20].map((mm) => ({ thrombus_mm: mm, most_central: "trunk", flow: "none" }));
  const lengths = [400, 401];
  expect(lengths.map((mm) => takes("RECIST 1.1", { examinations: lesions(mm) }))).toEqual([true, false]);
  expect(lengths.map((mm) => takes("PVTT response", { examinations: clots(mm) }))).toEqual([true, false]);
  expect(lengths.map((mm) => caseTakes({ tumours: { largest: `${mm} mm` } }))).toEqual([true, false]);
});

it("the mean dose may be the total, and the total 200 Gy", () => {
  const whole = { mean_liver_dose_gy: 200, total_gy: 200, fractions: 60 };
  expect(takes("Liver dose limits", whole)).toBe(true);
});

it("a distance below the bifurcation and a spared volume are never below nothing", () => {
  const trunkAt = (cm: number) => ({ involved: ["trunk"], trunk_below_bifurcation_cm: cm });
  expect([0, -1].map((cm) => takes("Cheng subtype", trunkAt(cm)))).toEqual([true, false]);
  const fewer = { total_gy: 40, fractions: 5 };
  expect([0, -1].map((ml) => takes("Liver dose limits", { ...fewer, liver_below_15_gy_ml: ml }))).toEqual([
    true,
    false,
  ]);
});
