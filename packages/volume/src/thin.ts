import { neighbourSteps } from "./components.ts";
import type { Grid } from "./grid.ts";

/**
 * Thins a mask to its curve skeleton without changing its topology: as many pieces, cavities and tunnels as before.
 *
 * Border voxels are taken off in rounds, six directions a round, when they are simple and not the end of a curve:
 * the scheme of Lee, Kashyap and Chu, CVGIP 1994;56:462-478, doi 10.1006/cgip.1994.1042, with the simple-point test
 * of Bertrand and Malandain, Pattern Recognition Letters 1994;15:169-175, for object 26- and background
 * 6-connectivity. The outermost layer of the grid must be empty.
 */
export function thin(grid: Grid, inside: Uint8Array): Uint8Array {
  const skeleton = Uint8Array.from(inside);
  const around = neighbourSteps(grid, 26);
  const faces = neighbourSteps(grid, 6);
  let border: number[] = [];
  for (let at = skeleton.indexOf(1); at >= 0; at = skeleton.indexOf(1, at + 1))
    if (faces.some((step) => skeleton[at + step] === 0)) border.push(at);
  const queued = new Uint8Array(inside.length);
  const near = new Uint8Array(27);
  const look = (at: number): boolean => {
    let neighbours = 0;
    for (let n = 0; n < 26; n++) {
      const set = skeleton[at + around[n]!]!;
      near[n < 13 ? n : n + 1] = set;
      neighbours += set;
    }
    return neighbours > 1 && isSimple(near);
  };
  for (let removed = true; removed; ) {
    removed = false;
    for (const face of directionOrder) {
      const step = faces[face]!;
      const candidates = border.filter((at) => skeleton[at] === 1 && skeleton[at + step] === 0 && look(at));
      // Looked at again one by one: two voxels that may each go may not both go.
      for (const at of candidates) {
        if (!look(at)) continue;
        skeleton[at] = 0;
        removed = true;
      }
    }
    const next: number[] = [];
    for (const at of border) {
      if (skeleton[at] === 1) {
        if (queued[at] === 0) next.push(at);
        queued[at] = 1;
      } else
        for (const step of faces) {
          const beside = at + step;
          if (skeleton[beside] !== 1 || queued[beside] !== 0) continue;
          queued[beside] = 1;
          next.push(beside);
        }
    }
    for (const at of next) queued[at] = 0;
    border = next.sort((a, b) => a - b);
  }
  return skeleton;
}

/** The order in which the six faces (-k, -j, -i, +i, +j, +k) are peeled: opposite sides in turn. */
const directionOrder = [0, 5, 1, 4, 2, 3] as const;

/** Within a 3 x 3 x 3 block: for every place, the places it touches by face, edge or corner, and by face alone. */
const block = Array.from({ length: 27 }, (_, n) => [n % 3, Math.floor(n / 3) % 3, Math.floor(n / 9)] as const);
const away = (a: number, b: number): readonly [number, number, number] => [
  Math.abs(block[a]![0] - block[b]![0]),
  Math.abs(block[a]![1] - block[b]![1]),
  Math.abs(block[a]![2] - block[b]![2]),
];
const centre = 13;
const touching = block.map((_, a) =>
  block.flatMap((_, b) => (a !== b && b !== centre && Math.max(...away(a, b)) === 1 ? [b] : [])),
);
const sum = ([i, j, k]: readonly [number, number, number]): number => i + j + k;
const facing = block.map((_, a) =>
  block.flatMap((_, b) => (b !== centre && sum(away(b, centre)) <= 2 && sum(away(a, b)) === 1 ? [b] : [])),
);
const faceCentres = facing[centre]!;

/** Whether the block's centre can go: one object piece around it, and one background piece (within edges) at its faces. */
function isSimple(near: Uint8Array): boolean {
  return pieces(near, 1, touching, allPlaces) === 1 && pieces(near, 0, facing, faceCentres) === 1;
}

const allPlaces = block.flatMap((_, n) => (n === centre ? [] : [n]));
const seen = new Uint8Array(27);
const stack = new Uint8Array(27);

/** Number of connected pieces of `value` in the block that start at one of `from`; counting stops at 2. */
function pieces(near: Uint8Array, value: 0 | 1, joined: number[][], from: readonly number[]): number {
  seen.fill(0);
  let count = 0;
  for (const seed of from) {
    if (near[seed] !== value || seen[seed] === 1) continue;
    if (++count > 1) return count;
    seen[seed] = 1;
    stack[0] = seed;
    for (let top = 1; top > 0; ) {
      const at = stack[--top]!;
      for (const next of joined[at]!)
        if (near[next] === value && seen[next] === 0) {
          seen[next] = 1;
          stack[top++] = next;
        }
    }
  }
  return count;
}
