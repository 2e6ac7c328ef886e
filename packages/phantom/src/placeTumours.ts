import { distanceBetween, subtract, type Vector } from "@glisson/volume";
import { type BranchPath, branchPath } from "./branchPath.ts";
import type { CapsuleIndex } from "./capsuleIndex.ts";
import type { LiverShape } from "./liverShape.ts";
import type { PhantomParameters, TumourParameters } from "./parameters.ts";
import { acrossFrom, along, between, direction } from "./points.ts";
import { pointWithin } from "./pointWithin.ts";
import { type Draws, drawsFrom, streams } from "./random.ts";
import { directionsOver, farthestMm, outness, shapeTumour, type Tumour, toSurface } from "./tumour.ts";
import type { VesselTree } from "./vessel.ts";
import type { Zones } from "./zones.ts";

/** Places that are tried for a tumour. */
const tries = 60;
/** Vessels keep this away from tumours, other than those that the tumour lies against, mm. */
const tumourGapMm = 2.5;

/** Sets the tumours where they are wanted, clear of the stems if that can be; the trees are grown around them. */
export function placeTumours(
  { seed, tumours }: PhantomParameters,
  shape: LiverShape,
  zones: Zones,
  stems: CapsuleIndex,
): Tumour[] {
  const draws = drawsFrom(seed, streams.tumours);
  const placed: Tumour[] = [];
  for (const [n, given] of tumours.entries()) {
    const candidates = Array.from({ length: tries }, () =>
      shapeTumour({ seed, id: n + 1, given }, candidate(given, shape, zones, stems, draws), shape),
    );
    const best = candidates.reduce((one, other) =>
      badness(other, stems, placed) < badness(one, stems, placed) ? other : one,
    );
    placed.push(best);
  }
  return placed;
}

function candidate(
  { segment, beside, radiiMm }: TumourParameters,
  shape: LiverShape,
  zones: Zones,
  stems: CapsuleIndex,
  draws: Draws,
): Vector {
  const pieces = stems.capsules.filter((capsule) => capsule.segment.name === beside?.branch);
  const piece = pieces[Math.floor(draws.share() * pieces.length)];
  if (beside && piece) {
    const at = between(piece.from, piece.to, draws.between(0.3, 0.7));
    const way = direction(subtract(piece.to, piece.from));
    const aside = acrossFrom(way, [draws.between(-1, 1), draws.between(-1, 1), draws.between(-1, 1)]);
    return along(at, aside, piece.fromRadiusMm + beside.gapMm + Math.min(...radiiMm));
  }
  for (let n = 0; ; n++) {
    const point = pointWithin(shape, draws, 5);
    if (segment === undefined || zones.zoneOf(point) === segment || n > 4000) return point;
  }
}

/** How much of a tumour's surface the liver's end cuts off, lies in stems that it should not touch, or in other tumours. */
function badness(tumour: Tumour, stems: CapsuleIndex, placed: readonly Tumour[]): number {
  const beside = tumour.given.beside?.branch;
  let bad = 0;
  const widestMm = Math.min(...tumour.given.radiiMm);
  for (const towards of someWays) {
    const reachMm = tumour.reachMm(towards);
    if (reachMm < 0.8 * widestMm) bad += 1;
    const at = along(tumour.centre, towards, reachMm);
    if (placed.some((other) => outness(other, at) < 1.05)) bad += 3;
  }
  const isClear = besideTumours([tumour]);
  for (const { from, to, fromRadiusMm, segment } of stems.capsules)
    if (segment.name !== beside && !isClear(from, to, fromRadiusMm)) bad += segment.name === "IVC" ? 80 : 10;
  return bad;
}

const someWays = directionsOver(26);

/** Tells whether a straight vessel of a radius keeps clear of the tumours. */
export const besideTumours =
  (tumours: readonly Tumour[]) =>
  (from: Vector, to: Vector, radiusMm: number): boolean => {
    const way = subtract(to, from);
    const count = 1 + Math.ceil(Math.sqrt(way[0] ** 2 + way[1] ** 2 + way[2] ** 2) / 2);
    return tumours.every((tumour) => {
      const room = 1 + (radiusMm + tumourGapMm) / farthestMm(tumour);
      for (let n = 0; n <= count; n++) if (outness(tumour, between(from, to, n / count)) < room) return false;
      return true;
    });
  };

/** Brings each tumour that lies against a branch to its wanted gap, now that the branch has its course and calibre. */
export function seatTumours(seed: number, tumours: readonly Tumour[], portal: VesselTree, shape: LiverShape): Tumour[] {
  return tumours.map((tumour) => {
    const { beside } = tumour.given;
    const path = beside && branchPath(portal, beside.branch);
    if (!beside || !path) return tumour;
    let seated = tumour;
    for (let round = 0; round < 12; round++) {
      const { gapMm, axis } = gapTo(seated, path)!;
      if (Math.abs(gapMm - beside.gapMm) < 1e-4) break;
      const away = direction(subtract(seated.centre, axis));
      const { id, given, centre } = seated;
      seated = shapeTumour({ seed, id, given }, along(centre, away, beside.gapMm - gapMm), shape);
    }
    return seated;
  });
}

interface Gap {
  readonly gapMm: number;
  readonly axis: Vector;
  readonly surface: Vector;
}

/**
 * Least gap between a tumour and a branch's wall, negative where they overlap, and the points of axis and surface; null
 * when it is more than `mostMm`.
 */
export function gapTo(tumour: Tumour, { points, radiiMm }: BranchPath, mostMm = Infinity): Gap | null {
  const places = points.slice(1).flatMap((to, n) => {
    const from = points[n]!;
    const steps = Math.max(1, Math.ceil(distanceBetween(from, to) / stepMm));
    return Array.from({ length: steps + 1 }, (_, step) => {
      const axis = between(from, to, step / steps);
      const radiusMm = radiiMm[n]! + (step / steps) * (radiiMm[n + 1]! - radiiMm[n]!);
      return { axis, radiusMm, toCentreMm: distanceBetween(axis, tumour.centre) - radiusMm };
    });
  });
  // From the middle of the tumour outwards, as far as something nearer may come: the surface is at most this far from it.
  const far = farthestMm(tumour);
  let best: Gap | null = null;
  for (const { axis, radiusMm, toCentreMm } of places.sort((a, b) => a.toCentreMm - b.toCentreMm)) {
    if (toCentreMm - far >= (best?.gapMm ?? mostMm)) break;
    const { mm, at } = toSurface(tumour, axis);
    if (mm - radiusMm < (best?.gapMm ?? mostMm)) best = { gapMm: mm - radiusMm, axis, surface: at };
  }
  return best;
}

/** A branch's axis is looked at this often, mm. */
const stepMm = 0.5;
