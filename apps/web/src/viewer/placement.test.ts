import { type Grid, toWorld } from "@glisson/volume";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange, gridOf, type Placement, placeGrid } from "./placement.ts";

const placed = (grid: Grid): Placement => {
  const result = placeGrid(grid, "ct");
  if (!result.ok) throw new Error(result.faults[0].found);
  return result.value;
};

/** Rotation about an axis vector by an angle (Rodrigues). */
const rotation = ([x, y, z]: readonly number[], angle: number): number[][] => {
  const n = Math.hypot(x!, y!, z!) || 1;
  const [a, b, c] = [x! / n, y! / n, z! / n];
  const [s, t] = [Math.sin(angle), 1 - Math.cos(angle)];
  const k = [
    [0, -c, b],
    [c, 0, -a],
    [-b, a, 0],
  ];
  const times = (p: number[][], q: number[][]) =>
    p.map((row) => q[0]!.map((_, col) => row.reduce((sum, v, m) => sum + v * q[m]![col]!, 0)));
  const kk = times(k, k);
  return k.map((row, r) => row.map((v, col) => (r === col ? 1 : 0) + s * v + t * kk[r]![col]!));
};

const grids = fc
  .record({
    size: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
    order: fc.constantFrom([0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]),
    signs: fc.tuple(fc.constantFrom(1, -1), fc.constantFrom(1, -1), fc.constantFrom(1, -1)),
    spacing: fc.array(fc.double({ min: 0.3, max: 6, noNaN: true }), { minLength: 3, maxLength: 3 }),
    shift: fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 3, maxLength: 3 }),
    about: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
    angle: fc.double({ min: -3, max: 3, noNaN: true }),
  })
  .map(({ size, order, signs, spacing, shift, about, angle }): Grid => {
    const turn = rotation(about.some((v) => Math.abs(v) > 1e-3) ? about : [0, 0, 1], angle);
    const affine = [0, 1, 2].flatMap((row) => [
      ...[0, 1, 2].map((col) => turn[row]![order[col]!]! * signs[col]! * spacing[col]!),
      shift[row]!,
    ]);
    return { size, affine: affine as unknown as Grid["affine"] };
  });

describe("placement of a grid", () => {
  it("puts every voxel at the point where the file has it, with its own value", () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const placement = placed(grid);
        const display = gridOf(placement);
        const [nx, ny, nz] = grid.size;
        const data = Int32Array.from({ length: nx * ny * nz }, (_, n) => n);
        const shown = arrange(data, grid.size, placement);
        const [mx, my] = display.size;
        expect([...shown].sort((a, b) => a - b)).toEqual([...data]);
        shown.forEach((value, at) => {
          const here = toWorld(display, [at % mx, Math.floor(at / mx) % my, Math.floor(at / (mx * my))]);
          const there = toWorld(grid, [value % nx, Math.floor(value / nx) % ny, Math.floor(value / (nx * ny))]);
          for (const n of [0, 1, 2] as const) expect(here[n]).toBeCloseTo(there[n], 6);
        });
      }),
    );
  });

  it("gives a right-handed frame of unit vectors, each nearest to its own patient axis when axes are aligned", () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const d = placed(grid).direction;
        const det =
          d[0]! * (d[4]! * d[8]! - d[5]! * d[7]!) -
          d[1]! * (d[3]! * d[8]! - d[5]! * d[6]!) +
          d[2]! * (d[3]! * d[7]! - d[4]! * d[6]!);
        expect(det).toBeCloseTo(1, 6);
      }),
      { numRuns: 20000 },
    );
    // A NIfTI file in LAS order: left-handed, first axis to the left, second to the front.
    const las: Grid = { size: [4, 3, 2], affine: [2, 0, 0, -10, 0, -3, 0, 20, 0, 0, 5, 7] };
    expect(placed(las)).toEqual({
      dimensions: [4, 3, 2],
      spacing: [2, 3, 5],
      origin: [-10, 14, 7],
      direction: [1, 0, 0, -0, 1, -0, 0, 0, 1],
      axis: [0, 1, 2],
      reversed: [false, true, false],
    });
  });

  it("moves nothing where the file is already in display order", () => {
    const lps: Grid = { size: [2, 2, 1], affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0] };
    const data = Int16Array.of(1, 2, 3, 4);
    expect(arrange(data, lps.size, placed(lps))).toBe(data);
  });

  it("refuses a tilted gantry and an axis without length", () => {
    const tilt = Math.tan((18.5 * Math.PI) / 180);
    const sheared: Grid = { size: [2, 2, 2], affine: [1, 0, 0, 0, 0, 1, tilt * 5, 0, 0, 0, 5, 0] };
    expect(placeGrid(sheared, "ct")).toMatchObject({
      ok: false,
      faults: [{ where: "ct", found: expect.stringContaining("18.50°") }],
    });
    const flat: Grid = { size: [2, 2, 2], affine: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0] };
    expect(placeGrid(flat, "ct").ok).toBe(false);
  });
});
