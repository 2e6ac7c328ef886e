import { type CapsuleIndex, capsulesOf } from "./capsuleIndex.ts";
import { type Growth, growTree, type Twig } from "./growTree.ts";
import { openForks } from "./openForks.ts";
import type { Draws } from "./random.ts";
import type { VesselSegment, VesselTree } from "./vessel.ts";

/** While a tree grows its radii are estimates, so that a few vessels end up too wide for the gap they run in. */
const rounds = 8;

/**
 * Grows a tree that overlaps no other: vessels that touch another tree once their radii are known are taken off with all
 * that hangs on them, and as many ends are grown anew.
 */
export function growClear(
  growth: Growth,
  finish: (twigs: readonly Twig[]) => VesselTree,
  others: CapsuleIndex,
  draws: Draws,
  mustStay: (twig: Twig, parent: Twig) => boolean = () => false,
): VesselTree {
  let { twigs } = growth;
  for (let round = 0; ; round++) {
    growTree({ ...growth, twigs }, draws);
    const opened = openForks({ ...growth, twigs });
    const tree = finish(opened);
    const touching = tree.filter((segment) => touches(segment, others));
    if (touching.length === 0 || round === rounds) return tree;
    twigs = without(opened, touching, mustStay);
  }
}

/** Whether a vessel overlaps one of another tree. */
const touches = (segment: VesselSegment, others: CapsuleIndex): boolean =>
  capsulesOf([segment]).some(
    ({ from, to, fromRadiusMm, toRadiusMm }) => !others.isClear(from, to, Math.max(fromRadiusMm, toRadiusMm), 0),
  );

/** The twigs without those that end where one of the segments ends, and without all beyond them; the root stays. */
function without(
  twigs: readonly Twig[],
  segments: VesselTree,
  mustStay: (twig: Twig, parent: Twig) => boolean,
): Twig[] {
  const cut = new Set(segments.map(({ points }) => points.at(-1)!));
  const gone = new Set<number>();
  const drop = (at: number): void => {
    gone.add(at);
    for (const child of twigs[at]!.children) drop(child);
  };
  for (const [at, twig] of twigs.entries()) {
    const parent = twigs[twig.parent];
    if (parent && !gone.has(at) && cut.has(twig.to) && !mustStay(twig, parent)) drop(at);
  }
  const kept = twigs.map((_, at) => at).filter((at) => !gone.has(at));
  const place = new Map(kept.map((at, n) => [at, n]));
  const left = kept.map((at): Twig => {
    const { parent, children, ...twig } = twigs[at]!;
    return {
      ...twig,
      parent: parent < 0 ? -1 : place.get(parent)!,
      children: children.flatMap((child) => place.get(child) ?? []),
      ends: 0,
    };
  });
  for (const [at, twig] of left.entries())
    if (twig.children.length === 0) for (let up = at; up >= 0; up = left[up]!.parent) left[up]!.ends++;
  return left;
}
