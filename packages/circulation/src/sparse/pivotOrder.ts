/** A pivot is taken from values of its column that are at least this share of the largest. */
const threshold = 0.1;

/**
 * An order of pivots [row, column] for an unsymmetric matrix with zeros on its diagonal: the column with fewest values left, in
 * it the row with fewest among the values that are large enough. Null: the matrix is singular. `values`: [row, column, value],
 * each place once.
 * Source: Markowitz 1957 with threshold pivoting, as in Duff, Erisman and Reid, Direct Methods for Sparse Matrices (recalled).
 */
export function pivotOrder(
  size: number,
  values: Iterable<readonly [row: number, column: number, value: number]>,
): (readonly [row: number, column: number])[] | null {
  const rows = Array.from({ length: size }, () => new Map<number, number>());
  const columns = Array.from({ length: size }, () => new Set<number>());
  for (const [row, column, value] of values) {
    if (value === 0) continue;
    rows[row]!.set(column, value);
    columns[column]!.add(row);
  }
  const byCount: Set<number>[] = [];
  const put = (column: number): void => {
    const count = columns[column]!.size;
    while (byCount.length <= count) byCount.push(new Set());
    byCount[count]!.add(column);
  };
  for (let column = 0; column < size; column++) put(column);
  const order: (readonly [number, number])[] = [];
  for (let step = 0; step < size; step++) {
    if (byCount[0]!.size > 0) return null;
    const column = byCount
      .find((some) => some.size > 0)!
      .values()
      .next().value!;
    const row = bestRow(column, rows, columns[column]!);
    if (row === null) return null;
    byCount[columns[column]!.size]!.delete(column);
    const pivotRow = rows[row]!;
    const pivot = pivotRow.get(column)!;
    pivotRow.delete(column);
    columns[column]!.delete(row);
    for (const other of pivotRow.keys()) byCount[columns[other]!.size]!.delete(other);
    for (const below of columns[column]!) {
      const values = rows[below]!;
      const factor = values.get(column)! / pivot;
      values.delete(column);
      for (const [other, value] of pivotRow) {
        columns[other]!.add(below);
        values.set(other, (values.get(other) ?? 0) - factor * value);
      }
    }
    for (const other of pivotRow.keys()) {
      columns[other]!.delete(row);
      put(other);
    }
    order.push([row, column]);
  }
  return order;
}

function bestRow(
  column: number,
  rows: readonly ReadonlyMap<number, number>[],
  among: ReadonlySet<number>,
): number | null {
  let largest = 0;
  for (const row of among) largest = Math.max(largest, Math.abs(rows[row]!.get(column)!));
  if (!(largest > 0)) return null;
  let best: number | null = null;
  for (const row of among)
    if (
      Math.abs(rows[row]!.get(column)!) >= threshold * largest &&
      (best === null || rows[row]!.size < rows[best]!.size)
    )
      best = row;
  return best;
}
