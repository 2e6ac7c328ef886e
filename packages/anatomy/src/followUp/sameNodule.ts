import type { LiverReading, NoduleReading } from "@glisson/case";
import { distanceBetween, type Vector } from "@glisson/volume";

/** One nodule in both readings, or in one of them alone. */
export interface NodulePair {
  readonly before: NoduleReading | null;
  readonly after: NoduleReading | null;
}

/**
 * Nodules whose places differ by more than this, and by more than half of the larger one's diameter, are two. Ours:
 * two scans of one liver differ by breath and by the edge of the mask.
 */
const sameMm = 20;

type Box = NonNullable<LiverReading["liverBoxMm"]>;

/**
 * Pairs of nodules by place in the liver's box: each the other's nearest. Null where a box is missing: the two scans have
 * no common frame then. Nodules of the later reading stand in their order, those of the earlier one alone come last.
 */
export function pairNodules(before: LiverReading, after: LiverReading): NodulePair[] | null {
  const [was, is] = [before.nodules ?? [], after.nodules ?? []];
  const [from, to] = [before.liverBoxMm, after.liverBoxMm];
  if (!from || !to) return null;
  const places = was.map((nodule) => moved(nodule.centreMm, from, to));
  const awayMm = (b: number, a: number): number => distanceBetween(places[b]!, is[a]!.centreMm);
  const nearest = (count: number, away: (n: number) => number): number | null => {
    let best: number | null = null;
    for (let n = 0; n < count; n++) if (best === null || away(n) < away(best)) best = n;
    return best;
  };
  const found = new Set<number>();
  const pairs = is.map((nodule, a): NodulePair => {
    const b = nearest(was.length, (n) => awayMm(n, a));
    if (b === null || nearest(is.length, (n) => awayMm(b, n)) !== a) return { before: null, after: nodule };
    const half = Math.max(was[b]!.longestDiameter.value, nodule.longestDiameter.value) / 2;
    if (awayMm(b, a) > Math.max(sameMm, half)) return { before: null, after: nodule };
    found.add(b);
    return { before: was[b]!, after: nodule };
  });
  return [...pairs, ...was.filter((_, b) => !found.has(b)).map((nodule) => ({ before: nodule, after: null }))];
}

/** A place in one liver's box at the same part of another's. */
function moved(place: Vector, from: Box, to: Box): Vector {
  const along = (axis: 0 | 1 | 2): number =>
    to.low[axis] +
    ((place[axis] - from.low[axis]) / (from.high[axis] - from.low[axis])) * (to.high[axis] - to.low[axis]);
  return [along(0), along(1), along(2)];
}
