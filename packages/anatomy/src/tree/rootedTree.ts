import { distanceBetween } from "@glisson/volume";
import type { VesselTree } from "./vesselTree.ts";

/** A vessel tree hung from one of its points. */
export interface RootedTree extends VesselTree {
  readonly root: number;
  /** The next point towards the root; -1 at the root. */
  readonly parent: Int32Array;
  readonly children: readonly (readonly number[])[];
  /** All points, every parent before its children. */
  readonly order: readonly number[];
  /** Length of the link to the parent, and of all links below the point, in mm. */
  readonly linkMm: Float64Array;
}

export function rootAt(tree: VesselTree, root: number): RootedTree {
  const count = tree.points.length;
  const parent = new Int32Array(count).fill(-1);
  const linkMm = new Float64Array(count);
  const order = [root];
  for (const at of order)
    for (const next of tree.joined[at]!)
      if (next !== parent[at]) {
        parent[next] = at;
        linkMm[next] = distanceBetween(tree.points[at]!, tree.points[next]!);
        order.push(next);
      }
  const children = tree.joined.map((list, at) => list.filter((next) => next !== parent[at]));
  return { ...tree, root, parent, children, order, linkMm };
}

/** For every point the sum of `own` over it and all points below. */
export function sumBelow({ order, parent }: RootedTree, own: (at: number) => number): Float64Array {
  const sums = new Float64Array(order.length);
  for (let n = order.length - 1; n >= 0; n--) {
    const at = order[n]!;
    sums[at]! += own(at);
    if (parent[at]! >= 0) sums[parent[at]!]! += sums[at]!;
  }
  return sums;
}

/** The points from `from` (nearer the root) down to `to`, both included. */
export function pathDown({ parent }: RootedTree, from: number, to: number): number[] {
  const path = [to];
  for (let at = to; at !== from; ) {
    at = parent[at]!;
    path.push(at);
  }
  return path.reverse();
}

/** From `first` down to the fork where no branch feeds more than half of all that lies below `first`, or to the end. */
export function mainPath({ children }: RootedTree, lengthBelow: Float64Array, first: number): number[] {
  const half = lengthBelow[first]! / 2;
  const path: number[] = [];
  for (let next: number | undefined = first; next !== undefined; ) {
    path.push(next);
    const below: readonly number[] = children[next]!;
    next = below.length === 1 ? below[0] : below.find((child) => lengthBelow[child]! > half);
  }
  return path;
}

/** Tells in one step whether a point is `above` another or the same. */
export function nestingOf({ root, children, order }: RootedTree): { holds: (above: number, below: number) => boolean } {
  const entered = new Int32Array(order.length);
  const left = new Int32Array(order.length);
  const stack = [root];
  for (let clock = 0; stack.length > 0; ) {
    const at = stack.pop()!;
    if (at < 0) left[~at] = clock;
    else {
      entered[at] = clock++;
      stack.push(~at, ...children[at]!);
    }
  }
  return { holds: (above, below) => entered[above]! <= entered[below]! && entered[below]! < left[above]! };
}

/** The lowest point that holds both of two points, neither of which holds the other. */
export function meetOf(
  { parent }: RootedTree,
  holds: (above: number, below: number) => boolean,
  a: number,
  b: number,
): number {
  let at = parent[a]!;
  while (!holds(at, b)) at = parent[at]!;
  return at;
}
