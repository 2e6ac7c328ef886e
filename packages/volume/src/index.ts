export type { Grid, Mask, Volume, Voxels } from "./grid.ts";
