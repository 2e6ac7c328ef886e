/** Least squares by Levenberg and Marquardt, with differences in place of derivatives. */
export interface Fitted {
  readonly at: readonly number[];
  readonly before: number;
  readonly after: number;
}

/** A round that takes less off the sum than this is the last of its width; differences are halved so often before the end. */
const leastGain = 1e-3;
const halvings = 2;

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
  let width = step;
  for (let round = 0; round < rounds; round++) {
    tell(round, squares(here));
    const slopes = at.map((value, n) => {
      const by = value + width <= 1 ? width : -width;
      return residuals(at.with(n, value + by)).map((one, m) => (one - here[m]!) / by);
    });
    const free = at.map((value, n) => !pushesOut(value, dot(slopes[n]!, here)));
    let improved = false;
    let gained = 0;
    for (let attempt = 0; attempt < 6 && !improved; attempt++) {
      const moved = move(
        slopes.filter((_, n) => free[n]),
        here,
        damping,
      );
      const tried = at.map((value, n) => (free[n] ? Math.min(1, Math.max(0, value + moved.shift()!)) : value));
      const there = residuals(tried);
      improved = squares(there) < squares(here);
      if (improved) {
        gained = 1 - squares(there) / squares(here);
        [at, here, damping] = [tried, there, damping / 3];
      } else damping *= 4;
    }
    if (improved && gained >= leastGain) continue;
    width /= 2;
    damping = 0.1;
    if (width < step / 2 ** halvings) break;
  }
  return { at, before, after: squares(here) };
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, one, n) => sum + one * b[n]!, 0);

/** A coordinate at an end whose descent leads out: it stays, and the others move as if it were no coordinate. */
const pushesOut = (value: number, slope: number): boolean => (value === 0 && slope > 0) || (value === 1 && slope < 0);

/** The step that solves (J'J + damping) step = -J' r. */
function move(slopes: readonly (readonly number[])[], residuals: readonly number[], damping: number): number[] {
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
