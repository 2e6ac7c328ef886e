import { type Grid, type Mask, mapOntoGrid, toVoxel, toWorld, voxelCountOf, wholeMask } from "@glisson/volume";
import { labelOf, type Masks, type Structure } from "./structures.ts";

export interface LabelVolume {
  /** The structures that this volume is for. */
  readonly structures: readonly Structure[];
  /** One byte a voxel of the grid: `labelOf` the structure there, 0 for none. */
  readonly data: Uint8Array;
  /** Structures that have voxels, none of which lies on the grid: drawn from another study, most likely. */
  readonly outside: readonly Structure[];
}

/** A mask on another lattice, looked up by nearest voxel for every voxel of the grid: 1 inside, 0 outside. */
function lookUp({ grid, data }: Mask, display: Grid): Uint8Array {
  const [ni, nj, nk] = display.size;
  const [mi, mj, mk] = grid.size;
  const found = new Uint8Array(voxelCountOf(display));
  const voxelAt = (i: number, j: number, k: number) => toVoxel(grid, toWorld(display, [i, j, k]));
  const [origin, next] = [voxelAt(0, 0, 0), voxelAt(1, 0, 0)];
  const [dx, dy, dz] = [next[0] - origin[0], next[1] - origin[1], next[2] - origin[2]];
  for (let k = 0, at = 0; k < nk; k++) {
    for (let j = 0; j < nj; j++) {
      const row = voxelAt(0, j, k);
      for (let i = 0; i < ni; i++, at++) {
        const x = Math.round(row[0] + dx * i);
        const y = Math.round(row[1] + dy * i);
        const z = Math.round(row[2] + dz * i);
        if (x < 0 || y < 0 || z < 0 || x >= mi || y >= mj || z >= mk) continue;
        found[at] = data[x + mi * (y + mj * z)]!;
      }
    }
  }
  return found;
}

/**
 * A label volume for display from the masks of some structures, on the grid that the slices are drawn on. Masks on the
 * same lattice are carried over voxel for voxel, whatever their axis order; others are looked up by nearest voxel. For
 * display only: where the structures overlap, the last is kept. Undefined where none of them has a mask.
 */
export function labelVolume(display: Grid, masks: Masks, layer: readonly Structure[]): LabelVolume | undefined {
  if (layer.every((structure) => masks[structure] === undefined)) return undefined;
  const data = new Uint8Array(voxelCountOf(display));
  const outside = layer.filter((structure) => {
    const mask = masks[structure];
    if (mask === undefined) return false;
    const mapped = mapOntoGrid(mask, display);
    const shown = mapped.kind === "needs interpolation" ? lookUp(mask, display) : wholeMask(mapped.mask).data;
    const label = labelOf(structure);
    for (let at = shown.indexOf(1); at >= 0; at = shown.indexOf(1, at + 1)) data[at] = label;
    return !shown.includes(1) && mask.data.includes(1);
  });
  return { structures: layer, data, outside };
}
