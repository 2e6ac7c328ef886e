import { describe, expect, it } from "vitest";
import { playOrder } from "../play/playOrder.ts";
import { anyExtent, compensated, order, settingOf } from "../testing/settings.ts";
import { axes, knots, liverAtPoint } from "./axes.ts";
import { outputs, solvePoint } from "./solvePoint.ts";
import { readSupply, type SupplyTable } from "./supplyTable.ts";

const readAt = (table: SupplyTable, at: readonly number[]): Float64Array => {
  const found = new Float64Array(outputs.count);
  readSupply(table, Float64Array.from(at), found);
  return found;
};

function solvedAt({ base, first, oxygen, start }: SupplyTable, at: readonly number[]): Float64Array {
  const solved = solvePoint(liverAtPoint(base, first, at), oxygen, start);
  if (!solved.ok) throw new Error(JSON.stringify(solved.faults));
  return solved.value;
}

describe("the circulation between its knots", () => {
  it("is what the circulation itself gives at a knot", () => {
    const table = compensated();
    for (const at of [
      [0, 0, 0, 0, 0, 0, 0, 10, 0, 0],
      [1, 2, 0, 0, 0, 0, 0, 10, 0, 0],
      [1, 0, 0, 0.9, 0.9, 0, 0, 10, 0, 0],
      [2, 1, 1, 0.9, 0, 25, 10, 80, 0.9, 0.92],
    ])
      expect([...readAt(table, at)]).toEqual([...solvedAt(table, at)]);
  });

  it("tells the states that the whole model is checked by: docs/circulation.md, section 8", () => {
    const table = compensated();
    const supply = (at: readonly number[]): number => readAt(table, at)[outputs.supply]!;
    const gradient = (at: readonly number[]): number => readAt(table, at)[outputs.gradientMmHg]!;
    expect(gradient([0, 0, 0, 0, 0, 0, 0, 10, 0, 0])).toBeCloseTo(11.7, 0);
    expect(gradient([1, 0, 0, 0, 0, 0, 0, 10, 0, 0])).toBeCloseTo(23.2, 0);
    // Embolised on top of a blocked trunk, a liver has a fifth of what it needs; with an open trunk, more than enough.
    expect(supply([1, 0, 0, 0.9, 0.9, 0, 0, 10, 0, 0])).toBeLessThan(0.25);
    expect(supply([0, 0, 0, 0.9, 0.9, 0, 0, 10, 0, 0])).toBeGreaterThan(2);
  });

  it("lies within the values at the corners of its cell, and does not jump at a knot", () => {
    const table = compensated();
    for (const axis of axes.keys()) {
      const list = knots[axes[axis]!];
      for (let n = 1; n < list.length - 1; n++) {
        const base = [0.7, 0.5, 0.3, 0.2, 0.2, 3, 2, 15, 0.3, 0.3];
        const just = (by: number) => readAt(table, base.with(axis, list[n]! + by));
        const [below, above] = [just(-1e-9), just(1e-9)];
        below.forEach((value, m) => {
          expect(Math.abs(value - above[m]!)).toBeLessThan(1e-5 * Math.max(1, Math.abs(value)));
        });
      }
    }
  });

  it("is near what the circulation gives in the states that courses pass through", () => {
    const [supplyOff, gradientOff]: [number[], number[]] = [[], []];
    const orders = [order("tace:right every 6 weeks 4 times"), order("radiotherapy, tace:whole after 4 weeks")];
    for (let sample = 0; sample < 40; sample++) {
      const setting = settingOf(anyExtent, sample);
      const outflowMl = sample % 4 === 3 ? ([3.5, 8] as const) : setting.start.outflowMl;
      playOrder({ ...setting, start: { ...setting.start, outflowMl } }, orders[sample % 2]!, 9, (month, state) => {
        if (month % 3 !== 1) return;
        const solved = solvedAt(setting.start.table, [...state.at]);
        for (let sector = 0; sector < 4; sector++)
          supplyOff.push(Math.abs(state.supply[outputs.supply + sector]! - solved[outputs.supply + sector]!));
        gradientOff.push(Math.abs(state.supply[outputs.gradientMmHg]! - solved[outputs.gradientMmHg]!));
      });
    }
    const at = (values: number[], share: number): number =>
      values.sort((a, b) => a - b)[Math.floor(share * values.length)]!;
    expect(supplyOff.length).toBeGreaterThan(100);
    expect(at(supplyOff, 0.5)).toBeLessThan(0.1);
    expect(at(supplyOff, 0.95)).toBeLessThan(0.4);
    expect(at(gradientOff, 0.5)).toBeLessThan(0.5);
    expect(at(gradientOff, 0.95)).toBeLessThan(2);
  });
});
