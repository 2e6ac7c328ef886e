import { describe, expect, it } from "vitest";
import { score } from "./score.ts";

/** What a score refuses, and where it says the fault lies. */

const clot = (thrombus_mm: number, most_central = "trunk", flow = "none") => ({ thrombus_mm, most_central, flow });
const baveno = {
  trunk: false,
  branches: "one",
  flow_seen: true,
  splenic_vein: false,
  superior_mesenteric_vein: false,
  presentation: "recent",
  host: "C",
};

function lesionsOf(diameter: string, ...sizes: number[]) {
  const examinations = sizes.map((size) => ({ lesions: [{ id: "a", [diameter]: size }] }));
  return { examinations, non_target: "none", new_lesion: false };
}

function twoExaminations(...ids: string[][]) {
  const examinations = ids.map((names) => ({ lesions: names.map((id) => ({ id, longest_mm: 20 })) }));
  return { examinations, non_target: "none", new_lesion: false };
}

const sums = (baseline_sum_mm: number, nadir_sum_mm: number) => ({
  baseline_sum_mm,
  nadir_sum_mm,
  current_sum_mm: 10,
});

describe("what a score refuses of facts that contradict each other", () => {
  it.each([
    ["Nonami 1992", { most_central: "trunk" }],
    ["Nonami 1992", { most_central: "segmental", trunk_complete: true }],
    ["Baveno VI anatomic-functional", { ...baveno, branches: "none" }],
    ["Cheng subtype", { involved: ["trunk"] }],
    ["Cheng subtype", { involved: ["left"], trunk_below_bifurcation_cm: 1 }],
    ["Cheng subtype", { involved: [] }],
    ["Baveno VII CSPH", { lsm_kpa: 12 }],
    ["Baveno VII CSPH", { lsm_kpa: 12, platelets_g_l: 100, hvpg_mmhg: 12 }],
    ["PVTT response", { examinations: [clot(20), clot(0)] }],
    ["PVTT response", { examinations: [clot(0, "none"), clot(5)] }],
    ["PVTT response", { examinations: [clot(20)] }],
    ["mRECIST overall (target part)", { baseline_sum_mm: 50, nadir_sum_mm: 51, current_sum_mm: 10 }],
    ["mRECIST overall (target part)", { baseline_sum_mm: 0, nadir_sum_mm: 0, current_sum_mm: 10 }],
    ["mRECIST", { examinations: [{ lesions: [] }, { lesions: [] }], non_target: "none", new_lesion: false }],
    ["sFLR", { height_cm: 110, weight_kg: 24, flr_ml: 200, liver: "normal" }],
    ["mRECIST", lesionsOf("viable_mm", 0, 5)],
    ["RECIST 1.1", lesionsOf("longest_mm", 0, 5)],
  ])("%s %o", (name, input) => {
    expect(score(name, input).ok).toBe(false);
  });

  it.each([
    ["Baveno VI anatomic-functional", { ...baveno, branches: "none" }, ".branches", "one or both, or trunk: true"],
    ["Nonami 1992", { most_central: "trunk" }, ".trunk_complete", "true or false where most_central is trunk"],
    ["Nonami 1992", { most_central: "segmental", trunk_complete: true }, ".trunk_complete", "most_central trunk"],
    ["Cheng subtype", { involved: ["trunk"] }, ".trunk_below_bifurcation_cm", "a distance in cm"],
    ["Cheng subtype", { involved: ["left"], trunk_below_bifurcation_cm: 1 }, ".involved", "trunk among them"],
    ["Baveno VII CSPH", { lsm_kpa: 12, platelets_g_l: 100, hvpg_mmhg: 12 }, ".lsm_kpa", "not both"],
    ["Baveno VII CSPH", { platelets_g_l: 100 }, ".lsm_kpa", "lsm_kpa with platelets_g_l, or hvpg_mmhg"],
    ["Baveno VII CSPH", { lsm_kpa: 12 }, ".platelets_g_l", "platelets in 10^9/L"],
    ["PVTT type", { involved: ["sectoral"], contralateral: true }, ".involved", "left or right among them"],
    ["PVTT type", { involved: ["common_lra"] }, ".contralateral", "true or false where common_lra"],
    ["PVTT response", { examinations: [clot(20), clot(0)] }, ".examinations.1.most_central", "exactly where"],
    ["PVTT response", { examinations: [clot(0, "none"), clot(5)] }, ".examinations.0.thrombus_mm", "more than 0"],
    ["mRECIST overall (target part)", sums(50, 51), ".nadir_sum_mm", "at most the baseline"],
    ["mRECIST overall (target part)", sums(0, 0), ".baseline_sum_mm", "without a target there is no response"],
    ["mRECIST", lesionsOf("viable_mm", 0, 5), ".examinations.0", "viable tumour at baseline"],
    ["RECIST 1.1", lesionsOf("longest_mm", 0, 5), ".examinations.0", "tumour at baseline"],
    ["RECIST 1.1", twoExaminations(["a", "a"], ["a", "a"]), ".examinations.0.lesions", "each lesion once"],
    ["RECIST 1.1", twoExaminations(["a", "b"], ["a"]), ".examinations.1.lesions", "the lesions of the baseline: a, b"],
    ["RECIST 1.1", twoExaminations(["a"], [""]), ".examinations.1.lesions.0.id", ""],
    [
      "Liver dose limits",
      { mean_liver_dose_gy: 51, total_gy: 50, fractions: 25, child_pugh: "A", cirrhosis: true },
      ".mean_liver_dose_gy",
      "at most the prescribed total",
    ],
  ])("%s %o at %s: wanted %s", (name, input, where, wanted) => {
    const found = score(name, input);
    expect(found.ok ? undefined : found.faults[0]).toMatchObject({
      where: `${name}${where}`,
      wanted: expect.stringContaining(wanted),
    });
  });
});
