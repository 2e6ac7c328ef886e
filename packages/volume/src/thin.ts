import { neighbourSteps } from "./components.ts";
import { countSet } from "./crop.ts";
import type { Grid } from "./grid.ts";
import { eachRun } from "./runs.ts";
import { isSimple } from "./simplePoint.ts";

/** The six faces among the 26 neighbours in the order in which they are peeled, opposite sides in turn: -k +k -j +j -i +i. */
const faces = [4, 21, 10, 15, 12, 13] as const;

/**
 * What is kept for a voxel, as bits of one number: which of its 26 neighbours are set, and that it is set itself; that it
 * was on the border when the round began; that it is to be looked at in this round, and in the next; that it is known
 * since the last of its neighbours went whether it can go, and that it can.
 */
const neighbours = (1 << 26) - 1;
const set = 1 << 26;
const onBorder = 1 << 27;
const thisRound = 1 << 28;
const nextRound = 1 << 29;
const known = 1 << 30;
const goes = 1 << 31;

/**
 * Thins a mask to its curve skeleton without changing its topology: as many pieces, cavities and tunnels as before.
 *
 * Border voxels are taken off in rounds, six directions a round, when they are simple and not the end of a curve:
 * the scheme of Lee, Kashyap and Chu, CVGIP 1994;56:462-478, doi 10.1006/cgip.1994.1042, with the simple-point test
 * of Bertrand and Malandain. A voxel that stayed is looked at again only when one of its neighbours went.
 * The outermost layer of the grid must be empty.
 */
export function thin(grid: Grid, inside: Uint8Array): Uint8Array {
  const around = Int32Array.from(neighbourSteps(grid, 26));
  const voxels = placesOf(grid, inside);
  const state = statesOf(inside, voxels, around);
  const canGo = (at: number): boolean => {
    const now = state[at]!;
    if ((now & known) !== 0) return (now & goes) !== 0;
    const near = now & neighbours;
    // With one neighbour it is the end of a curve.
    const can = (near & (near - 1)) !== 0 && isSimple(near);
    state[at] = can ? now | known | goes : (now | known) & ~goes;
    return can;
  };
  // No voxel stands twice in a list, so none is longer than the mask.
  const list = (): Int32Array => new Int32Array(voxels.length);
  const [active, next, removed, found, sorted] = [list(), list(), list(), list(), list()];
  let [waiting, coming, gone] = [0, 0, 0];

  /**
   * The voxels that lie open towards a face and can go, those with most neighbours first, else in their order. At the end
   * of a part two voxels wide both are open and neither is the end of a curve: taken from there it would be eaten up whole.
   */
  const candidatesAt = (face: number): Int32Array => {
    let count = 0;
    for (let n = 0; n < waiting; n++) {
      const at = active[n]!;
      if ((state[at]! & (set | (1 << face))) === set && canGo(at)) found[count++] = at;
    }
    return byNeighbours(found.subarray(0, count).sort());
  };
  const remove = (at: number): void => {
    state[at]! &= ~set;
    removed[gone++] = at;
    for (let n = 0; n < 26; n++) {
      const beside = at + around[n]!;
      const now = state[beside]!;
      if ((now & set) === 0) continue;
      if ((now & nextRound) === 0) next[coming++] = beside;
      const joins = (now & (onBorder | thisRound)) === onBorder;
      if (joins) active[waiting++] = beside;
      state[beside] = (now & ~(known | (1 << (25 - n)))) | nextRound | (joins ? thisRound : 0);
    }
  };
  const byNeighbours = (inOrder: Int32Array): Int32Array => {
    const begins = new Int32Array(28);
    for (const at of inOrder) begins[27 - bitsIn(state[at]! & neighbours)]!++;
    for (let n = 1; n < 28; n++) begins[n]! += begins[n - 1]!;
    for (const at of inOrder) sorted[begins[26 - bitsIn(state[at]! & neighbours)]!++] = at;
    return sorted.subarray(0, inOrder.length);
  };
  const beginRound = (): void => {
    for (let n = 0; n < waiting; n++) state[active[n]!]! &= ~thisRound;
    for (let n = 0; n < gone; n++) for (const face of faces) state[removed[n]! + around[face]!]! |= onBorder;
    // What was only now laid bare is on the border; what still lies within is not looked at.
    waiting = 0;
    for (let n = 0; n < coming; n++) {
      const at = next[n]!;
      const now = state[at]! & ~nextRound;
      const isActive = (now & (set | onBorder)) === (set | onBorder);
      state[at] = isActive ? now | thisRound : now;
      if (isActive) active[waiting++] = at;
    }
    [coming, gone] = [0, 0];
  };

  for (const at of voxels) if ((state[at]! & onBorder) !== 0) active[waiting++] = at;
  while (waiting > 0) {
    // Looked at again one by one: two voxels that may each go may not both go.
    for (const face of faces) for (const at of candidatesAt(face)) if (canGo(at)) remove(at);
    beginRound();
  }
  const skeleton = new Uint8Array(inside.length);
  for (const at of voxels) skeleton[at] = (state[at]! & set) >> 26;
  return skeleton;
}

/** How many bits of a number are set. */
function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Every set voxel with its neighbours; those on the border are looked at in the first round. */
function statesOf(inside: Uint8Array, voxels: Int32Array, around: Int32Array): Int32Array {
  const state = new Int32Array(inside.length);
  const facesBits = faces.reduce((bits, n) => bits | (1 << n), 0);
  for (const at of voxels) {
    let near = 0;
    for (let n = 0; n < 26; n++) near |= inside[at + around[n]!]! << n;
    state[at] = near | set | ((near & facesBits) === facesBits ? 0 : onBorder | thisRound);
  }
  return state;
}

/** Places of the set voxels. */
function placesOf(grid: Grid, inside: Uint8Array): Int32Array {
  const [ni, nj] = grid.size;
  const places = new Int32Array(countSet(inside));
  let count = 0;
  eachRun(grid, inside, (from, to, j, k) => {
    const row = ni * (j + nj * k);
    for (let i = from; i < to; i++) places[count++] = row + i;
  });
  return places;
}
