import type { Grid, Mask } from "@glisson/volume";
import { apply, compose, inverse } from "./affine.ts";
import { labelOf, type Masks, type Structure, structures } from "./structures.ts";

interface LabelVolume {
  /** One byte a voxel of the grid: `labelOf` the topmost structure there, 0 for none. */
  readonly data: Uint8Array;
  /** Structures that have voxels, none of which lies on the grid: drawn from another study, most likely. */
  readonly outside: readonly Structure[];
}

type Affine = Grid["affine"];

/** Largest departure, in voxels, at which voxel centres of two grids still count as the same points. Defined. */
const samePoint = 0.02;

/** Whether a voxel map takes voxel centres to voxel centres one to one: only axes swapped or reversed, whole shifts. */
const isLattice = (map: Affine, [i, j, k]: Grid["size"]): boolean =>
  [0, 4, 8].every((row) => {
    const [a, b, c, shift] = map.slice(row, row + 4) as [number, number, number, number];
    const parts = [a, b, c].map(Math.round);
    const drift = Math.abs(a - parts[0]!) * i + Math.abs(b - parts[1]!) * j + Math.abs(c - parts[2]!) * k;
    const turns = Math.abs(parts[0]!) + Math.abs(parts[1]!) + Math.abs(parts[2]!) === 1;
    return turns && drift + Math.abs(shift - Math.round(shift)) < samePoint;
  });

/** Writes `value` where a mask on the same lattice is set; exact. Returns how many voxels were written. */
function carryOver(labels: Uint8Array, [ni, nj, nk]: Grid["size"], { grid, data }: Mask, map: Affine, value: number) {
  const [mi, mj, mk] = grid.size;
  const m = map.map(Math.round);
  let written = 0;
  for (let k = 0, at = 0; k < mk; k++) {
    for (let j = 0; j < mj; j++) {
      for (let i = 0; i < mi; i++, at++) {
        if (data[at] === 0) continue;
        const x = m[0]! * i + m[1]! * j + m[2]! * k + m[3]!;
        const y = m[4]! * i + m[5]! * j + m[6]! * k + m[7]!;
        const z = m[8]! * i + m[9]! * j + m[10]! * k + m[11]!;
        if (x < 0 || y < 0 || z < 0 || x >= ni || y >= nj || z >= nk) continue;
        labels[x + ni * (y + nj * z)] = value;
        written++;
      }
    }
  }
  return written;
}

/** Writes `value` where the nearest voxel of a mask on another lattice is set. Returns how many voxels were written. */
function lookUp(labels: Uint8Array, [ni, nj, nk]: Grid["size"], { grid, data }: Mask, map: Affine, value: number) {
  const [mi, mj, mk] = grid.size;
  let written = 0;
  for (let k = 0, at = 0; k < nk; k++) {
    for (let j = 0; j < nj; j++) {
      const row = apply(map, [0, j, k]);
      for (let i = 0; i < ni; i++, at++) {
        const x = Math.round(row[0] + map[0] * i);
        const y = Math.round(row[1] + map[4] * i);
        const z = Math.round(row[2] + map[8] * i);
        if (x < 0 || y < 0 || z < 0 || x >= mi || y >= mj || z >= mk) continue;
        if (data[x + mi * (y + mj * z)] === 0) continue;
        labels[at] = value;
        written++;
      }
    }
  }
  return written;
}

/**
 * One label volume for display from the masks, on the grid that the slices are drawn on. Masks on the same lattice are
 * carried over voxel for voxel, whatever their axis order; others are looked up by nearest voxel. For display only:
 * where structures overlap, the topmost is kept.
 */
export function labelVolume(display: Grid, masks: Masks): LabelVolume {
  const data = new Uint8Array(display.size[0] * display.size[1] * display.size[2]);
  const outside = structures.filter((structure) => {
    const mask = masks[structure];
    if (mask === undefined) return false;
    const toDisplay = compose(inverse(display.affine), mask.grid.affine);
    const written = isLattice(toDisplay, mask.grid.size)
      ? carryOver(data, display.size, mask, toDisplay, labelOf(structure))
      : lookUp(data, display.size, mask, compose(inverse(mask.grid.affine), display.affine), labelOf(structure));
    return written === 0 && mask.data.includes(1);
  });
  return { data, outside };
}
