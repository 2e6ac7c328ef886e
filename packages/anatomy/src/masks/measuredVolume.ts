import { boundingBox, crop, growBox, type Mask, neighbourSteps, voxelVolumeOf } from "@glisson/volume";
import { edgeVoxels } from "../obstruction/limits.ts";
import { round } from "../rounding.ts";

/** A plane at any angle cuts half as many faces of voxels again as its area asks for: the mean over all directions. */
const areaOverFaces = 2 / 3;

/**
 * Volume by counting voxels, with the range that half a voxel at the whole surface makes. The surface is counted in
 * voxel faces: those that look along a thick slice count with the slice.
 */
export function measuredVolume(mask: Mask) {
  const box = boundingBox(mask);
  const millilitres = (voxels: number): number => (voxels * voxelVolumeOf(mask.grid)) / 1000;
  if (!box) return { value: 0, low: 0, high: 0, unit: "mL" };
  const { grid, data } = crop(mask, growBox(box, 1));
  const steps = neighbourSteps(grid, 6);
  let [voxels, faces] = [0, 0];
  for (let at = data.indexOf(1); at >= 0; at = data.indexOf(1, at + 1)) {
    voxels++;
    for (let n = 0; n < 6; n++) if (data[at + steps[n]!] === 0) faces++;
  }
  const edge = edgeVoxels * areaOverFaces * faces;
  return {
    value: round(millilitres(voxels), 3),
    low: round(millilitres(Math.max(0, voxels - edge)), 3),
    high: round(millilitres(voxels + edge), 3),
    unit: "mL",
  };
}
