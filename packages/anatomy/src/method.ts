import {
  edgeVoxels,
  leastWidthSlices,
  leastWidthVoxels,
  nearComplete,
  plugShows,
  shortestStretchMm,
  shortestStretchSlices,
  thrombusShows,
  unseenVoxels,
} from "./obstruction/limits.ts";

/** What made the reading; whoever read the files adds their names and hashes. */
export const method = {
  name: "glisson anatomy",
  version: "0.1.0",
  files: [],
  constants: {
    edgeVoxels,
    leastWidthSlices,
    leastWidthVoxels,
    nearComplete,
    plugShows,
    shortestStretchMm,
    shortestStretchSlices,
    thrombusShows,
    unseenVoxels,
  },
};
