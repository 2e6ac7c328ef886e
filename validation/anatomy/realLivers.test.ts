import { afterAll, describe, expect, it } from "vitest";
import { aortaRadiusErrors } from "./aorta.ts";
import { hasData, patients } from "./data.ts";
import { checkRealLiver, partNames, type RealLiverCheck } from "./realLivers.ts";
import { quantile } from "./statistics.ts";

// The 13 patients of 3D-IRCADb-01 and VMTK's aorta are kept beside the project, never in it. The tests step aside where
// they are missing.

/** Liver volumes in mL as counted when the files were collected. */
const liverMl: Readonly<Record<string, number>> = {
  p01: 1489.4,
  p02: 1612.5,
  p03: 1159.7,
  p04: 1247.6,
  p06: 1789.1,
  p08: 1619.0,
  p09: 1929.0,
  p11: 1404.0,
  p12: 1543.7,
  p13: 1486.2,
  p15: 1359.6,
  p17: 1860.6,
  p18: 1680.8,
};
const posteriorFirst = ["p01", "p06", "p12"];

describe.skipIf(patients().length === 0)("13 livers with expert masks", () => {
  const found: RealLiverCheck[] = [];

  it.each(patients())("%s: trunk, variant, halves, volume; refused when mirrored", (patient) => {
    const check = checkRealLiver(patient);
    found.push(check);
    expect(check.trunkScore).toBeGreaterThan(0.9);
    expect(check.variant).toBe(posteriorFirst.includes(patient) ? "right posterior first" : "normal");
    expect(check.dice.left).toBeGreaterThan(0.77);
    expect(check.dice.right).toBeGreaterThan(0.91);
    expect(check.volumeErrorMl).toBeLessThan(0.001);
    expect(Math.abs(check.volumeMl - liverMl[patient]!)).toBeLessThan(0.06);
    expect(check.mirrored).toBe("refused");
  });

  afterAll(() => {
    if (found.length < 13) return;
    const dice = (part: (typeof partNames)[number]) => found.map((one) => one.dice[part]);
    for (const part of partNames)
      console.log(
        `${part}: Dice against experts, median ${quantile(dice(part), 0.5).toFixed(3)}, least ${Math.min(...dice(part)).toFixed(3)}`,
      );
    expect(quantile(dice("left"), 0.5)).toBeGreaterThanOrEqual(0.9);
    expect(quantile(dice("right"), 0.5)).toBeGreaterThanOrEqual(0.94);
    expect(Math.min(...(["RA", "RP", "LL"] as const).map((part) => quantile(dice(part), 0.5)))).toBeGreaterThan(0.75);
    const further = found.flatMap((one) => one.further);
    expect(further.filter(({ agrees }) => agrees).length / further.length).toBeGreaterThan(0.75);
  });
});

it.skipIf(!hasData("vmtk-aorta"))("an aorta's radius is VMTK's inscribed sphere within 5 %", () => {
  const errors = aortaRadiusErrors();
  expect(errors.length).toBeGreaterThan(300);
  expect(quantile(errors, 0.5)).toBeLessThan(0.02);
  expect(quantile(errors, 0.95)).toBeLessThan(0.06);
});
