import { type Case, type CaseInput, parseCase } from "@glisson/case";
import { stageCase } from "@glisson/staging";
import { describe, expect, it } from "vitest";
import { nameDangers } from "./dangers.ts";
import { orderFacts, writeOrderCard } from "./orderCard.ts";
import { decideOrder } from "./orderDecision.ts";
import { reportTrunk } from "./trunkReport.ts";

const read = (input: CaseInput): Case => {
  const parsed = parseCase(input);
  if (!parsed.ok) throw new Error(`${parsed.faults[0].where}: ${parsed.faults[0].wanted}`);
  return parsed.value;
};

const good = { bilirubin: "15 umol/L", albumin: "40 g/L", inr: "1.0 INR", creatinine: "80 umol/L" };

/** What the order rests on, one list an axis. */
const axes = {
  trunk: [
    { obstruction: "97 % (92-100)", flow: "none" },
    { obstruction: "97 % (92-100)" },
    { obstruction: "30 % (20-40)", flow: "hepatopetal" },
    { obstruction: "30 % (20-40)", flow: "hepatofugal" },
    { obstruction: "85 % (70-95)", flow: "hepatopetal" },
    {},
  ],
  left: [{ obstruction: "none", flow: "hepatopetal" }, { obstruction: "complete", flow: "none" }, {}],
  labs: [
    good,
    { ...good, bilirubin: "400 umol/L" },
    { ...good, creatinine: "400 umol/L" },
    { bilirubin: "90 umol/L", albumin: "24 g/L", inr: "2.5 INR" },
    {},
  ],
  ecog: [0, 3],
  veins: ["none", "atrium"],
  bleeding: ["never", "current"],
  given: [[], ["radiotherapy"], ["tace:right"], ["radiotherapy", "tace:right"]],
} as const;

type Axes = { readonly [Axis in keyof typeof axes]: (typeof axes)[Axis][number] };

function* combinations(): Generator<Axes> {
  for (const trunk of axes.trunk)
    for (const left of axes.left)
      for (const labs of axes.labs)
        for (const [ecog, veins, bleeding] of [
          [0, "none", "never"],
          [3, "none", "never"],
          [0, "atrium", "never"],
          [0, "none", "current"],
        ] as const)
          for (const given of axes.given) yield { trunk, left, labs, ecog, veins, bleeding, given };
}

const patientOf = ({ trunk, left, labs, ecog, veins, bleeding, given }: Axes): Case =>
  read({
    glisson: "glisson-case/1",
    id: "sweep",
    date: "2026-11-02",
    source: "sweep",
    ecog,
    labs,
    ascites: "none",
    encephalopathy: 0,
    varices: { bleeding },
    tumours: { count: 1, largest: "7 cm", side: "right", spread: [] },
    treatments: given.map((step) => ({ step, date: "2026-10-01" })),
    reading: {
      thrombus: "tumour",
      venousThrombus: veins,
      portal: { "PV.trunk": trunk, "PV.R": { obstruction: "complete", flow: "none" }, "PV.L": left },
    },
  });

describe("over every combination of trunk, left branch, reserve, performance, veins, bleeding and treatment given", () => {
  const supplyIndices = [
    undefined,
    { low: 0.2, value: 0.3, high: 0.9 },
    { low: 0.8, value: 1.5, high: 2 },
    { low: 1.2, value: 2, high: 3 },
  ];
  const plans = [...combinations()].map(patientOf).flatMap((patient) => {
    const stages = stageCase(patient);
    const trunk = reportTrunk(patient.reading);
    return supplyIndices.map((index) => {
      const facts = { case: patient, stages, ...(index ? { supplyIndexAfterTace: index } : {}) };
      const card = writeOrderCard(facts, trunk);
      return { patient, index, plan: { stages, trunk, card, dangers: nameDangers(facts, trunk, { after: [] }, card) } };
    });
  });
  const taceGates = plans.flatMap(({ patient, index, plan }) =>
    plan.card.steps.filter(({ step }) => step.startsWith("tace")).map(({ gate }) => ({ patient, index, plan, gate })),
  );

  it("some TACE gates are met: the sweep reaches both answers", () => {
    expect(new Set(taceGates.map(({ gate }) => gate.verdict))).toEqual(new Set(["met", "not met", "cannot say"]));
  });

  it("TACE is never the first step unless the trunk is open", () => {
    for (const { plan } of plans)
      if (plan.card.steps[0]?.step.startsWith("tace")) expect(plan.trunk.state).toBe("open");
  });

  it("a met TACE gate has an open trunk, flow to the liver, one open side, reserve, kidneys, no bleeding, enough supply", () => {
    for (const { patient, index, plan, gate } of taceGates.filter(({ gate: { verdict } }) => verdict === "met")) {
      expect(gate.verdict).toBe("met");
      expect(plan.trunk.state).toBe("open");
      expect(patient.reading?.portal?.["PV.trunk"]?.flow).toBe("hepatopetal");
      expect(patient.reading?.portal?.["PV.L"]?.flow).toBe("hepatopetal");
      expect(plan.stages.childPugh.maxPoints).toBeLessThanOrEqual(7);
      expect(patient.labs?.bilirubin?.value).toBeLessThan(34.2);
      expect(patient.labs?.creatinine?.value).toBeLessThan(176.8);
      expect(patient.varices?.bleeding).toBe("never");
      expect(index?.low).toBeGreaterThanOrEqual(1);
    }
  });

  it("a first step whose gate is not met never stands bare in the headline", () => {
    for (const { plan } of plans) {
      const [first] = plan.card.steps;
      if (first?.gate.verdict === "not met") expect(plan.card.headline.en).toMatch(/is not open now \(not met: /);
      if (first?.gate.verdict === "cannot say") expect(plan.card.headline.en).toMatch(/cannot be judged yet/);
    }
  });

  it("Child-Pugh C and ECOG 3 or 4 get none of these treatments", () => {
    for (const { patient, plan } of plans)
      if (plan.stages.childPugh.value === "C" || (patient.ecog ?? 0) > 2) {
        expect(plan.card.kind).toBe("no step");
        expect(plan.card.steps).toEqual([]);
      }
  });

  it("a caval thrombus is always the first danger, bleeding always said, a trunk that is not open always warned of", () => {
    for (const { patient, plan } of plans) {
      const codes = plan.dangers.map(({ code }) => code);
      if (patient.reading?.venousThrombus === "atrium") expect(codes[0]).toBe("caval-thrombus");
      if (patient.varices?.bleeding === "current") expect(codes).toContain("bleeding");
      if (plan.trunk.state !== "open") expect(codes.join()).toMatch(/liver-without|trunk-unknown/);
    }
  });

  it("the card is the order decided, which is proved over every combination", () => {
    for (const { patient, plan } of plans) {
      const facts = { case: patient, stages: plan.stages };
      const { answer, steps } = decideOrder(orderFacts(facts, plan.trunk.state));
      const kinds = plan.card.steps.map(({ step }) => step.split(":")[0]);
      const isShortened = answer === "taceFirst" && plan.card.steps[0]?.gate.verdict === "not met";
      expect(kinds).toEqual(isShortened ? steps.slice(0, 1) : steps);
    }
  });

  it("every card says something in both languages", () => {
    for (const { plan } of plans) {
      expect(plan.card.headline.en).not.toMatch(/undefined/);
      expect(plan.card.headline.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

describe("treatment and its dates", () => {
  const treated = (trunk: object, treatments: CaseInput["treatments"], date = "2026-11-02") => {
    const patient = read({
      glisson: "glisson-case/1",
      id: "dated",
      date,
      source: "test",
      ecog: 0,
      labs: good,
      ascites: "none",
      encephalopathy: 0,
      tumours: { count: 1, largest: "7 cm", side: "right", spread: [] },
      treatments,
      reading: { date: "2026-11-01", thrombus: "tumour", venousThrombus: "none", portal: { "PV.trunk": trunk } },
    });
    return writeOrderCard({ case: patient, stages: stageCase(patient) }, reportTrunk(patient.reading));
  };
  const blocked = { obstruction: "98 % (94-100)", flow: "none" };
  const open = { obstruction: "30 % (20-40)", flow: "hepatopetal" };

  it("early after radiotherapy a blocked trunk waits, and the first step is waiting", () => {
    const card = treated(blocked, [{ step: "radiotherapy", date: "2026-10-01" }]);
    expect(card.steps.map(({ step }) => step)).toEqual(["wait", "tace:right"]);
    expect(card.headline.en).toMatch(/^Wait and measure again/);
  });

  it("three months after radiotherapy a blocked trunk has no further step, and none is invented", () => {
    const card = treated(blocked, [{ step: "radiotherapy", date: "2026-07-01" }]);
    expect(card).toMatchObject({ kind: "no step", steps: [] });
  });

  it("a failure needs a look three months on, whatever the day of the case", () => {
    const early = { ...blocked, obstruction: { value: 97, low: 92, high: 100, unit: "%", date: "2026-07-10" } };
    const card = treated(early, [{ step: "radiotherapy", date: "2026-07-01" }]);
    expect(card.headline.en).toMatch(/^Wait and measure again/);
  });

  it.each([
    ["2026-11-01", /^Measure again/],
    ["2026-10-05", /^Wait and measure again, then TACE/],
    ["2026-10-04", /^TACE next/],
  ])("a trunk that is open on 1 November after radiotherapy on %s", (date, headline) => {
    const seen = { ...open, obstruction: { value: 30, low: 20, high: 40, unit: "%", date: "2026-11-01" } };
    expect(treated(seen, [{ step: "radiotherapy", date }]).headline.en).toMatch(headline);
  });

  it("radiotherapy without a date keeps the card open and asks for it", () => {
    expect(treated(blocked, [{ step: "radiotherapy" }])).toMatchObject({ kind: "open question", steps: [] });
  });

  it("a trunk that was last looked at before radiotherapy must be measured again, open or not", () => {
    for (const trunk of [blocked, open])
      expect(treated(trunk, [{ step: "radiotherapy", date: "2026-11-02" }])).toMatchObject({
        kind: "open question",
        steps: [],
      });
  });

  it("open after radiotherapy: TACE is next", () => {
    expect(treated(open, [{ step: "radiotherapy", date: "2026-09-01" }]).steps[0]?.step).toBe("tace:right");
  });
});
