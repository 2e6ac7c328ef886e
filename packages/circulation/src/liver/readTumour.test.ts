import { type LiverReadingInput, parseReading, sectors } from "@glisson/case";
import { expect, it } from "vitest";
import { sectorShare } from "./parameters.ts";
import { readTumour } from "./readTumour.ts";

function read(reading: LiverReadingInput) {
  const parsed = parseReading(reading);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return readTumour(parsed.value, "normal", sectorShare, ["LM", "LL"]);
}

const nodule = (
  volume: string,
  ...near: readonly (readonly [branch: "P6" | "PV.R" | "PV.LM" | "HV.R", gap: string])[]
) => ({
  id: 1,
  volume,
  longestDiameter: "45 mm",
  centreMm: [0, 0, 0] as [number, number, number],
  contacts: near.map(([branch, gap]) => ({
    branch,
    gap,
    grade: "near" as const,
    pointMm: [0, 0, 0] as [number, number, number],
  })),
});

it("a nodule lies in the sectors of the portal branch nearest to it, whatever hepatic vein is nearer", () => {
  const { tumourMl } = read({ nodules: [nodule("40 mL", ["HV.R", "0 mm"], ["PV.LM", "9 mm"], ["P6", "2 mm"])] });
  expect(tumourMl).toEqual({ RA: 0, RP: 40, LM: 0, LL: 0 });
});

it("beside a branch of several sectors it is split by their share", () => {
  const { tumourMl } = read({ nodules: [nodule("65 mL", ["PV.R", "1 mm"])] });
  expect(tumourMl.RA).toBeCloseTo(36, 9);
  expect(tumourMl.RP).toBeCloseTo(29, 9);
});

it("what no nodule accounts for is spread over the liver; the whole is kept", () => {
  const { tumourMl } = read({ tumourVolume: "140 mL", nodules: [nodule("40 mL", ["P6", "2 mm"])] });
  expect(sectors.reduce((sum, sector) => sum + tumourMl[sector], 0)).toBeCloseTo(140, 9);
  expect(tumourMl.LL).toBeCloseTo(18, 9);
});

it("thrombus lies where the narrowed branches lead", () => {
  const { thrombusMl } = read({ portal: { "PV.L": { thrombusVolume: "7 mL" } } });
  expect(thrombusMl.RA + thrombusMl.RP).toBe(0);
  expect(thrombusMl.LM + thrombusMl.LL).toBeCloseTo(7, 9);
});

it("not measured is none, and said so", () => {
  expect(read({}).assumptions.map(({ input }) => input)).toEqual(["tumour volume (mL)"]);
  expect(read({ tumourVolume: "0 mL" }).assumptions).toEqual([]);
});
