import type { HepaticVeinName } from "@glisson/case";
import { type LiverBox, placeIn } from "../names/rankStems.ts";
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

/** A vein carries a name only with at least this share of the venous tree inside the liver. Ours. */
const leastShare = 0.05;
/**
 * Where a vein leads, seen from its mouth in the vena cava: the direction of the middle of its branches in the axial plane,
 * in degrees from straight ahead, to the left positive. Measured on 13 livers (3D-IRCADb-01): the right hepatic vein -90 to
 * -114, the middle one -24 to -64, the left one -8 to 54. The limits lie between.
 */
const directions = {
  "HV.R": [-150, -77],
  "HV.M": [-77, -16],
  "HV.L": [-16, 100],
} as const satisfies Partial<Record<HepaticVeinName, readonly [number, number]>>;
/** Between the middle and the left hepatic vein. */
const betweenMiddleAndLeftDeg = -16;
/** How far beyond that limit a point counts: one stray twig must not outvote a vein. */
const mostDeg = 60;
/**
 * An inferior right vein opens at least this far below the right hepatic vein and leads to the lower half of the liver's
 * box: measured -0.18 to 0.03 of its height from the middle in two livers that have one, 0.19 in one whose extra vein
 * leads to segment 7. Between them ours.
 */
const inferiorMm = 20;
const lowerHalf = 0.1;

interface Stem {
  /** Point of the vena cava where it opens, and the first point beyond. */
  readonly mouth: number;
  readonly first: number;
}

/** Names the hepatic veins by where their branches lead, never by the order in which they open. */
export function nameVeins(
  tree: RootedTree,
  cava: readonly number[],
  isInside: readonly boolean[],
  liver: LiverBox,
): NamedVeins {
  const onCava = new Set(cava);
  const weight = (at: number): number => (isInside[at] && !onCava.has(at) ? tree.linkMm[at]! : 0);
  const length = sumBelow(tree, weight);
  const total = length[tree.root]!;
  const stems = cava.flatMap((mouth): Stem[] =>
    tree.children[mouth]!.filter((first) => !onCava.has(first) && length[first]! >= leastShare * total).map(
      (first) => ({
        mouth,
        first,
      }),
    ),
  );
  const lead = leadsOf(tree, isInside);
  const leads = (name: keyof typeof directions, stem: Stem): boolean => {
    const deg = lead(stem);
    return deg >= directions[name][0] && deg <= directions[name][1];
  };
  const found = new Map<HepaticVeinName, Stem>();
  const rights = stems.filter((stem) => leads("HV.R", stem));
  const right = longest(rights, length);
  if (right) found.set("HV.R", right);
  const height = (at: number): number => tree.points[at]![2];
  const inferior = longest(
    rights.filter(
      (stem) =>
        right !== undefined &&
        height(right.mouth) - height(stem.mouth) >= inferiorMm &&
        middleOf(tree, stem.first, weight, liver) < lowerHalf,
    ),
    length,
  );
  if (inferior) found.set("HV.IR", inferior);
  const fronts = stems.filter((stem) => !rights.includes(stem));
  const pair = middleAndLeft(tree, fronts, length, leastShare * total, lead);
  for (const [name, stem] of Object.entries(pair) as ["HV.M" | "HV.L", Stem][])
    if (leads(name, stem)) found.set(name, stem);
  return named(tree, cava, found, length);
}

/** Direction in which the branches of a stem lie from its mouth, by length, in degrees. */
function leadsOf(tree: RootedTree, isInside: readonly boolean[]): (stem: Stem) => number {
  const own = (at: number): number => (isInside[at] ? tree.linkMm[at]! : 0);
  const sums = [
    sumBelow(tree, own),
    ...[0, 1].map((axis) => sumBelow(tree, (at) => own(at) * tree.points[at]![axis]!)),
  ];
  return ({ mouth, first }) => {
    const [x, y] = [sums[1]![first]! / sums[0]![first]!, sums[2]![first]! / sums[0]![first]!];
    return (Math.atan2(x - tree.points[mouth]![0], tree.points[mouth]![1] - y) * 180) / Math.PI;
  };
}

/** Height of the middle of a stem's branches in the liver's box, -0.5 to 0.5. */
function middleOf(tree: RootedTree, first: number, weight: (at: number) => number, liver: LiverBox): number {
  const all = sumBelow(tree, weight)[first]!;
  return sumBelow(tree, (at) => weight(at) * placeIn(liver, tree.points[at]!)[2])[first]! / all;
}

const longest = (stems: readonly Stem[], length: Float64Array): Stem | undefined =>
  stems.reduce<Stem | undefined>(
    (best, stem) => (best === undefined || length[stem.first]! > length[best.first]! ? stem : best),
    undefined,
  );

/**
 * The middle and the left hepatic vein among the veins that lead to the front: they open apart or by a common stem. Of all
 * pairs of branches, none within the other, the one whose points lie most clearly on their own sides.
 */
function middleAndLeft(
  tree: RootedTree,
  stems: readonly Stem[],
  length: Float64Array,
  least: number,
  lead: (stem: Stem) => number,
): Partial<Record<"HV.M" | "HV.L", Stem>> {
  const candidates = stems.flatMap(({ mouth, first }) => {
    const below = [first];
    for (const at of below) below.push(...tree.children[at]!.filter((child) => length[child]! >= least));
    return below
      .filter((at) => at === first || tree.children[tree.parent[at]!]!.length > 1)
      .map((at): Stem => ({ mouth, first: at }));
  });
  const { holds } = nestingOf(tree);
  const mouthOf = new Map(stems.map(({ mouth, first }) => [first, mouth]));
  const side = new Map(
    [...mouthOf].map(([first, mouth]) => [
      first,
      sumBelow(tree, (at) => {
        if (!holds(first, at)) return 0;
        const [x, y] = [tree.points[at]![0] - tree.points[mouth]![0], tree.points[mouth]![1] - tree.points[at]![1]];
        const beyond = (Math.atan2(x, y) * 180) / Math.PI - betweenMiddleAndLeftDeg;
        return tree.linkMm[at]! * Math.max(-mostDeg, Math.min(mostDeg, beyond));
      }),
    ]),
  );
  const leftness = (stem: Stem): number => {
    const root = stems.find(({ first }) => holds(first, stem.first))!;
    return side.get(root.first)![stem.first]!;
  };
  let best: Partial<Record<"HV.M" | "HV.L", Stem>> = {};
  let most = 0;
  for (const middle of candidates)
    for (const left of candidates) {
      if (holds(middle.first, left.first) || holds(left.first, middle.first)) continue;
      const score = leftness(left) - leftness(middle);
      if (score > most) [best, most] = [{ "HV.M": middle, "HV.L": left }, score];
    }
  if (best["HV.M"]) return best;
  const only = longest(stems, length);
  return only ? { [lead(only) < betweenMiddleAndLeftDeg ? "HV.M" : "HV.L"]: only } : {};
}

function named(
  tree: RootedTree,
  cava: readonly number[],
  found: ReadonlyMap<HepaticVeinName, Stem>,
  length: Float64Array,
): NamedVeins {
  const names: (HepaticVeinName | null)[] = tree.points.map(() => null);
  for (const at of cava) names[at] = "IVC";
  const onCava = new Set(cava);
  const begins = new Map([...found].map(([name, { first }]) => [first, name]));
  const veins = new Map<HepaticVeinName, readonly number[]>([["IVC", cava]]);
  const longestFirst = [...found].sort(([, p], [, q]) => length[q.first]! - length[p.first]!);
  for (const [name, { first }] of longestFirst) {
    // A stem that the middle and the left vein share belongs to the longer of the two.
    const path = [first];
    for (let at = tree.parent[first]!; !onCava.has(at); at = tree.parent[at]!) {
      if (begins.has(at)) break;
      begins.set(at, name);
      path.unshift(at);
    }
    veins.set(name, [tree.parent[path[0]!]!, ...path.slice(0, -1), ...mainPath(tree, length, first)]);
  }
  for (const at of tree.order) {
    if (onCava.has(at)) continue;
    const above = tree.parent[at]!;
    names[at] = begins.get(at) ?? (above < 0 || onCava.has(above) ? null : names[above]!);
  }
  const missing = (["HV.R", "HV.M", "HV.L"] as const).filter((name) => !found.has(name));
  return { veins, names, missing };
}
