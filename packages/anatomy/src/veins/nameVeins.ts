import type { HepaticVeinName } from "@glisson/case";
import { type LiverBox, placeIn } from "../names/rankStems.ts";
import { surpriseOf } from "../names/sectorPlaces.ts";
import { mainPath, nestingOf, type RootedTree, sumBelow } from "../tree/rootedTree.ts";

/** The veins of a venous tree by name. */
export interface NamedVeins {
  /** Points of each vein from where it opens, into the vena cava or a common stem, to its end; the vena cava from its top down. */
  readonly veins: ReadonlyMap<HepaticVeinName, readonly number[]>;
  /** For every point the vein to which it or the branch it lies on belongs; null for veins that were not recognised. */
  readonly names: readonly (HepaticVeinName | null)[];
  /** Those of the three main veins that were not recognised. */
  readonly missing: readonly HepaticVeinName[];
}

/** The main veins, each told by where in the liver its branches lie. */
const mainVeins = ["HV.R", "HV.M", "HV.L"] as const satisfies readonly HepaticVeinName[];

/** A vein carries a name only with at least this share of the venous tree inside the liver. Ours; the least of 39 main veins had 0.048. */
const leastShare = 0.03;
/** Nats per mm charged for tree that none of the veins drains: as if each of the three were as likely. */
const leftOverSurprise = Math.log(3);
/**
 * The main veins open close to each other: on 13 livers (3D-IRCADb-01) the right one at most 20 mm below the highest mouth,
 * accessory veins 49 mm and more. Between them ours.
 */
const mouthsWithinMm = 35;
/**
 * An inferior right vein opens at least this far below the right hepatic vein and leads to the lower half of the right of
 * the liver's box: measured -0.18 and 0.03 of its height and -0.30 and -0.11 of its width from the middle in the two livers
 * that have one; 0.19 of the height where a vein leads to segment 7, 0.05 of the width where it leads to the caudate.
 */
const inferiorMm = 20;
const lowerHalf = 0.1;
const rightPart = -0.05;
/** A shorter one is among the small veins that open into the vena cava everywhere. Ours. */
const leastInferiorMm = 15;

/** A vein that begins at a point of the tree. */
interface Stem {
  readonly first: number;
  /** Point of the vena cava to which it runs, alone or through a stem that it shares. */
  readonly mouth: number;
}

/**
 * Names the hepatic veins by where in the liver their branches lie, never by the order in which they open. Of all ways to
 * choose up to three veins, none within another, the one that surprises least.
 */
export function nameVeins(
  tree: RootedTree,
  cava: readonly number[],
  isInside: readonly boolean[],
  liver: LiverBox,
): NamedVeins {
  const onCava = new Set(cava);
  const weight = (at: number): number => (isInside[at] && !onCava.has(at) ? tree.linkMm[at]! : 0);
  const length = sumBelow(tree, weight);
  const least = leastShare * length[tree.root]!;
  const surprise = tree.points.map((point) => surpriseOf(placeIn(liver, point), mainVeins));
  const costs = mainVeins.map((_, vein) => sumBelow(tree, (at) => weight(at) * surprise[at]![vein]!));
  const large = stemsOf(tree, onCava, (at) => length[at]! >= least);
  const heightOf = ({ mouth }: Stem): number => tree.points[mouth]![2];
  const highest = Math.max(...large.map(heightOf));
  const candidates = large.filter((stem) => heightOf(stem) >= highest - mouthsWithinMm);
  const { holds } = nestingOf(tree);
  const apart = (a: Stem | null, b: Stem | null): boolean =>
    !a || !b || (!holds(a.first, b.first) && !holds(b.first, a.first));
  const choices: (Stem | null)[] = [null, ...candidates];
  const saving = (stem: Stem | null, vein: number): number =>
    stem ? costs[vein]![stem.first]! - leftOverSurprise * length[stem.first]! : 0;
  let best: readonly (Stem | null)[] = [null, null, null];
  let lowest = 0;
  for (const right of choices)
    for (const middle of choices) {
      if (!apart(right, middle)) continue;
      for (const left of choices) {
        if (!apart(right, left) || !apart(middle, left)) continue;
        const cost = saving(right, 0) + saving(middle, 1) + saving(left, 2);
        if (cost < lowest) [best, lowest] = [[right, middle, left], cost];
      }
    }
  const found = new Map(mainVeins.flatMap((name, vein) => (best[vein] ? [[name, best[vein]] as const] : [])));
  const placeOf = (axis: 0 | 2): Float64Array =>
    sumBelow(tree, (at) => weight(at) * placeIn(liver, tree.points[at]!)[axis]).map((sum, at) => sum / length[at]!);
  const inferior = inferiorRight(
    tree,
    stemsOf(tree, onCava, (at) => length[at]! >= leastInferiorMm),
    found.get("HV.R"),
    {
      length,
      aside: placeOf(0),
      upwards: placeOf(2),
    },
  );
  return named(tree, cava, inferior ? new Map([...found, ["HV.IR", inferior]]) : found, length, least);
}

/** Where a vein may begin: at a mouth in the vena cava, or at a fork beyond it; large ones alone. */
function stemsOf(tree: RootedTree, onCava: ReadonlySet<number>, isLarge: (at: number) => boolean): Stem[] {
  const mouths = new Map<number, number>();
  return tree.order.flatMap((first): Stem[] => {
    const above = tree.parent[first]!;
    if (onCava.has(first) || above < 0) return [];
    const mouth = onCava.has(above) ? above : mouths.get(above);
    if (mouth === undefined) return [];
    mouths.set(first, mouth);
    const begins = onCava.has(above) || tree.children[above]!.length > 1;
    return begins && isLarge(first) ? [{ first, mouth }] : [];
  });
}

/** The longest vein to the lower right liver that opens by itself well below the right hepatic vein. */
function inferiorRight(
  tree: RootedTree,
  candidates: readonly Stem[],
  right: Stem | undefined,
  below: {
    readonly length: Float64Array;
    /** Middle of all that lies below each point, in the liver's box: to the left and to the head. */
    readonly aside: Float64Array;
    readonly upwards: Float64Array;
  },
): Stem | undefined {
  if (!right) return undefined;
  const height = (at: number): number => tree.points[at]![2];
  return candidates
    .filter(
      (stem) =>
        tree.parent[stem.first] === stem.mouth &&
        height(right.mouth) - height(stem.mouth) >= inferiorMm &&
        below.aside[stem.first]! < rightPart &&
        below.upwards[stem.first]! < lowerHalf,
    )
    .sort((p, q) => below.length[q.first]! - below.length[p.first]!)[0];
}

function named(
  tree: RootedTree,
  cava: readonly number[],
  found: ReadonlyMap<HepaticVeinName, Stem>,
  length: Float64Array,
  least: number,
): NamedVeins {
  const names: (HepaticVeinName | null)[] = tree.points.map(() => null);
  for (const at of cava) names[at] = "IVC";
  const onCava = new Set(cava);
  const begins = new Map([...found].map(([name, { first }]) => [first, name]));
  const veins = new Map<HepaticVeinName, readonly number[]>([["IVC", cava]]);
  const shared = new Set<number>();
  const longestFirst = [...found].sort(([, p], [, q]) => length[q.first]! - length[p.first]!);
  for (const [name, { first }] of longestFirst) {
    // A stem that the middle and the left vein share belongs to the longer of the two.
    const path = [first];
    for (let at = tree.parent[first]!; !onCava.has(at); at = tree.parent[at]!) {
      if (begins.has(at)) break;
      begins.set(at, name);
      shared.add(at);
      path.unshift(at);
    }
    veins.set(name, [tree.parent[path[0]!]!, ...path.slice(0, -1), ...mainPath(tree, length, first)]);
  }
  for (const at of tree.order) {
    if (onCava.has(at)) continue;
    const above = tree.parent[at]!;
    // A large branch of a shared stem may be a main vein that was not recognised: it does not take the stem's name.
    const isApart = above < 0 || onCava.has(above) || (shared.has(above) && length[at]! >= least);
    names[at] = begins.get(at) ?? (isApart ? null : names[above]!);
  }
  const missing = mainVeins.filter((name) => !found.has(name));
  return { veins, names, missing };
}
