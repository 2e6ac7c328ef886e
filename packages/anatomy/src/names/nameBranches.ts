import type { BranchName, Sector } from "@glisson/case";
import type { PortalTree } from "../tree/findTrunk.ts";
import { mainPath, pathDown, sumBelow } from "../tree/rootedTree.ts";
import { type LiverBox, parts, placeIn, rankStems, type Stems } from "./rankStems.ts";
import { surpriseOf } from "./sectorPlaces.ts";
import { tributaries } from "./tributaries.ts";

type Variant = "normal" | "trifurcation" | "right posterior first" | "not recognised";

/** The portal tree with its branches named. */
export interface NamedTree {
  readonly variant: Variant;
  /** Why the tree was not recognised, or what is doubtful about it, in a few words; empty when nothing is. */
  readonly doubt: string;
  /** Points of each named branch from the fork where it begins (included) to its own end, from the heart outwards. */
  readonly branches: ReadonlyMap<BranchName, readonly number[]>;
  /** Sector that each point feeds; null on the trunk, outside the liver and when nothing was recognised. */
  readonly sectorOf: readonly (Sector | null)[];
}

/** The best tree of another pattern must be worse by this many nats per mm, else the tree is not recognised. Ours. */
const clearMargin = 0.02;

/**
 * Names trunk, first-order and sectoral branches by where in the liver the branches of each stem lie, never by the
 * order in which they leave. "Normal" needs a right stem that is longer than the fork's own radius; right anterior and
 * right posterior branches that leave within it are a trifurcation.
 */
export function nameBranches(tree: PortalTree, box: LiverBox): NamedTree {
  const ranked = rankStems(tree, box);
  const [best] = ranked;
  if (!best) return unnamed(tree, "the tree does not divide into three parts");
  const rival = ranked.find(({ pattern }) => pattern !== best.pattern && pattern !== "all at once");
  if (rival && rival.surprise - best.surprise < clearMargin)
    return unnamed(tree, `"${best.pattern}" and "${rival.pattern}" fit about equally well`);
  if (best.pattern === "L with RP") return unnamed(tree, "the right anterior branch seems to leave first");
  const betweenForksMm = pathDown(tree, best.fork, best.secondFork)
    .slice(1)
    .reduce((sum, at) => sum + tree.linkMm[at]!, 0);
  const isShort = betweenForksMm < tree.radiusMm[best.fork]!;
  const variant =
    best.pattern === "L with RA"
      ? "right posterior first"
      : best.pattern === "all at once" || isShort
        ? "trifurcation"
        : "normal";
  const doubt =
    variant === "right posterior first" && isShort
      ? `the three branches part within ${betweenForksMm.toFixed(1)} mm: close to a trifurcation`
      : "";
  return { variant, doubt, branches: branchesOf(tree, best, variant), sectorOf: sectorsOf(tree, box, best) };
}

function unnamed(tree: PortalTree, doubt: string): NamedTree {
  return {
    variant: "not recognised",
    doubt,
    branches: new Map<BranchName, readonly number[]>([
      ["PV.trunk", tree.trunk],
      ...tributaries(
        tree,
        sumBelow(tree, (at) => tree.linkMm[at]!),
      ),
    ]),
    sectorOf: tree.points.map(() => null),
  };
}

function branchesOf(tree: PortalTree, { starts: [l, ra, rp], fork, secondFork }: Stems, variant: Variant) {
  const lengthBelow = sumBelow(tree, (at) => tree.linkMm[at]!);
  /** From a fork down to the stem, and on to where the branch divides. */
  const branch = (from: number, stem: number): number[] => {
    const path = pathDown(tree, from, stem);
    const main = mainPath(tree, lengthBelow, path[1]!);
    return main.length + 1 > path.length ? [from, ...main] : path;
  };
  const common = pathDown(tree, fork, secondFork);
  const names: [BranchName, readonly number[]][] = [["PV.trunk", pathDown(tree, tree.root, fork)]];
  if (variant === "right posterior first")
    names.push(
      ["PV.commonLRA", common],
      ["PV.L", branch(secondFork, l)],
      ["PV.RA", branch(secondFork, ra)],
      ["PV.RP", branch(fork, rp)],
    );
  else {
    if (variant === "normal") names.push(["PV.R", common]);
    names.push(["PV.L", branch(fork, l)], ["PV.RA", branch(secondFork, ra)], ["PV.RP", branch(secondFork, rp)]);
  }
  return new Map([...names, ...tributaries(tree, lengthBelow)]);
}

/**
 * The sector of every point: that of its stem; for side branches off the stems' roots, where most of the branch lies.
 * Points of the left branch count for the medial or lateral sector one by one, by where they lie.
 */
function sectorsOf(tree: PortalTree, box: LiverBox, { starts, fork }: Stems): (Sector | null)[] {
  const places = tree.points.map((point) => placeIn(box, point));
  const surprise = places.map((place) => surpriseOf(place, parts));
  const below = parts.map((_, part) => sumBelow(tree, (at) => tree.linkMm[at]! * surprise[at]![part]!));
  const onRoot = new Set(starts.flatMap((start) => pathDown(tree, fork, start).slice(0, -1)));
  const part = new Int8Array(tree.points.length).fill(-1);
  for (const at of tree.order) {
    const above = tree.parent[at]!;
    if (above < 0 || at === fork || !(onRoot.has(above) || part[above]! >= 0)) continue;
    const stem = starts.indexOf(at);
    if (stem >= 0) part[at] = stem;
    else if (onRoot.has(at)) part[at] = leastOf(surprise[at]!);
    else part[at] = onRoot.has(above) ? leastOf(below.map((sums) => sums[at]!)) : part[above]!;
  }
  return places.map((place, at) => {
    if (part[at]! < 0 || !tree.inside[at]) return null;
    return part[at] === 0 ? leftSectors[leastOf(surpriseOf(place, leftSectors))]! : part[at] === 1 ? "RA" : "RP";
  });
}

const leftSectors = ["LM", "LL"] as const;

const leastOf = (values: readonly number[]): number => values.indexOf(Math.min(...values));
