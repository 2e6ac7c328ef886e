export { componentsOf, fillCavities, neighbourSteps } from "./components.ts";
export { type Box, boundingBox, crop, growBox, unionBox } from "./crop.ts";
export { depthMm, nearestSeed } from "./distance.ts";
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
export type { Grid, Mask, Volume, Voxels } from "./grid.ts";
export { type Mapped, mapOntoGrid, sameGrid } from "./mapOntoGrid.ts";
export { thin } from "./thin.ts";
