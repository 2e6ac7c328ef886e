import type { Vector } from "@glisson/volume";

/** How far a point lies from a straight piece of centre line, and at which share of the piece. */
export function awayFrom(p: Vector, a: Vector, b: Vector): { awayMm: number; share: number } {
  const ab = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const;
  const ap = [p[0] - a[0], p[1] - a[1], p[2] - a[2]] as const;
  const squared = ab[0] ** 2 + ab[1] ** 2 + ab[2] ** 2 || 1;
  const share = Math.max(0, Math.min(1, (ab[0] * ap[0] + ab[1] * ap[1] + ab[2] * ap[2]) / squared));
  return { awayMm: Math.hypot(ap[0] - share * ab[0], ap[1] - share * ab[1], ap[2] - share * ab[2]), share };
}
