import { type Grid, type Mask, spacingOf, toWorld } from "@glisson/volume";

/** An axis is cut finer where its step is longer than the finest by about this much and more. Ours. */
const stepRatio = 1.5;

/**
 * The same mask with the voxels of thick slices cut into several, so that all edges are about equally long: thinning
 * takes voxels off one by one, whatever they measure, and would shorten a vessel across thick slices by many mm. Neither
 * shape nor topology changes.
 */
export function withFinerVoxels({ grid, data }: Mask): Mask {
  const spacing = spacingOf(grid);
  const finest = Math.min(...spacing);
  const [fi, fj, fk] = spacing.map((mm) => Math.max(1, Math.round(mm / (stepRatio * finest)))) as Three;
  if (fi * fj * fk === 1) return { grid, data };
  const [ni, nj, nk] = grid.size;
  const size: Three = [ni * fi, nj * fj, nk * fk];
  const finer = new Uint8Array(size[0] * size[1] * size[2]);
  for (let k = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++) {
      const source = ni * (Math.floor(j / fj) + nj * Math.floor(k / fk));
      const target = size[0] * (j + size[1] * k);
      if (fi === 1) finer.set(data.subarray(source, source + ni), target);
      else for (let i = 0; i < size[0]; i++) finer[target + i] = data[source + Math.floor(i / fi)]!;
    }
  const half = (factor: number): number => (1 / factor - 1) / 2;
  const [x, y, z] = toWorld(grid, [half(fi), half(fj), half(fk)]);
  const a = grid.affine;
  const affine: Grid["affine"] = [
    ...([a[0] / fi, a[1] / fj, a[2] / fk, x] as const),
    ...([a[4] / fi, a[5] / fj, a[6] / fk, y] as const),
    ...([a[8] / fi, a[9] / fj, a[10] / fk, z] as const),
  ];
  return { grid: { size, affine }, data: finer };
}

type Three = [number, number, number];
