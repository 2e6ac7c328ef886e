import { cross, dot, lengthOf, scale, subtract, type Vector } from "@glisson/volume";
import { alongPath, type BranchPath, branchPath } from "./branchPath.ts";
import type { CapsuleIndex } from "./capsuleIndex.ts";
import { cosine, pi, sine } from "./elementary.ts";
import type { Twig } from "./growTree.ts";
import type { LiverShape } from "./liverShape.ts";
import type { PhantomParameters } from "./parameters.ts";
import { acrossFrom, add, along, direction } from "./points.ts";
import type { VesselSegment, VesselTree } from "./vessel.ts";

/** Radius of an artery over that of the portal branch it runs beside, before it is known. */
const radiusRatio = 0.35;
const leastRadiusMm = 0.6;
/** Gap that an artery keeps to its portal branch, and to other veins, mm. */
const besideMm = 1;
const gapMm = 0.4;
/** An artery follows its portal branch up to this many forks from the trunk. */
const generations = 4;
/** Length of the straight pieces in which it follows, mm. */
const pieceMm = 5;
/** Further gaps, mm, that are tried where there is no way so close to the branch. */
const detoursMm = [0, 1, 2.5, 5];
/** Where along the trunk, in shares of its length, the artery may come to its side; the usual place first. */
const arrivals = [0.45, 0.3, 0.6, 0.75];
/** Height at which the common hepatic artery leaves the aorta, as share of the frame. */
const originHeight = -0.27;

/** Parts of a branch that an artery follows where the fork at its end leaves no room. */
const followed = [1, 0.8, 0.6, 0.4];

/** Names of the arteries beside the portal branches. */
function arteryBeside(portalName: string): string {
  if (portalName === "PV.trunk") return "HA.proper";
  if (portalName === "PV.commonLRA") return "HA.LRA";
  return portalName.startsWith("PV.") ? `HA.${portalName.slice(3)}` : `A${portalName.slice(1)}`;
}

/**
 * Straight twigs from the aorta to the portal trunk and on beside the portal branches. Of the ways to the trunk the
 * first is taken from which the artery gets beside branches on both sides; else that from which it reaches most.
 */
export function followPortal(
  given: PhantomParameters,
  { frameMm }: LiverShape,
  portal: VesselTree,
  veins: CapsuleIndex,
): Twig[] {
  let best: Twig[] = [];
  let most = -1;
  for (const approach of approaches(given, frameMm, portal, veins)) {
    const twigs = followFrom(approach, given, portal, veins);
    const names = new Set(twigs.flatMap(({ group }) => group ?? []));
    if (names.size > most) [best, most] = [twigs, names.size];
    if (["HA.RA", "HA.RP", "HA.L"].every((name) => names.has(name))) break;
  }
  return best;
}

interface Approach {
  /** From the aorta to the trunk's side. */
  readonly points: readonly Vector[];
  /** Where along the trunk, and on which side of it. */
  readonly share: number;
  readonly side: Vector;
}

function followFrom(approach: Approach, given: PhantomParameters, portal: VesselTree, veins: CapsuleIndex): Twig[] {
  const twigs: Twig[] = [];
  const put = (parent: number, name: string, from: Vector, to: Vector, group: string | null): number => {
    twigs.push({ from, to, parent, children: [], ends: 0, name, group });
    if (parent >= 0) twigs[parent]!.children.push(twigs.length - 1);
    return twigs.length - 1;
  };
  let last = -1;
  for (const [n, to] of approach.points.slice(1).entries())
    last = put(last, "HA.common", approach.points[n]!, to, null);

  /** Follows one portal segment, then its daughters. */
  const follow = (
    segment: VesselSegment,
    parent: number,
    fromShare: number,
    side: Vector,
    generation: number,
  ): void => {
    const path = branchPath([{ ...segment, parent: null }], segment.name)!;
    const daughters = portal.filter(
      (one) => one.parent === segment.id && one.name !== "SMV" && one.name !== "SV" && generation < generations,
    );
    const name = arteryBeside(segment.name);
    const group = segment.name === "PV.trunk" || segment.name === "PV.commonLRA" ? null : name;
    const course = courseBeside(given, path, fromShare, twigs[parent]!.to, side, forkNormal(daughters), veins);
    let end = parent;
    for (const point of course?.points ?? []) end = put(end, name, twigs[end]!.to, point, group);
    // Without room beside this branch, its daughters may still be reached from where the artery is.
    for (const daughter of daughters) follow(daughter, end, 0, course?.side ?? side, generation + 1);
  };
  follow(portal[0]!, last, approach.share, approach.side, 0);
  for (const [at, twig] of twigs.entries())
    if (twig.children.length === 0) for (let up = at; up >= 0; up = twigs[up]!.parent) twigs[up]!.ends++;
  return twigs;
}

/** Radius that the artery beside a portal branch will have at most, mm; beyond the named ones it is an estimate. */
function ownRadius(given: PhantomParameters, { name }: VesselSegment, portalRadiusMm: number): number {
  if (name === "PV.trunk" || name === "PV.commonLRA") return given.properArteryDiameterMm / 2;
  if (name === "PV.R") return given.rightArteryDiameterMm / 2;
  if (name === "PV.L") return given.leftArteryDiameterMm / 2;
  return Math.max(leastRadiusMm, radiusRatio * portalRadiusMm);
}

/** Sides of the trunk on which the artery may run, the usual one first: in front and to the left. */
const trunkSides = [
  direction([0.6, -0.8, 0]),
  direction([0, -1, 0.1]),
  direction([-0.6, -0.8, 0]),
  direction([1, -0.1, 0.1]),
  direction([0.3, 0.9, 0]),
] as const;

/** Ways the common hepatic artery may bow on its way, mm. */
const bows: readonly Vector[] = [
  [8, -4, 4],
  [4, -8, 10],
  [12, 2, -4],
  [-4, -10, 4],
  [6, 6, 12],
  [10, -12, -8],
];

/** The ways from the aorta to a side of the trunk that leave room to go on from there; then those that do not. */
function approaches(given: PhantomParameters, frameMm: number, portal: VesselTree, veins: CapsuleIndex): Approach[] {
  const start: Vector = [0.22 * frameMm, 0.29 * frameMm, originHeight * frameMm];
  const trunk = branchPath(portal.slice(0, 1), "PV.trunk")!;
  const normal = forkNormal(portal.filter(({ parent, name }) => parent === 0 && name !== "SMV" && name !== "SV"));
  const radius = given.commonArteryDiameterMm / 2;
  const found: (Approach & { readonly goesOn: boolean })[] = [];
  for (const share of arrivals)
    for (const furtherMm of detoursMm)
      for (const side of trunkSides) {
        const { point, radiusMm } = alongPath(trunk, share * trunk.lengthMm);
        const across = acrossFrom(wayAt(trunk, share * trunk.lengthMm), side);
        const beside = along(point, across, radiusMm + radius + besideMm + furtherMm);
        const points = bows
          .map((bow): Vector[] => {
            const bend: Vector = [Math.max(start[0], beside[0]) + bow[0], beside[1] + bow[1], beside[2] + bow[2]];
            return [start, along(start, direction(subtract(bend, start)), given.aortaDiameterMm / 2 + 3), bend, beside];
          })
          .find(
            ([, out, bend]) => veins.isClear(out!, bend!, radius, gapMm) && veins.isClear(bend!, beside, radius, gapMm),
          );
        if (!points) continue;
        const goesOn = courseBeside(given, trunk, share, beside, across, normal, veins) !== null;
        found.push({ points, share, side: across, goesOn });
      }
  return [...found.filter(({ goesOn }) => goesOn), ...found.filter(({ goesOn }) => !goesOn)];
}

const wayAt = (path: BranchPath, mm: number): Vector => {
  const { piece } = alongPath(path, mm);
  return direction(subtract(path.points[piece + 1]!, path.points[piece]!));
};

/** Across the plane in which the daughters part; null where they do not. */
function forkNormal(daughters: VesselTree): Vector | null {
  const [one, other] = daughters.map(({ points }) => direction(subtract(points.at(-1)!, points[0]!)));
  if (!one || !other) return null;
  const normal = cross(one, other);
  return lengthOf(normal) < 0.1 ? null : direction(normal);
}

/** Turns about the portal branch by which an artery may end on another side than it began, the least first; radians. */
const turns = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8].map((n) => (n * pi) / 8);

/**
 * Points beside a portal branch from where the artery is to the branch's end; the side turns evenly to where the
 * artery will be out of the way of the fork. Null when there is no free way.
 */
function courseBeside(
  given: PhantomParameters,
  path: BranchPath,
  fromShare: number,
  begin: Vector,
  side: Vector,
  normal: Vector | null,
  veins: CapsuleIndex,
): { points: Vector[]; side: Vector } | null {
  const wanted = (turn: number): number => {
    if (!normal) return Math.abs(turn);
    const end = turned(acrossFrom(wayAt(path, path.lengthMm), side), wayAt(path, path.lengthMm), turn);
    // Half a radian of turning is worth as much as that angle out of the fork's plane.
    return Math.abs(turn) - 3 * Math.abs(dot(end, normal));
  };
  const ways = followed.flatMap((toShare) => detoursMm.map((furtherMm) => [toShare, furtherMm] as const));
  const ranked = [...turns].sort((a, b) => wanted(a) - wanted(b));
  for (const [toShare, furtherMm] of ways) {
    const lengthMm = toShare * (1 - fromShare) * path.lengthMm;
    const count = Math.max(1, Math.round(lengthMm / pieceMm));
    for (const turn of ranked) {
      const points: Vector[] = [];
      let carried = side;
      for (let n = 1; n <= count; n++) {
        const mm = fromShare * path.lengthMm + (lengthMm * n) / count;
        const { point, radiusMm } = alongPath(path, mm);
        const way = wayAt(path, mm);
        carried = acrossFrom(way, carried);
        const aside = turned(carried, way, (turn * n) / count);
        const own = ownRadius(given, path.segments[0]!, radiusMm);
        const place = along(point, aside, radiusMm + own + besideMm + furtherMm);
        if (!veins.isClear(points.at(-1) ?? begin, place, own, gapMm)) break;
        points.push(place);
      }
      const end = wayAt(path, path.lengthMm);
      if (points.length === count) return { points, side: turned(acrossFrom(end, carried), end, turn) };
    }
  }
  return null;
}

/** A vector at right angles to a unit axis, turned about it. */
const turned = (v: Vector, axis: Vector, angle: number): Vector =>
  add(scale(v, cosine(angle)), scale(cross(axis, v), sine(angle)));
