import type { Case } from "@glisson/case";
import { type Facts, movesOf } from "@glisson/guidelines";
import { stageCase } from "@glisson/staging";
import { describe, expect, it } from "vitest";
import { findFlips, flipsOfCard } from "./flips.ts";
import { writeOrderCard } from "./orderCard.ts";
import { headlines } from "./orderWords.ts";
import { example } from "./testing/examples.ts";
import { reportTrunk } from "./trunkReport.ts";

const enough = { supplyIndexAfterTace: { value: 2, low: 1.5, high: 3 } };
const factsOf = (patient: Case): Facts => ({ case: patient, stages: stageCase(patient), ...enough });
const cardOf = (patient: Case) => writeOrderCard(factsOf(patient), reportTrunk(patient.reading));

const ids = ["trunk-blocked", "right-branch-blocked", "missing-facts", "trunk-reopened", "caval-thrombus"];

describe.each(ids)("what would change %s", (id) => {
  const patient = example(id);
  const flips = findFlips(factsOf(patient));

  it("is told within a measurement's range first, then the nearest first", () => {
    const keys = flips.map(({ within, distance }) => (within ? 0 : 10) + distance);
    expect(keys).toEqual(keys.toSorted((a, b) => a - b));
    expect(flips.length).toBeGreaterThan(5);
  });

  it("does change it so: each turned order is the headline of the changed patient's card", () => {
    const orders = new Set(Object.values(headlines).map(({ en }) => en));
    const moves = movesOf(patient);
    for (const flip of flipsOfCard(flips).filter(({ becomes }) => orders.has(becomes.en))) {
      const moved = moves.find(({ path, change }) => path === flip.path && change.en === flip.change.en)!;
      expect(cardOf(moved.patient).headline.en).toContain(flip.becomes.en);
    }
  });

  it("turns some guideline's rule without turning the card", () =>
    expect(flips.some(({ becomes, turns }) => !becomes && turns.length > 0)).toBe(true));
});

it("no nearer value of bilirubin turns the gate than the one that is told", () => {
  const patient = example("trunk-reopened");
  const gateAt = (umolPerL: number) => {
    const bilirubin = { ...patient.labs!.bilirubin!, value: umolPerL, unit: "umol/L" as const };
    return cardOf({ ...patient, labs: { ...patient.labs, bilirubin } }).steps[0]?.gate.verdict;
  };
  const now = patient.labs!.bilirubin!.value;
  const told = findFlips(factsOf(patient)).find(({ path, becomes }) => path === "labs.bilirubin" && becomes)!;
  const nearest = Array.from({ length: 600 }, (_, step) => Math.round(step * 2 + 1) / 10)
    .filter((value) => gateAt(value) !== gateAt(now))
    .toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now))[0]!;
  expect(Math.abs(nearest - now) / now).toBeGreaterThanOrEqual(told.distance - 0.005);
  expect(told.change.en).toBe("bilirubin 34.2 µmol/L instead of 23 µmol/L");
});

it("an order that cannot be given names the smallest sets of facts that settle it, each with its examination", () => {
  const { settledBy = [] } = cardOf(example("missing-facts"));
  expect(settledBy.map((set) => set.map(({ path }) => path))).toEqual([["reading.portal.PV.trunk.flow"]]);
  expect(settledBy[0]?.[0]?.test.en).toMatch(/Doppler/);
});
