import { expect, it } from "vitest";
import { placeOf } from "./target.ts";

const worstSection = { pointMm: [1, 2, 3], normal: [0, 0, 1] } satisfies object as {
  pointMm: [number, number, number];
  normal: [number, number, number];
};

it("finds a branch at its worst section, else in the middle of its centre line, else nowhere", () => {
  const centrelineMm: [number, number, number, number][] = [
    [0, 0, 0, 5],
    [0, 0, 10, 5],
    [0, 0, 20, 5],
  ];
  const reading = { portal: { "PV.trunk": { worstSection, centrelineMm }, "PV.L": { centrelineMm }, "PV.R": {} } };
  expect(placeOf({ branch: "PV.trunk" }, reading)).toEqual(worstSection);
  expect(placeOf({ branch: "PV.L" }, reading)).toEqual({ pointMm: [0, 0, 10] });
  expect(placeOf({ branch: "PV.R" }, reading)).toBeUndefined();
  expect(placeOf({ branch: "PV.trunk" }, undefined)).toBeUndefined();
  expect(placeOf({ pointMm: [4, 5, 6] }, undefined)).toEqual({ pointMm: [4, 5, 6] });
});
