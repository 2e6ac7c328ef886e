import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parametersWith } from "../parameters.ts";
import { killedShare, reachOf, supplyOfTumour } from "./embolisation.ts";
import { effectiveDose, reserveAfterRadiation, survivingShare } from "./radiotherapy.ts";
import { operationRisk } from "./surgery.ts";

const p = parametersWith();

describe("radiotherapy", () => {
  it("25 fractions of 2 Gy are a BED of 60 Gy, 5 of 8 Gy one of 72 (alpha/beta 10)", () => {
    expect(effectiveDose(50, 25, 10)).toBeCloseTo(60, 12);
    expect(effectiveDose(40, 5, 10)).toBeCloseTo(72, 12);
  });

  it("no dose kills nothing; more dose, and fewer fractions of the same dose, kill more", () => {
    expect(survivingShare(0, 25, 0.03, p)).toBe(1);
    expect(reserveAfterRadiation(0, 25, p)).toBe(1);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 30 }), (dose, fractions) => {
        expect(survivingShare(dose + 1, fractions, 0.03, p)).toBeLessThan(survivingShare(dose, fractions, 0.03, p));
        expect(survivingShare(dose, fractions, 0.03, p)).toBeLessThan(survivingShare(dose, fractions + 1, 0.03, p));
      }),
    );
  });
});

describe("embolisation", () => {
  it("kills only what the artery feeds, and less where a shunt carries it past", () => {
    expect(killedShare(0, 0, 1, p)).toBe(0);
    expect(killedShare(0.9, 0, 1, p)).toBeCloseTo(0.9 * p.taceKill, 12);
    expect(killedShare(0.9, 0.5, 1, p)).toBeLessThan(killedShare(0.9, 0, 1, p));
  });

  it("of a side reaches that side alone; of its segments, together the whole of it", () => {
    expect(reachOf("right")).toEqual({ right: 1, left: 0, tumourRight: 1, tumourLeft: 0 });
    const sum = (
      segments: readonly ("S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8")[],
      side: "right" | "left",
    ) => segments.reduce((all, segment) => all + reachOf(segment)[side], 0);
    expect(sum(["S5", "S6", "S7", "S8"], "right")).toBeCloseTo(1, 12);
    expect(sum(["S1", "S2", "S3", "S4"], "left")).toBeCloseTo(1, 12);
    expect(sum(["S5", "S6", "S7", "S8"], "left")).toBe(0);
  });

  it("in the mean patient the tumour takes up the mean", () => {
    const mean = 0.35 * supplyOfTumour(0.8, p) + 0.33 * supplyOfTumour(0.4, p) + 0.32 * supplyOfTumour(0.15, p);
    expect(mean).toBeCloseTo(1, 12);
  });
});

it("the risk of an operation rises with portal pressure: Allard's 13 to 16 % at 20 mmHg, 24 to 33 % at 30", () => {
  expect(operationRisk(10, p) - p.operativeDeath).toBe(0);
  expect(operationRisk(20, p) - p.operativeDeath).toBeCloseTo(0.15, 12);
  expect(operationRisk(30, p) - p.operativeDeath).toBeCloseTo(0.3, 12);
});
