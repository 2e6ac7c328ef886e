import { type Case, type CaseInput, parseCase } from "@glisson/case";
import { stageCase } from "@glisson/staging";
import { describe, expect, it } from "vitest";
import { nameDangers } from "./dangers.ts";
import { writeOrderCard } from "./orderCard.ts";
import { reportTrunk } from "./trunkReport.ts";

const read = (input: unknown): Case => {
  const parsed = parseCase(input);
  if (!parsed.ok) throw new Error(`${parsed.faults[0].where}: ${parsed.faults[0].wanted}`);
  return parsed.value;
};

/** Every combination of what the order rests on. */
function* patients(): Generator<CaseInput> {
  const trunks = [
    { obstruction: "97 % (92-100)", flow: "none" },
    { obstruction: "97 % (92-100)" },
    { obstruction: "30 % (20-40)", flow: "hepatopetal" },
    { obstruction: "30 % (20-40)", flow: "hepatofugal" },
    { obstruction: "85 % (70-95)", flow: "hepatopetal" },
    {},
  ];
  const reserves = [
    { bilirubin: "15 umol/L", albumin: "40 g/L", inr: "1.0 INR" },
    { bilirubin: "45 umol/L", albumin: "30 g/L", inr: "1.9 INR" },
    { bilirubin: "90 umol/L", albumin: "24 g/L", inr: "2.5 INR" },
    {},
  ];
  const given = [[], ["radiotherapy"], ["tace:right"], ["radiotherapy", "tace:right"]] as const;
  for (const trunk of trunks)
    for (const labs of reserves)
      for (const ecog of [0, 3])
        for (const venousThrombus of ["none", "atrium"] as const)
          for (const steps of given)
            yield {
              glisson: "glisson-case/1",
              id: "sweep",
              date: "2026-11-02",
              source: "sweep",
              ecog,
              labs,
              ascites: "none",
              encephalopathy: 0,
              tumours: { count: 1, largest: "7 cm", side: "right", spread: [] },
              treatments: steps.map((step) => ({ step, date: "2026-10-01" })),
              reading: {
                thrombus: "tumour",
                venousThrombus,
                portal: { "PV.trunk": trunk, "PV.R": { obstruction: "complete" } },
              },
            } as CaseInput;
}

describe("over every combination of trunk, reserve, performance, vena cava and treatment given", () => {
  const supplyIndices = [
    undefined,
    { low: 0.2, value: 0.3, high: 0.9 },
    { low: 0.8, value: 1.5, high: 2 },
    { low: 1.2, value: 2, high: 3 },
  ];
  const plans = [...patients()].map(read).flatMap((patient) => {
    const stages = stageCase(patient);
    const trunk = reportTrunk(patient.reading);
    return supplyIndices.map((index) => {
      const facts = { case: patient, stages, ...(index ? { supplyIndexAfterTace: index } : {}) };
      const plan = {
        stages,
        trunk,
        card: writeOrderCard(facts, trunk),
        dangers: nameDangers(facts, trunk, { after: [] }),
      };
      return { patient, index, plan };
    });
  });

  it("TACE never comes first unless the trunk is open", () => {
    for (const { plan } of plans)
      if (plan.card.steps[0]?.step.startsWith("tace") && plan.trunk.state !== "open")
        expect(plan.card.steps[0].gate.verdict).toBe("not met");
  });

  it("no TACE gate is met while the trunk is not open, flow not hepatopetal, the liver past Child-Pugh B7, or its supply too small", () => {
    for (const { patient, index, plan } of plans)
      for (const { step, gate } of plan.card.steps)
        if (step.startsWith("tace") && gate.verdict === "met") {
          expect(plan.trunk.state).toBe("open");
          expect(patient.reading?.portal?.["PV.trunk"]?.flow).toBe("hepatopetal");
          expect(plan.stages.childPugh.maxPoints).toBeLessThanOrEqual(7);
          expect(index?.low).toBeGreaterThanOrEqual(1);
        }
  });

  it("Child-Pugh C and ECOG 3 or 4 get none of these treatments", () => {
    for (const { patient, plan } of plans)
      if (plan.stages.childPugh.value === "C" || (patient.ecog ?? 0) > 2) {
        expect(plan.card.kind).toBe("no step");
        expect(plan.card.steps).toEqual([]);
      }
  });

  it("a caval thrombus is always the first danger, and a trunk that is not open always has one", () => {
    for (const { patient, plan } of plans) {
      if (patient.reading?.venousThrombus === "atrium") expect(plan.dangers[0]?.code).toBe("caval-thrombus");
      if (plan.trunk.state !== "open")
        expect(plan.dangers.map(({ code }) => code).join()).toMatch(/liver-without|trunk-unknown/);
    }
  });

  it("every card says something in both languages", () => {
    for (const { plan } of plans) {
      expect(plan.card.headline.en).not.toMatch(/undefined/);
      expect(plan.card.headline.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
