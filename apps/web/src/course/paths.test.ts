import { describe, expect, it } from "vitest";
import { bandPath, linePath, scale } from "./paths.ts";

const bands = [
  { month: 0, low: 1, middle: 2, high: 3 },
  { month: 1, low: 2, middle: 4, high: 5 },
];
const x = scale([0, 2], [10, 110]);
const y = scale([0, 10], [100, 0]);

describe("paths of a band", () => {
  it("the line goes through the middles, upwards as values rise", () => {
    expect(linePath(bands, x, y)).toBe("M10 80L60 60");
  });

  it("the area goes along the high ends and back along the low ones", () => {
    expect(bandPath(bands, x, y)).toBe("M10 70L60 50L60 80L10 90Z");
    expect(bandPath([], x, y)).toBe("");
  });
});

it("a scale of one value stays at its start", () => {
  expect(scale([3, 3], [10, 20])(3)).toBe(10);
});
