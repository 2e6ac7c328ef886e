import { rootAt } from "../tree/rootedTree.ts";
import type { VesselTree } from "../tree/vesselTree.ts";

/**
 * The vena cava in a venous tree: of all ways through the tree the one that gathers most height times section, from its
 * lowest to its highest point. Null where the tree has no way that rises.
 *
 * @param isCava whether a point may belong to it; where nobody marked the vena cava, every point may
 */
export function findCava(tree: VesselTree, isCava: (at: number) => boolean): number[] | null {
  const { points, radiusMm, joined } = tree;
  const start = joined.findIndex((list) => list.length === 1);
  if (start < 0) return null;
  const { order, parent } = rootAt(tree, start);
  const gain = (from: number, to: number): number =>
    isCava(from) && isCava(to)
      ? (points[to]![2] - points[from]![2]) * Math.min(radiusMm[from]!, radiusMm[to]!) ** 2
      : 0;
  // Best way up to a point from somewhere below it in the tree, and best way on from it to somewhere below it.
  const up = new Float64Array(points.length);
  const on = new Float64Array(points.length);
  const cameFrom = new Int32Array(points.length).fill(-1);
  const goesTo = new Int32Array(points.length).fill(-1);
  let best = { top: -1, gained: 0, from: -1, to: -1 };
  for (let n = order.length - 1; n >= 0; n--) {
    const at = order[n]!;
    const below = joined[at]!.filter((next) => next !== parent[at]);
    for (const from of [-1, ...below])
      for (const to of [-1, ...below]) {
        if (from === to && from >= 0) continue;
        const gained = (from < 0 ? 0 : up[from]! + gain(from, at)) + (to < 0 ? 0 : on[to]! + gain(at, to));
        if (gained > best.gained) best = { top: at, gained, from, to };
      }
    for (const next of below) {
      if (up[next]! + gain(next, at) > up[at]!) {
        up[at] = up[next]! + gain(next, at);
        cameFrom[at] = next;
      }
      if (on[next]! + gain(at, next) > on[at]!) {
        on[at] = on[next]! + gain(at, next);
        goesTo[at] = next;
      }
    }
  }
  if (best.top < 0) return null;
  const lower: number[] = [];
  for (let at = best.from; at >= 0; at = cameFrom[at]!) lower.push(at);
  const upper: number[] = [];
  for (let at = best.to; at >= 0; at = goesTo[at]!) upper.push(at);
  return trimmed([...lower.reverse(), best.top, ...upper], tree);
}

/** Narrower than this part of its usual radius, an end of the way is another vein. Ours. */
const narrowPart = 0.5;

/** The way without narrow ends. */
function trimmed(path: readonly number[], { radiusMm }: VesselTree): number[] {
  const radii = path.map((at) => radiusMm[at]!).sort((a, b) => a - b);
  const least = narrowPart * radii[Math.floor(0.75 * (radii.length - 1))]!;
  const isWide = (at: number): boolean => radiusMm[at]! >= least;
  const first = path.findIndex(isWide);
  return path.slice(first, path.findLastIndex(isWide) + 1);
}
