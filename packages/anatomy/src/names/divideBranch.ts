import type { PortalTree } from "../tree/findTrunk.ts";
import { meetOf, nestingOf, pathDown, sumBelow } from "../tree/rootedTree.ts";
import { type LiverBox, placeIn } from "./rankStems.ts";
import { type Part, surpriseOf } from "./sectorPlaces.ts";

/** Each of the two feeds at least this share of all that springs from their stem, both together at least the other. Ours. */
const leastShare = 0.15;
const leastTogether = 0.6;
/** Nats per mm charged for tree that neither of the two feeds. Ours, as for the stems. */
const leftOverSurprise = 0.3;
/** A branch whose places surprise more than this on the mean, in nats per mm, cannot be told; 0.69 is a coin's. Ours. */
const mostSurprise = 0.45;

/** Where a branch divides into two of known destination. */
interface Division {
  /** The fork, and the first point of each of the two in the order asked for. */
  readonly fork: number;
  readonly starts: readonly [number, number];
}

/**
 * The two branches below `top` that lead most plausibly to the two parts of the liver; null where they cannot be told:
 * one is missing, small, or leads to where the other might as well.
 */
export function divideBranch(
  tree: PortalTree,
  box: LiverBox,
  top: number,
  among: readonly [Part, Part],
): Division | null {
  const { points, linkMm, order, children, parent } = tree;
  const { holds } = nestingOf(tree);
  const below = order.filter((at) => holds(top, at));
  const surprise = new Map(below.map((at) => [at, surpriseOf(placeIn(box, points[at]!), among)]));
  const sum = (own: (at: number) => number): Float64Array => sumBelow(tree, (at) => (surprise.has(at) ? own(at) : 0));
  const lengthBelow = sum((at) => linkMm[at]!);
  const costs = among.map((_, part) => sum((at) => linkMm[at]! * surprise.get(at)![part]!));
  const free = sum((at) => linkMm[at]! * (Math.min(...surprise.get(at)!) + leftOverSurprise));
  const candidates = below.filter(
    (at) => at !== top && children[parent[at]!]!.length > 1 && lengthBelow[at]! >= leastShare * lengthBelow[top]!,
  );
  const told = (part: 0 | 1): number[] =>
    candidates.filter((at) => costs[part]![at]! <= mostSurprise * lengthBelow[at]!);
  const wayMm = (fork: number): number =>
    pathDown(tree, top, fork)
      .slice(1)
      .reduce((way, at) => way + linkMm[at]!, 0);
  let best: Division | null = null;
  let most = Number.POSITIVE_INFINITY;
  for (const a of told(0))
    for (const b of told(1)) {
      if (holds(a, b) || holds(b, a)) continue;
      const fork = meetOf(tree, holds, a, b);
      const springing = lengthBelow[top]! - wayMm(fork);
      if (lengthBelow[a]! + lengthBelow[b]! < leastTogether * springing) continue;
      const cost = costs[0]![a]! - free[a]! + costs[1]![b]! - free[b]!;
      if (cost < most) [best, most] = [{ fork, starts: [a, b] }, cost];
    }
  return best;
}
