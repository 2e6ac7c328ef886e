import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ball, gridAround } from "../testing/drawnVessels.ts";
import { rasterise } from "../testing/syntheticLiver.ts";
import { diametersOf } from "./diameters.ts";
import { nearestSphere } from "./nearestSphere.ts";
import { farthestPair, nearestPair, sortPoints } from "./pairs.ts";
import { patchesOf } from "./patches.ts";

const coordinate = fc.double({ min: -30, max: 30, noNaN: true });
const cloud = (maxLength: number) =>
  fc
    .array(fc.tuple(coordinate, coordinate, coordinate), { minLength: 1, maxLength })
    .map((points) => Float64Array.from(points.flat()));

const away = (p: Float64Array, a: number, q: Float64Array, b: number): number =>
  Math.hypot(p[3 * a]! - q[3 * b]!, p[3 * a + 1]! - q[3 * b + 1]!, p[3 * a + 2]! - q[3 * b + 2]!);

const numbers = (points: Float64Array): number[] => Array.from({ length: points.length / 3 }, (_, n) => n);

describe("searches give what trying every pair gives", () => {
  it("nearest sphere", () => {
    fc.assert(
      fc.property(cloud(60), cloud(60), fc.integer({ min: 0, max: 9 }), (queries, centres, swell) => {
        const radii = Float64Array.from(numbers(centres), (n) => (n % 3) * swell);
        const { distanceMm, index } = nearestSphere(queries, centres, radii);
        for (const n of numbers(queries)) {
          const all = numbers(centres).map((m) => away(queries, n, centres, m) - radii[m]!);
          expect(distanceMm[n]).toBeCloseTo(Math.min(...all), 9);
          expect(all[index[n]!]).toBeCloseTo(distanceMm[n]!, 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("nothing beyond the distance asked for", () => {
    fc.assert(
      fc.property(cloud(40), cloud(40), (queries, centres) => {
        const whole = nearestSphere(queries, centres).distanceMm;
        const { distanceMm } = nearestSphere(queries, centres, undefined, 10);
        for (const n of numbers(queries))
          expect(distanceMm[n]).toBe(whole[n]! <= 10 ? whole[n] : Number.POSITIVE_INFINITY);
      }),
      { numRuns: 60 },
    );
  });

  it("nearest and farthest pair", () => {
    fc.assert(
      fc.property(cloud(80), cloud(80), (one, other) => {
        const sorted = (points: Float64Array) => sortPoints(points, Int32Array.from(numbers(points)));
        const apart = numbers(one).flatMap((a) => numbers(other).map((b) => away(one, a, other, b)));
        expect(nearestPair(sorted(one), sorted(other))!.distanceMm).toBeCloseTo(Math.min(...apart), 9);
        const within = numbers(one).flatMap((a) => numbers(one).map((b) => away(one, a, one, b)));
        expect(farthestPair(one).distanceMm).toBeCloseTo(Math.max(...within), 9);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the surface of a ball", () => {
  it.each([
    { spacing: [1, 1, 1], radius: 6, area: 0.03, offset: 0.1 },
    { spacing: [0.75, 0.75, 1.6], radius: 12, area: 0.05, offset: 0.07 },
  ] as const)("of $radius mm on voxels of $spacing mm", ({ spacing, radius, area, offset }) => {
    const grid = gridAround(radius + 6, spacing);
    const surface = patchesOf(rasterise(grid, ball([0.2, -0.1, 0.3], radius)));
    const whole = surface.areaMm2.reduce((sum, one) => sum + one, 0);
    expect(Math.abs(whole / (4 * Math.PI * radius ** 2) - 1)).toBeLessThan(area);
    const offsets = Array.from(
      { length: surface.count },
      (_, n) => away(surface.points, n, Float64Array.of(0.2, -0.1, 0.3), 0) - radius,
    );
    expect(Math.abs(offsets.reduce((sum, mm) => sum + mm, 0) / surface.count)).toBeLessThan(offset);
    const outwards = Array.from({ length: surface.count }, (_, n) =>
      [0.2, -0.1, 0.3].reduce(
        (sum, centre, x) => sum + (surface.points[3 * n + x]! - centre) * surface.normals[3 * n + x]!,
        0,
      ),
    );
    expect(Math.min(...outwards)).toBeGreaterThan(0.5 * radius);
    expect(outwards.reduce((sum, mm) => sum + mm, 0) / surface.count).toBeGreaterThan(0.95 * radius);
  });
});

describe("diameters", () => {
  it("of a block that lies aslant: the longest across all axes, the axial one within a slice", () => {
    const grid = gridAround(30, [0.8, 0.8, 1.5]);
    const rod = rasterise(grid, ([x, y, z]) => {
      const along = 0.6 * x + 0.8 * z;
      return Math.abs(along) < 18 && x * x + y * y + z * z - along * along < 16;
    });
    const { longestMm, axialMm } = diametersOf(patchesOf(rod), grid);
    expect(Math.abs(longestMm - 2 * Math.hypot(18, 4))).toBeLessThan(0.8);
    // A slice cuts the rod of radius 4 in an ellipse: 8 / 0.8 long.
    expect(Math.abs(axialMm - 10)).toBeLessThan(0.8);
  });
});
