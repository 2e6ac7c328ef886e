/** A section with less thrombus than this shows none. */
export const thrombusShows = 0.05;
/** From this on an obstruction is near-complete. A description, not a rule's threshold. */
export const nearComplete = 0.9;
/** At least this much over at least 3 mm and 3 slices, and no lumen path past it, is complete. A description as well. */
export const plugShows = 0.98;
/** A stretch shorter than this, or than three slices, is too short to judge. */
export const shortestStretchMm = 3;
export const shortestStretchSlices = 3;
/** A vessel narrower than this many voxels in the plane, or than two slices, is not resolved. */
export const leastWidthVoxels = 4;
export const leastWidthSlices = 2;
/** Segmentation edges are trusted to half a voxel; what is narrower than two voxels may go unseen. */
export const edgeVoxels = 0.5;
export const unseenVoxels = 2;
