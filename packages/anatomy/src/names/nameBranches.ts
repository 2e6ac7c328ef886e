import { type BranchName, branchNames, type LiverReadingInput, type Sector } from "@glisson/case";
import { distanceBetween } from "@glisson/volume";
import type { PortalTree } from "../tree/findTrunk.ts";
import { mainPath, pathDown, sumBelow } from "../tree/rootedTree.ts";
import { divideBranch } from "./divideBranch.ts";
import { type LiverBox, parts, placeIn, rankStems, type Stems } from "./rankStems.ts";
import { type Part, surpriseOf } from "./sectorPlaces.ts";
import { tributaries } from "./tributaries.ts";

type Variant = NonNullable<LiverReadingInput["portalVariant"]>;

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

/**
 * The best tree of another pattern must be worse by this many nats per mm, else the tree is not recognised. Ours; the
 * least margin among the 13 livers that the places come from is 0.016.
 */
const clearMargin = 0.015;

/**
 * A stem shorter than this, in radii of the vein at the first fork, is none: the three branches leave together, their
 * walls part only there. Calibrated on digital livers: 0.1 to 1.9 with three branches at one place, 2.8 and more with a
 * right branch; 2.1 to 7.6 in 11 real livers with a right branch (3D-IRCADb, MSD).
 */
const shortStemRadii = 2;

/** A stem shorter than this lies within the first fork's own sphere: there is no vessel to name. */
const leastStemRadii = 1;

/**
 * Names trunk, first-order and sectoral branches by where in the liver the branches of each stem lie, never by the
 * order in which they leave. "Normal" needs a right stem; right anterior and right posterior branches that leave without
 * one are a trifurcation.
 */
export function nameBranches(tree: PortalTree, box: LiverBox): NamedTree {
  const ranked = rankStems(tree, box);
  const [best] = ranked;
  if (!best) return unnamedTree(tree, "the tree does not divide into three parts");
  const rival = ranked.find(({ pattern }) => pattern !== best.pattern && pattern !== "all at once");
  if (rival && rival.surprise - best.surprise < clearMargin)
    return unnamedTree(tree, `"${best.pattern}" and "${rival.pattern}" fit about equally well`);
  if (best.pattern === "L with RP") return unnamedTree(tree, "the right anterior branch seems to leave first");
  const betweenForksMm = distanceBetween(tree.points[best.fork]!, tree.points[best.secondFork]!);
  const isShort = betweenForksMm < shortStemRadii * tree.radiusMm[best.fork]!;
  const variant =
    best.pattern === "L with RA"
      ? posteriorFirst(tree, box, best, isShort)
      : best.pattern === "all at once" || isShort
        ? "trifurcation"
        : "normal";
  const doubt =
    best.pattern === "L with RA" && isShort
      ? `the three branches part within ${betweenForksMm.toFixed(1)} mm: close to a trifurcation`
      : "";
  const isStem = betweenForksMm >= leastStemRadii * tree.radiusMm[best.fork]!;
  return {
    variant,
    doubt,
    branches: branchesOf(tree, box, best, variant, isStem),
    sectorOf: sectorsOf(tree, box, best),
  };
}

/** Further right in the liver's box than this, the fork of left and right anterior branch lies in the right liver. Ours. */
const inRightLiver = -0.05;

/**
 * Where the right posterior branch leaves first: the left branch comes out of the right liver (no bifurcation), or the
 * stem that it shares with the right anterior branch runs to the left (right anterior from left), or neither.
 */
function posteriorFirst({ points }: PortalTree, box: LiverBox, { fork, secondFork }: Stems, isShort: boolean): Variant {
  const [from, to] = [points[fork]!, points[secondFork]!];
  if (placeIn(box, to)[0] < inRightLiver) return "no bifurcation";
  return !isShort && to[0] > from[0] ? "right anterior from left" : "right posterior first";
}

/** A tree of which only the trunk and the veins that make it up are named, and why. */
export function unnamedTree(tree: PortalTree, doubt: string): NamedTree {
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

function branchesOf(
  tree: PortalTree,
  box: LiverBox,
  { starts, fork, secondFork }: Stems,
  variant: Variant,
  isStem: boolean,
): ReadonlyMap<BranchName, readonly number[]> {
  const [l, ra, rp] = starts;
  const lengthBelow = sumBelow(tree, (at) => tree.linkMm[at]!);
  /** From a fork down to the stem, and on to where the branch divides. */
  const branch = (from: number, stem: number): number[] => {
    const path = pathDown(tree, from, stem);
    const main = mainPath(tree, lengthBelow, path[1]!);
    return main.length + 1 > path.length ? [from, ...main] : path;
  };
  /** A branch as far as the fork of the two that follow, and these; where they cannot be told, as far as it goes. */
  const divided = (
    name: BranchName,
    from: number,
    stem: number,
    into: readonly [BranchName, BranchName],
    lastFork = from,
  ): NamedPath[] => {
    const top = pathDown(tree, lastFork, stem)[1]!;
    const found = divideBranch(tree, box, top, [placeOf(into[0]), placeOf(into[1])]);
    if (!found) return [[name, branch(from, stem)]];
    const named: NamedPath[] = [[name, pathDown(tree, from, found.fork)]];
    into.forEach((daughter, n) => {
      const further = furtherOrders[daughter];
      const start = found.starts[n]!;
      named.push(
        ...(further ? divided(daughter, found.fork, start, further) : [[daughter, branch(found.fork, start)] as const]),
      );
    });
    return named;
  };
  const leftFrom =
    variant === "normal" || variant === "trifurcation" || variant === "right anterior from left" ? fork : secondFork;
  const left = divided(
    "PV.L",
    leftFrom,
    l,
    ["PV.LM", "PV.LL"],
    variant === "right anterior from left" ? secondFork : leftFrom,
  );
  const anterior = divided("PV.RA", secondFork, ra, ["P5", "P8"]);
  const posteriorFrom = variant === "normal" || variant === "trifurcation" ? secondFork : fork;
  const posterior = divided("PV.RP", posteriorFrom, rp, ["P6", "P7"]);
  const common = pathDown(tree, fork, secondFork);
  const stem: NamedPath[] =
    variant === "normal"
      ? [["PV.R", common]]
      : isStem && (variant === "right posterior first" || variant === "no bifurcation")
        ? [["PV.commonLRA", common]]
        : [];
  const found = new Map<BranchName, readonly number[]>([
    ["PV.trunk", pathDown(tree, tree.root, fork)],
    ...stem,
    ...left,
    ...anterior,
    ...posterior,
    ...tributaries(tree, lengthBelow),
  ]);
  const inOrder = branchNames.flatMap((name) => (found.has(name) ? [[name, found.get(name)!] as const] : []));
  return new Map(inOrder);
}

type NamedPath = readonly [BranchName, readonly number[]];

/** What the lateral branch divides into. The medial branch is the fourth segment's own. */
const furtherOrders: Partial<Record<BranchName, readonly [BranchName, BranchName]>> = { "PV.LL": ["P2", "P3"] };

const placeOf = (name: BranchName): Part => (name === "PV.LM" ? "LM" : name === "PV.LL" ? "LL" : (name as Part));

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
