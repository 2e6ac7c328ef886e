import { boxOf, countSet, crop, growBox, type Mask, voxelVolumeOf } from "@glisson/volume";

/** Volume in mL. */
export const volumeMl = ({ grid, data }: Mask): number => (countSet(data) * voxelVolumeOf(grid)) / 1000;

/** Volume in mL that two masks of one frame share. */
export function overlapMl(a: Mask, b: Mask): number {
  const other = crop(b, boxOf(a.grid, b.grid)).data;
  let voxels = 0;
  for (let at = 0; at < other.length; at++) voxels += a.data[at]! & other[at]!;
  return (voxels * voxelVolumeOf(a.grid)) / 1000;
}

/** Whether any voxel of `a` is in `b` or shares a face with it. Both of one frame. */
export function touches(a: Mask, b: Mask): boolean {
  const own = crop(a, growBox({ from: [0, 0, 0], to: a.grid.size }, 1));
  const other = crop(b, boxOf(own.grid, b.grid)).data;
  const [ni, nj] = own.grid.size;
  const steps = [0, 1, -1, ni, -ni, ni * nj, -ni * nj];
  for (let at = own.data.indexOf(1); at >= 0; at = own.data.indexOf(1, at + 1))
    if (steps.some((step) => other[at + step] === 1)) return true;
  return false;
}
