import { sayFault } from "@glisson/case";
import { describe, expect, it } from "vitest";
import { score, scoreDefinitions } from "./score.ts";

/** What the product chose where a source is silent: each convention of DECISIONS 16 to 19 by its own test. */

const answer = (name: string, input: unknown): Record<string, unknown> => {
  const found = score(name, input);
  if (!found.ok) throw new Error(found.faults.map(sayFault).join("\n"));
  return found.value;
};
const refusal = (name: string, input: unknown): string => {
  const found = score(name, input);
  return found.ok ? "" : found.faults.map(sayFault).join("\n");
};

const meld = { bilirubin_mg_dl: 2, inr: 1.5, creatinine_mg_dl: 1.2, dialysis: false };
const exams = (diameter: string, ...sizes: number[]) =>
  sizes.map((size) => ({ lesions: [{ id: "a", [diameter]: size }] }));
const quiet = { non_target: "none", new_lesion: false };
const recist = (...sizes: number[]) =>
  answer("RECIST 1.1", { examinations: exams("longest_mm", ...sizes), ...quiet }).response;
const mrecist = (...sizes: number[]) =>
  answer("mRECIST", { examinations: exams("viable_mm", ...sizes), ...quiet }).response;
const target = (baseline: number, nadir: number, current: number) =>
  answer("mRECIST overall (target part)", {
    baseline_sum_mm: baseline,
    nadir_sum_mm: nadir,
    current_sum_mm: current,
  }).response;

describe("DECISIONS 16: inputs", () => {
  it("refuses one quantity in two units, and a missing one by its name", () => {
    expect(refusal("MELD", { ...meld, bilirubin_umol_l: 34 })).toContain(
      "bilirubin_mg_dl or bilirubin_umol_l, not both",
    );
    const { inr: _, ...rest } = meld;
    expect(refusal("MELD", rest)).toContain("MELD.inr: found nothing");
  });

  it("reads platelets_g_l as 10^9/L: 150 rules out, 149 does not", () => {
    expect(answer("Baveno VII CSPH", { lsm_kpa: 15, platelets_g_l: 150 }).csph).toBe("rule-out");
    expect(answer("Baveno VII CSPH", { lsm_kpa: 15, platelets_g_l: 149 }).csph).toBe("grey");
  });

  it("takes a contralateral branch and every height of a venous thrombus", () => {
    expect(answer("PVTT type", { involved: ["left"], contralateral: true }).vp).toBe("Vp4");
    for (const highest of ["peripheral_hv", "major_hv", "ivc_retrohepatic", "ivc_supradiaphragmatic", "right_atrium"])
      expect(score("HVTT/IVCTT type", { highest }).ok).toBe(true);
  });
});

describe("DECISIONS 17: limits", () => {
  it("compares Child-Pugh in the unit that was given, a limit scores 2", () => {
    const rest = { albumin_g_l: 40, inr: 1, ascites: "none", encephalopathy_grade: 0 };
    expect(answer("Child-Pugh", { ...rest, bilirubin_umol_l: 34.2 }).points).toBe(6);
    expect(answer("Child-Pugh", { ...rest, bilirubin_umol_l: 34.19 }).points).toBe(5);
  });

  it("converts bilirubin by 17.1 for ALBI", () => {
    const both = [{ bilirubin_mg_dl: 1.2 }, { bilirubin_umol_l: 20.52 }];
    const scores = both.map((bilirubin) => answer("ALBI/mALBI", { ...bilirubin, albumin_g_l: 35 }).score);
    expect(scores).toEqual([-2.109, -2.109]);
  });

  it("grades ALBI on the unrounded value: -2.5996 prints -2.600 and is grade 2", () => {
    const found = answer("ALBI/mALBI", { bilirubin_umol_l: 10, albumin_g_l: 38.348 });
    expect([found.score, found.grade]).toEqual([-2.6, 2]);
  });

  it("rounds and caps MELD before MELD-Na: 43.3 counts as 40, where sodium adds nothing", () => {
    const worst = { bilirubin_mg_dl: 20, inr: 3, creatinine_mg_dl: 6, dialysis: false, sodium_mmol_l: 125 };
    expect(answer("MELD-Na", worst)).toMatchObject({ meld: 40, meld_na: 40, unrounded: 40 });
  });

  it("prints unrounded scores with two decimals, half away from zero", () => {
    expect(answer("BED/EQD2", { total_gy: 27.5, fractions: 5, alpha_beta: 10 }).bed).toBe(42.63);
    expect(answer("MELD", meld).unrounded).toBe(Number((answer("MELD", meld).unrounded as number).toFixed(2)));
  });
});

describe("DECISIONS 18: response", () => {
  it("RECIST 1.1 wants 5 mm beside 20 %, mRECIST does not", () => {
    expect([recist(40, 20, 24), mrecist(40, 20, 24)]).toEqual(["PR", "PD"]);
    expect([recist(40, 20, 24.9), recist(40, 20, 25)]).toEqual(["PR", "PD"]);
    expect([recist(60, 60, 71.9), recist(60, 60, 72)]).toEqual(["SD", "PD"]);
  });

  it("asks complete response first", () => {
    expect([recist(40, 0, 0), mrecist(40, 20, 0), target(100, 0, 0)]).toEqual(["CR", "CR", "CR"]);
  });

  it("never divides by a nadir of 0: what comes back is progression", () => {
    expect(target(100, 0, 1)).toBe("PD");
    expect([mrecist(100, 0, 1), recist(100, 0, 5), recist(100, 0, 4)]).toEqual(["PD", "PD", "PR"]);
  });

  it("counts exactly 20 % above the nadir as PD and exactly 30 % below the baseline as PR", () => {
    expect([target(100, 50, 60), target(100, 100, 70), target(100, 100, 70.1)]).toEqual(["PD", "PR", "SD"]);
    // 0.1 + 0.2 carries binary dust: still 30 % below 0.43 or 20 % above 0.3.
    expect(target(3, 0.3, 0.36)).toBe("PD");
    expect(target(4.3, 4.3, 3.01)).toBe("PR");
  });

  it("puts PD before PR: 50 % below baseline may be 25 % above the nadir", () => {
    expect(target(100, 40, 50)).toBe("PD");
  });

  it("keeps RECIST, mRECIST and thrombus response apart: each in its own answer, thrombus as non-target", () => {
    const input = { examinations: exams("viable_mm", 40, 0), new_lesion: false };
    expect(answer("mRECIST", { ...input, non_target: "present" })).toMatchObject({ response: "PR", target: "CR" });
    expect(answer("mRECIST", { ...input, non_target: "progressing" })).toMatchObject({ response: "PD", target: "CR" });
    expect(answer("mRECIST", { ...input, non_target: "gone", new_lesion: true }).response).toBe("PD");
    expect(answer("mRECIST", { ...input, non_target: "gone" }).response).toBe("CR");
  });
});

it("mRECIST warns of lipiodol, which hides what lives on CT", () => {
  const at = (lipiodol_on_ct: boolean) => ({ lesions: [{ id: "a", viable_mm: 20, lipiodol_on_ct }] });
  const note = (isFilled: boolean) => answer("mRECIST", { examinations: [at(false), at(isFilled)], ...quiet }).note;
  expect([note(false), note(true)]).toEqual([
    undefined,
    { en: expect.stringContaining("MRI"), zh: expect.any(String) },
  ]);
});

describe("DECISIONS 18: limits that are ours to file", () => {
  it("Bauer at exactly 25 % and Yerdel at exactly 50 % go low, and the formula says so", () => {
    expect([
      answer("Bauer degree", { occlusion_pct: 25 }).grade,
      answer("Bauer degree", { occlusion_pct: 25.1 }).grade,
    ]).toEqual([1, 2]);
    const veins = { proximal_smv: "patent", distal_smv: "patent" };
    const yerdel = (pct: number) => answer("Yerdel", { mpv_occlusion_pct: pct, ...veins }).grade;
    expect([yerdel(50), yerdel(50.1)]).toEqual([1, 2]);
  });

  it("sFLR names Vauthey, the Chinese limits name Urata", () => {
    const body = { height_cm: 170, weight_kg: 65, flr_ml: 500 };
    expect(answer("sFLR", { ...body, liver: "normal" })).toMatchObject({ volume_formula: "Vauthey", tlv_ml: 1425.8 });
    const china = { ...body, liver: "no_fibrosis", icg_r15_pct: 10, child_pugh: "A" };
    // 706.2 x 1.75198 + 2.4 = 1239.65
    expect(answer("FLR (China)", china)).toMatchObject({ volume_formula: "Urata", slv_ml: 1239.7 });
  });

  it("BCLC takes the cancer's ECOG and an end-stage liver that cannot be transplanted, and says so of its inputs", () => {
    const { inputs } = scoreDefinitions.find(({ name }) => name === "BCLC 2022")!;
    expect(inputs).toMatchObject({
      ecog: expect.stringContaining("cancer-related"),
      end_stage_liver: expect.stringContaining("not transplantable"),
    });
  });

  it("EHBH-PVTT is not available, its table not obtained", () => {
    expect(refusal("EHBH-PVTT", {})).toContain("not available, table not obtained");
  });
});

describe("DECISIONS 19: alpha/beta", () => {
  const course = { total_gy: 45, fractions: 15 };
  it("is never a default and is printed", () => {
    expect(refusal("BED/EQD2", course)).toContain("BED/EQD2.alpha_beta: found nothing");
    expect(answer("BED/EQD2", { ...course, alpha_beta: 2 })).toMatchObject({ eqd2: 56.25, alpha_beta: 2 });
  });

  it("goes with its own limit: 8 with the volume above BED 20, 2 with focal damage", () => {
    expect(answer("Liver above BED 20", { liver_above_bed20_pct: 40.7, alpha_beta: 8 }).met).toBe(true);
    expect(refusal("Liver above BED 20", { liver_above_bed20_pct: 40.7, alpha_beta: 2 })).toContain(
      "8: the limit came with it",
    );
    expect(refusal("Focal liver damage", { ...course, alpha_beta: 8, liver: "normal" })).toContain(
      "2: the threshold came",
    );
  });
});

describe("DECISIONS 13: what HVPG does not see", () => {
  it("a normal value excludes nothing in tumour thrombus, a raised one still counts", () => {
    const csph = (input: object) => answer("Baveno VII CSPH", { portal_tumour_thrombus: true, ...input });
    expect(csph({ hvpg_mmhg: 5 })).toMatchObject({ csph: "cannot say", by_numbers: "no", population: { fits: "no" } });
    expect(csph({ lsm_kpa: 10, platelets_g_l: 200 })).toMatchObject({ csph: "cannot say", by_numbers: "rule-out" });
    expect(csph({ lsm_kpa: 18, platelets_g_l: 200 })).toMatchObject({ csph: "cannot say", by_numbers: "grey" });
    expect(csph({ hvpg_mmhg: 10 }).csph).toBe("yes");
  });
});

describe("the population", () => {
  const hap = { albumin_g_l: 38, bilirubin_umol_l: 12, afp_ng_ml: 50, max_tumour_cm: 4 };
  it("is told with the answer: outside it with the reason, or what would have to be known", () => {
    expect(answer("HAP", { ...hap, portal_tumour_thrombus: true }).population).toMatchObject({
      fits: "no",
      outside: [{ id: "portal_tumour_thrombus", says: { en: expect.stringContaining("context only") } }],
    });
    expect(answer("HAP", { ...hap, portal_tumour_thrombus: false }).population).toMatchObject({ fits: "yes" });
    expect(answer("HAP", hap).population).toMatchObject({ fits: "cannot say", unknown: ["portal_tumour_thrombus"] });
  });

  it("of MELD 3.0 begins at 12 years", () => {
    const input = { sex: "male", ...meld, sodium_mmol_l: 137, albumin_g_dl: 3.5 };
    const fits = (age?: number) =>
      (answer("MELD 3.0", { ...input, ...(age === undefined ? {} : { age_y: age }) }).population as { fits: string })
        .fits;
    expect([fits(11), fits(12), fits(60), fits()]).toEqual(["no", "yes", "yes", "cannot say"]);
  });

  it("of HAP disagrees in two units between 15.4 and 17 µmol/L, which is said", () => {
    const note = (bilirubin: number) => answer("HAP", { ...hap, bilirubin_umol_l: bilirubin }).note;
    expect([note(15.4), note(17.1)]).toEqual([undefined, undefined]);
    expect(note(16)).toMatchObject({ en: expect.stringContaining("Park 2016") });
  });
});

describe("limits of the dose to the liver", () => {
  const plan = { mean_liver_dose_gy: 13, total_gy: 45, fractions: 3, child_pugh: "A", cirrhosis: true };
  const spared = { liver_below_15_gy_ml: 700 };
  it.each([
    [{ ...spared }, "met", 13],
    [{ ...spared, mean_liver_dose_gy: 13.1 }, "not met", 13],
    [{ ...spared, fractions: 5, mean_liver_dose_gy: 15 }, "cannot say", [13, 18]],
    [{ fractions: 6, mean_liver_dose_gy: 18 }, "met", 18],
    [{ ...spared, child_pugh: "B", mean_liver_dose_gy: 6 }, "met", 6],
    [{ ...spared, child_pugh: "B", mean_liver_dose_gy: 6.1 }, "not met", 6],
    [{ ...spared, child_pugh: "C", mean_liver_dose_gy: 1 }, "cannot say", undefined],
    [{ fractions: 25, mean_liver_dose_gy: 28 }, "met", 28],
    [{ fractions: 25, mean_liver_dose_gy: 31, cirrhosis: false }, "cannot say", [30, 32]],
    [{ fractions: 25, mean_liver_dose_gy: 10, child_pugh: "B" }, "cannot say", undefined],
    [{ fractions: 15, mean_liver_dose_gy: 10 }, "cannot say", undefined],
  ])("%o: %s", (change, verdict, limit) => {
    const found = answer("Liver dose limits", { ...plan, ...change });
    expect([found.mean_dose, found.limit_gy]).toEqual([verdict, limit]);
  });

  it("asks for the spared volume in 3 to 5 large fractions", () => {
    expect(refusal("Liver dose limits", plan)).toContain("liver_below_15_gy_ml");
    const found = (ml: number) => answer("Liver dose limits", { ...plan, liver_below_15_gy_ml: ml }).spared_volume;
    expect([found(699), found(700)]).toEqual(["not met", "met"]);
  });
});
