import { expect, it } from "vitest";
import { typedAmiss } from "./typedAmiss.ts";

it("tells a comma and a typed unit from what is no number at all", () => {
  expect(["2,0", " -1,5 "].map(typedAmiss)).toEqual(["comma", "comma"]);
  expect(["1.9 mg/dL", "19umol/L", "62 %", "2,0 mg/dL"].map(typedAmiss)).toEqual(["unit", "unit", "unit", "unit"]);
  expect([2, "2.0", "about two", "", undefined].map(typedAmiss)).toEqual(Array(5).fill(undefined));
});
