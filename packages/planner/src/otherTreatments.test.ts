import { type CaseInput, parseCase } from "@glisson/case";
import { expect, it } from "vitest";
import { planCase } from "./planCase.ts";

const flowing = { obstruction: "none", flow: "hepatopetal" };
const closed = { obstruction: "complete", flow: "none" };

function planOf(portal: object, change: Partial<CaseInput> = {}) {
  const parsed = parseCase({
    glisson: "glisson-case/1",
    id: "beside",
    date: "2026-11-02",
    source: "test",
    ecog: 0,
    labs: { bilirubin: "15 umol/L", albumin: "40 g/L", inr: "1.0 INR", creatinine: "80 umol/L" },
    ascites: "none",
    encephalopathy: 0,
    varices: { bleeding: "never" },
    resectable: true,
    tumours: { count: 1, largest: "7 cm", side: "right", spread: [] },
    reading: { date: "2026-11-01", thrombus: "tumour", venousThrombus: "none", portal },
    ...change,
  } as CaseInput);
  if (!parsed.ok) throw new Error(`${parsed.faults[0].where}: ${parsed.faults[0].wanted}`);
  return planCase(parsed.value);
}

const trunkBlocked = { "PV.trunk": closed, "PV.R": closed, "PV.L": flowing };
const branchBlocked = { "PV.trunk": flowing, "PV.R": closed, "PV.L": flowing };

const beside = (plan: ReturnType<typeof planOf>) =>
  Object.fromEntries(plan.otherTreatments.map(({ treatment, gate }) => [treatment, gate?.verdict]));

it("with the trunk blocked: drugs, infusion and stent have their gates, surgery is closed as the order rule says", () => {
  expect(beside(planOf(trunkBlocked))).toMatchObject({ systemic: "met", stent: "met", resection: "not met" });
});

it("with one branch blocked in a resectable patient: surgery is named, its gate open, beside TACE first", () => {
  const plan = planOf(branchBlocked);
  expect(plan.card.steps[0]?.step).toMatch(/^tace/);
  expect(beside(plan)).toMatchObject({ resection: "met" });
  const surgery = plan.otherTreatments.find(({ treatment }) => treatment === "resection");
  expect(surgery?.named.map(({ stance, guideline }) => `${stance} ${guideline.en}`)).toContain(
    "advised Chinese expert consensus on PVTT",
  );
});

it("names no step of the card, no radiotherapy after radiotherapy, and nothing that no guideline names", () => {
  const plan = planOf(branchBlocked, { treatments: [{ step: "radiotherapy", date: "2026-09-01" }] });
  expect(plan.card.steps.map(({ step }) => step)).toEqual(["tace:right"]);
  expect(Object.keys(beside(plan))).not.toContain("tace");
  expect(Object.keys(beside(plan))).not.toContain("radiotherapy");
  for (const { named } of plan.otherTreatments)
    expect(named.some(({ stance }) => stance !== "advised against")).toBe(true);
});

it("while varices bleed or the liver holds ascites no gate is open", () => {
  for (const change of [{ varices: { bleeding: "current" } }, { ascites: "moderate or severe" }] as const) {
    const verdicts = Object.entries(beside(planOf(branchBlocked, change)));
    const open = verdicts.filter(([treatment, verdict]) => verdict === "met" && treatment !== "systemic");
    expect(open).toEqual([]);
  }
});

it("a card that cannot order names nothing beside", () => {
  expect(planOf({ "PV.trunk": {} }).otherTreatments).toEqual([]);
});
