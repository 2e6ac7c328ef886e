export { componentsOf, fillCavities, neighbourSteps } from "./components.ts";
export { type Box, boundingBox, boxGrid, boxOf, countSet, crop, growBox, unionBox, wholeMask } from "./crop.ts";
export { depthMm } from "./depth.ts";
export { nearestSeed } from "./distance.ts";
export { eulerOf } from "./euler.ts";
export {
  cornersOf,
  cross,
  distanceBetween,
  dot,
  isRightHanded,
  lengthOf,
  scale,
  shearDegOf,
  spacingOf,
  subtract,
  toVoxel,
  toWorld,
  type Vector,
  voxelCountOf,
  voxelVolumeOf,
} from "./geometry.ts";
export { frameOf, type Grid, type Mask, type Volume, type Voxels } from "./grid.ts";
export { type Mapped, mapOntoGrid, sameGrid } from "./mapOntoGrid.ts";
export { resampleMask } from "./resample.ts";
export { countFaces, eachRun } from "./runs.ts";
export { type Surface, surfaceOf } from "./surface.ts";
export { thin } from "./thin.ts";
