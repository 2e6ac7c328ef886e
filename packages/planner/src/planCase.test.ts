import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Case, type CaseInput, parseCase } from "@glisson/case";
import { describe, expect, it } from "vitest";
import { planCase } from "./planCase.ts";

const examplesFolder = fileURLToPath(new URL("../../../examples/", import.meta.url));

const read = (input: unknown): Case => {
  const parsed = parseCase(input);
  if (!parsed.ok) throw new Error(`${parsed.faults[0].where}: ${parsed.faults[0].wanted}`);
  return parsed.value;
};

const example = (id: string): Case => read(JSON.parse(readFileSync(`${examplesFolder}${id}.json`, "utf8")));

describe("the examples", () => {
  it("trunk blocked: radiotherapy first, and the danger of embolising is said with its volume", () => {
    const plan = planCase(example("trunk-blocked"));
    expect(plan.card.steps.map(({ step }) => step)).toEqual(["radiotherapy", "tace:right"]);
    expect(plan.card.steps.map(({ gate }) => gate.verdict)).toEqual(["met", "not met"]);
    expect(plan.dangers[0]?.code).toBe("liver-without-supply");
    expect(plan.dangers[0]?.says.en).toMatch(/after whole-liver TACE, 1480 mL/);
  });

  it("trunk open, right branch blocked: TACE first, then radiotherapy", () => {
    const plan = planCase(example("right-branch-blocked"));
    expect(plan.trunk.state).toBe("open");
    expect(plan.card.steps.map(({ step }) => step)).toEqual(["tace:right", "radiotherapy"]);
  });

  it("thrombus in the vena cava is said before everything else", () => {
    expect(planCase(example("caval-thrombus")).dangers[0]?.code).toBe("caval-thrombus");
  });

  it("missing facts: no order, and the facts that would settle it with their examinations", () => {
    const plan = planCase(example("missing-facts"));
    expect(plan.card).toMatchObject({ kind: "open question", steps: [] });
    expect(plan.card.missing.map(({ path }) => path)).toContain("reading.portal.PV.trunk.flow");
    expect(plan.card.flips).toHaveLength(2);
    expect(plan.dangers[0]?.code).toBe("trunk-unknown");
  });

  it("follow-up after radiotherapy: the order turns, and the facts that turned it are named", () => {
    const plan = planCase(example("trunk-reopened"), example("trunk-blocked"));
    expect(plan.card.steps.map(({ step }) => step)).toEqual(["tace:right"]);
    expect(plan.change?.flipped).toBe(true);
    const trunk = plan.change?.facts.find(({ path }) => path === "reading.portal.PV.trunk.obstruction");
    expect(trunk?.real).toBe(true);
    const left = plan.change?.facts.find(({ path }) => path === "reading.portal.PV.L.obstruction");
    expect(left?.real).toBe(false);
  });

  it("are all read and planned, twice the same", () => {
    const ids = readdirSync(examplesFolder).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);
    expect(ids.length).toBeGreaterThanOrEqual(5);
    for (const id of ids) expect(JSON.stringify(planCase(example(id)))).toBe(JSON.stringify(planCase(example(id))));
  });
});

it("a guideline disagrees with the rule, and stands beside it unmerged", () => {
  const { guidelines, card } = planCase(example("right-branch-blocked"));
  expect(card.steps[0]?.step).toBe("tace:right");
  const systemicFirst = guidelines.find(({ id }) => id === "bclc")?.rules.find(({ verdict }) => verdict === "met");
  expect(systemicFirst?.advises).toEqual(["systemic"]);
  expect(systemicFirst?.against).toContain("tace");
});

/** Every combination of what the order rests on; a few hundred patients. */
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
  const plans = [...patients()].map((input) => ({ patient: read(input), plan: planCase(read(input)) }));

  it("TACE never comes first unless the trunk is open", () => {
    for (const { plan } of plans)
      if (plan.card.steps[0]?.step.startsWith("tace") && plan.trunk.state !== "open")
        expect(plan.card.steps[0].gate.verdict).toBe("not met");
  });

  it("no TACE gate is met while the trunk is not open, flow not hepatopetal, or the liver past Child-Pugh B7", () => {
    for (const { patient, plan } of plans)
      for (const { step, gate } of plan.card.steps)
        if (step.startsWith("tace") && gate.verdict === "met") {
          expect(plan.trunk.state).toBe("open");
          expect(patient.reading?.portal?.["PV.trunk"]?.flow).toBe("hepatopetal");
          expect(plan.stages.childPugh.maxPoints).toBeLessThanOrEqual(7);
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

it("the engine's version is that of the room", () => {
  const manifest = fileURLToPath(new URL("../package.json", import.meta.url));
  expect(existsSync(manifest)).toBe(true);
  expect(planCase(example("trunk-blocked")).made.engine).toBe(JSON.parse(readFileSync(manifest, "utf8")).version);
});
