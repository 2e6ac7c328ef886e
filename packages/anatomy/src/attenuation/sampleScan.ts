import { type Grid, toVoxel, toWorld, type Volume } from "@glisson/volume";

/** Attenuation at points, HU; how many of them lie within the scan. */
export interface Sampled {
  /** One value for each point; NaN outside the scan. */
  readonly hu: Float32Array;
  readonly inside: number;
}

/**
 * The scan at the centres of these voxels of another grid, by trilinear interpolation; between the outermost voxel
 * centres and the scan's edge, by the outermost voxel.
 */
export function sampleScan(scan: Volume, grid: Grid, voxels: ArrayLike<number>): Sampled {
  const [ni, nj] = grid.size;
  const origin = toVoxel(scan.grid, toWorld(grid, [0, 0, 0]));
  const [u, v, w] = (
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ] as const
  ).map((axis) => {
    const there = toVoxel(scan.grid, toWorld(grid, axis));
    return [there[0] - origin[0], there[1] - origin[1], there[2] - origin[2]] as const;
  }) as [Step, Step, Step];
  const hu = new Float32Array(voxels.length);
  let inside = 0;
  for (let n = 0; n < voxels.length; n++) {
    const at = voxels[n]!;
    const i = at % ni;
    const row = (at - i) / ni;
    const j = row % nj;
    const k = (row - j) / nj;
    hu[n] = interpolate(
      scan,
      origin[0] + u[0] * i + v[0] * j + w[0] * k,
      origin[1] + u[1] * i + v[1] * j + w[1] * k,
      origin[2] + u[2] * i + v[2] * j + w[2] * k,
    );
    if (!Number.isNaN(hu[n])) inside++;
  }
  return { hu, inside };
}

type Step = readonly [number, number, number];

/** Value at voxel coordinates; NaN farther than half a voxel outside. */
function interpolate(
  {
    grid: {
      size: [ni, nj, nk],
    },
    data,
  }: Volume,
  x: number,
  y: number,
  z: number,
): number {
  if (x < -0.5 || y < -0.5 || z < -0.5 || x > ni - 0.5 || y > nj - 0.5 || z > nk - 0.5) return Number.NaN;
  const [cx, cy, cz] = [within(x, ni), within(y, nj), within(z, nk)];
  const [i, j, k] = [
    Math.min(Math.floor(cx), ni - 2),
    Math.min(Math.floor(cy), nj - 2),
    Math.min(Math.floor(cz), nk - 2),
  ];
  const [i0, j0, k0] = [Math.max(0, i), Math.max(0, j), Math.max(0, k)];
  const [fx, fy, fz] = [cx - i0, cy - j0, cz - k0];
  const [di, dj, dk] = [ni > 1 ? 1 : 0, nj > 1 ? ni : 0, nk > 1 ? ni * nj : 0];
  const at = i0 + ni * (j0 + nj * k0);
  const mix = (a: number, b: number, share: number): number => a + share * (b - a);
  const row = (from: number): number => mix(data[from]!, data[from + di]!, fx);
  const layer = (from: number): number => mix(row(from), row(from + dj), fy);
  return mix(layer(at), layer(at + dk), fz);
}

const within = (x: number, n: number): number => Math.max(0, Math.min(n - 1, x));
