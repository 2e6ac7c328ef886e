import type { BranchName, LiverReadingInput } from "@glisson/case";
import { distanceBetween, type Vector } from "@glisson/volume";
import { round } from "../rounding.ts";
import { smoothLine } from "./centreline.ts";
import type { PortalTree } from "./findTrunk.ts";

type TreeInput = NonNullable<LiverReadingInput["portalTree"]>;
type SegmentInput = TreeInput["segments"][number];

/**
 * The portal tree segment by segment, every parent before its children: the vessel between two forks, or between a fork
 * and an end. A segment's length follows its smoothed centre line; its radius is the median of the inscribed spheres
 * outside those of the forks at its ends.
 */
export function treeOf(tree: PortalTree, branches: ReadonlyMap<BranchName, readonly number[]>): TreeInput {
  const { points, bridges, cutLoops } = tree;
  const place = (at: number): Place => rounded(points[at]!);
  return {
    segments: segmentsOf(tree, branches),
    ...(bridges.length > 0
      ? {
          bridges: bridges.map(({ from, to, lengthMm }) => ({
            fromMm: place(from),
            toMm: place(to),
            lengthMm: round(lengthMm, 1),
          })),
        }
      : {}),
    ...(cutLoops.length > 0
      ? { cutLoops: cutLoops.map(({ at, lengthMm }) => ({ atMm: rounded(at), lengthMm: round(lengthMm, 1) })) }
      : {}),
  };
}

interface Run {
  readonly path: readonly number[];
  readonly parent: number | undefined;
  readonly generation: number;
}

function segmentsOf(tree: PortalTree, branches: ReadonlyMap<BranchName, readonly number[]>): SegmentInput[] {
  const runs = runsOf(tree, branches.get("PV.trunk") ?? tree.trunk);
  const strahler = strahlerOf(runs);
  const nameOf = namesOf(branches);
  return runs.map(({ path, parent, generation }, id): SegmentInput => {
    const name = nameOf.get(path[1]!);
    const line = smoothLine(
      path.map((at) => tree.points[at]!),
      path.map((at) => tree.radiusMm[at]!),
    );
    const inside = path.filter((at) => tree.inside[at]).length;
    return {
      id,
      ...(parent === undefined ? {} : { parent }),
      ...(name === undefined ? {} : { name }),
      generation,
      strahler: strahler[id]!,
      fromMm: rounded(tree.points[path[0]!]!),
      toMm: rounded(tree.points[path.at(-1)!]!),
      lengthMm: round(line.at(-1)!.atMm, 1),
      radiusMm: round(radiusOf(tree, path), 2),
      insideLiver: 2 * inside >= path.length,
    };
  });
}

/** The paths between forks and ends; those along the trunk are of generation 0, each daughter one more than its parent. */
function runsOf({ root, children }: PortalTree, trunk: readonly number[]): Run[] {
  const onTrunk = new Set(trunk);
  const runs: Run[] = [];
  const begin = (from: number, parent: number | undefined, above: number): void => {
    for (const first of children[from]!) {
      const path = [from, first];
      while (children[path.at(-1)!]!.length === 1) path.push(children[path.at(-1)!]![0]!);
      runs.push({ path, parent, generation: onTrunk.has(first) ? 0 : above + 1 });
    }
  };
  begin(root, undefined, 0);
  for (let n = 0; n < runs.length; n++) {
    const { path, generation } = runs[n]!;
    begin(path.at(-1)!, n, generation);
  }
  return runs;
}

function strahlerOf(runs: readonly Run[]): number[] {
  const order = runs.map(() => 1);
  const [highest, count] = [runs.map(() => 0), runs.map(() => 0)];
  for (let n = runs.length - 1; n >= 0; n--) {
    if (highest[n]! > 0) order[n] = highest[n]! + (count[n]! > 1 ? 1 : 0);
    const parent = runs[n]!.parent;
    if (parent === undefined) continue;
    if (order[n]! > highest[parent]!) [highest[parent], count[parent]] = [order[n]!, 1];
    else if (order[n] === highest[parent]) count[parent]!++;
  }
  return order;
}

/** For each point of a named branch but its first, the branch; the more central branch keeps what two share. */
function namesOf(branches: ReadonlyMap<BranchName, readonly number[]>): Map<number, BranchName> {
  const names = new Map<number, BranchName>();
  for (const [name, path] of branches) for (const at of path.slice(1)) if (!names.has(at)) names.set(at, name);
  return names;
}

function radiusOf({ points, radiusMm }: PortalTree, path: readonly number[]): number {
  const [from, to] = [path[0]!, path.at(-1)!];
  const clear = (at: number, end: number): boolean => distanceBetween(points[at]!, points[end]!) > radiusMm[end]!;
  const free = path.filter((at) => clear(at, from) && clear(at, to));
  const inner = path.length > 2 ? path.slice(1, -1) : path;
  const values = (free.length > 0 ? free : inner).map((at) => radiusMm[at]!).sort((a, b) => a - b);
  return values[values.length >> 1]!;
}

type Place = [number, number, number];

const rounded = ([x, y, z]: Vector): Place => [round(x, 2), round(y, 2), round(z, 2)];
