import { parseReading } from "@glisson/case";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WrittenQuantity } from "../document/writtenQuantity.ts";
import { editedByHand, filledPercent, moveFilled, reachOf, withAnswer, withObstruction } from "./editBranch.ts";

const measured = {
  obstruction: { value: 0.62, low: 0.5, high: 0.74, unit: "1", date: "2026-10-20" },
  wallArea: "110 mm2",
  lumenArea: "42 mm2",
  worstSection: { pointMm: [0, 0, 0], normal: [0, 0, 1], slice: 12 },
  flow: "hepatopetal",
};
const percent = (value: number, low: number, high: number): WrittenQuantity => ({ value, low, high, unit: "%" });

/** The range after a value has passed through several others, as a slider or a typing hand leads it. */
const moveThrough = (from: WrittenQuantity, ...stations: (number | string)[]): WrittenQuantity => {
  const reach = reachOf(from);
  return stations.reduce<WrittenQuantity>((at, to) => moveFilled(at, to, reach), from);
};

describe("a moved range", () => {
  it("keeps the reach that it had, the wider one at an end that the scale had cut", () => {
    expect(moveThrough(percent(98, 94, 100), 88)).toEqual(percent(88, 84, 92));
    expect(moveThrough(percent(3, 0, 10), 50)).toEqual(percent(50, 43, 57));
    expect(moveThrough(percent(62, 50, 74), 80)).toEqual(percent(80, 68, 92));
  });

  it("is not worn down by what was passed on the way", () => {
    expect(moveThrough(percent(62, 50, 80), 100, 0, 62)).toEqual(percent(62, 50, 80));
    expect(moveThrough(percent(62, 50, 74), 7, 77, 777, 77, 5, 50)).toEqual(percent(50, 38, 62));
  });

  it("stays as it is beside a value that cannot be", () => {
    expect(moveThrough(percent(62, 50, 74), 777)).toEqual(percent(777, 50, 74));
    expect(moveThrough(percent(62, 50, 74), "6,2")).toMatchObject({ value: "6,2", low: 50, high: 74 });
  });

  it("is none where there was none", () => {
    expect(moveThrough({ value: 62, unit: "%" }, 70)).toEqual({ value: 70, unit: "%" });
  });

  it("stays readable wherever the value goes, and never ends narrower than it began", () => {
    const per = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(per, per, per, fc.array(per), (a, b, c, way) => {
        const [low, value, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        const back = moveThrough(percent(value, low, high), ...way, value);
        expect(back.low! <= low && back.high! >= high).toBe(true);
        const branch = withObstruction({}, moveThrough(percent(value, low, high), ...way));
        expect(parseReading({ portal: { "PV.trunk": branch } }).ok).toBe(true);
      }),
    );
  });
});

describe("an edited branch", () => {
  it("reads per cent from a fraction, from shorthand and from words", () => {
    expect(filledPercent(measured)).toMatchObject({ value: 62, low: 50, high: 74, unit: "%" });
    expect(filledPercent({ obstruction: "62 % (50-74)" })).toMatchObject({ value: 62, low: 50, high: 74 });
    expect(filledPercent({ obstruction: "complete" })).toMatchObject({ value: 100 });
    expect(filledPercent({})).toBeUndefined();
  });

  it("says that a person set it, keeps the date of the look at the vein, and drops the old figure's lumen area", () => {
    const moved = moveFilled(filledPercent(measured), 80, reachOf(filledPercent(measured)));
    const edited = withObstruction(measured, moved);
    expect(edited.obstruction).toEqual({ ...percent(80, 68, 92), source: editedByHand, date: "2026-10-20" });
    expect(edited).not.toHaveProperty("lumenArea");
    expect(edited).toMatchObject({ wallArea: "110 mm2", flow: "hepatopetal", worstSection: measured.worstSection });
  });

  it("gives a first figure no date of its own: it takes the reading's", () => {
    expect(withObstruction(undefined, percent(80, 68, 92)).obstruction).toEqual({
      ...percent(80, 68, 92),
      source: editedByHand,
    });
  });

  it("keeps the figure as it was read when the flow or the kind of thrombus is set", () => {
    expect(withAnswer(measured, "thrombus", "tumour")).toEqual({ ...measured, thrombus: "tumour" });
    expect(withAnswer(measured, "flow", undefined)).not.toHaveProperty("flow");
    expect(withAnswer(measured, "flow", undefined)).toMatchObject({ obstruction: measured.obstruction });
    expect(withAnswer(undefined, "flow", "none")).toEqual({ flow: "none" });
  });
});
