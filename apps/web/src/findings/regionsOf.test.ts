import { hepaticVeinNames, parseReading } from "@glisson/case";
import { expect, it } from "vitest";
import { regionsOf } from "./regionsOf.ts";

const parsed = parseReading({
  territories: { RA: "300 mL", LM: "200 mL" },
  flowRegions: [{ inflow: "RA", outflow: "HV.R", volume: "120 mL" }],
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const reading = parsed.value;

it("tells a sector without a vein from one that could not be told apart", () => {
  const right = hepaticVeinNames.indexOf("HV.R");
  const anterior = regionsOf(reading, "RA");
  expect(anterior[right]).toMatchObject({ value: 120 });
  expect(anterior.filter((region) => region === undefined)).toHaveLength(hepaticVeinNames.length - 1);
  expect(regionsOf(reading, "LM")).toEqual(hepaticVeinNames.map(() => undefined));
  expect(regionsOf(reading, "RP")).toEqual(hepaticVeinNames.map(() => "not told"));
});
