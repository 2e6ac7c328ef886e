import type { Vector } from "@glisson/volume";
import type { PortalTree } from "../tree/findTrunk.ts";
import { meetOf, nestingOf, sumBelow } from "../tree/rootedTree.ts";
import { type Part, surpriseOf } from "./sectorPlaces.ts";

/** A stem feeds at least this share of the tree's length inside the liver. */
const stemShare = 0.05;
/** Nats per mm charged for tree that none of the three stems feeds. Ours, not fitted. */
const leftOverSurprise = 0.3;

/** The order of the left, right anterior and right posterior stem. */
export const parts = ["L", "RA", "RP"] as const satisfies readonly Part[];

/** How three stems hang together: which two share a stem of their own. */
type Pattern = "RA with RP" | "L with RA" | "L with RP" | "all at once";

/** One way of seeing the left, right anterior and right posterior branch in a portal tree. */
export interface Stems {
  /** First point of each stem, in the order of `parts`. */
  readonly starts: readonly [l: number, ra: number, rp: number];
  readonly pattern: Pattern;
  /** Where the first of the three leaves, and where the other two part. */
  readonly fork: number;
  readonly secondFork: number;
  /** Mean surprise, in nats per mm of tree, at where the stems' branches lie. Lower is better. */
  readonly surprise: number;
}

/** Corners of the liver's box in LPS mm. */
export interface LiverBox {
  readonly low: Vector;
  readonly high: Vector;
}

/** A point in the liver's box: -0.5 to 0.5 to the left, to the back and to the head. */
export const placeIn = ({ low, high }: LiverBox, [x, y, z]: Vector): Vector => [
  (x - low[0]) / (high[0] - low[0]) - 0.5,
  (y - low[1]) / (high[1] - low[1]) - 0.5,
  (z - low[2]) / (high[2] - low[2]) - 0.5,
];

/**
 * All ways to choose three stems, none within another, each feeding at least 5 % of the tree inside the liver;
 * the least surprising first. Empty when the tree does not divide far enough.
 */
export function rankStems(tree: PortalTree, box: LiverBox): Stems[] {
  const { order, parent, children, linkMm, points, inside } = tree;
  const surprise = points.map((point) => surpriseOf(placeIn(box, point), parts));
  const weight = (at: number): number => (inside[at] ? linkMm[at]! : 0);
  const lengthBelow = sumBelow(tree, weight);
  const costBelow = parts.map((_, part) => sumBelow(tree, (at) => weight(at) * surprise[at]![part]!));
  const freeBelow = sumBelow(tree, (at) => weight(at) * (Math.min(...surprise[at]!) + leftOverSurprise));
  const first = tree.trunk[1]!;
  const total = lengthBelow[first]!;
  const { holds } = nestingOf(tree);
  const apart = (a: number, b: number): boolean => !holds(a, b) && !holds(b, a);
  const chosenFork = tree.forkChosen ? tree.trunk.at(-1)! : null;
  const isAboveFork = (at: number): boolean => chosenFork !== null && !(at !== chosenFork && holds(chosenFork, at));
  const candidates = order.filter(
    (at) =>
      at !== first &&
      holds(first, at) &&
      !isAboveFork(at) &&
      children[parent[at]!]!.length > 1 &&
      lengthBelow[at]! >= stemShare * total,
  );
  const found: Stems[] = [];
  const saving = (at: number, part: number): number => costBelow[part]![at]! - freeBelow[at]!;
  for (const l of candidates)
    for (const ra of candidates) {
      if (!apart(l, ra)) continue;
      for (const rp of candidates) {
        if (!apart(l, rp) || !apart(ra, rp)) continue;
        const cost = freeBelow[first]! + saving(l, 0) + saving(ra, 1) + saving(rp, 2);
        const meets = [meetOf(tree, holds, ra, rp), meetOf(tree, holds, l, ra), meetOf(tree, holds, l, rp)] as const;
        const fork = meets.reduce((top, one) => (holds(one, top) ? one : top));
        const secondFork = meets.reduce((low, one) => (holds(low, one) ? one : low));
        const pattern = fork === secondFork ? "all at once" : patterns[meets.indexOf(secondFork)]!;
        if (chosenFork !== null && fork !== chosenFork) continue;
        found.push({ starts: [l, ra, rp], pattern, fork, secondFork, surprise: cost / total });
      }
    }
  return found.sort((p, q) => p.surprise - q.surprise);
}

const patterns = ["RA with RP", "L with RA", "L with RP"] as const satisfies readonly Pattern[];
