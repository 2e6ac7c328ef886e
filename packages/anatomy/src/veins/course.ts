import type { Vector } from "@glisson/volume";
import { smoothLine, stepMm } from "../tree/centreline.ts";
import type { RootedTree } from "../tree/rootedTree.ts";

/** A stretch of vessel between two forks, under one name. */
interface Chain<N extends string> {
  readonly name: N | null;
  /** Its samples: the first one's number, and how many. They stand about 0.5 mm apart. */
  readonly first: number;
  readonly count: number;
  /** Radius of the inscribed sphere at both ends, mm: within it a section cuts the fork. */
  readonly endRadiiMm: readonly [number, number];
}

/** The smoothed centre line of a whole vessel tree as samples, root outwards. */
export interface Course<N extends string> {
  readonly chains: readonly Chain<N>[];
  /** x, y, z of the samples one after another, LPS mm; and the unit direction outwards. */
  readonly centres: Float64Array;
  readonly directions: Float64Array;
  readonly radiiMm: Float64Array;
  /** The chain of each sample. */
  readonly chainOf: Int32Array;
}

/**
 * @param names of the tree's points; a chain goes by the name of its points below the fork
 */
export function courseOf<N extends string>(tree: RootedTree, names: readonly (N | null)[]): Course<N> {
  const chains: Chain<N>[] = [];
  const centres: number[] = [];
  const directions: number[] = [];
  const radiiMm: number[] = [];
  const chainOf: number[] = [];
  for (const at of tree.order)
    for (const child of tree.children[at]!) {
      const goesOn = at !== tree.root && tree.children[at]!.length === 1 && names[at] === names[child];
      if (goesOn) continue;
      const path = [at, ...stretchFrom(tree, names, child)];
      const line = smoothLine(
        path.map((n): Vector => tree.points[n]!),
        path.map((n) => tree.radiusMm[n]!),
      );
      const first = radiiMm.length;
      for (const { point, direction, radiusMm } of line) {
        centres.push(...point);
        directions.push(...direction);
        radiiMm.push(radiusMm);
        chainOf.push(chains.length);
      }
      chains.push({
        name: names[child]!,
        first,
        count: line.length,
        endRadiiMm: [tree.radiusMm[at]!, tree.radiusMm[path.at(-1)!]!],
      });
    }
  return {
    chains,
    centres: Float64Array.from(centres),
    directions: Float64Array.from(directions),
    radiiMm: Float64Array.from(radiiMm),
    chainOf: Int32Array.from(chainOf),
  };
}

/** From a point down to the next fork or change of name. */
function stretchFrom<N extends string>({ children }: RootedTree, names: readonly (N | null)[], from: number): number[] {
  const path = [from];
  for (let at = from; children[at]!.length === 1; path.push(at)) {
    const next = children[at]![0]!;
    if (names[next] !== names[from]) break;
    at = next;
  }
  return path;
}

/**
 * The name of every point of a tree: that of the named vessel it lies on, else that of the vessel its twig springs from.
 * Of vessels that share a point, the one named later has it.
 *
 * @param named points of each vessel, from the fork where it begins outwards; the fork belongs to the vessel before it
 */
export function namesOf<N extends string>(
  tree: RootedTree,
  named: Iterable<readonly [N, readonly number[]]>,
): (N | null)[] {
  const names: (N | null)[] = tree.points.map(() => null);
  for (const [name, path] of named) for (const at of path[0] === tree.root ? path : path.slice(1)) names[at] = name;
  for (const at of tree.order) names[at] ??= tree.parent[at]! < 0 ? null : names[tree.parent[at]!]!;
  return names;
}

/** Way between neighbouring samples of a chain, mm, to within rounding at the chain's end. */
export const sampleStepMm = stepMm;
