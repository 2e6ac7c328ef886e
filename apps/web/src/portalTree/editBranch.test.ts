import { parseReading } from "@glisson/case";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editedByHand, filledPercent, moveFilled, withObstruction, withThrombus } from "./editBranch.ts";

const measured = {
  obstruction: { value: 0.62, low: 0.5, high: 0.74, unit: "1" },
  wallArea: "110 mm2",
  lumenArea: "42 mm2",
  worstSection: { pointMm: [0, 0, 0], normal: [0, 0, 1], slice: 12 },
  flow: "hepatopetal",
};

describe("an edited branch", () => {
  it("reads per cent from a fraction, from shorthand and from words", () => {
    expect(filledPercent(measured)).toMatchObject({ value: 62, low: 50, high: 74, unit: "%" });
    expect(filledPercent({ obstruction: "62 % (50-74)" })).toMatchObject({ value: 62, low: 50, high: 74 });
    expect(filledPercent({ obstruction: "complete" })).toMatchObject({ value: 100 });
    expect(filledPercent({})).toBeUndefined();
  });

  it("is marked as edited by hand when it was measured, and drops the lumen area of the old figure", () => {
    const edited = withObstruction(measured, moveFilled(filledPercent(measured), 80));
    expect(edited.obstruction).toEqual({ value: 80, low: 68, high: 92, unit: "%", source: editedByHand });
    expect(edited).not.toHaveProperty("lumenArea");
    expect(edited).toMatchObject({ wallArea: "110 mm2", flow: "hepatopetal", worstSection: measured.worstSection });
  });

  it("is not marked when it was typed all along", () => {
    const typed = { obstruction: { value: 62, unit: "%", source: "Doppler report" } };
    expect(withObstruction(typed, moveFilled(filledPercent(typed), 70)).obstruction).toEqual({
      value: 70,
      unit: "%",
      source: "Doppler report",
    });
  });

  it("is marked when the kind of thrombus is set on a measured branch", () => {
    expect(withThrombus(measured, "tumour")).toMatchObject({
      thrombus: "tumour",
      obstruction: { source: editedByHand },
    });
  });

  it("stays readable wherever the slider goes: the moved range always holds the value", () => {
    const per = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(per, per, per, per, (a, b, c, to) => {
        const [low, value, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        const branch = withObstruction(
          { obstruction: { value, low, high, unit: "%" } },
          moveFilled({ value, low, high, unit: "%" }, to),
        );
        expect(parseReading({ portal: { "PV.trunk": branch } }).ok).toBe(true);
      }),
    );
  });
});
