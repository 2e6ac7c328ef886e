import { distanceBetween, type Vector } from "@glisson/volume";
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

/** Links that part the ends inside the liver from those outside better than this belong to the trunk. */
const trunkScore = 0.75;
/**
 * Where no tributary is seen to join, what lies further down than this is not called trunk. The longest of the 13 trunks
 * of 3D-IRCADb-01 follows 81 mm of skeleton.
 */
const longestTrunkMm = 80;

/**
 * Finds the trunk: the path whose links have the ends inside the liver on one side and those outside on the other.
 * A link's score is the difference between the share of inside ends and the share of outside ends on its far side; an end
 * counts by the length of vessel behind it as far as the next fork, so that a stub on the trunk's wall decides nothing.
 * Null when the tree has no end inside or none outside the liver, or no link scores above 0.75.
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
  const isEnd = (at: number): boolean => tree.joined[at]!.length === 1;
  const insideBelow = sumBelow(hung, (at) => (inside[at] ? (weight.get(at) ?? 0) / insideMm : 0));
  const outsideBelow = sumBelow(hung, (at) => (inside[at] ? 0 : (weight.get(at) ?? 0) / outsideMm));
  const score = (at: number): number => (at === start ? 0 : insideBelow[at]! - outsideBelow[at]!);
  let best = start;
  for (const at of hung.order) if (score(at) > score(best)) best = at;
  if (score(best) <= trunkScore) return null;
  let lower = best;
  while (score(hung.parent[lower]!) > trunkScore) lower = hung.parent[lower]!;
  const path = [hung.parent[lower]!];
  for (let next: number | undefined = lower; next !== undefined; ) {
    path.push(next);
    next = hung.children[next]!.find((child) => score(child) > trunkScore);
  }
  const isConfluence = !isEnd(path[0]!);
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
