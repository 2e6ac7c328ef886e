import type { Vector } from "@glisson/volume";
import { type RootedTree, rootAt, sumBelow } from "./rootedTree.ts";
import type { VesselTree } from "./vesselTree.ts";

/** The portal tree hung from the lower end of its trunk. */
export interface PortalTree extends RootedTree {
  /** The trunk from its lower end (the root) to where the tree inside the liver begins to divide. */
  readonly trunk: readonly number[];
  readonly inside: readonly boolean[];
  /** How cleanly the best link of the trunk parts the ends inside the liver from those outside: 1 is perfectly. */
  readonly score: number;
  /** The vessel ends in the liver or its hilum: the root is the end that faces a gap, and no confluence was seen. */
  readonly isCut: boolean;
}

/** Links that part the ends inside the liver from those outside better than this belong to the trunk. */
const trunkScore = 0.75;

/**
 * Finds the trunk: the path whose links have the ends inside the liver on one side and those outside on the other.
 * A link's score is the difference between the share of inside ends and the share of outside ends on its far side.
 * Null when the tree has no end inside or none outside the liver, or no link scores above 0.75.
 */
export function findTrunk(tree: VesselTree, isInside: (point: Vector) => boolean): PortalTree | null {
  const inside = tree.points.map(isInside);
  const ends = tree.joined.flatMap((list, at) => (list.length === 1 ? [at] : []));
  const insideEnds = ends.filter((at) => inside[at]).length;
  const outsideEnds = ends.length - insideEnds;
  const start = ends.find((at) => !inside[at]);
  if (start === undefined || insideEnds === 0) return null;
  const hung = rootAt(tree, start);
  const isEnd = (at: number): boolean => tree.joined[at]!.length === 1;
  const insideBelow = sumBelow(hung, (at) => (isEnd(at) && inside[at] ? 1 / insideEnds : 0));
  const outsideBelow = sumBelow(hung, (at) => (isEnd(at) && !inside[at] ? 1 / outsideEnds : 0));
  const score = (at: number): number => (at === start ? 0 : insideBelow[at]! - outsideBelow[at]!);
  let best = start;
  for (const at of hung.order) if (score(at) > score(best)) best = at;
  if (score(best) <= trunkScore) return null;
  let lower = best;
  while (score(hung.parent[lower]!) > trunkScore) lower = hung.parent[lower]!;
  const root = hung.parent[lower]!;
  const trunk = [root];
  for (let next: number | undefined = lower; next !== undefined; ) {
    trunk.push(next);
    next = hung.children[next]!.find((child) => score(child) > trunkScore);
  }
  return { ...rootAt(tree, root), trunk, inside, score: score(best), isCut: false };
}

/** The tree hung from an end that faces a gap, where no trunk was found: its trunk begins there. */
export function hangFrom(tree: VesselTree, end: number, isInside: (point: Vector) => boolean): PortalTree {
  const inside = tree.points.map(isInside);
  return { ...rootAt(tree, end), trunk: [end, tree.joined[end]![0]!], inside, score: 0, isCut: true };
}
