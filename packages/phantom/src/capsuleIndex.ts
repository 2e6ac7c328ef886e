import { lengthOf, type Vector } from "@glisson/volume";
import { segmentGap } from "./segmentGap.ts";
import type { VesselSegment, VesselTree } from "./vessel.ts";

/** One straight piece of a vessel: a tube whose radius changes evenly, with a ball at either end. */
export interface Capsule {
  readonly from: Vector;
  readonly to: Vector;
  readonly fromRadiusMm: number;
  readonly toRadiusMm: number;
  readonly segment: VesselSegment;
  /** Which piece of the segment. */
  readonly piece: number;
}

export const capsulesOf = (segments: VesselTree): Capsule[] =>
  segments.flatMap((segment) =>
    segment.points.slice(1).map((to, piece) => ({
      from: segment.points[piece]!,
      to,
      fromRadiusMm: segment.radiiMm[piece]!,
      toRadiusMm: segment.radiiMm[piece + 1]!,
      segment,
      piece,
    })),
  );

/** Where a point lies about a capsule. */
export interface Seat {
  /** How far along the capsule's axis its foot lies, 0 to 1. */
  readonly share: number;
  /** From the foot to the point. */
  readonly offset: Vector;
  readonly distanceMm: number;
  /** Radius of the vessel at the foot. */
  readonly radiusMm: number;
}

export function seatOf({ from, to, fromRadiusMm, toRadiusMm }: Capsule, point: Vector): Seat {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const dz = to[2] - from[2];
  const x = point[0] - from[0];
  const y = point[1] - from[1];
  const z = point[2] - from[2];
  const along = (x * dx + y * dy + z * dz) / Math.max(1e-12, dx * dx + dy * dy + dz * dz);
  const share = along < 0 ? 0 : Math.min(along, 1);
  const offset: Vector = [x - share * dx, y - share * dy, z - share * dz];
  return {
    share,
    offset,
    distanceMm: lengthOf(offset),
    radiusMm: fromRadiusMm + share * (toRadiusMm - fromRadiusMm),
  };
}

/** Capsules by the cubic cell of space that they reach into. */
export interface CapsuleIndex {
  /** Whether a straight vessel of this radius keeps the gap to all of them, those of a segment left out if wanted. */
  readonly isClear: (
    from: Vector,
    to: Vector,
    radiusMm: number,
    gapMm: number,
    but?: (capsule: Capsule) => boolean,
  ) => boolean;
  /** Capsules that may hold the point. */
  readonly near: (point: Vector) => readonly Capsule[];
  readonly capsules: readonly Capsule[];
}

/** Width of a cell in mm. Ours; only speed depends on it. */
const cellMm = 8;
/** Cells are numbered within this many to either side of the origin. */
const half = 512;

export function indexCapsules(capsules: readonly Capsule[]): CapsuleIndex {
  const cells = new Map<number, Capsule[]>();
  for (const capsule of capsules)
    for (const cell of cellsAlong(capsule.from, capsule.to, Math.max(capsule.fromRadiusMm, capsule.toRadiusMm))) {
      const list = cells.get(cell);
      if (list) list.push(capsule);
      else cells.set(cell, [capsule]);
    }
  const isClear: CapsuleIndex["isClear"] = (from, to, radiusMm, gapMm, but) => {
    for (const cell of cellsAlong(from, to, radiusMm + gapMm))
      for (const capsule of cells.get(cell) ?? []) {
        const reach = radiusMm + gapMm + Math.max(capsule.fromRadiusMm, capsule.toRadiusMm);
        if (segmentGap(from, to, capsule.from, capsule.to) < reach && !but?.(capsule)) return false;
      }
    return true;
  };
  const near: CapsuleIndex["near"] = ([x, y, z]) =>
    cells.get(cellNumber(Math.floor(x / cellMm), Math.floor(y / cellMm), Math.floor(z / cellMm))) ?? [];
  return { isClear, near, capsules };
}

const cellNumber = (i: number, j: number, k: number): number =>
  i + half + 2 * half * (j + half + 2 * half * (k + half));

/** The cells that a capsule's box touches. */
function* cellsAlong(from: Vector, to: Vector, radiusMm: number): Generator<number> {
  const [lowI, lowJ, lowK] = [0, 1, 2].map((a) => Math.floor((Math.min(from[a]!, to[a]!) - radiusMm) / cellMm)) as [
    number,
    number,
    number,
  ];
  const [highI, highJ, highK] = [0, 1, 2].map((a) => Math.floor((Math.max(from[a]!, to[a]!) + radiusMm) / cellMm)) as [
    number,
    number,
    number,
  ];
  for (let k = lowK; k <= highK; k++)
    for (let j = lowJ; j <= highJ; j++) for (let i = lowI; i <= highI; i++) yield cellNumber(i, j, k);
}
