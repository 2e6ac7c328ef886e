/**
 * Solves A x = b by Gaussian elimination with partial pivoting. `rows`: n rows of n + 1 numbers, the last one b; they are
 * used up. Returns x, or null where the matrix is singular.
 */
export function solveLinear(rows: Float64Array[]): Float64Array | null {
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    const top = rows[pivot]!;
    rows[pivot] = rows[column]!;
    rows[column] = top;
    const head = top[column]!;
    if (!(Math.abs(head) > 0)) return null;
    for (let row = column + 1; row < n; row++) {
      const current = rows[row]!;
      const factor = current[column]! / head;
      if (factor === 0) continue;
      for (let k = column; k <= n; k++) current[k]! -= factor * top[k]!;
    }
  }
  const x = new Float64Array(n);
  for (let row = n - 1; row >= 0; row--) {
    const current = rows[row]!;
    let sum = current[n]!;
    for (let k = row + 1; k < n; k++) sum -= current[k]! * x[k]!;
    x[row] = sum / current[row]!;
  }
  return x;
}
