import { expect, it } from "vitest";
import { showFlow, showPressure } from "./shown.ts";

it("shows flow to ten and pressure to one, with a range where there is one, and never a minus before nought", () => {
  expect(showFlow({ value: 1092, low: 815, high: 1312 })).toBe("1090 mL/min (820–1310)");
  expect(showFlow({ value: -3, low: -4, high: 2 })).toBe("0 mL/min");
  expect(showFlow({ value: -236, low: -236, high: -236 })).toBe("-240 mL/min");
  expect(showPressure({ value: 7.95, low: 7.6, high: 8.4 })).toBe("8 mmHg");
});
