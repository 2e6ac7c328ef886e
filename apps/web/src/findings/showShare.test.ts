import { expect, it } from "vitest";
import { showShare } from "./showShare.ts";

it("says a fraction and a per cent alike, with the range where one is known", () => {
  expect(showShare({ value: 0.314, unit: "1" })).toBe("31 %");
  expect(showShare({ value: 31.4, unit: "%" })).toBe("31 %");
  expect(showShare({ value: 0.31, low: 0.28, high: 0.34, unit: "1" })).toBe("31 % (28–34)");
});
