import type { Grid, Mask, Vector } from "@glisson/volume";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rasterise } from "../testing/syntheticLiver.ts";
import { vesselTree } from "./vesselTree.ts";

const cube = (n: number, spacing: Vector): Grid => ({
  size: [0, 1, 2].map((axis) => Math.ceil(n / spacing[axis]!)) as unknown as Grid["size"],
  affine: [spacing[0], 0, 0, 0, 0, spacing[1], 0, 0, 0, 0, spacing[2], 0],
});

/** Distance of a point from the line through `on` along the unit vector `way`. */
function fromLine(point: Vector, on: Vector, way: Vector): number {
  const d = [point[0] - on[0], point[1] - on[1], point[2] - on[2]] as const;
  const along = d[0] * way[0] + d[1] * way[1] + d[2] * way[2];
  return Math.sqrt(Math.max(0, d[0] ** 2 + d[1] ** 2 + d[2] ** 2 - along * along));
}

const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

describe("the centre line of a straight tube", () => {
  it.each([
    [1, 1, 1],
    [0.7, 0.7, 1.6],
    [0.8, 0.8, 2.5],
  ] as Vector[])(
    "has its radius within a third of a voxel and its place within half of one, voxels of %f x %f x %f mm",
    (...spacing) => {
      const grid = cube(60, spacing);
      const voxel = Math.cbrt(spacing[0] * spacing[1] * spacing[2]);
      const angle = fc.double({ min: 0, max: Math.PI, noNaN: true });
      const radius = fc.double({ min: 3 * voxel, max: 8, noNaN: true });
      fc.assert(
        fc.property(angle, angle, radius, (turn, tilt, radiusMm) => {
          const way: Vector = [Math.sin(tilt) * Math.cos(turn), Math.sin(tilt) * Math.sin(turn), Math.cos(tilt)];
          const on: Vector = [30.2, 29.7, 30.4];
          // A ball's intersection keeps the tube's ends off the edge of the grid.
          const tube = rasterise(
            grid,
            (p) => fromLine(p, on, way) < radiusMm && Math.hypot(p[0] - on[0], p[1] - on[1], p[2] - on[2]) < 25,
          );
          const tree = vesselTree(tube);
          const inner = tree.points.flatMap((p, at) =>
            Math.hypot(p[0] - on[0], p[1] - on[1], p[2] - on[2]) < 10 ? [at] : [],
          );
          expect(inner.length).toBeGreaterThan(4);
          expect(middle(inner.map((at) => Math.abs(tree.radiusMm[at]! - radiusMm))) / voxel).toBeLessThan(0.35);
          expect(middle(inner.map((at) => fromLine(tree.points[at]!, on, way))) / voxel).toBeLessThan(0.5);
          expect(tree.joined.filter((list) => list.length > 2)).toEqual([]);
        }),
        { numRuns: 8, seed: 7 },
      );
    },
  );
});

describe("loops and pieces", () => {
  const grid = cube(60, [1, 1, 1]);
  const ring =
    (x: number): ((p: Vector) => boolean) =>
    (p) =>
      Math.hypot(Math.hypot(p[0] - x, p[1] - 30) - 10, p[2] - 30) < 2.5;

  it("cuts a ring once and says how long it was", () => {
    const { cutLoops, joined } = vesselTree(rasterise(grid, ring(30)));
    expect(cutLoops).toHaveLength(1);
    expect(Math.abs(cutLoops[0]!.lengthMm - 2 * Math.PI * 10)).toBeLessThan(8);
    expect(joined.filter((list) => list.length === 1)).toHaveLength(2);
  });

  it("finds the tunnels of two rings that touch, and none in a tree of tubes", () => {
    const two = rasterise(grid, (p) => ring(19)(p) || ring(40)(p));
    expect(vesselTree(two).cutLoops).toHaveLength(2);
    const star = rasterise(grid, (p) =>
      (
        [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ] as Vector[]
      ).some((way) => fromLine(p, [30, 30, 30], way) < 3 && Math.max(...p.map((x) => Math.abs(x - 30))) < 25),
    );
    const tree = vesselTree(star);
    expect(tree.cutLoops).toEqual([]);
    expect(tree.joined.filter((list) => list.length === 1)).toHaveLength(6);
  });

  it("joins pieces by the shortest way between their centre lines, and takes a bump for no branch", () => {
    const tube = (p: Vector): boolean => fromLine(p, [30, 30, 30], [1, 0, 0]) < 4 && Math.abs(p[0] - 30) < 25;
    const broken: Mask = rasterise(grid, (p) => tube(p) && Math.abs(p[0] - 32) > 4);
    const { bridges, joined } = vesselTree(broken);
    expect(bridges).toHaveLength(1);
    expect(bridges[0]!.lengthMm).toBeGreaterThan(8);
    expect(bridges[0]!.lengthMm).toBeLessThan(18);
    expect(joined.filter((list) => list.length === 1)).toHaveLength(2);
    const bumpy = rasterise(grid, (p) => tube(p) || Math.hypot(p[0] - 30, p[1] - 30, p[2] - 34) < 1.5);
    expect(vesselTree(bumpy).joined.filter((list) => list.length > 2)).toEqual([]);
  });
});
