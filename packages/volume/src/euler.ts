import type { Grid } from "./grid.ts";
import { holds, wordsOf } from "./runs.ts";

/**
 * What the eight voxels around a point of the lattice between voxels add to the Euler number, in eighths: bit i + 2 j + 4 k
 * is the voxel there. Each vertex, edge, face and cube of the closed voxels is shared by 1, 2, 4 and 8 such points.
 */
const eighths = Int8Array.from({ length: 256 }, (_, set) => {
  const holdsAny = (...corners: number[]): number => (corners.some((corner) => (set >> corner) & 1) ? 1 : 0);
  const corners = [0, 1, 2, 3, 4, 5, 6, 7];
  const axes = [1, 2, 4];
  let [edges, faces, cubes] = [0, 0, 0];
  for (const axis of axes)
    for (const side of [0, axis]) edges += holdsAny(...corners.filter((corner) => (corner & axis) === side));
  for (const corner of corners) {
    cubes += holdsAny(corner);
    for (const axis of axes) if ((corner & axis) === 0) faces += holdsAny(corner, corner | axis);
  }
  return 8 * holdsAny(...corners) - 4 * edges + 2 * faces - cubes;
});

/**
 * Euler number of a mask, its voxels closed cubes: pieces (joined by face, edge or corner) - tunnels + cavities.
 * Two masks with the same pieces and cavities and the same Euler number have as many tunnels.
 */
export function eulerOf({ size: [ni, nj, nk] }: Grid, inside: Uint8Array): number {
  const words = wordsOf(inside);
  let sum = 0;
  for (let k = 0; k <= nk; k++)
    for (let j = 0; j <= nj; j++) {
      // The four rows around a line of lattice points; -1 beyond the grid or where a row is empty.
      const row = (b: number, c: number): number => {
        const start = ni * (b + nj * c);
        return b < 0 || c < 0 || b >= nj || c >= nk || !holds(words, start, start + ni) ? -1 : start;
      };
      const [p, q, r, s] = [row(j - 1, k - 1), row(j, k - 1), row(j - 1, k), row(j, k)];
      if (p < 0 && q < 0 && r < 0 && s < 0) continue;
      let before = 0;
      for (let i = 0; i <= ni; i++) {
        const here =
          i === ni
            ? 0
            : (p < 0 ? 0 : inside[p + i]!) |
              (q < 0 ? 0 : inside[q + i]! << 2) |
              (r < 0 ? 0 : inside[r + i]! << 4) |
              (s < 0 ? 0 : inside[s + i]! << 6);
        sum += eighths[before | (here << 1)]!;
        before = here;
      }
    }
  return sum / 8;
}
