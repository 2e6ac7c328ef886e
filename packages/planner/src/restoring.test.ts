import type { CaseInput } from "@glisson/case";
import { expect, it } from "vitest";
import { planCase } from "./planCase.ts";
import { restoring } from "./restoring.ts";
import { exampleInput, read } from "./testing/examples.ts";

const paths = (before: CaseInput, now: CaseInput): string[][] =>
  restoring(read(before), read(now)).map((set) => set.map(({ path }) => path));

const blocked = exampleInput("trunk-blocked");
const withTrunk = (obstruction: string, flow: "none" | "hepatopetal"): CaseInput => ({
  ...blocked,
  reading: { ...blocked.reading, portal: { ...blocked.reading?.portal, "PV.trunk": { obstruction, flow } } },
});

it("an order that turned on the trunk alone is restored by the trunk alone, whatever else changed", () => {
  const now: CaseInput = {
    ...withTrunk("30 % (20-40)", "hepatopetal"),
    labs: { ...blocked.labs, platelets: "90 10^9/L" },
  };
  expect(paths(blocked, now)).toEqual([["reading.portal.PV.trunk"]]);
});

it("a trunk that reopened after radiotherapy: trunk and treatment have to go back together", () => {
  expect(paths(blocked, exampleInput("trunk-reopened"))).toEqual([["reading.portal.PV.trunk", "treatments"]]);
});

it("either of two facts that each close the order is not enough: both together", () => {
  expect(paths(blocked, { ...blocked, ecog: 4, encephalopathy: 4, ascites: "moderate or severe" })).toContainEqual(
    expect.arrayContaining(["ecog"]),
  );
});

it("the same answer needs nothing restored", () => {
  expect(paths(blocked, withTrunk("95 % (92-99)", "none"))).toEqual([]);
});

it("a kidney that failed closed the gate before TACE: its creatinine is named", () => {
  const base = exampleInput("right-branch-blocked");
  const before = read(base);
  const now = read({ ...base, date: "2026-11-10", labs: { ...base.labs, creatinine: "2.6 mg/dL" } } as typeof base);
  expect(restoring(before, now).map((set) => set.map(({ path }) => path))).toEqual([["labs.creatinine"]]);
  const { change } = planCase(now, before);
  expect(change?.facts.map(({ path }) => path)).toContain("labs.creatinine");
  expect(change?.says.en).toMatch(/^The advice has changed. Before: TACE first.* Now: TACE .* is not open now/);
});
