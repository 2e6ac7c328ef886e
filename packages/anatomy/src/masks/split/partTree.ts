import { distanceBetween, type Vector } from "@glisson/volume";
import type { VesselTree } from "../../tree/vesselTree.ts";

/** Which vein a part belongs to; 0 is not told. */
export const portal = 1;
export const hepatic = 2;

/** Where two veins that one label holds were parted. */
export interface Cut {
  readonly atMm: Vector;
  readonly radiusMm: number;
}

/** Length added to a link's cost, so that a hair-thin one is not infinitely dear. As in the tree's own links. */
const thinLinkMm = 0.3;

/**
 * Gives every point of a tree to one of two veins, from seeds: links are taken from the widest to the thinnest, by length
 * over radius, and one that would join points of both veins is cut. So every way from a portal to a hepatic seed is
 * parted at its thinnest link (a watershed cut: Cousty et al., doi 10.1109/TPAMI.2008.173).
 *
 * @param seeds a vein for each point, 0 where none is known; points of parts without any seed stay 0
 */
export function partTree(tree: VesselTree, seeds: ArrayLike<number>): { veins: Uint8Array; cuts: Cut[] } {
  const { points, radiusMm, joined } = tree;
  const links = joined.flatMap((list, a) =>
    list.flatMap((b) => {
      if (b < a) return [];
      const radius = Math.min(radiusMm[a]!, radiusMm[b]!);
      return [{ a, b, radius, cost: distanceBetween(points[a]!, points[b]!) / (thinLinkMm + radius) }];
    }),
  );
  const leader = Int32Array.from({ length: points.length }, (_, n) => n);
  const veinOf = Uint8Array.from({ length: points.length }, (_, n) => seeds[n]!);
  const find = (n: number): number => {
    let top = n;
    while (leader[top] !== top) top = leader[top] = leader[leader[top]!]!;
    return top;
  };
  const cuts: Cut[] = [];
  for (const { a, b, radius } of links.sort((p, q) => p.cost - q.cost || p.a - q.a || p.b - q.b)) {
    const [p, q] = [find(a), find(b)];
    if (veinOf[p] !== 0 && veinOf[q] !== 0 && veinOf[p] !== veinOf[q]) {
      const middle = points[a]!.map((x, axis) => (x + points[b]![axis]!) / 2) as unknown as Vector;
      cuts.push({ atMm: middle, radiusMm: radius });
      continue;
    }
    leader[Math.max(p, q)] = Math.min(p, q);
    veinOf[Math.min(p, q)] = veinOf[p]! || veinOf[q]!;
  }
  return { veins: Uint8Array.from(points, (_, n) => veinOf[find(n)]!), cuts };
}
