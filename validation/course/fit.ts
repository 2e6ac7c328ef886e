/** Least squares by Levenberg and Marquardt, with differences in place of derivatives. */
export interface Fitted {
  readonly at: readonly number[];
  readonly before: number;
  readonly after: number;
}

/** A round that takes less off the sum than this is the last. */
const leastGain = 1e-4;

/**
 * Point of the least sum of squares of `residuals`, within 0 to 1 in every coordinate. Refused: more coordinates than residuals.
 * `step`: width of the differences, wide enough to see past the steps of a simulated median.
 */
export function fit(
  residuals: (at: readonly number[]) => readonly number[],
  from: readonly number[],
  { step, rounds, tell }: { step: number; rounds: number; tell: (round: number, sum: number) => void },
): Fitted {
  const squares = (of: readonly number[]): number => of.reduce((sum, one) => sum + one * one, 0);
  let at = from;
  let here = residuals(at);
  if (here.length < from.length) throw new RangeError(`${from.length} parameters on ${here.length} figures`);
  const before = squares(here);
  let damping = 0.1;
  for (let round = 0; round < rounds; round++) {
    tell(round, squares(here));
    const slopes = at.map((value, n) => {
      const width = value + step <= 1 ? step : -step;
      return residuals(at.with(n, value + width)).map((one, m) => (one - here[m]!) / width);
    });
    let improved = false;
    let gained = 0;
    for (let attempt = 0; attempt < 6 && !improved; attempt++) {
      const tried = at.map((value, n) => Math.min(1, Math.max(0, value + move(slopes, here, damping)[n]!)));
      const there = residuals(tried);
      improved = squares(there) < squares(here);
      if (improved) {
        gained = 1 - squares(there) / squares(here);
        [at, here, damping] = [tried, there, damping / 3];
      } else damping *= 4;
    }
    if (!improved || gained < leastGain) break;
  }
  return { at, before, after: squares(here) };
}

/** The step that solves (J'J + damping) step = -J' r. */
function move(slopes: readonly (readonly number[])[], residuals: readonly number[], damping: number): number[] {
  const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, one, n) => sum + one * b[n]!, 0);
  const rows = slopes.map((slope, n) => [
    ...slopes.map((other, m) => dot(slope, other) + (n === m ? damping * (1 + dot(slope, slope)) : 0)),
    -dot(slope, residuals),
  ]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++)
    for (let row = pivot + 1; row < size; row++) {
      const share = rows[row]![pivot]! / rows[pivot]![pivot]!;
      rows[row] = rows[row]!.map((one, n) => one - share * rows[pivot]![n]!);
    }
  const solved = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--)
    solved[row] = (rows[row]![size]! - dot(rows[row]!.slice(row + 1, size), solved.slice(row + 1))) / rows[row]![row]!;
  return solved;
}
