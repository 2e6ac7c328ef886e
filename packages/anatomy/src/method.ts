import { oilHu } from "./attenuation/lipiodol.ts";
import { encasedDeg } from "./nodules/contact.ts";
import { leastNoduleMl } from "./nodules/findNodules.ts";
import { flattenedBelow, flattenedOverMm } from "./nodules/readNodules.ts";
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
import { leastSectorShare } from "./territories/readTerritories.ts";

/** What made the reading; whoever read the files adds their names and hashes. */
export const method = {
  name: "glisson anatomy",
  version: "0.1.0",
  files: [],
  constants: {
    edgeVoxels,
    encasedDeg,
    flattenedBelow,
    flattenedOverMm,
    leastNoduleMl,
    leastSectorShare,
    leastWidthSlices,
    leastWidthVoxels,
    nearComplete,
    oilEnhancedHu: oilHu.enhanced,
    oilNativeHu: oilHu.native,
    plugShows,
    shortestStretchMm,
    shortestStretchSlices,
    thrombusShows,
    unseenVoxels,
  },
};
