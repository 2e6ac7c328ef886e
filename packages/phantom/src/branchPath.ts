import { distanceBetween, type Vector } from "@glisson/volume";
import type { VesselSegment, VesselTree } from "./vessel.ts";

/** A named branch from where it begins to its own end: the segments of that name, the stronger one at each fork. */
export interface BranchPath {
  readonly name: string;
  readonly segments: readonly VesselSegment[];
  readonly points: readonly Vector[];
  readonly radiiMm: readonly number[];
  /** Way along the path to each point, mm. */
  readonly wayMm: readonly number[];
  readonly lengthMm: number;
}

/** The path of a branch; null when the tree has none of that name. */
export function branchPath(tree: VesselTree, name: string): BranchPath | null {
  const first = tree.find((segment) => segment.name === name);
  if (!first) return null;
  const segments = [first];
  for (let next: VesselSegment | undefined = first; ; segments.push(next)) {
    const daughters: VesselSegment[] = tree.filter(({ parent, name: own }) => parent === next!.id && own === name);
    next = daughters.reduce<VesselSegment | undefined>(
      (best, one) => (best && best.ends >= one.ends ? best : one),
      undefined,
    );
    if (!next) break;
  }
  const points = segments.flatMap((segment, n) => (n === 0 ? segment.points : segment.points.slice(1)));
  const radiiMm = segments.flatMap((segment, n) => (n === 0 ? segment.radiiMm : segment.radiiMm.slice(1)));
  const wayMm = [0];
  for (let n = 1; n < points.length; n++) wayMm.push(wayMm[n - 1]! + distanceBetween(points[n - 1]!, points[n]!));
  return { name, segments, points, radiiMm, wayMm, lengthMm: wayMm.at(-1)! };
}

/** Place and radius at a way along the path. */
export function alongPath(
  { points, radiiMm, wayMm }: BranchPath,
  mm: number,
): { point: Vector; radiusMm: number; piece: number } {
  let piece = 0;
  while (piece < points.length - 2 && wayMm[piece + 1]! < mm) piece++;
  const lengthMm = wayMm[piece + 1]! - wayMm[piece]!;
  const share = Math.max(0, Math.min(1, (mm - wayMm[piece]!) / (lengthMm || 1)));
  const [a, b] = [points[piece]!, points[piece + 1]!];
  return {
    point: [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]), a[2] + share * (b[2] - a[2])],
    radiusMm: radiiMm[piece]! + share * (radiiMm[piece + 1]! - radiiMm[piece]!),
    piece,
  };
}
