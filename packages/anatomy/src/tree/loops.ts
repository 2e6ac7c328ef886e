import type { Grid } from "@glisson/volume";

/**
 * Number of tunnels in a skeleton without cavities: pieces less the Euler number of the union of its closed voxels.
 *
 * @param voxels its voxels' indices in the grid, whose outermost layer must be empty
 */
export function tunnelsOf({ size: [ni, nj] }: Grid, voxels: readonly number[], pieces: number): number {
  const [wide, deep] = [2 * ni + 1, 2 * nj + 1];
  const cells = new Set<number>();
  let euler = 0;
  for (const at of voxels) {
    const [i, j, k] = [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))];
    for (let c = 0; c <= 2; c++)
      for (let b = 0; b <= 2; b++)
        for (let a = 0; a <= 2; a++) {
          const cell = 2 * i + a + wide * (2 * j + b + deep * (2 * k + c));
          if (cells.has(cell)) continue;
          cells.add(cell);
          // Vertices have no odd coordinate, edges one, faces two, cubes three.
          euler += ((a & 1) + (b & 1) + (c & 1)) % 2 === 0 ? 1 : -1;
        }
  }
  return pieces - euler;
}
