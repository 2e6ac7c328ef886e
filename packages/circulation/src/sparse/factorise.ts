import type { Pattern } from "./pattern.ts";

/** A pivot smaller than this against the largest value that stood in its place loses too many digits. */
const leastPivot = 1e-11;

/**
 * Turns the values of a matrix into those of its factors, in place, without exchanging rows: for matrices whose diagonal
 * outweighs, such as node balances. False where a pivot is too small to trust; the values are then spoilt.
 */
export function factorise(pattern: Pattern, values: Float64Array): boolean {
  const { size, pivot, from, inRow, inColumn, targetFrom, target } = pattern;
  for (let step = 0; step < size; step++) {
    const head = values[pivot[step]!]!;
    const [first, end] = [from[step]!, from[step + 1]!];
    let largest = Math.abs(head);
    for (let n = first; n < end; n++) largest = Math.max(largest, Math.abs(values[inColumn[n]!]!));
    if (!(Math.abs(head) > leastPivot * largest)) return false;
    let at = targetFrom[step]!;
    for (let row = first; row < end; row++) {
      const factor = values[inColumn[row]!]! / head;
      values[inColumn[row]!] = factor;
      if (factor === 0) {
        at += end - first;
        continue;
      }
      for (let column = first; column < end; column++) values[target[at++]!]! -= factor * values[inRow[column]!]!;
    }
  }
  return true;
}

/** Solves with factors that `factorise` made: the right-hand side, in place, becomes the solution. */
export function substitute(pattern: Pattern, factors: Float64Array, right: Float64Array): void {
  const { size, order, pivot, from, other, inRow, inColumn } = pattern;
  for (let step = 0; step < size; step++) {
    const value = right[order[step]!]!;
    if (value === 0) continue;
    for (let n = from[step]!; n < from[step + 1]!; n++) right[other[n]!]! -= factors[inColumn[n]!]! * value;
  }
  for (let step = size - 1; step >= 0; step--) {
    let value = right[order[step]!]!;
    for (let n = from[step]!; n < from[step + 1]!; n++) value -= factors[inRow[n]!]! * right[other[n]!]!;
    right[order[step]!] = value / factors[pivot[step]!]!;
  }
}
