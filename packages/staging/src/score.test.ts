import { parseCase, type Result, sayFault } from "@glisson/case";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { score, scoreDefinitions, scoreNames } from "./score.ts";

const worth = (found: Result<Record<string, unknown>>): Record<string, unknown> => {
  if (!found.ok) throw new Error(found.faults.map(sayFault).join("\n"));
  return found.value;
};
const faultsOf = (found: Result<unknown>): string[] => (found.ok ? [] : found.faults.map(sayFault));

const child = { bilirubin_mg_dl: 1, albumin_g_dl: 4, inr: 1, ascites: "none", encephalopathy_grade: 0 };
const childSi = { bilirubin_umol_l: 17, albumin_g_l: 40, inr: 1, ascites: "none", encephalopathy_grade: 0 };

describe("the register", () => {
  it("names the scores as their tables do", () => {
    const asked = ["Child-Pugh", "ALBI/mALBI", "MELD", "MELD-Na", "MELD 3.0", "BCLC 2022", "CNLC", "BED/EQD2", "sFLR"];
    expect(scoreNames).toEqual(expect.arrayContaining(asked));
    expect(new Set(scoreNames).size).toBe(scoreNames.length);
  });

  it("lists the names when asked for one that does not exist", () => {
    expect(faultsOf(score("MELDX", {}))).toEqual([`score: found "MELDX", wanted one of ${scoreNames.join(", ")}`]);
  });

  it("gives every score a source, a mark and both languages", () => {
    for (const { citation, further = [], title, population } of scoreDefinitions) {
      for (const { text, mark } of [citation, ...further]) {
        expect(text).not.toBe("");
        expect(["read", "recalled"]).toContain(mark);
      }
      for (const { en, zh } of [title, population]) expect([en, zh]).not.toContain("");
    }
  });

  it("refuses what is not an object, for every score", () => {
    for (const name of scoreNames)
      for (const input of [null, undefined, 3, "A", []]) expect(score(name, input).ok).toBe(false);
  });
});

describe("Child-Pugh", () => {
  it.each([
    [{}, 5, "A"],
    [{ bilirubin_mg_dl: 1.99 }, 5, "A"],
    [{ bilirubin_mg_dl: 2 }, 6, "A"],
    [{ bilirubin_mg_dl: 3 }, 6, "A"],
    [{ bilirubin_mg_dl: 3.01 }, 7, "B"],
    [{ albumin_g_dl: 3.5 }, 6, "A"],
    [{ albumin_g_dl: 2.8 }, 6, "A"],
    [{ albumin_g_dl: 2.79 }, 7, "B"],
    [{ inr: 1.7 }, 6, "A"],
    [{ inr: 2.3 }, 6, "A"],
    [{ inr: 2.31 }, 7, "B"],
    [{ encephalopathy_grade: 2 }, 6, "A"],
    [{ encephalopathy_grade: 3 }, 7, "B"],
    [{ ascites: "mild", bilirubin_mg_dl: 4, inr: 1.8 }, 9, "B"],
    [{ ascites: "mild", bilirubin_mg_dl: 4, inr: 2.4 }, 10, "C"],
    [{ ascites: "moderate_severe", encephalopathy_grade: 4, inr: 3 }, 11, "C"],
  ])("%o: %d points, %s", (change, points, grade) => {
    expect(worth(score("Child-Pugh", { ...child, ...change }))).toMatchObject({ points, class: grade });
  });

  it("compares limits in the unit given: 34.2 umol/L is a limit, and so is 2 mg/dL", () => {
    for (const [value, points] of [
      [34.19, 5],
      [34.2, 6],
      [51.3, 6],
      [51.31, 7],
    ] as const)
      expect(worth(score("Child-Pugh", { ...childSi, bilirubin_umol_l: value })).points).toBe(points);
  });

  it("takes seconds instead of the INR: 4 and 6 score 2", () => {
    const { inr: _, ...rest } = child;
    for (const [seconds, points] of [
      [3.9, 5],
      [4, 6],
      [6, 6],
      [6.1, 7],
    ] as const)
      expect(worth(score("Child-Pugh", { ...rest, pt_prolongation_s: seconds })).points).toBe(points);
  });

  it("refuses both units, and INR with seconds", () => {
    expect(faultsOf(score("Child-Pugh", { ...child, bilirubin_umol_l: 17 }))).toEqual([
      "Child-Pugh.bilirubin_umol_l: found 17, wanted bilirubin_mg_dl or bilirubin_umol_l, not both",
    ]);
    expect(faultsOf(score("Child-Pugh", { ...child, pt_prolongation_s: 2 }))).toEqual([
      "Child-Pugh.pt_prolongation_s: found 2, wanted inr or pt_prolongation_s, not both",
    ]);
  });

  it("names everything that is missing at once", () => {
    expect(faultsOf(score("Child-Pugh", { inr: 1 })).map((line) => line.split(":")[0])).toEqual([
      "Child-Pugh.ascites",
      "Child-Pugh.encephalopathy_grade",
      "Child-Pugh.bilirubin_mg_dl",
      "Child-Pugh.albumin_g_dl",
    ]);
  });

  it("refuses a value without its unit and names the keys that carry one", () => {
    const { bilirubin_mg_dl: value, ...rest } = child;
    const faults = faultsOf(score("Child-Pugh", { ...rest, bilirubin: value })).join("\n");
    expect(faults).toContain("Child-Pugh.bilirubin:");
    expect(faults).toContain("bilirubin_mg_dl or bilirubin_umol_l");
  });

  it("takes the word unknown as missing", () => {
    expect(score("Child-Pugh", { ...child, inr: "unknown" }).ok).toBe(false);
  });

  it.each([
    ["bilirubin_mg_dl", "bilirubin", "mg/dL", [0.029, 0.03, 90, 91]],
    ["bilirubin_umol_l", "bilirubin", "umol/L", [0.49, 0.5, 1500, 1501]],
    ["albumin_g_dl", "albumin", "g/dL", [0.49, 0.5, 7, 7.1]],
    ["albumin_g_l", "albumin", "g/L", [4.9, 5, 70, 71]],
  ])("refuses %s outside the limits of the case format", (key, name, unit, values) => {
    const other = name === "bilirubin" ? { albumin_g_l: 40 } : { bilirubin_umol_l: 10 };
    const accepted = values.map((value) => score("ALBI/mALBI", { ...other, [key]: value }).ok);
    const labs = values.map((value) => ({ [name]: `${value} ${unit}` }));
    const asCase = labs.map(
      (lab) => parseCase({ glisson: "glisson-case/1", id: "x", date: "2026-01-01", source: "test", labs: lab }).ok,
    );
    expect(accepted).toEqual([false, true, true, false]);
    expect(asCase).toEqual(accepted);
  });

  it("never loses points when bilirubin, INR or encephalopathy get worse, or albumin falls", () => {
    const value = (max: number) => fc.double({ min: 0.5, max, noNaN: true });
    fc.assert(
      fc.property(value(80), value(7), value(20), fc.nat(4), value(2), (bilirubin, albumin, inr, grade, step) => {
        const points = (b: number, a: number, i: number, e: number): number =>
          worth(
            score("Child-Pugh", {
              ...child,
              bilirubin_mg_dl: b,
              albumin_g_dl: a,
              inr: Math.min(20, i),
              encephalopathy_grade: e,
            }),
          ).points as number;
        const now = points(bilirubin, albumin, inr, grade);
        expect(points(bilirubin + step, albumin, inr, grade)).toBeGreaterThanOrEqual(now);
        expect(points(bilirubin, Math.max(0.5, albumin - step), inr, grade)).toBeGreaterThanOrEqual(now);
        expect(points(bilirubin, albumin, inr + step, grade)).toBeGreaterThanOrEqual(now);
        expect(points(bilirubin, albumin, inr, Math.min(4, grade + 1))).toBeGreaterThanOrEqual(now);
      }),
    );
  });
});

describe("ALBI", () => {
  it("computes by hand: 0.66 log10(100) - 0.085 x 30 = -1.23", () => {
    expect(worth(score("ALBI/mALBI", { bilirubin_umol_l: 100, albumin_g_l: 30 }))).toMatchObject({
      score: -1.23,
      grade: 3,
      malbi: "3",
    });
  });

  it.each([
    [38.353, "1", 1],
    [38.352, "2a", 2],
    [34.471, "2a", 2],
    [34.47, "2b", 2],
    [24.118, "2b", 2],
    [24.117, "3", 3],
  ])("at 10 umol/L and %d g/L grades the unrounded score: %s", (albumin, malbi, grade) => {
    expect(worth(score("ALBI/mALBI", { bilirubin_umol_l: 10, albumin_g_l: albumin }))).toMatchObject({ malbi, grade });
  });

  it("gives the same score in either unit, and hardly moves for a small change", () => {
    const bilirubins = fc.double({ min: 0.1, max: 80, noNaN: true });
    fc.assert(
      fc.property(bilirubins, fc.double({ min: 0.6, max: 6.9, noNaN: true }), (mgDl, gDl) => {
        const exact = (input: object): number => worth(score("ALBI/mALBI", input)).exact as number;
        const conventional = exact({ bilirubin_mg_dl: mgDl, albumin_g_dl: gDl });
        expect(exact({ bilirubin_umol_l: mgDl * 17.1, albumin_g_l: gDl * 10 })).toBeCloseTo(conventional, 10);
        const near = exact({ bilirubin_mg_dl: mgDl * (1 + 1e-6), albumin_g_dl: gDl * (1 + 1e-6) });
        expect(Math.abs(near - conventional)).toBeLessThan(1e-5);
      }),
    );
  });
});

describe("BCLC and CNLC", () => {
  const bclc = {
    tumour_count: 2,
    max_tumour_cm: 3,
    ecog: 0,
    macrovascular_invasion: false,
    extrahepatic: false,
    end_stage_liver: false,
  };
  it.each([
    [{}, "A"],
    [{ max_tumour_cm: 3.01 }, "B"],
    [{ tumour_count: 1, max_tumour_cm: 2 }, "0"],
    [{ tumour_count: 1, max_tumour_cm: 2.01 }, "A"],
    [{ tumour_count: 4 }, "B"],
    [{ ecog: 1 }, "C"],
    [{ ecog: 2 }, "C"],
    [{ ecog: 3 }, "D"],
    [{ end_stage_liver: true }, "D"],
    [{ tumour_count: 3 }, "A"],
    [{ ecog: 4, extrahepatic: true }, "D"],
    [{ macrovascular_invasion: true }, "C"],
  ])("BCLC %o: %s", (change, stage) => {
    expect(worth(score("BCLC 2022", { ...bclc, ...change }))).toEqual({ stage });
  });

  const cnlc = {
    tumour_count: 2,
    max_tumour_cm: 3,
    ecog: 0,
    child_pugh: "A",
    visible_vascular_thrombus: false,
    extrahepatic: false,
  };
  it.each([
    [{}, "Ib"],
    [{ max_tumour_cm: 3.01 }, "IIa"],
    [{ tumour_count: 1, max_tumour_cm: 5 }, "Ia"],
    [{ tumour_count: 1, max_tumour_cm: 5.01 }, "Ib"],
    [{ tumour_count: 3 }, "Ib"],
    [{ tumour_count: 4, max_tumour_cm: 1 }, "IIb"],
    [{ visible_vascular_thrombus: true }, "IIIa"],
    [{ visible_vascular_thrombus: true, extrahepatic: true }, "IIIb"],
    [{ ecog: 3 }, "IV"],
    [{ child_pugh: "C", extrahepatic: true }, "IV"],
  ])("CNLC %o: %s", (change, stage) => {
    expect(worth(score("CNLC", { ...cnlc, ...change }))).toEqual({ stage });
  });

  it("needs every input", () => {
    for (const [name, whole] of [
      ["BCLC 2022", bclc],
      ["CNLC", cnlc],
    ] as const)
      for (const key of Object.keys(whole)) {
        const { [key]: _, ...rest } = whole as Record<string, unknown>;
        expect(faultsOf(score(name, rest))[0]).toMatch(new RegExp(`^${name}\\.${key}: found nothing, wanted `));
      }
  });
});

describe("thrombus types", () => {
  it.each([
    [[], false, "none", "Vp0"],
    [["micro"], false, "I0", "Vp1"],
    [["segmental"], false, "I", "Vp1"],
    [["sectoral"], false, "I", "Vp2"],
    [["left"], false, "II", "Vp3"],
    [["left"], true, "II", "Vp4"],
    [["smv"], false, "IV", "Vp4"],
    [["trunk", "left", "right"], false, "III", "Vp4"],
    [["splenic"], false, "none", "Vp0"],
    [["splenic", "right"], false, "II", "Vp3"],
  ])("%o, contralateral %s: Cheng %s, %s", (involved, contralateral, cheng, vp) => {
    expect(worth(score("PVTT type", { involved, contralateral }))).toMatchObject({ cheng, vp });
  });

  it("names the dispute over left and right without trunk, and only there", () => {
    expect(worth(score("PVTT type", { involved: ["left", "right"] })).note).toMatchObject({
      en: expect.stringContaining("III"),
    });
    expect(worth(score("PVTT type", { involved: ["left", "right", "trunk"] })).note).toBeUndefined();
  });

  it("says that the splenic vein alone has no type", () => {
    expect(worth(score("PVTT type", { involved: ["splenic"] })).note).toMatchObject({
      en: expect.stringContaining("no Cheng type"),
    });
    for (const involved of [["splenic", "right"], ["right"], ["left", "right", "smv"], []])
      expect(worth(score("PVTT type", { involved }))).not.toHaveProperty("note");
  });

  it("takes a contralateral branch wherever a first-order branch or what lies below it is involved", () => {
    for (const place of ["left", "right", "common_lra", "trunk", "smv"])
      for (const involved of [[place], [place, "segmental"]])
        expect(worth(score("PVTT type", { involved, contralateral: true })).vp).toBe("Vp4");
  });

  it("refuses a contralateral branch where no first-order branch is involved, and an unknown place", () => {
    expect(score("PVTT type", { involved: ["sectoral"], contralateral: true }).ok).toBe(false);
    expect(score("PVTT type", { involved: ["ivc"] }).ok).toBe(false);
  });

  it.each([
    ["peripheral_hv", "I", "Vv1"],
    ["major_hv", "I", "Vv2"],
    ["ivc_retrohepatic", "II", "Vv3"],
    ["ivc_supradiaphragmatic", "III", "Vv3"],
    ["right_atrium", "III", "Vv3"],
  ])("%s: Chen %s, %s", (highest, chen2020, vv) => {
    expect(worth(score("HVTT/IVCTT type", { highest }))).toEqual({ chen2020, vv });
  });

  it("never becomes less central when one more vein is involved", () => {
    const order = ["none", "I0", "I", "II", "III", "IV"];
    const places = ["micro", "segmental", "sectoral", "left", "right", "trunk", "smv", "splenic"];
    fc.assert(
      fc.property(fc.subarray(places), fc.constantFrom(...places), (involved, more) => {
        const before = worth(score("PVTT type", { involved }));
        const after = worth(score("PVTT type", { involved: [...involved, more] }));
        expect(order.indexOf(after.cheng as string)).toBeGreaterThanOrEqual(order.indexOf(before.cheng as string));
        expect((after.vp as string) >= (before.vp as string)).toBe(true);
      }),
    );
  });
});

it("ECOG says what its grade means", () => {
  expect(worth(score("ECOG", { ecog: 2 }))).toMatchObject({
    grade: 2,
    meaning: { en: expect.stringContaining("half") },
  });
  expect(score("ECOG", { ecog: 5 }).ok).toBe(false);
});
