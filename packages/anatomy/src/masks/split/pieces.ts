import { boundingBox, componentsOf, crop, type Grid, growBox, voxelVolumeOf } from "@glisson/volume";
import { type VesselTree, vesselTree } from "../../tree/vesselTree.ts";

/** A connected piece of a vessel mask. */
export interface Piece {
  readonly voxels: Int32Array;
  readonly millilitres: number;
  /** Its centre line, worked out when it is first asked for. */
  readonly tree: () => VesselTree;
}

/** The 26-connected pieces of a mask, the largest first. The outermost layer of the grid must be empty. */
export function piecesOf(grid: Grid, inside: Uint8Array): Piece[] {
  const { labels, voxels } = componentsOf(grid, inside);
  const starts = new Int32Array(voxels.length + 1);
  for (const [n, count] of voxels.entries()) starts[n + 1] = starts[n]! + count;
  const next = starts.slice();
  const sorted = new Int32Array(starts.at(-1)!);
  for (let at = 0; at < labels.length; at++) if (labels[at] !== 0) sorted[next[labels[at]! - 1]!++] = at;
  return voxels.map((count, n) => {
    const own = sorted.subarray(starts[n], starts[n + 1]);
    let tree: VesselTree | undefined;
    return {
      voxels: own,
      millilitres: (count * voxelVolumeOf(grid)) / 1000,
      tree: () => {
        tree ??= treeOf(grid, own);
        return tree;
      },
    };
  });
}

function treeOf(grid: Grid, voxels: Int32Array): VesselTree {
  const data = new Uint8Array(grid.size[0] * grid.size[1] * grid.size[2]);
  for (const at of voxels) data[at] = 1;
  return vesselTree(crop({ grid, data }, growBox(boundingBox({ grid, data })!, 2)));
}
