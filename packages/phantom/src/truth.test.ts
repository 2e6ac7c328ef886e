import { parseReading, sayFault } from "@glisson/case";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawParameters } from "./drawParameters.ts";
import { gridAround } from "./grids.ts";
import { growLiver } from "./growLiver.ts";
import { parseParameters } from "./parameters.ts";
import { rasterise } from "./rasterise.ts";
import { truthOf } from "./truth.ts";

const value = (quantity: unknown): number => (quantity as { value: number }).value;

describe("the truth", () => {
  it("is a reading, whatever patient is drawn, and its masks are never empty", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4294967295 }), (seed) => {
        const liver = growLiver(drawParameters(seed, { spacingMm: [3, 3, 3] }));
        const truth = truthOf(liver);
        const parsed = parseReading(truth.reading);
        expect(parsed.ok ? "" : sayFault(parsed.faults[0])).toBe("");
        expect(truth.murrayResidual).toBeLessThan(1e-9);
        const { masks } = rasterise(liver);
        for (const mask of Object.values(masks)) expect(mask.data.includes(1)).toBe(true);
        const sectors = Object.values(truth.reading.territories!).reduce<number>((sum, one) => sum + value(one), 0);
        expect(sectors).toBeCloseTo(value(truth.reading.liverVolume), 1);
        const regions = truth.reading.flowRegions!.reduce((sum, { volume }) => sum + value(volume), 0);
        expect(regions).toBeCloseTo(value(truth.reading.liverVolume), 1);
      }),
      { numRuns: 4, seed: 11 },
    );
  });

  it.each([-2, 0.5, 4])("seats a tumour against a branch with the asked gap: %s mm", (gapMm) => {
    const tumour = {
      radiiMm: [14, 16, 15] as [number, number, number],
      necroticShare: 0,
      lipiodolShare: 0,
      beside: { branch: "PV.RP" as const, gapMm },
    };
    const liver = growLiver(drawParameters(77, { forkVariant: "A", tumours: [tumour], thrombus: null }));
    const [nodule] = truthOf(liver, gridAround({ low: [0, 0, 0], high: [9, 9, 9] }, [1, 1, 1])).reading.nodules!;
    const contact = nodule!.contacts.find(({ branch }) => branch === "PV.RP")!;
    expect(value(contact.gap)).toBeCloseTo(Math.max(0, gapMm), 2);
    expect(gapMm > 1 ? ["near"] : ["touching", "encasing"]).toContain(contact.grade);
    if (gapMm < 0) expect(value(contact.arc)).toBeGreaterThan(60);
  });

  it("a nodule away from all vessels has the volume of its ellipsoid, within its unevenness", () => {
    const radiiMm = [10, 12, 14] as [number, number, number];
    const parameters = drawParameters(78, { tumours: [{ radiiMm, segment: 7, necroticShare: 0, lipiodolShare: 0 }] });
    const [nodule] = truthOf(growLiver(parameters)).reading.nodules!;
    expect(value(nodule!.volume) / ((4 / 3) * Math.PI * 1.68)).toBeGreaterThan(0.85);
    expect(value(nodule!.volume) / ((4 / 3) * Math.PI * 1.68)).toBeLessThan(1.1);
    expect(value(nodule!.longestDiameter)).toBeGreaterThan(26.5);
    expect(value(nodule!.longestDiameter)).toBeLessThan(29.5);
  });

  it.each([
    ["peripheral hepatic vein", 1],
    ["major hepatic vein", 2],
    ["IVC behind the liver", 3],
    ["IVC above the diaphragm", 3],
    ["atrium", 3],
  ] as const)("thrombus up to %s is Vv%i", (reach, vv) => {
    const venousThrombus = { vein: "HV.R", reach, obstruction: 0.7, shape: "crescent" } as const;
    const { reading, vv: found } = truthOf(
      growLiver(drawParameters(79, { venousThrombus, tumours: [], thrombus: null })),
    );
    expect(found).toBe(vv);
    expect(reading.venousThrombus).toBe(reach);
    expect(value(reading.hepaticVeins!["HV.R"]!.thrombusVolume)).toBeGreaterThan(0);
    if (vv === 3) {
      const way = value(reading.venousThrombusToAtrium);
      if (reach === "atrium") expect(way).toBe(0);
      else expect(way).toBeGreaterThan(0);
    }
  });
});

describe("parameters", () => {
  it.each([
    [{ trunkDiameterMm: 30 }, "parameters.trunkDiameterMm: found 30, wanted at most 18"],
    [{ trunkDiameter: 12 }, "parameters.trunkDiameter: found a field that the format does not know"],
    [{ thrombus: { pieces: [] } }, "parameters.thrombus.pieces"],
    [
      { thrombus: { pieces: [{ branch: "PV.X", lengthMm: 3, obstruction: 1 }] } },
      "parameters.thrombus.pieces.0.branch",
    ],
    [{ spacingMm: [0.1, 1, 1] }, "parameters.spacingMm.0: found 0.1, wanted at least 0.4"],
    [{ seed: -1 }, "parameters.seed"],
  ])("%j is refused in one line", (change, line) => {
    const parsed = parseParameters({ seed: 1, ...change });
    expect(parsed.ok ? "accepted" : sayFault(parsed.faults[0])).toContain(line);
  });

  it("a drawn patient lies within the ranges and keeps what was given", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4294967295 }), (seed) => {
        const drawn = drawParameters(seed, { trunkLengthMm: 41 });
        expect(drawn.trunkLengthMm).toBe(41);
        expect(parseParameters(drawn)).toEqual({ ok: true, value: drawn });
      }),
    );
  });

  it("draws the fork's variants by their shares", () => {
    const counts: Record<string, number> = {};
    for (let seed = 0; seed < 2000; seed++) {
      const { forkVariant } = drawParameters(seed);
      counts[forkVariant] = (counts[forkVariant] ?? 0) + 1;
    }
    expect(counts.A! / 2000).toBeCloseTo(0.78, 1);
    expect(counts.B! / 2000).toBeCloseTo(0.1, 1);
    expect(counts.C! / 2000).toBeCloseTo(0.08, 1);
    expect(counts.E).toBeGreaterThan(0);
  });
});
