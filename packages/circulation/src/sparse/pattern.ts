import { minimumDegree } from "./minimumDegree.ts";

/**
 * Where a matrix can be other than zero, with its factors, and the steps that eliminate it: made once, used for every matrix
 * of the pattern. Values live in one array, a slot a place; `slotOf` tells a place's slot.
 */
export interface Pattern {
  readonly size: number;
  readonly slots: number;
  readonly slotOf: (row: number, column: number) => number;
  /** Every place that can be other than zero, with its slot. */
  readonly places: readonly (readonly [row: number, column: number, slot: number])[];
  /** The unknown that each step eliminates, and the slot of its pivot. */
  readonly order: Int32Array;
  readonly pivot: Int32Array;
  /** Of each step, from `from[n]` to `from[n + 1]`: the unknowns after it, their slots in its row and in its column. */
  readonly from: Int32Array;
  readonly other: Int32Array;
  readonly inRow: Int32Array;
  readonly inColumn: Int32Array;
  /** Of each step, for each unknown after it (a row) and each again (a column): the slot that elimination changes. */
  readonly targetFrom: Int32Array;
  readonly target: Int32Array;
}

/** The pattern of a matrix with a full diagonal and the given places, each [row, column], and what fills in between. */
export function patternOf(size: number, places: readonly (readonly [row: number, column: number])[]): Pattern {
  const around = Array.from({ length: size }, () => new Set<number>());
  for (const [row, column] of places) {
    if (row === column) continue;
    around[row]!.add(column);
    around[column]!.add(row);
  }
  const order = minimumDegree(around);
  const step = new Int32Array(size);
  order.forEach((n, at) => {
    step[n] = at;
  });

  // Eliminating an unknown joins all that come after it to each other.
  const after: number[][] = Array.from({ length: size }, () => []);
  for (const n of order) {
    const later = [...around[n]!].filter((m) => step[m]! > step[n]!).sort((a, b) => step[a]! - step[b]!);
    after[n] = later;
    const [next, ...rest] = later;
    // Enough to join the rest to the next one: it passes them on when its own turn comes.
    for (const m of rest) {
      around[next!]!.add(m);
      around[m]!.add(next!);
    }
  }

  const slot = new Map<number, number>();
  const slotOf = (row: number, column: number): number => {
    const key = row * size + column;
    const known = slot.get(key);
    if (known !== undefined) return known;
    slot.set(key, slot.size);
    return slot.size - 1;
  };
  const pivot = Int32Array.from(order, (n) => slotOf(n, n));
  const from = new Int32Array(size + 1);
  const targetFrom = new Int32Array(size + 1);
  const [other, inRow, inColumn, target]: [number[], number[], number[], number[]] = [[], [], [], []];
  order.forEach((n, at) => {
    for (const m of after[n]!) {
      other.push(m);
      inRow.push(slotOf(n, m));
      inColumn.push(slotOf(m, n));
    }
    for (const row of after[n]!) for (const column of after[n]!) target.push(slotOf(row, column));
    from[at + 1] = other.length;
    targetFrom[at + 1] = target.length;
  });
  return {
    size,
    slots: slot.size,
    slotOf,
    places: [...slot].map(([key, at]) => [Math.floor(key / size), key % size, at] as const),
    order,
    pivot,
    from,
    other: Int32Array.from(other),
    inRow: Int32Array.from(inRow),
    inColumn: Int32Array.from(inColumn),
    targetFrom,
    target: Int32Array.from(target),
  };
}
