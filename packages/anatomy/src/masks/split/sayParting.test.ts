import { expect, it } from "vitest";
import { sayParting, sayPoint } from "./sayParting.ts";

const said = (whole: readonly number[]): string =>
  sayParting(["points that were given"], { portal: 30, hepatic: 60 }, { cuts: [], whole, untold: [] })[0]!.text;

it("says how many pieces belong to one vein, and nothing where there is none", () => {
  expect(said([])).toMatch(/hepatic veins 60 mL\. Check both/);
  expect(said([1])).toContain("; 1 piece with seeds of one vein alone belongs wholly to that vein.");
  expect(said([1, 2])).toContain("; 2 pieces with seeds of one vein alone belong wholly to that vein.");
});

it("says a point without a negative zero", () => {
  expect(sayPoint([-0.2, 2.4, -3.1])).toBe("(0, 2, -3) mm LPS");
});
