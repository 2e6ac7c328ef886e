import type { BranchName } from "@glisson/case";
import { distanceBetween, type Grid, lengthOf, scale, subtract, type Vector } from "@glisson/volume";
import { millimetres } from "../rounding.ts";
import type { PortalTree } from "../tree/findTrunk.ts";
import type { Piece } from "../tree/pieces.ts";
import type { Vessel } from "../tree/vessel.ts";
import type { VesselTree } from "../tree/vesselTree.ts";
import { type BranchInput, sectionAt } from "./branchInput.ts";

/** Pieces further apart than this are not taken for one vessel with a gap in it. Ours. */
const widestGapMm = 40;
/** How much farther than the shortest way the end of a centre line may be from the piece that faces it. Ours. */
const facingSlackMm = 5;

/** A break in a named branch: where the lumen ends and where it goes on, LPS mm. */
interface Gap {
  readonly branch: BranchName;
  readonly from: Vector;
  readonly to: Vector;
  readonly lengthMm: number;
}

/** The end of the tree that faces a piece of vessel beyond a gap; null when no end does. */
export function endFacing(tree: VesselTree, { nearest, distanceMm }: Piece): number | null {
  if (distanceMm > widestGapMm) return null;
  const ends = tree.joined.flatMap((list, at) => (list.length === 1 ? [at] : []));
  const away = (at: number): number => distanceBetween(tree.points[at]!, nearest);
  const end = ends.reduce((best, one) => (away(one) < away(best) ? one : best));
  return away(end) <= distanceMm + 2 * tree.radiusMm[end]! + facingSlackMm ? end : null;
}

/** The breaks in named branches: where one ends that faces a piece of vessel, and where a bridge leads across. */
export function gapsOf(tree: PortalTree, branches: ReadonlyMap<BranchName, readonly number[]>, vessel: Vessel): Gap[] {
  const beyond = vessel.pieces.flatMap((piece): Gap[] => {
    const end = endFacing(tree, piece);
    const branch = end === null ? null : branchEndingAt(tree, branches, end);
    return branch ? [{ branch, from: tree.points[end!]!, to: piece.nearest, lengthMm: piece.distanceMm }] : [];
  });
  const bridged = tree.bridges.flatMap(({ from, to, lengthMm }): Gap[] => {
    for (const [branch, path] of branches) {
      const [a, b] = [path.indexOf(from), path.indexOf(to)];
      if (a >= 0 && b >= 0) return [{ branch, from: tree.points[from]!, to: tree.points[to]!, lengthMm }];
    }
    return [];
  });
  return [...beyond, ...bridged];
}

/** The named branch that a gap at an end of the tree interrupts: the trunk at the root, else the one that ends there. */
function branchEndingAt(
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
export function withGap(branch: BranchInput, { from, to, lengthMm }: Gap, wholeGrid: Grid): BranchInput {
  const across = subtract(to, from);
  const middle: Vector = [from[0] + across[0] / 2, from[1] + across[1] / 2, from[2] + across[2] / 2];
  const normal = scale(across, 1 / (lengthOf(across) || 1));
  const { length, radius, centrelineMm, thrombusVolume } = branch;
  return {
    ...(length ? { length } : {}),
    ...(radius ? { radius } : {}),
    ...(centrelineMm ? { centrelineMm } : {}),
    ...(thrombusVolume ? { thrombusVolume } : {}),
    obstruction: { value: 1, low: 0, high: 1, unit: "1" },
    lumenPath: "interrupted",
    thrombus: "unlabelled gap",
    obstructedLength: millimetres(lengthMm),
    worstSection: sectionAt(middle, normal, wholeGrid),
    flags: [...(branch.flags ?? []), "gap in the lumen, not marked as thrombus"],
  };
}
