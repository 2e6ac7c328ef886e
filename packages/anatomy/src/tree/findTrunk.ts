import { distanceBetween, type Vector } from "@glisson/volume";
import { median } from "../median.ts";
import { type RootedTree, rootAt, sumBelow } from "./rootedTree.ts";
import type { VesselTree } from "./vesselTree.ts";

/** The portal tree hung from the lower end of its trunk. */
export interface PortalTree extends RootedTree {
  /** The trunk from its lower end (the root) to where the tree inside the liver begins to divide. */
  readonly trunk: readonly number[];
  readonly inside: readonly boolean[];
  /** How cleanly the best link of the trunk parts the ends inside the liver from those outside: 1 is perfectly. */
  readonly score: number;
  /**
   * What the root is: the confluence of the vein's tributaries; a place where none was seen to join, so that the lower
   * part may be a tributary; the end that faces a gap in the vein; or where somebody pointed.
   */
  readonly lowerEnd: "confluence" | "not seen" | "gap" | "chosen";
  /** Whether somebody pointed at the fork where the trunk ends. */
  readonly forkChosen: boolean;
}

/** A link that parts the ends inside the liver from those outside better than this belongs to the trunk. */
const trunkScore = 0.75;
/**
 * Where no tributary is seen to join, what lies further down than this is not called trunk. The longest of the 13 trunks
 * of 3D-IRCADb-01 follows 81 mm of skeleton.
 */
const longestTrunkMm = 80;
/**
 * Two veins that join from outside are the confluence when each is at least this long and at least this wide, in radii of
 * the trunk, over its first stretch. Smaller veins, such as the left gastric, join the trunk on its way. Ours.
 */
const tributaryMm = 15;
const tributaryRadii = 0.5;
const firstStretchMm = 20;

/**
 * Finds the trunk. A link's score is the difference between the share of the ends inside the liver and the share of
 * those outside on its far side; an end counts by the length of vessel behind it as far as the next fork, so that a stub
 * decides nothing. The trunk holds the best link and all towards the liver that score above 0.75; away from the liver it
 * goes on to where two veins join, or to the end. Null when the tree has no end inside or none outside the liver, or no
 * link scores above 0.75.
 */
export function findTrunk(tree: VesselTree, isInside: (point: Vector) => boolean): PortalTree | null {
  const inside = tree.points.map(isInside);
  const ends = tree.joined.flatMap((list, at) => (list.length === 1 ? [at] : []));
  const start = ends.find((at) => !inside[at]);
  if (start === undefined) return null;
  const weight = new Map(ends.map((at) => [at, lastRunMm(tree, at)]));
  const total = (within: boolean): number =>
    ends.reduce((sum, at) => sum + (inside[at] === within ? weight.get(at)! : 0), 0);
  const [insideMm, outsideMm] = [total(true), total(false)];
  if (insideMm === 0) return null;
  const hung = rootAt(tree, start);
  const insideBelow = sumBelow(hung, (at) => (inside[at] ? (weight.get(at) ?? 0) / insideMm : 0));
  const outsideBelow = sumBelow(hung, (at) => (inside[at] ? 0 : (weight.get(at) ?? 0) / outsideMm));
  const score = (at: number): number => (at === start ? 0 : insideBelow[at]! - outsideBelow[at]!);
  let best = start;
  for (const at of hung.order) if (score(at) > score(best)) best = at;
  if (score(best) <= trunkScore) return null;
  const upper = [best];
  for (let next: number | undefined = best; next !== undefined; ) {
    next = hung.children[next]!.find((child) => score(child) > trunkScore);
    if (next !== undefined) upper.push(next);
  }
  const { way, isConfluence } = awayFromLiver(tree, inside, best, hung.parent[best]!);
  const path = [...way.reverse(), ...upper];
  const trunk = isConfluence ? path : lastPart(tree, path, longestTrunkMm);
  return {
    ...rootAt(tree, trunk[0]!),
    trunk,
    inside,
    score: score(best),
    lowerEnd: isConfluence ? "confluence" : "not seen",
    forkChosen: false,
  };
}

/** From a link of the trunk away from the liver: to the fork where two veins join, else to the end. */
function awayFromLiver(
  tree: VesselTree,
  inside: readonly boolean[],
  above: number,
  first: number,
): { way: number[]; isConfluence: boolean } {
  const way = [first];
  const trunkRadius = tree.radiusMm[above]!;
  for (let from = above, at = first; ; ) {
    const onward = tree.joined[at]!.filter((next) => next !== from);
    if (onward.length === 0) return { way, isConfluence: false };
    const veins = onward
      .map((next) => ({ next, ...veinFrom(tree, at, next) }))
      .filter(({ next }) => !inside[next])
      .sort((a, b) => b.lengthMm * b.radiusMm - a.lengthMm * a.radiusMm);
    const wide = veins.filter(
      ({ lengthMm, radiusMm }) => lengthMm >= tributaryMm && radiusMm >= tributaryRadii * trunkRadius,
    );
    if (wide.length > 1) return { way, isConfluence: true };
    const next = (wide[0] ?? veins[0])?.next ?? onward[0]!;
    [from, at] = [at, next];
    way.push(at);
  }
}

/** The vein that begins with a link: its longest way to an end, and its median radius over the first 20 mm of that way. */
function veinFrom(
  { points, radiusMm, joined }: VesselTree,
  from: number,
  first: number,
): { lengthMm: number; radiusMm: number } {
  const came = new Map([[first, from]]);
  const wayMm = new Map([
    [from, 0],
    [first, distanceBetween(points[from]!, points[first]!)],
  ]);
  let farthest = first;
  for (const [at, before] of came)
    for (const next of joined[at]!)
      if (next !== before && !came.has(next)) {
        came.set(next, at);
        wayMm.set(next, wayMm.get(at)! + distanceBetween(points[at]!, points[next]!));
        if (wayMm.get(next)! > wayMm.get(farthest)!) farthest = next;
      }
  const lengthMm = wayMm.get(farthest)!;
  const radii: number[] = [];
  for (let at = farthest; at !== from; at = came.get(at)!)
    if (wayMm.get(at)! <= Math.max(firstStretchMm, wayMm.get(first)!)) radii.push(radiusMm[at]!);
  return { lengthMm, radiusMm: median(radii) };
}

/** Length of the vessel from an end of the tree to the nearest fork. */
function lastRunMm({ points, joined }: VesselTree, end: number): number {
  let lengthMm = 0;
  for (let at = end, from = -1; ; ) {
    const next: number | undefined = joined[at]!.find((other) => other !== from);
    if (next === undefined) return lengthMm;
    lengthMm += distanceBetween(points[at]!, points[next]!);
    [from, at] = [at, next];
    if (joined[at]!.length !== 2) return lengthMm;
  }
}

/** The end of a path, no longer than `longestMm`. */
function lastPart({ points }: VesselTree, path: readonly number[], longestMm: number): number[] {
  let wayMm = 0;
  let from = path.length - 1;
  while (from > 0) {
    wayMm += distanceBetween(points[path[from]!]!, points[path[from - 1]!]!);
    if (wayMm > longestMm) break;
    from--;
  }
  return path.slice(from);
}

/** The tree hung from one of its points; its trunk begins there with the link to `next`. */
export function hangFrom(
  tree: VesselTree,
  from: number,
  next: number,
  isInside: (point: Vector) => boolean,
  lowerEnd: PortalTree["lowerEnd"],
): PortalTree {
  const inside = tree.points.map(isInside);
  return { ...rootAt(tree, from), trunk: [from, next], inside, score: 0, lowerEnd, forkChosen: false };
}
