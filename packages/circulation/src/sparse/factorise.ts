import type { Pattern } from "./pattern.ts";

/** A pivot smaller than this against the largest value that stood in its column loses too many digits. */
const leastPivot = 1e-11;

/**
 * Turns the values of a matrix into those of its factors, in place, in the pattern's order. False where a pivot is too small to
 * trust: another order is needed, and the values are spoilt.
 */
export function factorise(pattern: Pattern, values: Float64Array): boolean {
  const { size, pivot, rowFrom, rowSlots, columnFrom, columnSlots, targetFrom, target } = pattern;
  for (let step = 0; step < size; step++) {
    const head = values[pivot[step]!]!;
    const [first, end] = [rowFrom[step]!, rowFrom[step + 1]!];
    const [top, bottom] = [columnFrom[step]!, columnFrom[step + 1]!];
    let largest = Math.abs(head);
    for (let n = top; n < bottom; n++) largest = Math.max(largest, Math.abs(values[columnSlots[n]!]!));
    if (!(Math.abs(head) > leastPivot * largest)) return false;
    let at = targetFrom[step]!;
    for (let below = top; below < bottom; below++) {
      const factor = values[columnSlots[below]!]! / head;
      values[columnSlots[below]!] = factor;
      if (factor === 0) {
        at += end - first;
        continue;
      }
      for (let beside = first; beside < end; beside++) values[target[at++]!]! -= factor * values[rowSlots[beside]!]!;
    }
  }
  return true;
}

/** Solves with factors that `factorise` made; `right` is used up, and `solution`, another array, takes the answer. */
export function substitute(pattern: Pattern, factors: Float64Array, right: Float64Array, solution: Float64Array): void {
  const { size, row, column, pivot, rowFrom, rowSlots, columnsInRow, columnFrom, columnSlots, rowsInColumn } = pattern;
  for (let step = 0; step < size; step++) {
    const value = right[row[step]!]!;
    if (value === 0) continue;
    for (let n = columnFrom[step]!; n < columnFrom[step + 1]!; n++)
      right[rowsInColumn[n]!]! -= factors[columnSlots[n]!]! * value;
  }
  for (let step = size - 1; step >= 0; step--) {
    let value = right[row[step]!]!;
    for (let n = rowFrom[step]!; n < rowFrom[step + 1]!; n++)
      value -= factors[rowSlots[n]!]! * solution[columnsInRow[n]!]!;
    solution[column[step]!] = value / factors[pivot[step]!]!;
  }
}
