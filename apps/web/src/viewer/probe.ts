import { toVoxel, type Vector, type Volume } from "@glisson/volume";
import { type Masks, type Structure, structures } from "./structures.ts";

/** What stands at a point of the patient: the value of the nearest CT voxel and every structure there. */
export interface Probe {
  readonly value: number | undefined;
  readonly structures: readonly Structure[];
}

/** Value of the voxel nearest to an LPS point (mm), or undefined off the grid. */
function valueAt({ grid, data }: Volume, pointMm: Vector): number | undefined {
  const [i, j, k] = toVoxel(grid, pointMm).map(Math.round) as [number, number, number];
  const [ni, nj, nk] = grid.size;
  if (i < 0 || j < 0 || k < 0 || i >= ni || j >= nj || k >= nk) return undefined;
  return data[i + ni * (j + nj * k)];
}

export const probe = (pointMm: Vector, ct: Volume | undefined, masks: Masks): Probe => ({
  value: ct && valueAt(ct, pointMm),
  structures: structures.filter((structure) => {
    const mask = masks[structure];
    return mask !== undefined && valueAt(mask, pointMm) === 1;
  }),
});
