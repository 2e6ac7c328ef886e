import type { Grid } from "./grid.ts";

/** Stretches of equal voxels along the rows (axis 0) of a grid, row by row. */
export interface Runs {
  /** First run of row `j + nj * k`; the last entry is the number of runs. */
  readonly first: Int32Array;
  /** Column at which each run begins, and the one behind its end. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** The runs of voxels that are set (`value` 1) or not set (0). */
export function runsOf({ size: [ni, nj, nk] }: Grid, data: Uint8Array, value: 0 | 1): Runs {
  const first = new Int32Array(nj * nk + 1);
  let [from, to] = [new Int32Array(1024), new Int32Array(1024)];
  let count = 0;
  const words = wordsOf(data);
  for (let row = 0, start = 0; row < nj * nk; row++, start += ni) {
    first[row] = count;
    if (count + ni > from.length) [from, to] = [longer(from, count + ni), longer(to, count + ni)];
    if (holds(words, start, start + ni)) count = addRuns(data, words, start, ni, value, from, to, count);
    else if (value === 0) {
      from[count] = 0;
      to[count++] = ni;
    }
  }
  first[nj * nk] = count;
  return { first, from, to };
}

/** Writes the runs of one row behind the first `count`; gives how many there are then. */
function addRuns(
  data: Uint8Array,
  words: Int32Array,
  start: number,
  ni: number,
  value: 0 | 1,
  from: Int32Array,
  to: Int32Array,
  count: number,
): number {
  const end = start + ni;
  let all = count;
  for (let at = start; ; all++) {
    at = endOf(data, words, at, end, value ^ 1);
    if (at === end) return all;
    from[all] = at - start;
    at = endOf(data, words, at, end, value);
    to[all] = at - start;
  }
}

/** The first place from `at` on, and before `end`, with another value; four equal voxels at a time where they share a word. */
function endOf(data: Uint8Array, words: Int32Array, at: number, end: number, value: number): number {
  const four = value * 0x01010101;
  let place = at;
  while (place < end && data[place] === value)
    place += (place & 3) === 0 && place + 4 <= end && words[place >> 2] === four ? 4 : 1;
  return place;
}

/** Calls `act` with every stretch of set voxels along a row: its first column, the one behind its end, and j and k. */
export function eachRun(grid: Grid, data: Uint8Array, act: (from: number, to: number, j: number, k: number) => void) {
  const [, nj, nk] = grid.size;
  const { first, from, to } = runsOf(grid, data, 1);
  for (let k = 0, row = 0; k < nk; k++)
    for (let j = 0; j < nj; j++, row++)
      for (let run = first[row]!; run < first[row + 1]!; run++) act(from[run]!, to[run]!, j, k);
}

/** Number of faces between a set voxel and one that is not set; what lies beyond the grid is not set. */
export function countFaces(grid: Grid, data: Uint8Array): number {
  const [, nj, nk] = grid.size;
  const runs = runsOf(grid, data, 1);
  const { first, from, to } = runs;
  let faces = 0;
  for (let run = 0; run < first.at(-1)!; run++) faces += 2 + 4 * (to[run]! - from[run]!);
  for (let k = 0, row = 0; k < nk; k++)
    for (let j = 0; j < nj; j++, row++) {
      if (j > 0) faces -= 2 * sharedVoxels(runs, row, row - 1);
      if (k > 0) faces -= 2 * sharedVoxels(runs, row, row - nj);
    }
  return faces;
}

/** Columns that the runs of two rows have in common. */
function sharedVoxels({ first, from, to }: Runs, row: number, other: number): number {
  let shared = 0;
  for (let a = first[row]!, b = first[other]!; a < first[row + 1]! && b < first[other + 1]!; ) {
    shared += Math.max(0, Math.min(to[a]!, to[b]!) - Math.max(from[a]!, from[b]!));
    if (to[a]! < to[b]!) a++;
    else b++;
  }
  return shared;
}

/** The list with room for at least `least` entries, and for twice as many as it had. */
export function longer<A extends Int32Array | Float32Array | Uint8Array>(list: A, least: number): A {
  const next = new (list.constructor as new (length: number) => A)(Math.max(least, 2 * list.length));
  next.set(list);
  return next;
}

/**
 * Joins runs of neighbouring rows that touch, by face alone (6) or by face, edge or corner (26), and gives for every run
 * the first run of its connected piece.
 */
export function joinRuns({ size: [, nj, nk] }: Grid, { first, from, to }: Runs, neighbours: 6 | 26): Int32Array {
  const leader = new Int32Array(first.at(-1)!);
  for (let run = 0; run < leader.length; run++) leader[run] = run;
  const find = (run: number): number => {
    let top = run;
    while (leader[top] !== top) {
      leader[top] = leader[leader[top]!]!;
      top = leader[top]!;
    }
    return top;
  };
  const slack = neighbours === 26 ? 1 : 0;
  const join = (row: number, other: number): void => {
    for (let a = first[row]!, b = first[other]!; a < first[row + 1]! && b < first[other + 1]!; ) {
      if (from[a]! < to[b]! + slack && from[b]! < to[a]! + slack) {
        const [p, q] = [find(a), find(b)];
        leader[Math.max(p, q)] = Math.min(p, q);
      }
      if (to[a]! < to[b]!) a++;
      else b++;
    }
  };
  for (let k = 0, row = 0; k < nk; k++)
    for (let j = 0; j < nj; j++, row++) {
      if (first[row] === first[row + 1]) continue;
      if (j > 0) join(row, row - 1);
      if (k === 0) continue;
      join(row, row - nj);
      if (neighbours === 6) continue;
      if (j > 0) join(row, row - nj - 1);
      if (j < nj - 1) join(row, row - nj + 1);
    }
  // A leader always stands before those it leads.
  for (let run = 0; run < leader.length; run++) leader[run] = leader[leader[run]!]!;
  return leader;
}

/**
 * The bytes as 32-bit words, with which an empty row is passed over four voxels at a time; what is left of the last word
 * is not there.
 */
export function wordsOf(data: Uint8Array): Int32Array {
  const { buffer, byteOffset } = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Int32Array(buffer, byteOffset, data.length >> 2);
}

/** Whether the words that hold the bytes from `start` to `end` hold anything, or are not all there. */
export function holds(words: Int32Array, start: number, end: number): boolean {
  const last = (end + 3) >> 2;
  if (last > words.length) return true;
  let bits = 0;
  for (let at = start >> 2; at < last; at++) bits |= words[at]!;
  return bits !== 0;
}
