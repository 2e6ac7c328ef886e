import { countFaces, countSet, type Mask, voxelVolumeOf } from "@glisson/volume";
import { edgeVoxels } from "../obstruction/limits.ts";
import { round } from "../rounding.ts";

/** A plane at any angle cuts half as many faces of voxels again as its area asks for: the mean over all directions. */
const areaOverFaces = 2 / 3;

/**
 * Volume by counting voxels, with the range that half a voxel at the whole surface makes. The surface is counted in
 * voxel faces: those that look along a thick slice count with the slice.
 */
export function measuredVolume({ grid, data }: Mask) {
  const millilitres = (voxels: number): number => (voxels * voxelVolumeOf(grid)) / 1000;
  const voxels = countSet(data);
  const edge = edgeVoxels * areaOverFaces * countFaces(grid, data);
  return {
    value: round(millilitres(voxels), 3),
    low: round(millilitres(Math.max(0, voxels - edge)), 3),
    high: round(millilitres(voxels + edge), 3),
    unit: "mL",
  };
}
