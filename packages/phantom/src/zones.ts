import type { Vector } from "@glisson/volume";
import { angleOf, pi } from "./elementary.ts";
import { eachPointInside, type LiverShape, landmarks } from "./liverShape.ts";
import type { Draws } from "./random.ts";

/** Couinaud's segments by number. */
const segmentNumbers = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type SegmentNumber = (typeof segmentNumbers)[number];

/**
 * Where each segment's branches grow: leaves through the vena cava part the sectors, as the hepatic veins do, and a
 * level cut parts the upper from the lower segments. These are not the truth of any territory: that follows the grown
 * tree.
 */
export interface Zones {
  readonly zoneOf: (point: Vector) => SegmentNumber;
  readonly middleOf: Readonly<Record<SegmentNumber, Vector>>;
  /** Directions from the vena cava of the leaves RP|RA, RA|LM and LM|LL, as angles (see `bearing`). */
  readonly leaves: readonly [right: number, cantlie: number, umbilical: number];
}

/** Shares of the liver that the sectors take; mean of 107 and of 13 livers lie within the spread. */
const shares = { RP: 0.275, RA: 0.375, LM: 0.155, LL: 0.195 } as const;
const shareSpread = 0.02;
/** Shares of the upper segment in its sector: 7 of 6 and 7, 8 of 5 and 8, 2 of 2 and 3. */
const upper = { RP: 0.6, RA: 0.62, LL: 0.48 } as const;

/** Angle around the vena cava: 0 to the back, a quarter turn to the right, half a turn to the front. */
function bearing(cava: Vector, point: Vector): number {
  const angle = angleOf(point[1] - cava[1], cava[0] - point[0]);
  return angle < -pi / 2 ? angle + 2 * pi : angle;
}

export function zonesOf(shape: LiverShape, draws: Draws): Zones {
  const { frameMm } = shape;
  const [cx, cy, cz] = landmarks.cava;
  const cava: Vector = [cx * frameMm, cy * frameMm, cz * frameMm];
  const isCaudate = ([x, y, z]: Vector): boolean => {
    const [u, v, w] = [x / frameMm - 0.05, y / frameMm - 0.17, z / frameMm - 0.07];
    return u * u + v * v + w * w < 0.0121;
  };
  const points: Vector[] = [];
  eachPointInside(shape, 5, (x, y, z) => points.push([x, y, z]));
  const around = points.filter((point) => !isCaudate(point));
  const angles = Float64Array.from(around, (point) => bearing(cava, point)).sort();
  const parts = [shares.RP, shares.RA, shares.LM].map((share) => share + draws.between(-shareSpread, shareSpread));
  const at = (share: number): number => angles[Math.floor(share * (angles.length - 1))]!;
  const leaves = [at(parts[0]!), at(parts[0]! + parts[1]!), at(parts[0]! + parts[1]! + parts[2]!)] as const;
  const sectorOf = (point: Vector): "RP" | "RA" | "LM" | "LL" => {
    const angle = bearing(cava, point);
    return angle < leaves[0] ? "RP" : angle < leaves[1] ? "RA" : angle < leaves[2] ? "LM" : "LL";
  };
  const heights = { RP: level, RA: level, LL: towardsDome } as const;
  const cut = (sector: "RP" | "RA" | "LL"): number => {
    const sorted = Float64Array.from(
      around.filter((point) => sectorOf(point) === sector),
      heights[sector],
    ).sort();
    return sorted[Math.floor((1 - upper[sector]) * sorted.length)]!;
  };
  const cuts = { RP: cut("RP"), RA: cut("RA"), LL: cut("LL") };
  const zoneOf = (point: Vector): SegmentNumber => {
    if (isCaudate(point)) return 1;
    const sector = sectorOf(point);
    if (sector === "LM") return 4;
    const isUpper = heights[sector](point) > cuts[sector];
    return sector === "RP" ? (isUpper ? 7 : 6) : sector === "RA" ? (isUpper ? 8 : 5) : isUpper ? 2 : 3;
  };
  return { zoneOf, middleOf: middles(points, zoneOf), leaves };
}

const level = ([, , z]: Vector): number => z;
/** Segment 2 lies behind and above segment 3. */
const towardsDome = ([, y, z]: Vector): number => 0.8 * y + 0.6 * z;

function middles(points: readonly Vector[], zoneOf: Zones["zoneOf"]): Zones["middleOf"] {
  const sums = segmentNumbers.map(() => [0, 0, 0, 0] as [number, number, number, number]);
  for (const point of points) {
    const sum = sums[zoneOf(point) - 1]!;
    for (const axis of [0, 1, 2] as const) sum[axis] += point[axis];
    sum[3]++;
  }
  const middle = (n: SegmentNumber): Vector => {
    const [x, y, z, count] = sums[n - 1]!;
    return [x / count, y / count, z / count];
  };
  return {
    1: middle(1),
    2: middle(2),
    3: middle(3),
    4: middle(4),
    5: middle(5),
    6: middle(6),
    7: middle(7),
    8: middle(8),
  };
}
