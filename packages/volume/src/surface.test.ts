import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Vector } from "./geometry.ts";
import { voxelVolumeOf } from "./geometry.ts";
import type { Grid, Mask } from "./grid.ts";
import { type Surface, surfaceOf } from "./surface.ts";

/** The voxels whose centre lies in a solid, on a grid of about `widthMm` around the origin. */
function draw(widthMm: number, spacing: Vector, holds: (x: number, y: number, z: number) => boolean): Mask {
  const size = spacing.map((mm) => Math.ceil(widthMm / mm)) as unknown as Grid["size"];
  const [ox, oy, oz] = spacing.map((mm, axis) => (-mm * (size[axis]! - 1)) / 2) as unknown as Vector;
  const affine: Grid["affine"] = [spacing[0], 0, 0, ox, 0, spacing[1], 0, oy, 0, 0, spacing[2], oz];
  const data = new Uint8Array(size[0] * size[1] * size[2]);
  for (let k = 0, at = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++)
      for (let i = 0; i < size[0]; i++, at++)
        if (holds(ox + spacing[0] * i, oy + spacing[1] * j, oz + spacing[2] * k)) data[at] = 1;
  return { grid: { size, affine }, data };
}

const ball = (radius: number, spacing: Vector): Mask =>
  draw(2 * radius + 8, spacing, (x, y, z) => Math.hypot(x + 0.13, y - 0.21, z + 0.07) < radius);

function tube(radius: number, along: Vector, lengthMm: number): Mask {
  const length = Math.hypot(...along);
  const [u, v, w] = along.map((n) => n / length) as unknown as Vector;
  return draw(96, [1, 1, 1], (x, y, z) => {
    const way = (x - 0.31) * u + (y - 0.12) * v + (z - 0.4) * w;
    const away = Math.hypot(x - 0.31 - way * u, y - 0.12 - way * v, z - 0.4 - way * w);
    return Math.abs(way) < lengthMm / 2 && away < radius;
  });
}

/** Volume enclosed, in mm³: positive when the triangles face outwards. */
function volumeWithin({ vertices, triangles }: Surface): number {
  let sum = 0;
  for (let n = 0; n < triangles.length; n += 3) {
    const [[ax, ay, az], [bx, by, bz], [cx, cy, cz]] = [0, 1, 2].map((m) => {
      const at = 3 * triangles[n + m]!;
      return [vertices[at]!, vertices[at + 1]!, vertices[at + 2]!] as const;
    }) as [Vector, Vector, Vector];
    sum += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
  }
  return sum / 6;
}

describe("surfaceOf", () => {
  it.each([
    { radius: 4, spacing: [1, 1, 1] as const, low: -4, high: 2 },
    { radius: 8, spacing: [1, 1, 1] as const, low: -1, high: 2 },
    { radius: 20, spacing: [1, 1, 1] as const, low: -1, high: 2 },
    { radius: 16, spacing: [0.7, 0.7, 2.5] as const, low: -1, high: 6 },
  ])("a ball of radius $radius has its area within $low to $high %", ({ radius, spacing, low, high }) => {
    const { areaMm2 } = surfaceOf(ball(radius, spacing));
    const percent = 100 * (areaMm2 / (4 * Math.PI * radius * radius) - 1);
    expect(percent).toBeGreaterThan(low);
    expect(percent).toBeLessThan(high);
  });

  it.each([
    [2, [1, 0.5, 0.2]],
    [3, [0, 0, 1]],
    [3, [1, 1, 1]],
    [6, [1, 0.6, 0.3]],
  ] as const)("a tube of radius %f along %j has its area within 3 per cent", (radius, along) => {
    // The difference of two lengths leaves the ends out.
    const areaMm2 = surfaceOf(tube(radius, along, 70)).areaMm2 - surfaceOf(tube(radius, along, 30)).areaMm2;
    expect(Math.abs(areaMm2 / (2 * Math.PI * radius * 40) - 1)).toBeLessThan(0.03);
  });

  it("faces outwards and encloses the mask's volume, on a mirrored grid as well", () => {
    const { grid, data } = ball(9, [1, 1, 1.5]);
    const volume = data.reduce((sum, value) => sum + value, 0) * voxelVolumeOf(grid);
    const mirrored = grid.affine.map((value, n) => (n < 4 ? -value : value)) as unknown as Grid["affine"];
    for (const affine of [grid.affine, mirrored])
      expect(Math.abs(volumeWithin(surfaceOf({ grid: { ...grid, affine }, data })) / volume - 1)).toBeLessThan(0.02);
  });

  it("is closed around any mask: every edge is walked as often one way as the other", () => {
    const grid: Grid = { size: [5, 4, 4], affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0] };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1), { minLength: 80, maxLength: 80 }), (voxels) => {
        const { vertices, triangles } = surfaceOf({ grid, data: Uint8Array.from(voxels) });
        const walked = new Map<string, number>();
        triangles.forEach((a, n) => {
          const b = triangles[n % 3 === 2 ? n - 2 : n + 1]!;
          const edge = a < b ? `${a} ${b}` : `${b} ${a}`;
          walked.set(edge, (walked.get(edge) ?? 0) + (a < b ? 1 : -1));
        });
        expect([...walked.values()].every((sum) => sum === 0)).toBe(true);
        expect(Math.max(-1, ...triangles)).toBeLessThan(vertices.length / 3);
        expect(triangles.length > 0).toBe(voxels.includes(1));
      }),
      { numRuns: 100 },
    );
  });
});
