import { parseCase } from "@glisson/case";
import { stageCase } from "@glisson/staging";
import { describe, expect, it } from "vitest";
import type { Gate } from "./advice.ts";
import type { Facts } from "./finding.ts";
import { gateBeforeRadiotherapy, gateBeforeTace } from "./gates.ts";

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
    expect(saidBy(gateBeforeRadiotherapy(factsOf()))).toEqual(["met", []]);
    expect(gateBeforeRadiotherapy(factsOf()).lines.map(({ id }) => id)).toEqual([
      "Child-Pugh A or B",
      "ECOG 0 to 2",
      "no moderate or severe ascites",
      "no variceal bleeding now",
      "laboratory values no older than 14 days",
    ]);
  });

  it.each([
    [childPughC, "not met", ["Child-Pugh A or B"]],
    [{ ecog: 3 }, "not met", ["ECOG 0 to 2"]],
    [{ ascites: "moderate or severe" }, "not met", ["no moderate or severe ascites"]],
    [{ varices: { bleeding: "current" } }, "not met", ["no variceal bleeding now"]],
    [{ labs: { ...labs, date: "2026-10-01" } }, "cannot say", ["laboratory values no older than 14 days"]],
  ])("%o: %s", (change, verdict, lines) => {
    expect(saidBy(gateBeforeRadiotherapy(factsOf(change)))).toEqual([verdict, lines]);
  });
});

describe("before TACE", () => {
  it("a well patient passes every line", () => {
    expect(saidBy(gateBeforeTace(factsOf()))).toEqual(["met", []]);
    expect(gateBeforeTace(factsOf()).lines.map(({ id, decides }) => (decides ? id : `(${id})`))).toEqual([
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
  ])("%o: %s", (change, verdict, lines) => {
    expect(saidBy(gateBeforeTace(factsOf(change)))).toEqual([verdict, lines]);
  });

  it("too little supply after it closes the gate, a part of the liver without supply is shown to the board", () => {
    const little = factsOf({}, { supplyIndexAfterTace: { value: 0.5, low: 0.4, high: 0.9 } });
    expect(saidBy(gateBeforeTace(little))).toEqual(["not met", ["supply index at least 1 after TACE"]]);
    const part = factsOf({}, { withoutSupplyAfterTaceMl: { value: 400, low: 300, high: 500 } });
    expect(saidBy(gateBeforeTace(part))).toEqual(["met", ["(no liver without supply after TACE)"]]);
  });
});
