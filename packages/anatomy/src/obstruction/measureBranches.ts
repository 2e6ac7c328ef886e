import type { BranchName, LiverReadingInput } from "@glisson/case";
import { frameOf, voxelVolumeOf } from "@glisson/volume";
import type { TracedLiver } from "../traceLiver.ts";
import { smoothLine } from "../tree/centreline.ts";
import type { PortalTree } from "../tree/findTrunk.ts";
import { gapsOf, withGap } from "./gap.ts";
import { type BranchVoxels, lumenPaths } from "./lumenPath.ts";
import { measureBranch } from "./measureBranch.ts";
import { ownPoints } from "./ownPoints.ts";
import { sectionsAlong } from "./sections.ts";

/** Every named branch measured; then the branches that a gap interrupts. */
export function measureBranches({ masks, vessel, portal }: TracedLiver): NonNullable<LiverReadingInput["portal"]> {
  const branches: NonNullable<LiverReadingInput["portal"]> = {};
  if (!portal) return branches;
  const { tree, named } = portal;
  const { grid } = vessel;
  const { owner, owned } = ownPoints(grid, vessel.vessel, tree);
  const voxels = voxelsOf(tree, named.branches, owner, owned);
  const lumenPathOf = lumenPaths(grid, vessel.vessel, vessel.thrombus);
  for (const [name, path] of named.branches) {
    const line = smoothLine(
      path.map((at) => tree.points[at]!),
      path.map((at) => tree.radiusMm[at]!),
    );
    const onPath = new Uint8Array(tree.points.length);
    for (const at of path) onPath[at] = 1;
    const isForeign = (at: number): boolean => owner[at]! >= 0 && onPath[owner[at]!] === 0;
    const own = voxels.get(name)!;
    const thrombusVoxels = own.all.reduce((count, at) => count + vessel.thrombus[at]!, 0);
    const measured = measureBranch(
      {
        line,
        sections: sectionsAlong(line, vessel, isForeign),
        lumenPath: lumenPathOf(own),
        thrombusMl: masks.thrombus ? (thrombusVoxels * voxelVolumeOf(grid)) / 1000 : undefined,
      },
      grid,
      frameOf(masks.liver),
    );
    branches[name] = name === "PV.trunk" && tree.lowerEnd === "not seen" ? withLowerEndNotSeen(measured) : measured;
  }
  for (const gap of gapsOf(tree, named.branches, vessel))
    branches[gap.branch] = withGap(branches[gap.branch] ?? {}, gap, frameOf(masks.liver));
  return branches;
}

const withLowerEndNotSeen = <B extends { flags?: string[] | undefined }>(trunk: B): B => ({
  ...trunk,
  flags: [...(trunk.flags ?? []), "lower end not seen: no vein was seen to join"],
});

/** The voxels that belong to each branch's own points; of a point that two branches share, to the first of them. */
function voxelsOf(
  tree: PortalTree,
  branches: ReadonlyMap<BranchName, readonly number[]>,
  owner: Int32Array,
  voxels: Iterable<number>,
): Map<BranchName, BranchVoxels> {
  const names = [...branches.keys()];
  const branchOf = new Int8Array(tree.points.length).fill(-1);
  const atEnd = new Uint8Array(tree.points.length);
  names.forEach((name, n) => {
    const path = branches.get(name)!;
    const own = path.filter((at) => branchOf[at] === -1);
    for (const at of own) branchOf[at] = n;
    // The ends are what lies within the forks' own spheres, and no more than a third of the branch.
    const third = Math.floor(own.length / 3);
    const within = (at: number, end: number): boolean => {
      const [p, q] = [tree.points[at]!, tree.points[end]!];
      return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]) <= tree.radiusMm[end]!;
    };
    own.forEach((at, m) => {
      if (m === 0 || (m < third && within(at, path[0]!))) atEnd[at] = 1;
      if (m === own.length - 1 || (m >= own.length - third && within(at, path.at(-1)!))) atEnd[at]! |= 2;
    });
  });
  const found = names.map(() => ({ all: [] as number[], first: [] as number[], last: [] as number[] }));
  for (const at of voxels) {
    const point = owner[at]!;
    if (point < 0 || branchOf[point]! < 0) continue;
    const branch = found[branchOf[point]!]!;
    branch.all.push(at);
    if (atEnd[point]! & 1) branch.first.push(at);
    if (atEnd[point]! & 2) branch.last.push(at);
  }
  return new Map(names.map((name, n) => [name, found[n]!]));
}
