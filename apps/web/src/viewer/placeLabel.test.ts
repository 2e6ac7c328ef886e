import fc from "fast-check";
import { expect, it } from "vitest";
import { placeLabel, textWidth } from "./placeLabel.ts";

const pane = [400, 300] as const;

it("stands right of its point, left of it at the right edge", () => {
  expect(placeLabel([100, 150], 120, pane, 14)).toEqual({ x: 114, y: 150, anchor: "start" });
  expect(placeLabel([350, 150], 120, pane, 14)).toEqual({ x: 336, y: 150, anchor: "end" });
});

it("is never cut at an edge while its point is in the pane and the pane is wide enough", () => {
  const [across, down] = [fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 })];
  fc.assert(
    fc.property(across, down, fc.integer({ min: 10, max: 400 }), (px, py, width) => {
      const { x, y, anchor } = placeLabel([px, py], width, pane, 14);
      const left = anchor === "end" ? x - width : x;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(400);
      expect(y).toBeGreaterThanOrEqual(14);
      expect(y).toBeLessThanOrEqual(294);
    }),
  );
});

it("goes out of the pane with its point", () => {
  expect(placeLabel([-50, 150], 120, pane, 14)).toEqual({ x: -36, y: 150, anchor: "start" });
});

it("counts Chinese signs wider than Latin ones", () => {
  expect(textWidth("主干")).toBeGreaterThan(textWidth("PV"));
});
