import { boundingBox, boxGrid, boxOf, frameOf, type Mask, unionBox, voxelCountOf } from "@glisson/volume";

/** All that any of the masks holds, on the box that they span together. All of one frame; at least one. */
export function uniteMasks(masks: readonly Mask[]): Mask {
  const frame = frameOf(masks[0]!);
  const tight = masks.filter((mask) => boundingBox(mask) !== null);
  if (tight.length === 0) return masks[0]!;
  const grid = boxGrid(frame, tight.map((mask) => boxOf(mask.grid, frame)).reduce(unionBox));
  const data = new Uint8Array(voxelCountOf(grid));
  const [ni, nj] = grid.size;
  for (const mask of tight) {
    const { from } = boxOf(mask.grid, grid);
    const [ci, cj, ck] = mask.grid.size;
    for (let k = 0, at = 0; k < ck; k++)
      for (let j = 0; j < cj; j++) {
        const start = from[0] + ni * (from[1] + j + nj * (from[2] + k));
        for (let i = 0; i < ci; i++, at++) if (mask.data[at] === 1) data[start + i] = 1;
      }
  }
  return { grid, data, frame };
}
