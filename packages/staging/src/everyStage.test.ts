import { branchNames, type Case, parseCase, sayFault } from "@glisson/case";
import { describe, expect, it } from "vitest";
import { furtherStages } from "./furtherStages.ts";
import { stageCase } from "./stageCase.ts";
import type { FurtherStage } from "./stages/furtherStage.ts";
import type { Stage } from "./stages/stage.ts";

/** Every stage of a patient of whom nothing is told, and of one of whom all is: value, facts it stands on, facts it lacks. */

function caseOf(facts: object): Case {
  const parsed = parseCase({ glisson: "glisson-case/1", id: "a", date: "2026-11-02", source: "board", ...facts });
  if (!parsed.ok) throw new Error(parsed.faults.map(sayFault).join("\n"));
  return parsed.value;
}

const stagesOf = (facts: object): readonly (Stage | FurtherStage)[] => [
  ...Object.values(stageCase(caseOf(facts))),
  ...furtherStages(caseOf(facts)),
];

const labs = (...names: string[]) => names.map((name) => `labs.${name}`);
const childPugh = [...labs("bilirubin", "albumin", "inr"), "ascites", "encephalopathy"];
const meld = [...labs("bilirubin", "inr", "creatinine"), "dialysis"];
const size = ["tumours.count", "tumours.largest"];
const cancer = [...size, "ecog", "tumours.spread", "reading.portal", "reading.venousThrombus", ...childPugh];
const body = ["patient.height", "patient.weight", "reading.remnants"];

it("nothing told: everything is possible, and every fact is missing", () => {
  expect(
    stagesOf({}).map(({ id, value, possible, inputs, missing }) => [
      id,
      value ?? possible,
      [...new Set(missing.map(({ path }) => path))],
      inputs,
    ]),
  ).toEqual(
    [
      ["childPugh", ["A", "B", "C"], childPugh],
      ["albi", ["1", "2", "3"], labs("bilirubin", "albumin")],
      ["malbi", ["1", "2a", "2b", "3"], labs("bilirubin", "albumin")],
      ["bclc", ["none", "0", "A", "B", "C", "D"], [...cancer, "transplantable"]],
      ["cnlc", ["none", "Ia", "Ib", "IIa", "IIb", "IIIa", "IIIb", "IV"], cancer],
      ["cheng", ["none", "I", "II", "III", "IV"], ["reading.portal"]],
      ["vp", ["Vp0", "Vp1", "Vp2", "Vp3", "Vp4"], ["reading.portal", "tumours.side"]],
      ["vv", ["Vv0", "Vv1", "Vv2", "Vv3"], ["reading.venousThrombus"]],
      ["hvtt", ["none", "I", "II", "III"], ["reading.venousThrombus"]],
      ["ecog", ["0", "1", "2", "3", "4"], ["ecog"]],
      ["meld", undefined, meld],
      ["meldNa", undefined, [...meld, "labs.sodium"]],
      ["meld3", undefined, ["patient.sex", "patient.age", ...meld, ...labs("sodium", "albumin")]],
      ["csph", undefined, ["varices.size", "reading.collaterals", "portalPressure", "reading.portal"]],
      ["bleedingGradient", undefined, ["portalPressure.gradient"]],
      ["upToSeven", ["none", "within", "beyond"], size],
      ["sixAndTwelve", ["none", "1", "2", "3"], size],
      ["tumourBurden", undefined, size],
      ["hap", ["A", "B", "C", "D"], [...labs("albumin", "bilirubin", "alphaFetoprotein"), "tumours.largest"]],
      ["mhap", ["A", "B", "C", "D"], [...labs("albumin", "alphaFetoprotein"), "tumours.largest"]],
      [
        "mhap2",
        ["none", "A", "B", "C", "D"],
        [...labs("albumin", "bilirubin", "alphaFetoprotein"), "tumours.largest", "tumours.count"],
      ],
      [
        "jshTace",
        ["none", "not unsuitable", "unsuitable"],
        [...size, "tumours.side", ...labs("bilirubin", "albumin"), "tumours.pattern", "tumours"],
      ],
      ["yerdel", ["none", "1", "2", "3", "4"], ["reading.portal.PV.trunk.obstruction", "reading.portal.SMV"]],
      ["bauer", ["none", "1", "2", "3", "4"], ["reading.portal.PV.trunk.obstruction"]],
      ["ma2014", ["none", "I", "II", "III", "IV"], ["reading.portal.PV.trunk.obstruction", "reading.collaterals"]],
      ["arterioportalShunt", ["0", "1", "2", "3"], ["reading.arterioportalShunt"]],
      ["liCava", ["none", "inferior hepatic", "superior hepatic", "intracardiac"], ["reading.venousThrombus"]],
      ["sflr", undefined, [...body, "cirrhosis"]],
      ["flrChina", undefined, [...body, "cirrhosis", "labs.icgR15", ...childPugh]],
    ].map((stage) => [...stage, []]),
  );
});

const told = {
  patient: { sex: "male", age: "61 y", height: "1.68 m", weight: "60 kg" },
  cirrhosis: true,
  dialysis: false,
  ecog: 1,
  labs: {
    bilirubin: "18 umol/L",
    albumin: "38 g/L",
    inr: "1.1 INR",
    creatinine: "80 umol/L",
    sodium: "138 mmol/L",
    platelets: "120 10^9/L",
    alphaFetoprotein: "900 ng/mL",
    icgR15: "12 %",
  },
  ascites: "none",
  encephalopathy: 0,
  transplantable: false,
  varices: { size: "none" },
  portalPressure: { liverStiffness: "22 kPa", gradient: "13 mmHg" },
  tumours: { count: 2, largest: "41 mm", side: "right", spread: ["lung"], pattern: "massive" },
  reading: {
    thrombus: "tumour",
    venousThrombus: "major hepatic vein",
    collaterals: "none",
    arterioportalShunt: 2,
    portal: {
      "PV.trunk": { obstruction: "62 % (55-70)", flow: "hepatopetal" },
      SMV: { obstruction: "none" },
      "PV.R": { obstruction: "complete" },
    },
    remnants: [{ resected: ["RA", "RP"], volume: "520 mL", share: "40 %" }],
  },
  treatments: [{ step: "radiotherapy", dose: "45 Gy", fractions: 15 }],
} as const;

it("all told: one value each, and every fact by its place", () => {
  const veins = ["SMV", "PV.trunk", "PV.R"].map((name) => `reading.portal.${name}`);
  const shown = cancer.flatMap((path) => (path === "reading.portal" ? veins : [path]));
  const obstruction = "reading.portal.PV.trunk.obstruction";
  expect(
    stagesOf(told).map(({ id, value, inputs, missing }) => [id, value, inputs.map(({ path }) => path), missing]),
  ).toEqual(
    [
      ["childPugh", "A", childPugh],
      // 0.66 log10(18) - 0.085 x 38 = -2.40.
      ["albi", "2", labs("bilirubin", "albumin")],
      ["malbi", "2a", labs("bilirubin", "albumin")],
      ["bclc", "C", [...shown, "transplantable"]],
      ["cnlc", "IIIb", shown],
      ["cheng", "III", veins],
      ["vp", "Vp4", [...veins, "tumours.side"]],
      ["vv", "Vv2", ["reading.venousThrombus"]],
      ["hvtt", "I", ["reading.venousThrombus"]],
      ["ecog", "1", ["ecog"]],
      // 10 (0.378 ln 1.0526 + 1.120 ln 1.1 + 0.643) = 7.69; 6 + 4.56 ln 1.0526 + 9.09 ln 1.1 = 7.10.
      ["meld", "8", meld],
      ["meldNa", "8", [...meld, "labs.sodium"]],
      ["meld3", "7", ["patient.sex", "patient.age", ...meld, ...labs("sodium", "albumin")]],
      ["csph", "probable(>=60% risk)", ["portalPressure.liverStiffness", "labs.platelets", ...veins]],
      ["bleedingGradient", "≥ 12 mmHg", ["portalPressure.gradient"]],
      ["upToSeven", "within", size],
      ["sixAndTwelve", "2", size],
      ["tumourBurden", "4.56", size],
      ["hap", "C", [...labs("albumin", "bilirubin", "alphaFetoprotein"), "tumours.largest"]],
      ["mhap", "B", [...labs("albumin", "alphaFetoprotein"), "tumours.largest"]],
      ["mhap2", "D", [...labs("albumin", "bilirubin", "alphaFetoprotein"), "tumours.largest", "tumours.count"]],
      ["jshTace", "unsuitable", [...size, "tumours.side", ...labs("bilirubin", "albumin"), "tumours.pattern"]],
      ["yerdel", "2", [obstruction, "reading.portal.SMV"]],
      ["bauer", "3", [obstruction]],
      ["ma2014", "I", [obstruction, "reading.collaterals"]],
      ["arterioportalShunt", "2", ["reading.arterioportalShunt"]],
      ["liCava", "none", ["reading.venousThrombus"]],
      ["sflr", "39.2 % < 40 %", [...body, "cirrhosis"]],
      ["flrChina", "meets", [...body, "cirrhosis", "labs.icgR15", ...childPugh]],
      ["bedTumour", "48.75 Gy", ["treatments.0.dose", "treatments.0.fractions"]],
      ["bedLiver", "56.25 Gy", ["treatments.0.dose", "treatments.0.fractions"]],
    ].map((stage) => [...stage, []]),
  );
});

it("the other answers of single facts", () => {
  const value = (id: string, change: object) => stagesOf({ ...told, ...change }).find((stage) => stage.id === id);
  const reading = (change: object) => ({ reading: { ...told.reading, ...change } });
  const trunk = (fields: object) => reading({ portal: { ...told.reading.portal, "PV.trunk": fields } });
  expect([
    value("csph", { varices: { size: "large" } })?.inputs[0]?.path,
    value("csph", reading({ collaterals: "few" }))?.inputs[0]?.path,
    value("csph", reading({ collaterals: "adequate" }))?.inputs[0]?.path,
    value("csph", trunk({ obstruction: "none", flow: "hepatofugal" }))?.inputs[0]?.path,
  ]).toEqual(["varices.size", "reading.collaterals", "reading.collaterals", "reading.portal.PV.trunk.flow"]);
  expect(value("csph", { varices: { size: "small" } })?.value).toBe("yes");
  expect((["few", "adequate"] as const).map((collaterals) => value("ma2014", reading({ collaterals }))?.value)).toEqual(
    ["II", "II"],
  );
  expect(
    (["none", "IVC behind the liver", "IVC above the diaphragm", "atrium"] as const).map((venousThrombus) =>
      ["vv", "hvtt", "liCava"].map((id) => value(id, reading({ venousThrombus }))?.value),
    ),
  ).toEqual([
    ["Vv0", "none", "none"],
    ["Vv3", "II", "inferior hepatic"],
    ["Vv3", "III", "superior hepatic"],
    ["Vv3", "III", "intracardiac"],
  ]);
  expect([0, 2, 3, 4].map((ecog) => value("ecog", { ecog })?.value)).toEqual(["0", "2", "3", "4"]);
  const tumours = (change: object) => ({ tumours: { ...told.tumours, ...change } });
  expect(
    [tumours({ count: 9 }), tumours({ largest: "13 cm" })].map((change) =>
      ["upToSeven", "sixAndTwelve", "tumourBurden"].map((id) => {
        const stage = value(id, change);
        return [stage?.value, stage?.detail?.en];
      }),
    ),
  ).toEqual([
    [
      ["beyond", "sum 13.1"],
      ["3", "sum 13.1"],
      ["9.89", "medium"],
    ],
    [
      ["beyond", "sum 15"],
      ["3", "sum 15"],
      ["13.15", "medium"],
    ],
  ]);
  expect(value("bleedingGradient", { portalPressure: { gradient: "11 mmHg" } })?.value).toBe("< 12 mmHg");
  expect(value("jshTace", tumours({ pattern: "infiltrative" }))?.value).toBe("unsuitable");
});

describe("where one of two facts is missing, every class that the other leaves is possible", () => {
  const small = {
    labs: { bilirubin: "10 umol/L", albumin: "45 g/L" },
    tumours: { side: "right", pattern: "nodular" },
  } as const;
  it.each([
    ["upToSeven", { largest: "6 cm" }, ["none", "within", "beyond"]],
    ["upToSeven", { count: 6 }, ["within", "beyond"]],
    ["sixAndTwelve", { largest: "5 cm" }, ["none", "1", "2", "3"]],
    ["sixAndTwelve", { largest: "0.5 cm" }, ["none", "1", "2", "3"]],
    ["sixAndTwelve", { count: 1 }, ["1", "2", "3"]],
    ["sixAndTwelve", { count: 5 }, ["1", "2", "3"]],
    ["sixAndTwelve", { count: 6 }, ["2", "3"]],
    ["jshTace", { largest: "6 cm" }, ["none", "not unsuitable", "unsuitable"]],
    ["jshTace", { count: 6 }, ["not unsuitable", "unsuitable"]],
  ])("%s of %o: %o", (id, told, possible) => {
    const stages = stagesOf({ ...small, tumours: { ...small.tumours, ...told } });
    expect(stages.find((stage) => stage.id === id)?.possible).toEqual(possible);
  });

  it("a left branch without a side may be Vp3 or Vp4", () => {
    const portal = {
      "PV.trunk": { obstruction: "none" },
      "PV.R": { obstruction: "none" },
      "PV.L": { obstruction: "60 %" },
    };
    const vp = stagesOf({ reading: { thrombus: "tumour", portal } }).find(({ id }) => id === "vp");
    expect([vp?.possible, vp?.missing.map(({ path }) => path)]).toEqual([["Vp3", "Vp4"], ["tumours.side"]]);
  });

  it("tumour on both sides makes TACE unsuitable, without more to ask", () => {
    const stages = stagesOf({ ...small, tumours: { count: 2, largest: "2 cm", side: "both", pattern: "nodular" } });
    const found = stages.find(({ id }) => id === "jshTace");
    expect([found?.value, found?.missing]).toEqual(["unsuitable", []]);
  });
});

describe("facts as the card shows them", () => {
  const shown = (facts: object, id: string, path: string) => {
    const stage = stagesOf(facts).find((one) => one.id === id);
    const { en, zh } = stage!.inputs.find((input) => input.path === path)!.shown;
    return [en, zh];
  };
  it.each([
    [{ labs: { inr: "1.1 INR" } }, "childPugh", "labs.inr", ["INR 1.1", "INR 1.1"]],
    [{ tumours: { spread: [] } }, "bclc", "tumours.spread", ["no spread outside the liver", "无肝外转移"]],
    [
      { tumours: { spread: ["lung", "bone"] } },
      "bclc",
      "tumours.spread",
      ["spread outside the liver: lung, bone", "肝外转移：肺、骨"],
    ],
    [{ transplantable: true }, "bclc", "transplantable", ["transplantation possible", "可行肝移植"]],
    [{ transplantable: false }, "bclc", "transplantable", ["transplantation not possible", "不可行肝移植"]],
    [{ reading: { collaterals: "few" } }, "ma2014", "reading.collaterals", ["cavernous transformation", "海绵样变"]],
    [
      { reading: { collaterals: "none" } },
      "ma2014",
      "reading.collaterals",
      ["no cavernous transformation", "无海绵样变"],
    ],
    [{ tumours: { pattern: "massive" } }, "jshTace", "tumours.pattern", ["massive growth", "巨块型"]],
    [{ tumours: { pattern: "infiltrative" } }, "jshTace", "tumours.pattern", ["infiltrative growth", "浸润型"]],
  ])("%o in %s", (facts, id, path, words) => {
    expect(shown(facts, id, path)).toEqual(words);
  });

  it("a free branch is not called tumour, and what lies below 5 % is said not to count", () => {
    const trunk = (obstruction: string) =>
      shown(
        { reading: { thrombus: "tumour", portal: { "PV.trunk": { obstruction } } } },
        "cheng",
        "reading.portal.PV.trunk",
      )[0];
    expect([trunk("0 % (0-0)"), trunk("4 % (0-4)"), trunk("60 % (50-70)")]).toEqual([
      "portal trunk: 0 % (0-0 %) obstructed",
      "portal trunk: 4 % (0-4 %) obstructed, below 5 %, not counted as thrombus",
      "portal trunk: 60 % (50-70 %) obstructed, tumour thrombus",
    ]);
  });

  it("seconds stand for the INR under their own name", () => {
    const { inputs } = stagesOf({ labs: { prothrombinProlongation: "5 s" } })[0]!;
    expect(inputs.map(({ path }) => path)).toEqual(["labs.prothrombinProlongation"]);
  });

  it("millimetres are tenths of a centimetre: a single tumour of 50 mm is CNLC Ia, of 51 mm Ib", () => {
    const cnlc = (largest: string) =>
      stagesOf({
        ...told,
        tumours: { count: 1, largest, spread: [] },
        reading: {
          venousThrombus: "none",
          portal: Object.fromEntries(branchNames.map((name) => [name, { obstruction: "none" }])),
        },
      }).find(({ id }) => id === "cnlc")?.value;
    expect([cnlc("50 mm"), cnlc("51 mm"), cnlc("5 cm"), cnlc("5.1 cm")]).toEqual(["Ia", "Ib", "Ia", "Ib"]);
  });
});

it("Child-Pugh is A up to 6 points and B up to 9, whatever the points come from", () => {
  const { labs: values } = told;
  const found = (change: object) => stageCase(caseOf({ ...told, ...change })).childPugh;
  const at = (change: object) => [found(change).points, found(change).value];
  expect([
    at({ ascites: "mild" }),
    at({ ascites: "moderate or severe" }),
    at({ ascites: "moderate or severe", encephalopathy: 3 }),
    at({ ascites: "moderate or severe", encephalopathy: 3, labs: { ...values, inr: "2 INR" } }),
  ]).toEqual([
    [6, "A"],
    [7, "B"],
    [9, "B"],
    [10, "C"],
  ]);
});

it("the dye retained is a share or per cent: below 30 % meets, from there on does not", () => {
  const meets = (icgR15: string) =>
    stagesOf({ ...told, labs: { ...told.labs, icgR15 } }).find(({ id }) => id === "flrChina")?.value;
  expect(["29.8 %", "0.298 1", "30.2 %", "0.302 1"].map(meets)).toEqual([
    "meets",
    "meets",
    "does not meet",
    "does not meet",
  ]);
});

describe("what stands beside a value", () => {
  const stage = (id: string, facts: object) => stagesOf(facts).find((one) => one.id === id)!;
  it("stands there only once the value is settled", () => {
    expect(stage("ecog", told).detail?.en).toBe("light work possible");
    expect(stage("albi", told).detail?.en).toBe("-2.40");
    expect(stage("upToSeven", told).detail?.en).toBe("sum 6.1");
    const disputed = { labs: { ...told.labs, bilirubin: "16 umol/L" }, tumours: told.tumours };
    expect(stage("hap", disputed).note?.en).toContain("Park 2016");
    const { albumin: _, ...fewer } = disputed.labs;
    for (const open of [
      stage("ecog", {}),
      stage("albi", {}),
      stage("upToSeven", { tumours: { largest: "8 cm" } }),
      stage("hap", { ...disputed, labs: fewer }),
    ]) {
      expect(open, open.id).not.toHaveProperty("detail");
      expect(open, open.id).not.toHaveProperty("note");
    }
  });

  it("is for whom the score was made, where that is asked at all: open while nobody told of the portal vein", () => {
    const fit = (id: string, facts: object) => (stage(id, facts) as FurtherStage).fit?.fits;
    const free = Object.fromEntries(branchNames.map((name) => [name, { obstruction: "none" }]));
    const { SV: _, SMV: __, ...reported } = free;
    expect([fit("hap", {}), fit("hap", told), fit("hap", { reading: { portal: free } })]).toEqual([
      "cannot say",
      "no",
      "yes",
    ]);
    // Tumour thrombus grows down from the liver: behind a free trunk, what is not reported is free.
    expect(fit("hap", { reading: { portal: reported } })).toBe("yes");
    expect(stage("upToSeven", told)).not.toHaveProperty("fit");
  });
});

it("a range that reaches 5 % leaves thrombus open", () => {
  const cheng = (obstruction: string) => {
    const portal = { "PV.trunk": { obstruction }, SMV: { obstruction: "none" }, "PV.R": { obstruction: "60 %" } };
    const stages = stagesOf({ reading: { thrombus: "tumour", portal } });
    return stages.find(({ id }) => id === "cheng")?.possible ?? "II";
  };
  expect([cheng("4 % (0-4.9)"), cheng("4 % (0-5)")]).toEqual(["II", ["II", "III"]]);
});
