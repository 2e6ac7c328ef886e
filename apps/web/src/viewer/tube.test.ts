import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tube } from "./tube.ts";

type Line = [number, number, number, number][];
const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
const lines: fc.Arbitrary<Line> = fc.array(
  fc.tuple(coordinate, coordinate, coordinate, fc.double({ min: 0.5, max: 12, noNaN: true })),
  { minLength: 1, maxLength: 8 },
);

const at = (values: Float32Array, n: number) => [...values.subarray(3 * n, 3 * n + 3)] as [number, number, number];

/** Volume within a closed mesh, from the divergence theorem; positive where triangles turn outwards. */
function volumeOf({ points, triangles }: NonNullable<ReturnType<typeof tube>>): number {
  let sum = 0;
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [at(points, triangles[t]!), at(points, triangles[t + 1]!), at(points, triangles[t + 2]!)];
    sum += a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
  }
  return sum / 6;
}

describe("tube", () => {
  it("holds what a cylinder with round ends holds", () => {
    const straight: Line = [0, 10, 20, 30, 40].map((z) => [5, -3, z, 6]);
    const capsule = Math.PI * 36 * 40 + (4 / 3) * Math.PI * 216;
    const volume = volumeOf(tube(straight)!);
    // Twenty flat sides and four rings an end lie a little inside the round.
    expect(volume / capsule).toBeGreaterThan(0.96);
    expect(volume / capsule).toBeLessThan(1);
  });

  it("keeps every corner at the radius from its centre line point, with outward unit normals", () => {
    fc.assert(
      fc.property(lines, (line) => {
        const mesh = tube(line)!;
        const corners = mesh.points.length / 3;
        for (let n = 0; n < corners; n++) {
          const [p, normal] = [at(mesh.points, n), at(mesh.normals, n)];
          expect(Math.hypot(...normal)).toBeCloseTo(1, 4);
          // Against its normal, each corner leads back to a point of the line at that point's radius.
          const back = line.some(
            ([x, y, z, r]) =>
              Math.hypot(p[0] - r * normal[0] - x, p[1] - r * normal[1] - y, p[2] - r * normal[2] - z) < 1e-3,
          );
          expect(back).toBe(true);
        }
      }),
    );
  });

  it("is closed but for the two poles: every inner edge belongs to two triangles", () => {
    const { triangles } = tube([
      [0, 0, 0, 2],
      [0, 0, 10, 3],
      [4, 0, 18, 1],
    ])!;
    const edges = new Map<string, number>();
    for (let t = 0; t < triangles.length; t += 3) {
      for (const [a, b] of [
        [0, 1],
        [1, 2],
        [2, 0],
      ] as const) {
        const key = [triangles[t + a]!, triangles[t + b]!].sort((x, y) => x - y).join();
        edges.set(key, (edges.get(key) ?? 0) + 1);
      }
    }
    // The rings at the poles have shrunk to points: their twenty edges each have no length.
    expect([...edges.values()].filter((uses) => uses !== 2)).toEqual(Array(40).fill(1));
  });

  it("draws nothing for an empty line and takes repeated points", () => {
    expect(tube([])).toBeUndefined();
    const doubled = tube([
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ])!;
    expect(doubled).toEqual(tube([[1, 2, 3, 4]]));
    expect([...doubled.points, ...doubled.normals].every(Number.isFinite)).toBe(true);
  });
});
