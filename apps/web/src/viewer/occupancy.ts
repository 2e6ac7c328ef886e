import { type Grid, type Mask, spacingOf, toWorld } from "@glisson/volume";

/** Share of each coarse voxel that a structure fills, 0 to 1, on a grid that holds the structure with an empty rim. */
export interface Occupancy {
  readonly grid: Grid;
  readonly share: Float32Array;
}

/** First and last voxel index of a mask along each axis, or undefined where the mask is empty. */
function extent({ grid: { size }, data }: Mask) {
  const low = [...size] as [number, number, number];
  const high: [number, number, number] = [-1, -1, -1];
  const [ni, nj, nk] = size;
  for (let k = 0; k < nk; k++) {
    for (let j = 0; j < nj; j++) {
      const start = ni * (j + nj * k);
      const row = data.subarray(start, start + ni);
      const first = row.indexOf(1);
      if (first < 0) continue;
      const last = row.lastIndexOf(1);
      low[0] = Math.min(low[0], first);
      high[0] = Math.max(high[0], last);
      low[1] = Math.min(low[1], j);
      high[1] = Math.max(high[1], j);
      low[2] = Math.min(low[2], k);
      high[2] = k;
    }
  }
  return high[0] < 0 ? undefined : { low, high };
}

/**
 * A mask averaged over blocks of about `targetMm`, ready for a surface at one half. Blocks are whole voxels, so that a
 * mask coarser than that stays as it is. Undefined where the mask is empty.
 */
export function occupancy(mask: Mask, targetMm: number): Occupancy | undefined {
  const box = extent(mask);
  if (box === undefined) return undefined;
  const { size, affine } = mask.grid;
  const axes = [0, 1, 2] as const;
  const block = spacingOf(mask.grid).map((mm) => Math.max(1, Math.round(targetMm / mm))) as [number, number, number];
  const coarse = axes.map((n) => Math.ceil((box.high[n] - box.low[n] + 1) / block[n]) + 2) as [number, number, number];
  const share = new Float32Array(coarse[0] * coarse[1] * coarse[2]);
  const part = 1 / (block[0] * block[1] * block[2]);
  for (let k = box.low[2]; k <= box.high[2]; k++) {
    const c = Math.floor((k - box.low[2]) / block[2]) + 1;
    for (let j = box.low[1]; j <= box.high[1]; j++) {
      const b = Math.floor((j - box.low[1]) / block[1]) + 1;
      const row = size[0] * (j + size[1] * k);
      const to = coarse[0] * (b + coarse[1] * c) + 1;
      for (let i = box.low[0]; i <= box.high[0]; i++) {
        if (mask.data[row + i] === 1) share[to + Math.floor((i - box.low[0]) / block[0])]! += part;
      }
    }
  }
  // Centre of coarse voxel 0, which belongs to the rim, in voxels of the mask.
  const first = axes.map((n) => box.low[n] - (block[n] + 1) / 2) as [number, number, number];
  const origin = toWorld(mask.grid, first);
  const row = (n: 0 | 1 | 2): [number, number, number, number] => {
    const at = 4 * n;
    return [affine[at]! * block[0], affine[at + 1]! * block[1], affine[at + 2]! * block[2], origin[n]];
  };
  return { grid: { size: coarse, affine: [...row(0), ...row(1), ...row(2)] }, share };
}
