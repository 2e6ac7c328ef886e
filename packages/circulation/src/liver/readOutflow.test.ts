import { type LiverReadingInput, parseReading } from "@glisson/case";
import { describe, expect, it } from "vitest";
import { readOutflow } from "./readOutflow.ts";

function read(reading: LiverReadingInput) {
  const parsed = parseReading(reading);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return readOutflow(parsed.value);
}

const inputs = (reading: LiverReadingInput): string[] => read(reading).assumptions.map(({ input }) => input);

describe("thrombus on the way out", () => {
  it("a thrombus's volume over its vein's own is the least that its worst section is filled", () => {
    // Half of a vein of 5 mm radius and 60 mm length.
    const { drains } = read({
      hepaticVeins: { "HV.M": { radius: "5 mm", length: "60 mm", thrombusVolume: "2.356 mL" } },
      venousThrombus: "major hepatic vein",
    });
    expect(drains["HV.M"].open.high).toBeCloseTo(0.5, 3);
    expect(drains["HV.M"].open.low).toBe(0);
    expect(drains["HV.R"].open.low).toBe(1);
  });

  it("a vein that is not named is the one that drains most", () => {
    const { drains } = read({ venousThrombus: "major hepatic vein" });
    expect(drains["HV.R"].open).toEqual({ value: 0.5, low: 0, high: 1 });
    expect(drains.IVC.open.low).toBe(1);
    expect(inputs({ venousThrombus: "major hepatic vein" })).toContain("hepatic vein with thrombus");
  });

  it("thrombus behind the liver and higher narrows the vena cava", () => {
    for (const venousThrombus of ["IVC behind the liver", "IVC above the diaphragm", "atrium"] as const)
      expect(read({ venousThrombus }).drains.IVC.open.low).toBe(0);
  });

  it("nothing said is open, and said so; none seen is open", () => {
    expect(inputs({})).toEqual(["hepatic veins and vena cava"]);
    expect(inputs({ venousThrombus: "none" })).toEqual([]);
    expect(inputs({ venousThrombus: "peripheral hepatic vein" })).toEqual(["peripheral hepatic vein"]);
  });
});

describe("what presses on a vein", () => {
  const nodule = (gap: string) => ({
    id: 1,
    volume: "40 mL",
    longestDiameter: "45 mm",
    centreMm: [0, 0, 0] as [number, number, number],
    contacts: [
      { branch: "HV.R" as const, grade: "near" as const, gap, pointMm: [0, 0, 0] as [number, number, number] },
    ],
  });
  const pressed = (gap: string) =>
    read({ hepaticVeins: { "HV.R": { compressed: true } }, nodules: [nodule(gap)] }).drains["HV.R"].outsideMmHg;

  it("a nodule's stress falls with its distance: 30 mmHg at most, 1/e of it 5 mm away", () => {
    expect(pressed("0 mm").high).toBeCloseTo(30, 9);
    expect(pressed("5 mm").high).toBeCloseTo(30 / Math.E, 9);
    expect(pressed("0 mm").low).toBe(0);
  });

  it("a vein that is not flattened is not pressed", () => {
    expect(read({ nodules: [nodule("0 mm")] }).drains["HV.R"].outsideMmHg.high).toBe(0);
  });
});

describe("which vein drains what", () => {
  it("measured regions win", () => {
    const regions = (["RA", "RP", "LM", "LL"] as const).flatMap((inflow) => [
      { inflow, outflow: "HV.R" as const, volume: "60 mL" },
      { inflow, outflow: "IVC" as const, volume: "20 mL" },
    ]);
    const { drainage } = read({ flowRegions: regions });
    expect(drainage.value.LL["HV.R"]).toBeCloseTo(0.75, 12);
    expect(drainage.value.LL["short veins"]).toBeCloseTo(0.25, 12);
    expect(drainage.low).toBe(drainage.high);
  });

  it("else the population's, at the worse end with more for the vein that is worse", () => {
    const { drainage } = read({
      venousThrombus: "major hepatic vein",
      hepaticVeins: { "HV.M": { thrombusVolume: "2 mL" } },
    });
    expect(drainage.low.RA["HV.M"]!).toBeGreaterThan(drainage.value.RA["HV.M"]!);
    expect(drainage.low.LM["HV.M"]!).toBeGreaterThan(drainage.value.LM["HV.M"]!);
    expect(drainage.high.RA["HV.M"]!).toBeLessThan(drainage.value.RA["HV.M"]!);
  });
});
