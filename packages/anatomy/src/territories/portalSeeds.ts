import type { BranchName, LiverReadingInput, Sector } from "@glisson/case";
import type { Vector } from "@glisson/volume";
import type { NamedTree } from "../names/nameBranches.ts";
import type { RootedTree } from "../tree/rootedTree.ts";

export type BranchReadings = NonNullable<LiverReadingInput["portal"]>;

/** What is fed from the same place in the tree: one kind of territory. */
export interface Feed {
  readonly sector: Sector;
  /** The named branches through which its blood comes, the trunk first. */
  readonly branches: readonly BranchName[];
  /** `closed`: one of them is completely obstructed on the way. `unknown`: whether one is could not be told. */
  readonly supply: "open" | "closed" | "unknown";
}

/** Centre-line points with the number (from 1) of the feed that each belongs to. */
export interface Seeds {
  readonly points: readonly Vector[];
  readonly labels: Uint16Array;
  readonly feeds: readonly Feed[];
}

/** The points of the portal tree that feed liver: those that belong to a sector. */
export function portalSeeds(
  tree: RootedTree,
  { branches, sectorOf }: Pick<NamedTree, "branches" | "sectorOf">,
  readings: BranchReadings,
): Seeds {
  const begins = Map.groupBy(branches, ([name, path]) => (name === "PV.trunk" ? path[0] : path[1]));
  const deprived = deprivedPoints(tree, branches, readings);
  const through: (readonly BranchName[])[] = [];
  const points: Vector[] = [];
  const labels: number[] = [];
  const feeds: Feed[] = [];
  const numbers = new Map<string, number>();
  for (const at of tree.order) {
    const above = tree.parent[at]!;
    const before = above < 0 ? [] : through[above]!;
    const names = begins.get(at)?.map(([name]) => name) ?? [];
    through[at] = names.length > 0 ? [...before, ...names] : before;
    const sector = sectorOf[at];
    if (!sector) continue;
    const supply = deprived[at] ? "closed" : through[at]!.every((name) => isTold(readings[name])) ? "open" : "unknown";
    const key = `${sector} ${supply} ${through[at]!.join()}`;
    if (!numbers.has(key)) numbers.set(key, feeds.push({ sector, branches: through[at]!, supply }));
    points.push(tree.points[at]!);
    labels.push(numbers.get(key)!);
  }
  return { points, labels: Uint16Array.from(labels), feeds };
}

/** Whether it is told if the branch is completely obstructed: not by a gap that nobody labelled, nor without a figure. */
const isTold = (reading: BranchReadings[BranchName]): boolean => {
  if (reading?.grade === undefined || reading.thrombus === "unlabelled gap") return false;
  const { grade, lumenPath } = reading;
  return grade === "none" || grade === "partial" || lumenPath === (grade === "complete" ? "interrupted" : "open");
};

/** Whether the way from the root to each point leads through a complete obstruction. */
export function deprivedPoints(tree: RootedTree, branches: NamedTree["branches"], readings: BranchReadings): boolean[] {
  const closed = closedFrom(tree, branches, readings);
  const deprived: boolean[] = tree.points.map(() => false);
  for (const at of tree.order) deprived[at] = closed.has(at) || deprived[tree.parent[at]!] === true;
  return deprived;
}

/** Where complete obstructions begin: no lumen leads past these points of the named branches. */
function closedFrom(tree: RootedTree, branches: NamedTree["branches"], readings: BranchReadings): Set<number> {
  const closed = new Set<number>();
  for (const [name, path] of branches) {
    const reading = readings[name];
    if (reading?.grade !== "complete" || reading.lumenPath !== "interrupted") continue;
    const fromMm = millimetresOf(reading.obstructedFrom);
    let wayMm = 0;
    const first = path.find((at, n) => {
      if (n > 0) wayMm += tree.linkMm[at]!;
      return n > 0 && wayMm >= fromMm;
    });
    closed.add(first ?? path.at(-1)!);
  }
  return closed;
}

/** Readings made by the program give lengths in mm. */
const millimetresOf = (quantity: unknown): number =>
  typeof quantity === "object" && quantity !== null && "value" in quantity ? Number(quantity.value) : 0;
