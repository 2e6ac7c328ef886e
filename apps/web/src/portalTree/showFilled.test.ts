import { expect, it } from "vitest";
import { showFilled, showMeasured } from "./showFilled.ts";

it("shows per cent with the range, where one was given", () => {
  expect(showFilled({ value: 0.62, low: 0.5, high: 0.742, ranged: true })).toBe("62 % (50–74)");
  expect(showFilled({ value: 1, low: 1, high: 1, ranged: false })).toBe("100 %");
});

it("shows areas and lengths with their unit", () => {
  expect(showMeasured({ value: 90.2, low: 76.2, high: 104.2, unit: "mm2" })).toBe("90 mm² (76–104)");
  expect(showMeasured({ value: 55.8, unit: "mm" })).toBe("56 mm");
});
