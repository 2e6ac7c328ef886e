import { branchNames, type Case, parseCase, sayFault } from "@glisson/case";
import { describe, expect, it } from "vitest";
import { furtherStages } from "./furtherStages.ts";
import type { FurtherStage } from "./stages/furtherStage.ts";

const head = { glisson: "glisson-case/1", id: "test", date: "2026-11-02", source: "board" } as const;

/** A case of these facts, checked as any case is. */
function caseOf(facts: object): Case {
  const parsed = parseCase({ ...head, ...facts });
  if (!parsed.ok) throw new Error(parsed.faults.map(sayFault).join("\n"));
  return parsed.value;
}

const stagesOf = (facts: object): readonly FurtherStage[] => furtherStages(caseOf(facts));
const stageOf = (facts: object, id: FurtherStage["id"]): FurtherStage =>
  stagesOf(facts).find((stage) => stage.id === id)!;
const pathsOf = (stage: FurtherStage): string[] => stage.missing.map(({ path }) => path);

const labs = {
  bilirubin: "3.2 mg/dL",
  albumin: "29 g/L",
  inr: "1.6 INR",
  creatinine: "1.4 mg/dL",
  sodium: "130 mmol/L",
  platelets: "120 10^9/L",
  alphaFetoprotein: "900 ng/mL",
} as const;

describe("an empty case", () => {
  it("has no value anywhere, and names what is missing everywhere", () => {
    for (const stage of stagesOf({})) {
      expect(stage.value, stage.id).toBeUndefined();
      expect(stage.missing.length, stage.id).toBeGreaterThan(0);
      expect(stage.title.zh, stage.id).not.toBe("");
    }
  });
});

describe("liver reserve", () => {
  it("gives the MELD family from the record's own units", () => {
    const facts = { labs, dialysis: false, patient: { sex: "female", age: "61 y" } } as const;
    expect(stageOf(facts, "meld")).toMatchObject({ value: "19", detail: { en: "19.31" }, missing: [] });
    expect(stageOf(facts, "meldNa").value).toBe("24");
    expect(stageOf(facts, "meld3").value).toBe("25");
    expect(stageOf({ ...facts, patient: { sex: "male", age: "61 y" } }, "meld3").value).toBe("24");
    expect(stageOf({ ...facts, patient: { age: "61 y" } }, "meld3").possible).toEqual(["25", "24"]);
  });

  it("leaves two values where dialysis is not told, and one where the creatinine is at its cap anyway", () => {
    const open = stageOf({ labs }, "meld");
    expect([open.possible, pathsOf(open)]).toEqual([["19", "29"], ["dialysis"]]);
    expect(stageOf({ labs: { ...labs, creatinine: "5 mg/dL" } }, "meld").value).toBe("29");
  });

  it("needs no creatinine on dialysis", () => {
    const { creatinine: _, ...rest } = labs;
    expect(stageOf({ labs: rest, dialysis: true }, "meld").value).toBe("29");
    expect(pathsOf(stageOf({ labs: rest, dialysis: false }, "meld"))).toEqual(["labs.creatinine"]);
  });
});

describe("portal pressure", () => {
  const open = { portal: Object.fromEntries(branchNames.map((name) => [name, { obstruction: "none" }])) };
  const quiet = { varices: { size: "none" }, reading: { ...open, collaterals: "none" }, labs } as const;

  it("is told by varices whatever the numbers", () => {
    const found = stageOf({ ...quiet, varices: { size: "small" }, portalPressure: { hvpg: "5 mmHg" } }, "csph");
    expect([found.value, found.missing, found.fit?.fits]).toEqual(["yes", [], "yes"]);
  });

  it("is told by HVPG, or by stiffness and platelets", () => {
    expect(stageOf({ ...quiet, portalPressure: { hvpg: "9 mmHg" } }, "csph").value).toBe("no");
    const stiff = { ...quiet, portalPressure: { liverStiffness: "22 kPa" }, aetiology: ["hepatitis B"] } as const;
    expect(stageOf(stiff, "csph")).toMatchObject({ value: "probable(>=60% risk)", fit: { fits: "yes" } });
    const { platelets: _, ...fewer } = labs;
    const soft = stageOf({ ...stiff, labs: fewer, portalPressure: { liverStiffness: "12 kPa" } }, "csph");
    expect([soft.possible, pathsOf(soft)]).toEqual([["rule-out", "grey"], ["labs.platelets"]]);
    const unsure = stageOf({ ...stiff, labs: fewer }, "csph");
    expect([unsure.possible, pathsOf(unsure)]).toEqual([["grey", "probable(>=60% risk)"], ["labs.platelets"]]);
  });

  it("cannot say behind tumour thrombus, and is outside its population there", () => {
    const reading = {
      ...quiet.reading,
      thrombus: "tumour",
      portal: { ...open.portal, "PV.R": { obstruction: "complete" } },
    } as const;
    const found = stageOf({ ...quiet, reading, portalPressure: { hvpg: "5 mmHg" } }, "csph");
    expect([found.value, found.fit?.outside.map(({ id }) => id)]).toEqual(["cannot say", ["portal_tumour_thrombus"]]);
  });

  it("bleeding goes by the gradient to the portal confluence, never by HVPG", () => {
    const at = (gradient: string) =>
      stageOf({ portalPressure: { gradient, hvpg: "5 mmHg" } }, "bleedingGradient").value;
    expect([at("11.9 mmHg"), at("12 mmHg")]).toEqual(["< 12 mmHg", "≥ 12 mmHg"]);
    expect(pathsOf(stageOf({ portalPressure: { hvpg: "20 mmHg" } }, "bleedingGradient"))).toEqual([
      "portalPressure.gradient",
    ]);
  });
});

describe("tumour burden and embolisation", () => {
  it("sums size and number, and bounds what is not known", () => {
    const facts = { tumours: { count: 3, largest: "40 mm" } } as const;
    expect(stageOf(facts, "upToSeven")).toMatchObject({ value: "within", detail: { en: "sum 7" } });
    expect(stageOf(facts, "sixAndTwelve").value).toBe("2");
    expect(stageOf(facts, "tumourBurden").value).toBe("5");
    const half = stageOf({ tumours: { largest: "72 mm" } }, "upToSeven");
    expect([half.possible, pathsOf(half)]).toEqual([["none", "beyond"], ["tumours.count"]]);
    expect(stageOf({ tumours: { count: 0 } }, "upToSeven").value).toBe("none");
  });

  it("greys the HAP family behind tumour thrombus and says why", () => {
    const reading = { thrombus: "tumour", portal: { "PV.R": { obstruction: "complete" } } } as const;
    const found = stageOf({ labs, tumours: { count: 1, largest: "8 cm" }, reading }, "hap");
    expect(found).toMatchObject({ value: "D", fit: { fits: "no" } });
    expect(found.fit?.outside[0]?.says.en).toContain("context only");
    const disputed = { labs: { ...labs, bilirubin: "16 umol/L" }, tumours: { count: 1, largest: "8 cm" } };
    expect(stageOf(disputed, "hap").note?.en).toContain("Park 2016");
  });

  it("calls TACE unsuitable for one reason, and not suitable before all are excluded", () => {
    const nodule = { count: 1, largest: "3 cm", side: "right" } as const;
    const good = { ...labs, bilirubin: "0.8 mg/dL", albumin: "42 g/L" };
    expect(stageOf({ labs: good, tumours: { ...nodule, pattern: "massive" } }, "jshTace").value).toBe("unsuitable");
    const open = stageOf({ labs: good, tumours: nodule }, "jshTace");
    expect([open.possible, new Set(pathsOf(open))]).toEqual([
      ["not unsuitable", "unsuitable"],
      new Set(["tumours.pattern", "tumours"]),
    ]);
  });
});

describe("obstruction of the trunk", () => {
  const trunk = (obstruction: string, more: object = {}) => ({
    reading: {
      collaterals: "none",
      portal: { "PV.trunk": { obstruction }, SMV: { obstruction: "none" } },
      ...more,
    },
  });
  const values = (facts: object) =>
    (["yerdel", "bauer", "ma2014"] as const).map((id) => stageOf(facts, id).value ?? stageOf(facts, id).possible);

  it("is graded, with every grade that the range allows", () => {
    expect(values(trunk("62 %"))).toEqual(["2", "3", "I"]);
    expect(values(trunk("complete"))).toEqual(["2", "4", "III"]);
    expect(values(trunk("88 % (80-95)"))).toEqual(["2", "4", ["I", "III"]]);
    expect(values(trunk("40 % (20-80)"))).toEqual([["1", "2"], ["1", "2", "3", "4"], "I"]);
    expect(values(trunk("90 %"))).toEqual(["2", "4", "I"]);
    expect(values(trunk("none"))).toEqual(["none", "none", "none"]);
  });

  it("stays open between Yerdel 2 to 4 where the mesenteric vein is filled, whose parts a case does not tell", () => {
    const found = stageOf(
      { reading: { portal: { "PV.trunk": { obstruction: "complete" }, SMV: { obstruction: "60 %" } } } },
      "yerdel",
    );
    expect([found.possible, pathsOf(found)]).toEqual([["none", "2", "3", "4"], ["reading.portal.SMV"]]);
  });
});

describe("remnants", () => {
  const body = { patient: { height: "1.68 m", weight: "60 kg" } } as const;
  const planned = { reading: { remnants: [{ resected: ["RA", "RP"], volume: "520 mL", share: "40 %" }] } } as const;

  it("of each planned resection, by the limit for the liver that is there", () => {
    const at = (liver: object) => stageOf({ ...body, ...planned, ...liver }, "sflr").value;
    expect(at({ cirrhosis: true })).toBe("39.2 % < 40 %");
    expect(at({ cirrhosis: false, parenchyma: "steatosis" })).toBe("39.2 % ≥ 30 %");
    expect(at({ cirrhosis: false, parenchyma: "normal" })).toBe("39.2 % ≥ 20 %");
    const fibrotic = stageOf({ ...body, ...planned, parenchyma: "fibrosis" }, "sflr");
    expect([fibrotic.value, fibrotic.note?.en]).toEqual(["39.2 % ≥ 30 %", expect.stringContaining("does not name it")]);
    const open = stageOf({ ...body, ...planned }, "sflr");
    expect([open.possible?.length, pathsOf(open), open.title.en]).toEqual([
      3,
      ["cirrhosis"],
      "Standardised future liver remnant (RA + RP)",
    ]);
  });

  it("by Chinese practice needs the dye and the class, unless the volume alone fails", () => {
    const liver = {
      ascites: "none",
      encephalopathy: 0,
      labs: { bilirubin: "18 umol/L", albumin: "41 g/L", inr: "1.1 INR" },
    } as const;
    const facts = { ...body, ...planned, cirrhosis: true, ...liver } as const;
    const open = stageOf(facts, "flrChina");
    expect([open.possible, pathsOf(open)]).toEqual([["meets", "does not meet"], ["labs.icgR15"]]);
    const dyed = stageOf({ ...facts, labs: { ...liver.labs, icgR15: "0.12 1" } }, "flrChina");
    expect(dyed).toMatchObject({ value: "meets", detail: { en: "43.9 % ≥ 40 %" } });
    const small = { remnants: [{ resected: ["RA", "RP", "LM"], volume: "300 mL", share: "20 %" }] } as const;
    expect(stageOf({ ...facts, reading: small }, "flrChina")).toMatchObject({ value: "does not meet", missing: [] });
  });

  it("says that a child's body is not counted", () => {
    const child = { patient: { height: "110 cm", weight: "20 kg" }, cirrhosis: false, parenchyma: "normal" } as const;
    expect(stageOf({ ...planned, ...child }, "sflr")).toMatchObject({
      value: "none",
      detail: { en: expect.stringContaining("not a patient") },
    });
  });
});

it("every course of radiation counts once for the tumour and once for the liver", () => {
  const facts = {
    treatments: [
      { step: "tace:whole" },
      { step: "radiotherapy", dose: "45 Gy", fractions: 15 },
      { step: "radiotherapy" },
    ],
  } as const;
  const courses = stagesOf(facts).filter(({ id }) => id.startsWith("bed"));
  expect(courses.map(({ value }) => value)).toEqual(["48.75 Gy", "56.25 Gy", undefined, undefined]);
  expect(courses[0]?.inputs.map(({ path }) => path)).toEqual(["treatments.1.dose", "treatments.1.fractions"]);
  expect(pathsOf(courses[2]!)).toEqual(["treatments.2.dose", "treatments.2.fractions"]);
});

it("reads the shunt and the height in the vena cava", () => {
  const reading = { arterioportalShunt: 2, venousThrombus: "atrium", thrombus: "tumour" } as const;
  expect([stageOf({ reading }, "arterioportalShunt").value, stageOf({ reading }, "liCava").value]).toEqual([
    "2",
    "intracardiac",
  ]);
});
