import { branchNames, type Case, type CaseInput, parseCase, sayFault } from "@glisson/case";
import { describe, expect, it } from "vitest";
import { furtherStages } from "./furtherStages.ts";
import { type Stages, stageCase } from "./stageCase.ts";
import type { FurtherStage } from "./stages/furtherStage.ts";

/** What a stage says beside its value: details, notes, and what it asks for; said where it holds, and nowhere else. */

function caseOf(facts: object): Case {
  const parsed = parseCase({ glisson: "glisson-case/1", id: "a", date: "2026-11-02", source: "board", ...facts });
  if (!parsed.ok) throw new Error(parsed.faults.map(sayFault).join("\n"));
  return parsed.value;
}

type Reading = NonNullable<CaseInput["reading"]>;
type Portal = NonNullable<Reading["portal"]>;

const free = { obstruction: "none" } as const;
const full = { obstruction: "complete" } as const;
const clear: Portal = Object.fromEntries(branchNames.map((name) => [name, free]));
const { SMV: _, ...withoutMesenteric } = clear;

const stages = (facts: object): Stages => stageCase(caseOf(facts));
const further = (facts: object, id: FurtherStage["id"]): FurtherStage =>
  furtherStages(caseOf(facts)).find((stage) => stage.id === id)!;
const pathsOf = ({ missing }: { readonly missing: readonly { readonly path: string }[] }) =>
  missing.map(({ path }) => path);

describe("Cheng and Vp", () => {
  const typed = (portal: Portal, side?: "right" | "left" | "both", more: Reading = {}): Stages =>
    stages({
      reading: { thrombus: "tumour", portal: { ...clear, ...portal }, ...more },
      ...(side ? { tumours: { side } } : {}),
    });
  const wider = expect.stringContaining("contralateral");

  it("Vp4 is the first-order branch of the other side than the main tumour", () => {
    const vp = (branch: "PV.L" | "PV.R", side: "right" | "left" | "both") => typed({ [branch]: full }, side).vp.value;
    expect([vp("PV.L", "right"), vp("PV.R", "right"), vp("PV.L", "left"), vp("PV.R", "left")]).toEqual([
      "Vp4",
      "Vp3",
      "Vp3",
      "Vp4",
    ]);
    expect([vp("PV.L", "both"), vp("PV.R", "both")]).toEqual(["Vp3", "Vp3"]);
  });

  it("the wider wording of Vp4 is named for a smaller branch of the other side alone, and only below Vp4", () => {
    const detail = (...given: Parameters<typeof typed>) => typed(...given).vp.detail?.en;
    expect([detail({ "PV.LM": full }, "right"), detail({ "PV.RA": full }, "left")]).toEqual([wider, wider]);
    expect(detail({ "PV.LM": full }, "left")).toBeUndefined();
    for (const branch of ["PV.LM", "PV.RA"] as const) {
      expect(detail({ [branch]: full }, "both")).toBeUndefined();
      expect(detail({ [branch]: full })).toBeUndefined();
    }
    expect(detail({ "PV.LM": full, "PV.trunk": full }, "right")).toBeUndefined();
  });

  it("the common stem is named while it leaves the grade open, and for no other reason", () => {
    const stem = { portalVariant: "right posterior first" } as const;
    const detail = (portal: Portal) => typed(portal, "right", stem).vp.detail?.en;
    expect(detail({ "PV.commonLRA": full })).toContain("common stem");
    expect(detail({ "PV.commonLRA": full, "PV.trunk": full })).toBeUndefined();
    const sideless = typed({ "PV.R": full }).vp;
    expect([sideless.possible, sideless.detail]).toEqual([["Vp3", "Vp4"], undefined]);
  });

  it("the dispute over both branches and the splenic vein without a type are named where they are", () => {
    const detail = (portal: Portal) => typed(portal).cheng.detail?.en;
    expect(detail({ "PV.R": full, "PV.L": full })).toContain("draw this as III");
    expect(detail({ SV: full })).toContain("splenic vein alone");
    for (const portal of [
      {},
      { "PV.R": full },
      { "PV.R": full, SV: full },
      { "PV.trunk": full, "PV.R": full, "PV.L": full },
    ])
      expect(detail(portal)).toBeUndefined();
  });

  it("a branch of which only the flow was told shows nothing, a thrombus without a degree says so", () => {
    const inputs = (trunk: object) =>
      stages({ reading: { portal: { "PV.trunk": trunk } } }).cheng.inputs.map(({ shown }) => shown.en);
    expect(inputs({ flow: "seen" })).toEqual([]);
    expect(inputs({ thrombus: "tumour" })).toEqual(["portal trunk: degree not given, tumour thrombus"]);
  });

  it("a stretch under 3 mm is short in centimetres too", () => {
    const cheng = (obstructedLength: string) =>
      typed({ "PV.R": full, "PV.trunk": { obstruction: "50 %", obstructedLength } }).cheng;
    expect([cheng("0.28 cm").possible, cheng("0.3 cm").value]).toEqual([["II", "III"], "III"]);
  });
});

describe("hepatic veins", () => {
  const note = (reading: Reading) => stages({ reading }).vv.note?.en;
  it("say what is taken for granted only where a thrombus is seen whose kind is not told, or is bland", () => {
    expect(note({ venousThrombus: "atrium" })).toContain("taken as tumour thrombus");
    expect(note({ venousThrombus: "atrium", thrombus: "bland" })).toContain("not counted as tumour thrombus");
    for (const reading of [
      {},
      { venousThrombus: "none" },
      { venousThrombus: "none", thrombus: "bland" },
      { venousThrombus: "atrium", thrombus: "tumour" },
      { venousThrombus: "atrium", thrombus: "undetermined" },
    ] as const)
      expect(note(reading)).toBeUndefined();
  });
});

describe("BCLC and CNLC", () => {
  const well = {
    ecog: 0,
    labs: { bilirubin: "15 umol/L", albumin: "40 g/L", inr: "1 INR" },
    ascites: "none",
    encephalopathy: 0,
    tumours: { count: 1, largest: "4 cm", spread: [] },
    reading: { thrombus: "tumour", venousThrombus: "none", portal: clear },
  };
  const bclcNote = "ECOG is taken as cancer-related; end-stage liver as Child-Pugh C without transplant option";

  it("a patient free of tumour has no stage, and the card says why; nobody else is told so", () => {
    const none = stages({ ...well, tumours: { count: 0, spread: [] } });
    for (const stage of [none.bclc, none.cnlc])
      expect([stage.value, stage.detail?.en]).toEqual(["none", "no tumour in the liver, its veins or elsewhere"]);
    const open = stages({ ...well, tumours: { spread: [] } });
    expect([open.bclc.possible?.[0], open.cnlc.possible?.[0]]).toEqual(["none", "none"]);
    for (const { bclc, cnlc } of [stages(well), open]) {
      expect(bclc).not.toHaveProperty("detail");
      expect(cnlc).not.toHaveProperty("detail");
    }
  });

  it("notes are joined, and left out where there are none", () => {
    expect(stages(well).bclc.note?.en).toBe(bclcNote);
    expect(stages(well).cnlc).not.toHaveProperty("note");
    const unreported = stages({ ...well, reading: { ...well.reading, portal: withoutMesenteric } });
    expect(unreported.bclc.note?.en).toMatch(new RegExp(`^${bclcNote}; superior mesenteric vein not reported`));
    expect(unreported.cnlc.note?.en).toMatch(/^superior mesenteric vein not reported/);
    // With thrombus in another vein the stage no longer hangs on the mesenteric vein.
    const invaded = { ...well.reading, portal: { ...withoutMesenteric, "PV.R": full } };
    expect(stages({ ...well, reading: invaded }).bclc.note?.en).toBe(bclcNote);
  });

  it("hepatic veins that nobody looked at leave vascular invasion open", () => {
    const { venousThrombus: __, ...portalOnly } = well.reading;
    const { bclc, cnlc } = stages({ ...well, reading: portalOnly });
    expect([bclc.possible, pathsOf(bclc)]).toEqual([["A", "C"], ["reading.venousThrombus"]]);
    expect([cnlc.possible, pathsOf(cnlc)]).toEqual([["Ia", "IIIa"], ["reading.venousThrombus"]]);
  });
});

describe("remnants", () => {
  const planned = {
    patient: { height: "168 cm", weight: "60 kg" },
    labs: { bilirubin: "15 umol/L", albumin: "40 g/L", inr: "1 INR", icgR15: "12 %" },
    ascites: "none",
    encephalopathy: 0,
    reading: { remnants: [{ resected: ["RA", "RP"], volume: "520 mL", share: "40 %" }] },
  };
  const sflr = (liver: object) => further({ ...planned, ...liver }, "sflr");
  const china = (liver: object) => further({ ...planned, ...liver }, "flrChina");

  it("are judged by the liver that is there, or every liver that it may be", () => {
    expect(sflr({ cirrhosis: true }).value).toBe("39.2 % < 40 %");
    const open = sflr({});
    expect([open.possible, pathsOf(open)]).toEqual([
      ["39.2 % < 40 %", "39.2 % ≥ 20 %", "39.2 % ≥ 30 %"],
      ["cirrhosis"],
    ]);
    const soft = sflr({ cirrhosis: false });
    expect([soft.possible, pathsOf(soft)]).toEqual([["39.2 % ≥ 20 %", "39.2 % ≥ 30 %"], ["parenchyma"]]);
    expect(sflr({ parenchyma: "normal" }).inputs.map(({ path }) => path)).toContain("parenchyma");
  });

  it("by Chinese practice fibrosis counts as chronic disease, and no other liver without cirrhosis does", () => {
    const detail = (parenchyma: string) => china({ parenchyma }).detail?.en;
    expect(["fibrosis", "normal", "steatosis", "chemotherapy injury"].map(detail)).toEqual([
      "43.9 % ≥ 40 %",
      "43.9 % ≥ 30 %",
      "43.9 % ≥ 30 %",
      "43.9 % ≥ 30 %",
    ]);
  });

  it("by Chinese practice a class that is not settled is asked for, one that is settled without every value is not", () => {
    const { inr: __, ...labs } = planned.labs;
    const open = china({ cirrhosis: true, labs });
    expect([open.possible, pathsOf(open)]).toEqual([["meets", "does not meet"], ["labs.inr"]]);
    const decided = china({
      cirrhosis: true,
      labs: { ...labs, bilirubin: "6 mg/dL", albumin: "2 g/dL" },
      ascites: "moderate or severe",
      encephalopathy: 1,
    });
    expect([decided.value, decided.missing]).toEqual(["does not meet", []]);
  });

  it("name the cut where one is planned, and file fibrosis aloud", () => {
    expect(sflr({ cirrhosis: true }).title.en).toBe("Standardised future liver remnant (RA + RP)");
    expect(further({}, "sflr").title.en).toBe("Standardised future liver remnant");
    expect(sflr({ parenchyma: "fibrosis" }).note?.en).toContain("does not name it");
    expect(sflr({ cirrhosis: true })).not.toHaveProperty("note");
  });
});

describe("portal pressure", () => {
  const quiet = { varices: { size: "none" }, reading: { collaterals: "none", portal: clear } };
  const csph = (change: object) => further({ ...quiet, ...change }, "csph");

  it("is told by signs alone, and by HVPG in mmHg", () => {
    expect(csph({ varices: { size: "small" } }).value).toBe("yes");
    const gradient = csph({ portalPressure: { hvpg: "10 mmHg" } });
    expect([gradient.value, gradient.inputs[0]?.path]).toEqual(["yes", "portalPressure.hvpg"]);
  });

  it("is for whom stiffness was made: open while metabolic disease is not excluded, or the portal vein not read", () => {
    const fit = (change: object) => {
      const { fits, unknown } = csph({ portalPressure: { liverStiffness: "22 kPa" }, ...change }).fit!;
      return [fits, unknown];
    };
    expect([fit({ aetiology: ["hepatitis B"] }), fit({ aetiology: ["MASLD"] }), fit({})]).toEqual([
      ["yes", []],
      ["cannot say", ["obese_mash"]],
      ["cannot say", ["obese_mash"]],
    ]);
    expect(fit({ aetiology: ["hepatitis B"], reading: { collaterals: "none" } })).toEqual([
      "cannot say",
      ["portal_tumour_thrombus"],
    ]);
  });

  it("dialysis is shown as it is", () => {
    const shown = (dialysis: boolean) =>
      further({ dialysis }, "meld").inputs.find(({ path }) => path === "dialysis")?.shown.en;
    expect([shown(true), shown(false)]).toEqual(["dialysis", "no dialysis"]);
  });
});
