import { parseCase } from "@glisson/case";
import { stageCase } from "@glisson/staging";
import { describe, expect, it } from "vitest";
import type { Gate } from "./advice.ts";
import type { Facts } from "./finding.ts";
import { gateBefore } from "./gates.ts";

/** A patient who may have either treatment, and what closes each gate on them, one line at a time. */

const labs = { bilirubin: "15 umol/L", albumin: "40 g/L", inr: "1 INR", creatinine: "80 umol/L" };
const flowing = { obstruction: "none", flow: "hepatopetal" };
const portal = { "PV.trunk": flowing, "PV.L": flowing, "PV.R": { obstruction: "complete", flow: "none" } };
const well = {
  ecog: 0,
  labs,
  ascites: "none",
  encephalopathy: 0,
  varices: { bleeding: "never" },
  tumours: { count: 1, largest: "7 cm", side: "right", spread: [] },
  reading: { thrombus: "tumour", venousThrombus: "none", portal },
};
const enough = { value: 2, low: 1.5, high: 3 };
const nothing = { value: 0, low: 0, high: 0 };

function factsOf(change: object = {}, simulated: Partial<Facts> = {}): Facts {
  const parsed = parseCase({
    glisson: "glisson-case/1",
    id: "a",
    date: "2026-11-30",
    source: "test",
    ...well,
    ...change,
  });
  if (!parsed.ok) throw new Error(`${parsed.faults[0].where}: ${parsed.faults[0].wanted}`);
  const after = { supplyIndexAfterTace: enough, withoutSupplyAfterTaceMl: nothing, ...simulated };
  return { case: parsed.value, stages: stageCase(parsed.value), ...after };
}

/** The gate's verdict, and its lines that are not met. */
const saidBy = ({ verdict, lines }: Gate) => [
  verdict,
  lines.flatMap(({ id, trace, decides }) => (trace.verdict === "met" ? [] : [decides ? id : `(${id})`])),
];

const branches = (change: object) => ({ reading: { ...well.reading, portal: { ...portal, ...change } } });
const childPughC = { labs: { ...labs, bilirubin: "90 umol/L", albumin: "20 g/L", inr: "3 INR" } };

describe("before radiotherapy", () => {
  it("a well patient passes every line", () => {
    expect(saidBy(gateBefore("radiotherapy", factsOf()))).toEqual(["met", []]);
    expect(gateBefore("radiotherapy", factsOf()).lines.map(({ id }) => id)).toEqual([
      "Child-Pugh A or B",
      "ECOG 0 to 2",
      "no moderate or severe ascites",
      "no variceal bleeding now",
      "laboratory values no older than 14 days",
      "portal vein imaged within 28 days",
    ]);
  });

  it.each([
    [childPughC, "not met", ["Child-Pugh A or B"]],
    [{ ecog: 3 }, "not met", ["ECOG 0 to 2"]],
    [{ ascites: "moderate or severe" }, "not met", ["no moderate or severe ascites"]],
    [{ varices: { bleeding: "current" } }, "not met", ["no variceal bleeding now"]],
    [{ labs: { ...labs, date: "2026-10-01" } }, "cannot say", ["laboratory values no older than 14 days"]],
    [{ reading: { ...well.reading, date: "2026-11-01" } }, "cannot say", ["portal vein imaged within 28 days"]],
    [{ reading: { ...well.reading, date: "2026-11-02" } }, "met", []],
  ])("%o: %s", (change, verdict, lines) => {
    expect(saidBy(gateBefore("radiotherapy", factsOf(change)))).toEqual([verdict, lines]);
  });
});

describe("before TACE", () => {
  it("a well patient passes every line", () => {
    expect(saidBy(gateBefore("tace", factsOf()))).toEqual(["met", []]);
    expect(gateBefore("tace", factsOf()).lines.map(({ id, decides }) => (decides ? id : `(${id})`))).toEqual([
      "portal trunk open",
      "hepatopetal flow in the portal trunk",
      "Child-Pugh A to B7",
      "no encephalopathy",
      "supply index at least 1 after TACE",
      "(no liver without supply after TACE)",
      "portal blood reaches a part of the liver",
      "creatinine below 2 mg/dL",
      "no moderate or severe ascites",
      "ECOG 0 to 2",
      "bilirubin without points",
      "(no spread outside the liver)",
      "no variceal bleeding now",
      "laboratory values no older than 14 days",
      "portal vein imaged within 28 days",
      "(no thrombus in the vena cava or atrium)",
    ]);
  });

  it.each([
    [branches({ "PV.trunk": { obstruction: "95 %", flow: "hepatopetal" } }), "not met", ["portal trunk open"]],
    [
      branches({ "PV.trunk": { obstruction: "none", flow: "hepatofugal" } }),
      "not met",
      ["hepatopetal flow in the portal trunk"],
    ],
    [{ labs: { ...labs, albumin: "20 g/L", inr: "3 INR" } }, "not met", ["Child-Pugh A to B7"]],
    [{ encephalopathy: 1 }, "not met", ["no encephalopathy"]],
    [
      branches({ "PV.L": { obstruction: "complete", flow: "none" } }),
      "not met",
      ["portal blood reaches a part of the liver"],
    ],
    [{ labs: { ...labs, creatinine: "200 umol/L" } }, "not met", ["creatinine below 2 mg/dL"]],
    [{ ascites: "moderate or severe" }, "not met", ["no moderate or severe ascites"]],
    [{ ecog: 3 }, "not met", ["ECOG 0 to 2"]],
    [{ labs: { ...labs, bilirubin: "40 umol/L" } }, "cannot say", ["bilirubin without points"]],
    [{ tumours: { ...well.tumours, spread: ["lung"] } }, "met", ["(no spread outside the liver)"]],
    [{ varices: { bleeding: "current" } }, "not met", ["no variceal bleeding now"]],
    [{ labs: { ...labs, date: "2026-10-01" } }, "cannot say", ["laboratory values no older than 14 days"]],
    [{ reading: { ...well.reading, date: "2026-08-01" } }, "cannot say", ["portal vein imaged within 28 days"]],
    [{ reading: { ...well.reading, venousThrombus: "atrium" } }, "met", ["(no thrombus in the vena cava or atrium)"]],
  ])("%o: %s", (change, verdict, lines) => {
    expect(saidBy(gateBefore("tace", factsOf(change)))).toEqual([verdict, lines]);
  });

  it("too little supply after it closes the gate, a part of the liver without supply is shown to the board", () => {
    const little = factsOf({}, { supplyIndexAfterTace: { value: 0.5, low: 0.4, high: 0.9 } });
    expect(saidBy(gateBefore("tace", little))).toEqual(["not met", ["supply index at least 1 after TACE"]]);
    const part = factsOf({}, { withoutSupplyAfterTaceMl: { value: 400, low: 300, high: 500 } });
    expect(saidBy(gateBefore("tace", part))).toEqual(["met", ["(no liver without supply after TACE)"]]);
  });
});

describe("before other treatments", () => {
  const small = branches({ "PV.R": { obstruction: "complete", flow: "none" } });
  it.each([
    ["haic", {}, "met", []],
    ["haic", { labs: { ...labs, albumin: "20 g/L", inr: "3 INR" } }, "not met", ["Child-Pugh A to B7"]],
    ["systemic", {}, "met", []],
    ["systemic", { labs: { ...labs, albumin: "27 g/L", bilirubin: "40 umol/L" } }, "met", ["(Child-Pugh A)"]],
    ["systemic", childPughC, "not met", ["Child-Pugh A or B", "(Child-Pugh A)"]],
    ["resection", { ...small, resectable: true }, "met", []],
    ["resection", { ...small, resectable: false }, "not met", ["resectable"]],
    ["resection", small, "cannot say", ["resectable"]],
    ["resection", { ...small, resectable: true, ecog: 2 }, "not met", ["ECOG 0 or 1"]],
    [
      "resection",
      { ...branches({ "PV.trunk": { obstruction: "complete", flow: "none" } }), resectable: true },
      "not met",
      ["portal trunk open", "Cheng type I to III"],
    ],
    ["stent", {}, "not met", ["portal trunk blocked"]],
    ["stent", branches({ "PV.trunk": { obstruction: "complete", flow: "none" } }), "met", []],
  ] as const)("%s %o: %s", (treatment, change, verdict, lines) => {
    expect(saidBy(gateBefore(treatment, factsOf(change)))).toEqual([verdict, lines]);
  });
});
