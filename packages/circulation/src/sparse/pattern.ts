/**
 * Where a matrix can be other than zero, with its factors, and the steps that eliminate it: made once, used for every matrix
 * of the pattern. Values live in one array, a slot a place; `slotOf` tells a place's slot.
 */
export interface Pattern {
  readonly size: number;
  readonly slots: number;
  readonly slotOf: (row: number, column: number) => number;
  /** Every place that can be other than zero, with its slot. */
  readonly places: readonly Place[];
  /** Row and column that each step eliminates, and the slot where they cross. */
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly pivot: Int32Array;
  /** Of each step, from `rowFrom[n]` to `rowFrom[n + 1]`: the columns that its row still holds, and their slots. */
  readonly rowFrom: Int32Array;
  readonly columnsInRow: Int32Array;
  readonly rowSlots: Int32Array;
  /** Of each step, likewise: the rows that its column still holds, and their slots. */
  readonly columnFrom: Int32Array;
  readonly rowsInColumn: Int32Array;
  readonly columnSlots: Int32Array;
  /** Of each step, for each of those rows and each of those columns: the slot that elimination changes. */
  readonly targetFrom: Int32Array;
  readonly target: Int32Array;
}

type Place = readonly [row: number, column: number, slot: number];

/**
 * The pattern of a matrix that can be other than zero at the given places, [row, column], eliminated in the given order of
 * [row, column]; with what fills in between.
 */
export function patternOf(
  size: number,
  places: Iterable<readonly [row: number, column: number]>,
  order: readonly (readonly [row: number, column: number])[],
): Pattern {
  const rows = Array.from({ length: size }, () => new Set<number>());
  const columns = Array.from({ length: size }, () => new Set<number>());
  const slot = new Map<number, number>();
  const slotOf = (row: number, column: number): number => {
    const key = row * size + column;
    const known = slot.get(key);
    if (known !== undefined) return known;
    slot.set(key, slot.size);
    rows[row]!.add(column);
    columns[column]!.add(row);
    return slot.size - 1;
  };
  for (const [row, column] of places) slotOf(row, column);
  for (const [row, column] of order) slotOf(row, column);

  const pivot: number[] = [];
  const [rowFrom, columnFrom, targetFrom] = [
    new Int32Array(size + 1),
    new Int32Array(size + 1),
    new Int32Array(size + 1),
  ];
  const [columnsInRow, rowSlots]: [number[], number[]] = [[], []];
  const [rowsInColumn, columnSlots, target]: [number[], number[], number[]] = [[], [], []];
  order.forEach(([row, column], step) => {
    pivot.push(slotOf(row, column));
    rows[row]!.delete(column);
    columns[column]!.delete(row);
    const [along, down] = [[...rows[row]!], [...columns[column]!]];
    for (const other of along) {
      columnsInRow.push(other);
      rowSlots.push(slotOf(row, other));
      columns[other]!.delete(row);
    }
    for (const other of down) {
      rowsInColumn.push(other);
      columnSlots.push(slotOf(other, column));
      rows[other]!.delete(column);
    }
    for (const below of down) for (const beside of along) target.push(slotOf(below, beside));
    rowFrom[step + 1] = rowSlots.length;
    columnFrom[step + 1] = columnSlots.length;
    targetFrom[step + 1] = target.length;
  });
  return {
    size,
    slots: slot.size,
    slotOf,
    places: [...slot].map(([key, at]) => [Math.floor(key / size), key % size, at] as const),
    row: Int32Array.from(order, ([row]) => row),
    column: Int32Array.from(order, ([, column]) => column),
    pivot: Int32Array.from(pivot),
    rowFrom,
    columnsInRow: Int32Array.from(columnsInRow),
    rowSlots: Int32Array.from(rowSlots),
    columnFrom,
    rowsInColumn: Int32Array.from(rowsInColumn),
    columnSlots: Int32Array.from(columnSlots),
    targetFrom,
    target: Int32Array.from(target),
  };
}
