import { boundingBox, boxGrid, crop, sharedBox } from "./crop.ts";
import { toVoxel, toWorld, type Vector, voxelCountOf } from "./geometry.ts";
import type { Grid, Mask } from "./grid.ts";

/**
 * The mask on another grid by nearest neighbour: a voxel of the reference grid is set where the mask's voxel nearest to
 * its centre is. On a box of the reference grid; null where nothing falls into it.
 *
 * Volume is kept on average, not exactly, and what is thinner than the reference's voxels may break or vanish.
 */
export function resampleMask(mask: Mask, reference: Grid): Mask | null {
  const extent = boundingBox(mask);
  if (!extent) return null;
  const tight = crop(mask, extent);
  const [ni, nj, nk] = tight.grid.size;
  // The box that the outer faces of the mask's voxels span on the reference grid.
  const corners = [-0.5, ni - 0.5].flatMap((i) =>
    [-0.5, nj - 0.5].flatMap((j) => [-0.5, nk - 0.5].map((k) => toVoxel(reference, toWorld(tight.grid, [i, j, k])))),
  );
  const over = (pick: (...values: number[]) => number): Vector => [
    pick(...corners.map((corner) => corner[0])),
    pick(...corners.map((corner) => corner[1])),
    pick(...corners.map((corner) => corner[2])),
  ];
  const from = over(Math.min).map(Math.floor) as unknown as Vector;
  const to = over(Math.max).map((n) => Math.ceil(n) + 1) as unknown as Vector;
  const box = sharedBox({ from, to }, { from: [0, 0, 0], to: reference.size });
  const grid = boxGrid(reference, box);
  const data = new Uint8Array(voxelCountOf(grid));
  // One step along each axis of the box, in voxels of the mask.
  const origin = toVoxel(tight.grid, toWorld(grid, [0, 0, 0]));
  const step = (
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ] as const
  ).map((one) => {
    const end = toVoxel(tight.grid, toWorld(grid, one));
    return [end[0] - origin[0], end[1] - origin[1], end[2] - origin[2]] as const;
  }) as unknown as readonly [Vector, Vector, Vector];
  const [di, dj, dk] = step;
  const [ci, cj, ck] = grid.size;
  let at = 0;
  let any = false;
  for (let k = 0; k < ck; k++)
    for (let j = 0; j < cj; j++)
      for (let i = 0; i < ci; i++, at++) {
        const a = Math.round(origin[0] + i * di[0] + j * dj[0] + k * dk[0]);
        const b = Math.round(origin[1] + i * di[1] + j * dj[1] + k * dk[1]);
        const c = Math.round(origin[2] + i * di[2] + j * dj[2] + k * dk[2]);
        if (a < 0 || b < 0 || c < 0 || a >= ni || b >= nj || c >= nk) continue;
        if (tight.data[a + ni * (b + nj * c)] !== 1) continue;
        data[at] = 1;
        any = true;
      }
  if (!any) return null;
  const set = boundingBox({ grid, data })!;
  return { ...crop({ grid, data, frame: reference }, set), frame: reference };
}
