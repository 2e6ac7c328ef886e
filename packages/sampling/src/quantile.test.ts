import { expect, it } from "vitest";
import { quantiles } from "./quantile.ts";

it("interpolates as R does", () => {
  // quantile(c(1, 3, 7, 10), c(0, 0.25, 0.5, 0.9, 1))
  const found = quantiles([10, 3, 1, 7], [0, 0.25, 0.5, 0.9, 1]);
  [1, 2.5, 5, 9.1, 10].forEach((value, n) => {
    expect(found[n]).toBeCloseTo(value, 12);
  });
  expect(quantiles([4], [0.05, 0.95])).toEqual([4, 4]);
});
