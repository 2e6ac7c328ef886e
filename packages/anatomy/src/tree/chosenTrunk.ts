import type { ReadingIssue } from "@glisson/case";
import { distanceBetween, type Vector } from "@glisson/volume";
import type { Choices } from "../liverImages.ts";
import { hangFrom, type PortalTree } from "./findTrunk.ts";
import { pathDown, rootAt } from "./rootedTree.ts";
import type { VesselTree } from "./vesselTree.ts";

/** A chosen point counts for the centre line when it lies within the vessel or no farther from its wall than this. Ours. */
const nearMm = 10;

/**
 * The portal tree with the trunk's lower end and first fork where somebody pointed: at the nearest point, or the nearest
 * fork, of the centre line. Each choice is reported; one that lies far from the vessel, or that leaves no trunk, is not
 * followed.
 */
export function withChosenTrunk(
  tree: VesselTree,
  found: PortalTree | null,
  { trunkStart, trunkFork }: Choices,
  isInside: (point: Vector) => boolean,
  issues: ReadingIssue[],
): PortalTree | null {
  const nearest = (given: Vector | undefined, fits: (at: number) => boolean, what: string): number | undefined => {
    if (!given) return undefined;
    const away = (at: number): number => distanceBetween(tree.points[at]!, given);
    const all = tree.points.flatMap((_, at) => (fits(at) ? [at] : []));
    const best = all.reduce<number | undefined>((a, b) => (a === undefined || away(b) < away(a) ? b : a), undefined);
    const near = best !== undefined && away(best) <= tree.radiusMm[best]! + nearMm;
    issues.push(near ? followed(what, away(best)) : notFollowed(what, `no such place of the vein within ${nearMm} mm`));
    return near ? best : undefined;
  };
  const start = nearest(trunkStart, () => true, "lower end of the trunk");
  const fork = nearest(trunkFork, (at) => tree.joined[at]!.length > 2, "first fork of the trunk");
  if (start === undefined && fork === undefined) return found;
  const root = start ?? found?.root;
  if (root === undefined) {
    issues.push(notFollowed("first fork of the trunk", "no lower end of the trunk was found"));
    return found;
  }
  const end = fork ?? found?.trunk.at(-1);
  if (end === root) {
    issues.push(notFollowed("trunk", "its lower end and its fork are the same place"));
    return found;
  }
  const lowerEnd = start === undefined ? found!.lowerEnd : "chosen";
  if (end === undefined) return hangFrom(tree, root, towardsLiver(tree, root, isInside), isInside, "chosen");
  const rooted = rootAt(tree, root);
  return {
    ...rooted,
    trunk: pathDown(rooted, root, end),
    inside: tree.points.map(isInside),
    score: found?.score ?? 0,
    lowerEnd,
    forkChosen: fork !== undefined,
  };
}

/** The neighbour of a point on whose side most of the tree inside the liver lies. */
function towardsLiver(tree: VesselTree, root: number, isInside: (point: Vector) => boolean): number {
  const { order, parent, children } = rootAt(tree, root);
  const top = new Int32Array(order.length).fill(-1);
  const inside = new Map(children[root]!.map((child) => [child, 0]));
  for (const at of order) {
    if (at === root) continue;
    top[at] = parent[at] === root ? at : top[parent[at]!]!;
    if (isInside(tree.points[at]!)) inside.set(top[at]!, inside.get(top[at]!)! + 1);
  }
  return [...inside].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

const followed = (what: string, awayMm: number): ReadingIssue => ({
  code: "choice-followed",
  severity: "info",
  where: "portal",
  text: `The ${what} was chosen by hand, ${awayMm.toFixed(1)} mm from the centre line.`,
});

const notFollowed = (what: string, why: string): ReadingIssue => ({
  code: "choice-not-followed",
  severity: "warn",
  where: "portal",
  text: `The chosen ${what} was not followed: ${why}.`,
});
