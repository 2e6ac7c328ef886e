import { expect, it } from "vitest";
import { showIndex, showMl } from "./shownRange.ts";

it("shows volumes to ten millilitres and indices to one decimal, with a range where there is one", () => {
  expect(showMl({ value: 1384, low: 1291, high: 1449 })).toBe("1380 mL (1290–1450)");
  expect(showMl({ value: 0, low: 0, high: 2 })).toBe("0 mL");
  expect(showIndex({ value: 0.61, low: 0.42, high: 0.88 })).toBe("0.6 (0.4–0.9)");
  expect(showIndex({ value: 3.71, low: 3.7, high: 3.72 })).toBe("3.7");
});
