import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parametersWith } from "../parameters.ts";
import { noPoints } from "../patient/start.ts";
import { childPughOf } from "../play/gate.ts";
import { growthByAngiogenesis } from "./angiogenesis.ts";
import { blandClotChange } from "./blandClot.ts";
import { motilityToPortal } from "./chemokines.ts";
import { contactSeedingRate } from "./contactSeeding.ts";
import { bleedingHazard, failureHazard } from "./dying.ts";
import { extendThrombus, worstSection } from "./extension.ts";
import { albuminAt, asTheCurves, bilirubinAt, functionFrom } from "./laboratory.ts";
import { reserveAfter, reserveRegrowth, sectorFunction } from "./liverReserve.ts";
import { captured } from "./platelets.ts";
import { growthUnderImmunity, usualTumourMl } from "./regulatoryTCells.ts";
import { thrombusGrowthRate } from "./thrombusGrowth.ts";
import { tumourGrowthRate } from "./tumourGrowth.ts";

const p = parametersWith();
const onTheCurves = { ownValues: asTheCurves, points: noPoints };
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("tumour growth", () => {
  const doublingDays = (volume: number): number =>
    Math.LN2 / tumourGrowthRate(volume, 1, 1, { ...p, tumourGrowth: 0.0022, tumourLimit: 2500 });

  it("doubles in 71 days at 30 mL and in 160 at 350 mL", () => {
    expect(doublingDays(30)).toBeCloseTo(71, 0);
    expect(doublingDays(350)).toBeCloseTo(160, 0);
  });

  it("stops where the artery is closed, and at the largest volume", () => {
    expect(tumourGrowthRate(100, 1, 0, p)).toBe(0);
    expect(tumourGrowthRate(p.tumourLimit, 1, 1, p)).toBe(0);
  });
});

describe("the mechanism chain", () => {
  it("a usual tumour with hepatitis B is the patient on whom growth was calibrated; fewer effector cells leave more growth", () => {
    expect(growthUnderImmunity(usualTumourMl, true, 1, p)).toBe(1);
    expect(growthUnderImmunity(usualTumourMl, false, 1, p)).toBeLessThan(1);
    expect(growthUnderImmunity(usualTumourMl, true, 1.5, p)).toBeLessThan(1);
    expect(growthUnderImmunity(800, true, 1, p)).toBeGreaterThan(1);
  });

  it("inflammation and want of oxygen guide more cells to portal branches", () => {
    expect(motilityToPortal(true, 0, p)).toBeGreaterThan(motilityToPortal(false, 0, p));
    expect(motilityToPortal(true, 1, p)).toBeGreaterThan(motilityToPortal(true, 0, p));
  });

  it("platelets keep more cells where they are more active and the blood runs slower", () => {
    expect(captured(2, 100, p)).toBeGreaterThan(captured(1, 100, p));
    expect(captured(1, 20, p)).toBeGreaterThan(captured(1, 100, p));
  });

  it("a tumour that does not press harder than the portal blood does not grow into the branch", () => {
    expect(contactSeedingRate(4, 300, p.tumourPressure + 1, 1, p)).toBe(0);
    expect(contactSeedingRate(4, 300, 10, 1, p)).toBeGreaterThan(contactSeedingRate(4, 300, 18, 1, p));
  });

  it("angiogenic factors add nothing over the usual where they are usual", () => {
    expect(growthByAngiogenesis(1, p)).toBe(1);
  });
});

describe("thrombus", () => {
  it("doubles in its doubling time where it is fully supplied, and stands still where nothing reaches it", () => {
    expect(Math.LN2 / thrombusGrowthRate(1, 0.4, 1, 1, p)).toBeCloseTo(p.thrombusDoubling, 9);
    expect(thrombusGrowthRate(1, 0.4, 0, 0, p)).toBe(0);
  });

  it("what grows is neither lost nor doubled on its way, while there is room anywhere", () => {
    const four = fc.tuple(share, share, share, share);
    fc.assert(
      fc.property(four, four, (grown, taken) => {
        const veins = Float64Array.from(grown);
        const fill = Float64Array.from(taken.map((one) => 0.99 * one));
        extendThrombus(veins, fill, 0.2);
        const sum = (values: Iterable<number>): number => [...values].reduce((all, one) => all + one, 0);
        expect(sum(veins)).toBeCloseTo(sum(grown), 9);
        for (const one of veins) expect(one).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("grows on from a full side into the trunk, from a full trunk into the other side and down, and slowly where all is full", () => {
    const from = (grown: number[], taken: number[]): number[] => {
      const veins = Float64Array.from(grown);
      extendThrombus(veins, Float64Array.from(taken), 0.2);
      return [...veins];
    };
    expect(from([1, 0, 0, 0], [1, 0, 0, 0])).toEqual([0, 0, 1, 0]);
    expect(from([0, 0, 1, 0], [1, 0, 1, 0])).toEqual([0, 0.5, 0, 0.5]);
    expect(from([0, 0, 1, 0], [1, 1, 1, 1])[3]).toBeCloseTo(0.2, 12);
  });

  it("its worst section is fuller than the mean, and never over the brim", () => {
    expect(worstSection(0.4, 1.5)).toBeCloseTo(0.6, 12);
    expect(worstSection(0.9, 1.5)).toBe(1);
    expect(worstSection(0, 1.5)).toBe(0);
  });

  it("bland clot forms in slow blood and is lysed in fast", () => {
    expect(blandClotChange(0, 5, 1, p)).toBeGreaterThan(0);
    expect(blandClotChange(1, 20, 1, p)).toBeCloseTo(-Math.LN2 / p.blandHalfLife, 12);
  });
});

describe("liver", () => {
  it("loses cells until what is left has blood enough, and none where all have", () => {
    expect(reserveAfter(1, 2, 1, 30, p)).toBe(1);
    expect(reserveAfter(1, 0.2, 1, 1000, p)).toBeCloseTo(0.2, 6);
    expect(reserveAfter(1, 0.2, 1, 1, p)).toBeCloseTo(0.2 + 0.8 * Math.exp(-p.ischaemicLoss), 12);
  });

  it("the shorter steps of a day and the one step of a week come to the same", () => {
    let daily = 1;
    for (let day = 0; day < 7; day++) daily = reserveAfter(daily, 0.3, 1, 1, p);
    expect(daily).toBeCloseTo(reserveAfter(1, 0.3, 1, 7, p), 12);
  });

  it("a remnant of half a liver grows as remnants in patients with HCC do: 21, 31, 35, 37 % in 1, 5, 9, 13 weeks", () => {
    let reserve = 1;
    const grown = new Map<number, number>();
    for (let day = 1; day <= 91; day++) {
      reserve += reserveRegrowth(reserve, 1, 1 - reserve / 2, 3, 1, p);
      if (day % 7 === 0) grown.set(day / 7, reserve - 1);
    }
    // The first week's burst is not followed: 13 % for 21.
    expect(grown.get(1)).toBeGreaterThan(0.1);
    for (const [week, published] of [
      [5, 0.31],
      [9, 0.35],
      [13, 0.37],
    ] as const)
      expect(Math.abs(grown.get(week)! - published)).toBeLessThan(0.05);
  });

  it("does a fifth less without portal blood, and nothing without any", () => {
    expect(sectorFunction(1, 2, 1, p)).toBe(1);
    expect(sectorFunction(1, 2, 0, p)).toBeCloseTo(1 - p.portalNeed, 12);
    expect(sectorFunction(1, 0, 0, p)).toBe(0);
  });

  it("its laboratory values give back the work that made them, and a Child-Pugh score that rises as it falls", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 1, noNaN: true }), (work) => {
        expect(functionFrom(bilirubinAt(work), albuminAt(work))).toBeCloseTo(work, 9);
      }),
    );
    expect(functionFrom(undefined, undefined)).toBeUndefined();
    expect(childPughOf(0.75, onTheCurves)).toBe(5);
    let before = 15;
    for (let work = 0.1; work < 1; work += 0.01) {
      expect(childPughOf(work, onTheCurves)).toBeLessThanOrEqual(before);
      before = childPughOf(work, onTheCurves);
    }
  });

  it("fails more as it works less; varices bleed from 10 mmHg on, the more the higher", () => {
    expect(failureHazard(0.3, p)).toBeGreaterThan(10 * failureHazard(0.45, p));
    expect(bleedingHazard(9.9, 1, p)).toBe(0);
    expect(bleedingHazard(12, 1, p)).toBeCloseTo(p.bleeding, 12);
    expect(bleedingHazard(20, 1, p)).toBeGreaterThan(bleedingHazard(12, 1, p));
  });
});
