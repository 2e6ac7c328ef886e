import { expect, it } from "vitest";
import { dotGap, dotSeconds } from "./moving.ts";

const vessel = (flow: number, velocity: number) => {
  const certain = (value: number) => ({ value, low: value, high: value });
  return {
    name: "PV.trunk" as const,
    direction: "hepatopetal" as const,
    flowMlPerMin: certain(flow),
    velocityCmPerS: certain(velocity),
    pressureMmHg: certain(8),
    radiusMm: 6,
    openFraction: 1,
  };
};

it("dots move as fast as the blood, whatever its direction, and stand for nothing where nothing flows", () => {
  expect(dotSeconds(vessel(1100, 16))).toBeCloseTo(dotGap / 40);
  expect(dotSeconds(vessel(-1100, -16))).toBe(dotSeconds(vessel(1100, 16)));
  expect(dotSeconds(vessel(550, 8))).toBeCloseTo(2 * dotSeconds(vessel(1100, 16))!);
  expect(dotSeconds(vessel(0.2, 0.003))).toBeNull();
});
