import { parseCase } from "@glisson/case";
import { stageCase } from "@glisson/staging";
import { describe, expect, it } from "vitest";
import type { Facts, Judgement } from "./finding.ts";
import { type FindingName, findings } from "./findings.ts";

/** Each criterion on its limit and beside it, on made-up patients. */

function judgementOf(finding: FindingName, facts: object, simulated: Partial<Facts> = {}): Judgement {
  const parsed = parseCase({ glisson: "glisson-case/1", id: "a", date: "2026-11-30", source: "test", ...facts });
  if (!parsed.ok) throw new Error(`${parsed.faults[0].where}: ${parsed.faults[0].wanted}`);
  return findings[finding].judge({ case: parsed.value, stages: stageCase(parsed.value), ...simulated });
}

/** A liver of five points and what is changed of it. */
const liver = (change: object = {}, labs: object = {}) => ({
  labs: { bilirubin: "15 umol/L", albumin: "40 g/L", inr: "1 INR", ...labs },
  ascites: "none",
  encephalopathy: 0,
  ...change,
});
const points = {
  5: liver(),
  6: liver({ ascites: "mild" }),
  7: liver({ ascites: "mild", encephalopathy: 1 }),
  8: liver({ ascites: "mild", encephalopathy: 3 }),
  9: liver({ ascites: "moderate or severe", encephalopathy: 3 }),
  10: liver({ ascites: "moderate or severe", encephalopathy: 3 }, { inr: "2 INR" }),
};
const cancer = (tumours: object, more: object = {}) => ({ ...liver({ ecog: 0, tumours, ...more }) });
const one = { count: 1, largest: "3 cm", spread: [] };
const portal = (branches: object, more: object = {}) => ({
  reading: { thrombus: "tumour", portal: branches, ...more },
});
const free = { obstruction: "none" };
const full = { obstruction: "complete" };
const clear = Object.fromEntries(
  ["PV.trunk", "PV.L", "PV.R", "PV.RA", "PV.RP", "PV.LM", "PV.LL", "SMV", "SV"]
    .concat(["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8"])
    .map((name) => [name, free]),
);
const shown = (branches: object) => ({ tumours: { side: "right" }, ...portal({ ...clear, ...branches }) });
const trunk = (flow: string) => portal({ "PV.trunk": { flow } });
const venous = (venousThrombus: string) => ({ reading: { thrombus: "tumour", venousThrombus } });

it.each([
  ["Child-Pugh A", points[6], "met"],
  ["Child-Pugh A", points[7], "not met"],
  ["Child-Pugh A to B7", points[7], "met"],
  ["Child-Pugh A to B7", points[8], "not met"],
  ["Child-Pugh A or B", points[9], "met"],
  ["Child-Pugh A or B", points[10], "not met"],
  ["Child-Pugh B", points[6], "not met"],
  ["Child-Pugh B", points[7], "met"],
  ["Child-Pugh B", points[9], "met"],
  ["Child-Pugh B", points[10], "not met"],
  ["Child-Pugh C", points[9], "not met"],
  ["Child-Pugh C", points[10], "met"],
  // 0.66 log10(10) - 0.085 x 34.471 = -2.270 is 2a, with 34.47 2b; with 24.117 3.
  ["mALBI 2b or 3", { labs: { bilirubin: "10 umol/L", albumin: "34.471 g/L" } }, "not met"],
  ["mALBI 2b or 3", { labs: { bilirubin: "10 umol/L", albumin: "34.47 g/L" } }, "met"],
  ["mALBI 2b or 3", { labs: { bilirubin: "10 umol/L", albumin: "20 g/L" } }, "met"],
  ["bilirubin without points", { labs: { bilirubin: "34.19 umol/L" } }, "met"],
  ["bilirubin without points", { labs: { bilirubin: "34.2 umol/L" } }, "cannot say"],
  ["bilirubin without points", { labs: { bilirubin: "1.99 mg/dL" } }, "met"],
  ["bilirubin without points", { labs: { bilirubin: "2 mg/dL" } }, "cannot say"],
  ["creatinine below 2 mg/dL", { labs: { creatinine: "176.79 umol/L" } }, "met"],
  ["creatinine below 2 mg/dL", { labs: { creatinine: "176.8 umol/L" } }, "not met"],
  ["creatinine below 2 mg/dL", { labs: { creatinine: "1.99 mg/dL" } }, "met"],
  ["creatinine below 2 mg/dL", { labs: { creatinine: "2 mg/dL" } }, "not met"],
  ["platelets below 50", { labs: { platelets: "49 10^9/L" } }, "met"],
  ["platelets below 50", { labs: { platelets: "50 10^9/L" } }, "not met"],
  ["laboratory values no older than 14 days", { labs: { date: "2026-11-16", inr: "1 INR" } }, "met"],
  ["laboratory values no older than 14 days", { labs: { date: "2026-11-15", inr: "1 INR" } }, "cannot say"],
  ["laboratory values no older than 14 days", { labs: { date: "2026-11-29" } }, "cannot say"],
  // The oldest of the values counts.
  [
    "laboratory values no older than 14 days",
    { labs: { inr: { value: 1, unit: "INR", date: "2026-10-01" }, albumin: "40 g/L" } },
    "cannot say",
  ],
  ["moderate or severe ascites", { ascites: "mild" }, "not met"],
  ["moderate or severe ascites", { ascites: "moderate or severe" }, "met"],
  ["no moderate or severe ascites", { ascites: "mild" }, "met"],
  ["no moderate or severe ascites", { ascites: "moderate or severe" }, "not met"],
  ["variceal bleeding now", { varices: { bleeding: "past" } }, "not met"],
  ["variceal bleeding now", { varices: { bleeding: "current" } }, "met"],
  ["no variceal bleeding now", { varices: { bleeding: "past" } }, "met"],
  ["no variceal bleeding now", { varices: { bleeding: "current" } }, "not met"],
  ["no encephalopathy", { encephalopathy: 0 }, "met"],
  ["no encephalopathy", { encephalopathy: 1 }, "not met"],

  ["ECOG 0 or 1", { ecog: 0 }, "met"],
  ["ECOG 0 or 1", { ecog: 1 }, "met"],
  ["ECOG 0 or 1", { ecog: 2 }, "not met"],
  ["ECOG 0 to 2", { ecog: 0 }, "met"],
  ["ECOG 0 to 2", { ecog: 1 }, "met"],
  ["ECOG 0 to 2", { ecog: 2 }, "met"],
  ["ECOG 0 to 2", { ecog: 3 }, "not met"],
  ["BCLC stage C", cancer({ ...one, spread: ["lung"] }), "met"],
  ["BCLC stage C", cancer(one, { ecog: 3 }), "not met"],
  ["BCLC stage D", cancer({ ...one, spread: ["lung"] }), "not met"],
  ["BCLC stage D", cancer(one, { ecog: 3 }), "met"],
  ["CNLC stage IIIa", cancer(one, portal({ "PV.R": full })), "met"],
  ["CNLC stage IIIa", cancer({ ...one, spread: ["lung"] }), "not met"],
  ["CNLC stage IIIa or IIIb", cancer(one, portal({ "PV.R": full })), "met"],
  ["CNLC stage IIIa or IIIb", cancer({ ...one, spread: ["lung"] }), "met"],
  ["CNLC stage IIIa or IIIb", cancer({ ...one, spread: ["lung"] }, { ecog: 3 }), "not met"],

  ["tumour thrombus in the portal vein", shown({}), "not met"],
  ["tumour thrombus in the portal vein", shown({ P8: full }), "met"],
  ["tumour thrombus in the portal vein", {}, "cannot say"],
  ["Cheng type I or II", shown({ P8: full }), "met"],
  ["Cheng type I or II", shown({ "PV.R": full }), "met"],
  ["Cheng type I or II", shown({ "PV.trunk": full }), "not met"],
  ["Cheng type I or II", shown({}), "not met"],
  ["Cheng type I to III", shown({ P8: full }), "met"],
  ["Cheng type I to III", shown({ "PV.R": full }), "met"],
  ["Cheng type I to III", shown({ "PV.trunk": full }), "met"],
  ["Cheng type I to III", shown({ SMV: full }), "not met"],
  ["Cheng type III", shown({ "PV.R": full }), "not met"],
  ["Cheng type III", shown({ "PV.trunk": full }), "met"],
  ["Vp1 to Vp3", shown({}), "not met"],
  ["Vp1 to Vp3", shown({ P8: full }), "met"],
  ["Vp1 to Vp3", shown({ "PV.RA": full }), "met"],
  ["Vp1 to Vp3", shown({ "PV.R": full }), "met"],
  ["Vp1 to Vp3", shown({ "PV.L": full }), "not met"],
  ["Vp4", shown({ "PV.R": full }), "not met"],
  ["Vp4", shown({ "PV.L": full }), "met"],
  ["thrombus in the vena cava or atrium", venous("major hepatic vein"), "not met"],
  ["thrombus in the vena cava or atrium", venous("IVC behind the liver"), "met"],
  ["thrombus in the vena cava or atrium", venous("atrium"), "met"],
  ["no thrombus in the vena cava or atrium", venous("major hepatic vein"), "met"],
  ["no thrombus in the vena cava or atrium", venous("IVC behind the liver"), "not met"],
  ["tumour thrombus in a hepatic vein or the vena cava", venous("none"), "not met"],
  ["tumour thrombus in a hepatic vein or the vena cava", venous("major hepatic vein"), "met"],
  ["tumour thrombus above the diaphragm or in the atrium", venous("IVC behind the liver"), "not met"],
  ["tumour thrombus above the diaphragm or in the atrium", venous("IVC above the diaphragm"), "met"],
  ["tumour thrombus above the diaphragm or in the atrium", venous("atrium"), "met"],

  ["portal trunk blocked", trunk("none"), "met"],
  ["portal trunk blocked", portal({ "PV.trunk": { ...free, flow: "seen" } }), "not met"],
  ["portal trunk blocked", trunk("seen"), "cannot say"],
  ["portal trunk open", trunk("none"), "not met"],
  ["portal trunk open", portal({ "PV.trunk": { ...free, flow: "seen" } }), "met"],
  ["portal trunk open", trunk("seen"), "cannot say"],
  ["hepatopetal flow in the portal trunk", trunk("hepatopetal"), "met"],
  ["hepatopetal flow in the portal trunk", trunk("to-and-fro"), "not met"],
  ["hepatopetal flow in the portal trunk", trunk("hepatofugal"), "not met"],
  ["hepatopetal flow in the portal trunk", trunk("none"), "not met"],
  ["hepatopetal flow in the portal trunk", trunk("seen"), "cannot say"],
  ["hepatofugal flow in the portal trunk", trunk("hepatofugal"), "met"],
  ["hepatofugal flow in the portal trunk", trunk("to-and-fro"), "not met"],
  ["hepatofugal flow in the portal trunk", trunk("hepatopetal"), "not met"],
  ["hepatofugal flow in the portal trunk", trunk("none"), "not met"],
  ["hepatofugal flow in the portal trunk", trunk("seen"), "cannot say"],
  [
    "portal blood reaches a part of the liver",
    portal({ "PV.L": { ...free, flow: "seen" }, "PV.R": { flow: "none" } }),
    "met",
  ],
  [
    "portal blood reaches a part of the liver",
    portal({ "PV.L": { flow: "none" }, "PV.R": { flow: "none" } }),
    "not met",
  ],
  ["portal blood reaches a part of the liver", portal({ "PV.L": { flow: "none" } }), "cannot say"],
  ["adequate hepatopetal collaterals", { reading: { collaterals: "adequate" } }, "met"],
  ["adequate hepatopetal collaterals", { reading: { collaterals: "few" } }, "not met"],
  ["few or no hepatopetal collaterals", { reading: { collaterals: "adequate" } }, "not met"],
  ["few or no hepatopetal collaterals", { reading: { collaterals: "few" } }, "met"],
  ["few or no hepatopetal collaterals", { reading: { collaterals: "none" } }, "met"],

  ["beyond up-to-seven", { tumours: { count: 3, largest: "40 mm" } }, "not met"],
  ["beyond up-to-seven", { tumours: { count: 3, largest: "4.1 cm" } }, "met"],
  ["beyond up-to-seven", { tumours: { count: 1, largest: "6.1 cm" } }, "met"],
  // A size is left over from a tumour that is no longer there.
  ["beyond up-to-seven", { tumours: { count: 0, largest: "8 cm" } }, "not met"],
  ["tumour of 10 cm or more", { tumours: { largest: "99 mm" } }, "not met"],
  ["tumour of 10 cm or more", { tumours: { largest: "100 mm" } }, "met"],
  ["tumour of 10 cm or more", { tumours: { largest: "10 cm" } }, "met"],
  ["tumour in the liver", { tumours: { count: 0 } }, "not met"],
  ["tumour in the liver", { tumours: { count: 1 } }, "met"],
  // Nodular growth may be confluent or go beyond the nodule; nobody told how the cells look.
  ["tumour type unlikely to respond to TACE", { tumours: { pattern: "nodular" } }, "cannot say"],
  ["tumour type unlikely to respond to TACE", { tumours: { pattern: "massive" } }, "met"],
  ["tumour type unlikely to respond to TACE", { tumours: { pattern: "infiltrative" } }, "met"],
  ["main tumour on both sides of the liver", { tumours: { side: "right" } }, "not met"],
  ["main tumour on both sides of the liver", { tumours: { side: "both" } }, "met"],
  ["further tumours on the other side of the liver", { tumours: { count: 1, side: "right" } }, "not met"],
  ["further tumours on the other side of the liver", { tumours: { count: 5, side: "right" } }, "cannot say"],
  ["no spread outside the liver", { tumours: { spread: [] } }, "met"],
  ["no spread outside the liver", { tumours: { spread: ["lung"] } }, "not met"],
  ["resectable", { resectable: true }, "met"],
  ["resectable", { resectable: false }, "not met"],
] as const)("%s: %o %s", (finding, facts, verdict) => {
  expect(judgementOf(finding, facts).verdict).toBe(verdict);
});

describe("what was simulated after TACE", () => {
  const range = (low: number, high: number) => ({ value: (low + high) / 2, low, high });
  const judge = (finding: FindingName, simulated: Partial<Facts>) => {
    const { verdict, because } = judgementOf(finding, {}, simulated);
    return [verdict, because.map(({ path }) => path).join()];
  };

  it("is enough where the whole range reaches the need, too little where none of it does", () => {
    const index = (low: number, high: number) =>
      judge("supply index at least 1 after TACE", { supplyIndexAfterTace: range(low, high) });
    const path = "simulated.supplyIndexAfterTace";
    expect([index(1, 3), index(0.99, 3), index(0.5, 1), index(0.5, 0.99)]).toEqual([
      ["met", path],
      ["cannot say", path],
      ["cannot say", path],
      ["not met", path],
    ]);
    expect(judge("supply index at least 1 after TACE", {})).toEqual(["cannot say", ""]);
  });

  it("loses no part of the liver below 10 mL, and one where the whole range is 10 mL or more", () => {
    const lost = (low: number, high: number) =>
      judge("no liver without supply after TACE", { withoutSupplyAfterTaceMl: range(low, high) });
    const path = "simulated.withoutSupplyAfterTaceMl";
    expect([lost(0, 9.9), lost(0, 10), lost(9.9, 100), lost(10, 100)]).toEqual([
      ["met", path],
      ["cannot say", path],
      ["cannot say", path],
      ["not met", path],
    ]);
    expect(judge("no liver without supply after TACE", {})).toEqual(["cannot say", ""]);
  });

  it("is said with its range, litres of loss to tens of millilitres", () => {
    const text = (finding: FindingName, simulated: Partial<Facts>) =>
      judgementOf(finding, {}, simulated).because[0]?.text.en;
    const index = { value: 1.234, low: 0.9, high: 2 };
    expect(text("supply index at least 1 after TACE", { supplyIndexAfterTace: index })).toContain("1.23 (0.90-2.00)");
    const lost = { value: 404, low: 298, high: 506 };
    expect(text("no liver without supply after TACE", { withoutSupplyAfterTaceMl: lost })).toContain(
      "400 mL (300-510)",
    );
  });
});

it.each([
  ["bilirubin without points", "labs.bilirubin", { labs: { bilirubin: "20 umol/L" } }],
  ["creatinine below 2 mg/dL", "labs.creatinine", { labs: { creatinine: "80 umol/L" } }],
  ["platelets below 50", "labs.platelets", { labs: { platelets: "90 10^9/L" } }],
  ["laboratory values no older than 14 days", "labs", { labs: { inr: "1 INR" } }],
  ["moderate or severe ascites", "ascites", { ascites: "none" }],
  ["variceal bleeding now", "varices.bleeding", { varices: { bleeding: "never" } }],
  ["no encephalopathy", "encephalopathy", { encephalopathy: 0 }],
  ["hepatopetal flow in the portal trunk", "reading.portal.PV.trunk.flow", trunk("hepatopetal")],
  ["hepatofugal flow in the portal trunk", "reading.portal.PV.trunk.flow", trunk("hepatopetal")],
  ["adequate hepatopetal collaterals", "reading.collaterals", { reading: { collaterals: "few" } }],
  ["thrombus in the vena cava or atrium", "reading.venousThrombus", venous("none")],
  ["no thrombus in the vena cava or atrium", "reading.venousThrombus", venous("none")],
  ["tumour of 10 cm or more", "tumours.largest", { tumours: { largest: "3 cm" } }],
  ["tumour in the liver", "tumours.count", { tumours: { count: 2 } }],
  ["main tumour on both sides of the liver", "tumours.side", { tumours: { side: "left" } }],
  ["no spread outside the liver", "tumours.spread", { tumours: { spread: [] } }],
  ["resectable", "resectable", { resectable: true }],
] as const)("%s rests on %s, and asks for it where nobody told", (finding, path, facts) => {
  const open = judgementOf(finding, {});
  expect([open.verdict, open.because, open.missing.map((one) => one.path)]).toEqual(["cannot say", [], [path]]);
  const told = judgementOf(finding, facts);
  expect([told.because.map((one) => one.path), told.missing]).toEqual([[path], []]);
});

it("a laboratory value is shown as it was told", () => {
  const shown = (finding: FindingName, labs: object) => judgementOf(finding, { labs }).because[0]?.text;
  expect([
    shown("bilirubin without points", { bilirubin: "20 umol/L" }),
    shown("creatinine below 2 mg/dL", { creatinine: "0.9 mg/dL" }),
    shown("platelets below 50", { platelets: "90 10^9/L" }),
  ]).toEqual([
    { en: "bilirubin 20 µmol/L", zh: "总胆红素 20 µmol/L" },
    { en: "creatinine 0.9 mg/dL", zh: "肌酐 0.9 mg/dL" },
    { en: expect.stringMatching(/^platelets 90/), zh: expect.stringMatching(/^血小板 90/) },
  ]);
});

it("what a person said is shown as it was said", () => {
  const shown = (finding: FindingName, facts: object) => judgementOf(finding, facts).because[0]?.text.en;
  expect([
    shown("resectable", { resectable: true }),
    shown("resectable", { resectable: false }),
    shown("no spread outside the liver", { tumours: { spread: [] } }),
    shown("no spread outside the liver", { tumours: { spread: ["lung", "bone"] } }),
  ]).toEqual(["called resectable", "called not resectable", "no spread found", "spread: lung, bone"]);
});

it("a stage stands under its own name, with what it lacks", () => {
  const open = judgementOf("ECOG 0 or 1", {});
  expect([open.because[0]?.path, open.missing.map(({ path }) => path)]).toEqual(["stages.ecog", ["ecog"]]);
  const told = judgementOf("Child-Pugh A", points[5]);
  expect([told.because[0]?.text.en, told.missing]).toEqual(["Child-Pugh class: A (5 points)", []]);
  const either = judgementOf("ECOG 0 to 2", {}).because[0]?.text.en;
  expect(either).toBe("ECOG performance status: 0 / 1 / 2 / 3 / 4");
});

it("up-to-seven asks for number and size, each where it is not told", () => {
  const asks = (tumours: object) => judgementOf("beyond up-to-seven", { tumours }).missing.map(({ path }) => path);
  expect([asks({}), asks({ count: 2 }), asks({ largest: "3 cm" }), asks({ count: 2, largest: "3 cm" })]).toEqual([
    ["tumours.count", "tumours.largest"],
    ["tumours.largest"],
    ["tumours.count"],
    [],
  ]);
  const { because } = judgementOf("beyond up-to-seven", { tumours: { count: 2, largest: "30 mm" } });
  expect(because.map(({ path, text }) => [path, text.en])).toEqual([
    ["tumours.count", "tumours: 2"],
    ["tumours.largest", "largest tumour 30 mm"],
  ]);
});

it("thrombus is shown branch by branch, and what it is made of is asked for only where it is seen", () => {
  const seen = judgementOf("tumour thrombus in the portal vein", shown({ "PV.R": full }));
  expect(seen.because.map(({ path }) => path)).toContain("reading.portal.PV.R");
  const alone = judgementOf("tumour thrombus in the portal vein", portal({ "PV.R": full }));
  expect(alone.because).toEqual([
    expect.objectContaining({ path: "reading.portal.PV.R", date: "2026-11-30", source: "test" }),
  ]);
  const unread = judgementOf("tumour thrombus in the portal vein", {});
  expect(unread.because.map(({ path }) => path)).toEqual(["stages.cheng"]);
  const asks = (facts: object) =>
    judgementOf("tumour thrombus in the portal vein", facts).missing.map(({ path }) => path);
  expect([
    asks({}),
    asks({ reading: { portal: { ...clear, "PV.R": full } } }),
    asks({ reading: { portal: { "PV.R": full } } }),
  ]).toEqual([["reading.portal"], ["reading.thrombus"], ["reading.thrombus"]]);
});

it("portal blood is judged side by side, and asked for on the side that nobody told", () => {
  const { because, missing } = judgementOf(
    "portal blood reaches a part of the liver",
    portal({ "PV.L": { flow: "none" } }),
  );
  expect([because.map(({ path, text }) => `${path}: ${text.en}`), missing.map(({ path }) => path)]).toEqual([
    ["reading.portal.PV.L: left portal vein blocked"],
    ["reading.portal.PV.R"],
  ]);
});
