import { cross, distanceBetween, dot, lengthOf, scale, subtract, type Vector } from "@glisson/volume";

/** A point of a branch's smoothed centre line. */
export interface CentrePoint {
  /** Way from the branch's beginning in mm. */
  readonly atMm: number;
  readonly point: Vector;
  /** Unit direction away from the heart. */
  readonly direction: Vector;
  readonly radiusMm: number;
}

/** Distance between points of the smoothed line, mm. */
export const stepMm = 0.5;

/**
 * Smooths a path of voxel centres by a moving average as wide as the vessel (at least 3 points), narrower towards the
 * ends, which stay where they are; then walks along it in steps of 0.5 mm.
 */
export function smoothLine(points: readonly Vector[], radiusMm: readonly number[]): CentrePoint[] {
  if (points.length < 2) return [];
  const along = cumulativeMm(points);
  const smooth = points.map((_, n) => {
    const reach = Math.max(1, Math.round(radiusMm[n]! / meanStep(along)));
    const half = Math.min(reach, n, points.length - 1 - n);
    return mean(points.slice(n - half, n + half + 1));
  });
  const ways = cumulativeMm(smooth);
  const total = ways.at(-1)!;
  const count = Math.max(1, Math.round(total / stepMm));
  const walked = Array.from({ length: count + 1 }, (_, n) => {
    const atMm = (total * n) / count;
    let after = 1;
    while (after < ways.length - 1 && ways[after]! < atMm) after++;
    const share = Math.min(1, Math.max(0, (atMm - ways[after - 1]!) / (ways[after]! - ways[after - 1]! || 1)));
    const between = (a: number, b: number): number => a + share * (b - a);
    const [p, q] = [smooth[after - 1]!, smooth[after]!];
    const point: Vector = [between(p[0], q[0]), between(p[1], q[1]), between(p[2], q[2])];
    return { atMm, point, radiusMm: between(radiusMm[after - 1]!, radiusMm[after]!) };
  });
  return walked.map((here, n) => {
    const reach = Math.max(2, Math.round(here.radiusMm / 2 / stepMm));
    const chord = subtract(
      walked[Math.min(walked.length - 1, n + reach)]!.point,
      walked[Math.max(0, n - reach)]!.point,
    );
    return { ...here, direction: scale(chord, 1 / (lengthOf(chord) || 1)) };
  });
}

/** Two unit vectors that span the plane normal to a direction. */
export function planeAcross(direction: Vector): readonly [Vector, Vector] {
  const [x, y, z] = direction.map(Math.abs) as [number, number, number];
  const helper: Vector = x <= y && x <= z ? [1, 0, 0] : y <= z ? [0, 1, 0] : [0, 0, 1];
  const u = cross(direction, helper);
  const unit = scale(u, 1 / Math.sqrt(dot(u, u)));
  return [unit, cross(direction, unit)];
}

function cumulativeMm(points: readonly Vector[]): number[] {
  let total = 0;
  return points.map((point, n) => {
    if (n > 0) total += distanceBetween(point, points[n - 1]!);
    return total;
  });
}

const meanStep = (along: readonly number[]): number => along.at(-1)! / (along.length - 1) || 1;

const mean = (points: readonly Vector[]): Vector => {
  const sum = points.reduce((s, p): Vector => [s[0] + p[0], s[1] + p[1], s[2] + p[2]]);
  return scale(sum, 1 / points.length);
};
