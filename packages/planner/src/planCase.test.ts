import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { planCase } from "./planCase.ts";
import { example, examplesFolder } from "./testing/examples.ts";

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
    const trunk = plan.card.flips.filter(({ path }) => path.startsWith("reading.portal.PV.trunk"));
    expect(trunk.map(({ becomes }) => becomes.en)).toEqual([
      "TACE first, then radiotherapy",
      "Radiotherapy first, then TACE when the trunk has reopened",
    ]);
    expect(plan.card.settledBy?.map((set) => set.map(({ path }) => path))).toEqual([["reading.portal.PV.trunk.flow"]]);
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
  const systemicFirst = guidelines.find(({ id }) => id === "bclc-2022")?.rules.find(({ verdict }) => verdict === "met");
  expect(systemicFirst?.advises).toEqual(["systemic"]);
  expect(systemicFirst?.against).toContain("tace");
});

it("the engine's version is that of the room", () => {
  const manifest = fileURLToPath(new URL("../package.json", import.meta.url));
  expect(existsSync(manifest)).toBe(true);
  expect(planCase(example("trunk-blocked")).made.engine).toBe(JSON.parse(readFileSync(manifest, "utf8")).version);
});
