import { expect, it } from "vitest";
import { parseChoices } from "./choices.ts";

it("takes points in decimals alone", () => {
  expect(parseChoices({ root: "-1, 2.5,+3" }).trunkStart).toEqual([-1, 2.5, 3]);
  for (const root of ["0x10,2,3", "1e2,2,3", "1,2", "1,,3", "Infinity,2,3", "1,2,3mm"])
    expect(() => parseChoices({ root }), root).toThrow(`--root: found ${root}, wanted X,Y,Z in mm`);
});

it("hands on that a person confirmed the sides", () => {
  expect(parseChoices({ sidesConfirmed: true })).toEqual({ sidesConfirmed: true });
  expect(parseChoices({})).toEqual({});
});
