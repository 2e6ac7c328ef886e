import type { BranchName } from "@glisson/case";
import { distanceBetween, type Grid, lengthOf, scale, subtract, type Vector } from "@glisson/volume";
import type { PortalTree } from "../tree/findTrunk.ts";
import type { Piece } from "../tree/vessel.ts";
import type { VesselTree } from "../tree/vesselTree.ts";
import { type BranchInput, millimetres, sectionAt } from "./measureBranch.ts";

/** Pieces further apart than this are not taken for one vessel with a gap in it. Ours. */
const widestGapMm = 40;
/** How much farther than the shortest way the end of a centre line may be from the piece that faces it. Ours. */
const facingSlackMm = 5;

/** The end of the tree that faces a piece of vessel beyond a gap; null when no end does. */
export function endFacing(tree: VesselTree, { nearest, distanceMm }: Piece): number | null {
  if (distanceMm > widestGapMm) return null;
  const ends = tree.joined.flatMap((list, at) => (list.length === 1 ? [at] : []));
  const away = (at: number): number => distanceBetween(tree.points[at]!, nearest);
  const end = ends.reduce((best, one) => (away(one) < away(best) ? one : best));
  return away(end) <= distanceMm + 2 * tree.radiusMm[end]! + facingSlackMm ? end : null;
}

/** The named branch that a gap interrupts: the trunk at the tree's root, else the one that ends at the gap. */
export function branchAtGap(
  tree: PortalTree,
  branches: ReadonlyMap<BranchName, readonly number[]>,
  end: number,
): BranchName | null {
  if (end === tree.root) return "PV.trunk";
  for (const [name, path] of branches) if (path.at(-1) === end) return name;
  return null;
}

/**
 * A branch with a gap in its lumen where nothing is marked: an obstruction whose cause and degree nobody has seen.
 * Its range is the whole scale.
 */
export function withGap(branch: BranchInput, tree: PortalTree, end: number, gap: Piece, wholeGrid: Grid): BranchInput {
  const here = tree.points[end]!;
  const across = subtract(gap.nearest, here);
  const middle: Vector = [here[0] + across[0] / 2, here[1] + across[1] / 2, here[2] + across[2] / 2];
  const normal = scale(across, 1 / (lengthOf(across) || 1));
  const { wallArea: _wall, lumenArea: _lumen, ...rest } = branch;
  return {
    ...rest,
    obstruction: { value: 1, low: 0, high: 1, unit: "1" },
    thrombus: "unlabelled gap",
    obstructedLength: millimetres(gap.distanceMm),
    worstSection: sectionAt(middle, normal, wholeGrid),
    flags: [...(branch.flags ?? []), "gap in the lumen, not marked as thrombus"],
  };
}
