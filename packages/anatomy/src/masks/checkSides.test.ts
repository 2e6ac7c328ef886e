import type { Grid, Mask } from "@glisson/volume";
import { expect, it } from "vitest";
import { isIn, isLiver, portalTrees, rasterise, syntheticGrid } from "../testing/syntheticLiver.ts";
import { traceLiver } from "../traceLiver.ts";

const grid = syntheticGrid([1.9, 1.9, 1.9]);
const masks = { liver: rasterise(grid, isLiver), portalVein: rasterise(grid, isIn(portalTrees.normal)) };

/** The same voxels in a patient whose left and right are exchanged. */
const inverted = ({ data }: Mask): Mask => ({
  grid: {
    size: grid.size,
    affine: grid.affine.map((value, n) => (n < 4 ? -value : value)) as unknown as Grid["affine"],
  },
  data,
});
const situsInversus = { liver: inverted(masks.liver), portalVein: inverted(masks.portalVein) };
const sides = (given: typeof masks, sidesConfirmed: boolean) => {
  const traced = traceLiver(given, { choices: { sidesConfirmed } });
  return traced.ok
    ? traced.value.issues.filter(({ code }) => code.startsWith("side")).map(({ code, text }) => `${code}: ${text}`)
    : [traced.faults[0]];
};

it("masks that look mirrored are refused with the way on, and taken where a person confirmed the sides", () => {
  expect(sides(situsInversus, false)).toEqual([
    {
      where: "masks",
      found: "left and right mirrored against the affine",
      wanted: expect.stringMatching(/situs inversus or a resected liver.*\(--sides-confirmed\)/),
    },
  ]);
  expect(sides(situsInversus, true)).toEqual([
    expect.stringMatching(/^sides-confirmed: Left and right look mirrored .* because a person confirmed them/),
  ]);
});

it("a confirmation is said even where nothing looks mirrored", () => {
  expect(sides(masks, false)).toEqual([]);
  expect(sides(masks, true)).toEqual(["sides-confirmed: A person confirmed left and right."]);
});
