import { factorise, substitute } from "../sparse/factorise.ts";
import { type Pattern, patternOf } from "../sparse/pattern.ts";
import { pivotOrder } from "../sparse/pivotOrder.ts";
import type { System } from "./system.ts";

/** A system's unknowns and their rates at one time. */
export interface State {
  readonly y: Float64Array;
  readonly rate: Float64Array;
}

/** How a step is taken: its length, the spectral radius at infinite frequency (0 to 1), and the residual to be reached. */
export interface StepOptions {
  readonly length: number;
  readonly spectralRadius: number;
  readonly tolerance: number;
  readonly iterations: number;
}

/** One step in time. Null: the equations were not solved to the tolerance, and there is no half-answer. */
export type Step = (from: State, time: number) => State | null;

/**
 * Steps of the generalised-alpha method for first-order systems, implicit and of second order: the equations hold at
 * t + alpha_f dt, with rates taken at alpha_m. Newton's method with the derivatives that the elements give. The order of
 * elimination is found once and kept while its pivots are good; where nothing is curved the matrix is factorised once.
 * Source: Jansen, Whiting and Hulbert 2000, doi 10.1016/S0045-7825(00)00203-6 (recalled).
 */
export function stepper(system: System, { length, spectralRadius, tolerance, iterations }: StepOptions): Step {
  const size = system.unknowns.length;
  const alphaM = (3 - spectralRadius) / (2 * (1 + spectralRadius));
  const alphaF = 1 / (1 + spectralRadius);
  const gamma = 0.5 + alphaM - alphaF;
  const [byRate, byValue] = [alphaM, alphaF * gamma * length];

  const { sources, curves } = system;
  const rows = Int32Array.from(system.linear, ({ row }) => row);
  const columns = Int32Array.from(system.linear, ({ column }) => column);
  const e = Float64Array.from(system.linear, (entry) => entry.e);
  const f = Float64Array.from(system.linear, (entry) => entry.f);
  const scratch = system.curves.map(({ rows, columns }) => new Float64Array(rows.length * (1 + 2 * columns.length)));
  const residual = new Float64Array(size);
  const right = new Float64Array(size);
  const change = new Float64Array(size);

  let pattern: Pattern | null = null;
  let slots: Slots | null = null;
  let matrix = new Float64Array(0);
  let isFactorised = false;

  const residualAt = (y: Float64Array, rate: Float64Array, time: number): number => {
    residual.fill(0);
    for (let n = 0; n < rows.length; n++) residual[rows[n]!]! += e[n]! * rate[columns[n]!]! + f[n]! * y[columns[n]!]!;
    for (let n = 0; n < sources.length; n++) residual[sources[n]!.row]! -= sources[n]!.signal.at(time);
    for (let n = 0; n < curves.length; n++) {
      const [curve, out] = [curves[n]!, scratch[n]!];
      curve.evaluate(y, rate, time, out);
      for (let row = 0; row < curve.rows.length; row++) residual[curve.rows[row]!]! += out[row]!;
    }
    let largest = 0;
    for (let n = 0; n < size; n++) {
      const one = Math.abs(residual[n]!);
      if (!(one <= largest)) largest = one;
    }
    return largest;
  };

  /** The matrix of Newton's method at the point where the residual was last taken. */
  const fill = (into: Float64Array, { linear, curved }: Slots): void => {
    into.fill(0);
    for (let n = 0; n < linear.length; n++) into[linear[n]!]! += byRate * e[n]! + byValue * f[n]!;
    let at = 0;
    system.curves.forEach(({ rows, columns }, n) => {
      const out = scratch[n]!;
      const entries = rows.length * columns.length;
      for (let entry = 0; entry < entries; entry++)
        into[curved[at++]!]! += byValue * out[rows.length + entry]! + byRate * out[rows.length + entries + entry]!;
    });
  };

  /** An order of elimination that suits the values of now. False: the equations do not settle the unknowns. */
  const order = (): boolean => {
    const places: (readonly [number, number])[] = [
      ...system.linear.map(({ row, column }) => [row, column] as const),
      ...system.curves.flatMap(({ rows, columns }) =>
        rows.flatMap((row) => columns.map((column) => [row, column] as const)),
      ),
    ];
    const plain = patternOf(size, places, []);
    const values = new Float64Array(plain.slots);
    fill(values, slotsOf(system, plain));
    const pivots = pivotOrder(
      size,
      plain.places.map(([row, column, slot]) => [row, column, values[slot]!] as const),
    );
    if (!pivots) return false;
    pattern = patternOf(size, places, pivots);
    slots = slotsOf(system, pattern);
    matrix = new Float64Array(pattern.slots);
    return true;
  };

  const factor = (): boolean => {
    if (isFactorised && system.curves.length === 0) return true;
    if (pattern && slots) {
      fill(matrix, slots);
      if (factorise(pattern, matrix)) return true;
    }
    if (!order()) return false;
    fill(matrix, slots!);
    isFactorised = factorise(pattern!, matrix);
    return isFactorised;
  };

  /** Newton's method from the values and rates of the step before. */
  return (from, time) => {
    const at = time + alphaF * length;
    const y = from.y.slice();
    // The values are kept to begin with, and the rates are those that keep them.
    const rate = from.rate.slice();
    for (let n = 0; n < size; n++) rate[n]! *= 1 - alphaM / gamma;
    let largest = residualAt(y, rate, at);
    for (let iteration = 0; !(largest < tolerance); iteration++) {
      if (iteration === iterations || !Number.isFinite(largest) || !factor()) return null;
      right.set(residual);
      substitute(pattern!, matrix, right, change);
      for (const shut of system.shut)
        shut((unknown) => {
          y[unknown] = (1 - alphaF) * from.y[unknown]!;
        });
      for (let n = 0; n < size; n++) {
        y[n]! -= byValue * change[n]!;
        rate[n]! -= byRate * change[n]!;
      }
      const before = largest;
      largest = residualAt(y, rate, at);
      // Rounding allows no better: the change is lost in the unknowns' own last digits.
      if (!(largest < before) && isNegligible(change, y, byValue)) break;
    }
    // From the point between on to the end of the step.
    for (let n = 0; n < size; n++) {
      y[n] = from.y[n]! + (y[n]! - from.y[n]!) / alphaF;
      rate[n] = from.rate[n]! + (rate[n]! - from.rate[n]!) / alphaM;
    }
    return { y, rate };
  };
}

/** Where the system's entries stand in a pattern's values. */
interface Slots {
  readonly linear: Int32Array;
  readonly curved: Int32Array;
}

const slotsOf = ({ linear, curves }: System, { slotOf }: Pattern): Slots => ({
  linear: Int32Array.from(linear, ({ row, column }) => slotOf(row, column)),
  curved: Int32Array.from(
    curves.flatMap(({ rows, columns }) => rows.flatMap((row) => columns.map((column) => slotOf(row, column)))),
  ),
});

/** Newton's change against the unknowns, below which it is rounding. */
const rounding = 1e-13;

function isNegligible(change: Float64Array, y: Float64Array, byValue: number): boolean {
  let [largest, size] = [0, 0];
  for (let n = 0; n < y.length; n++) {
    largest = Math.max(largest, Math.abs(byValue * change[n]!));
    size = Math.max(size, Math.abs(y[n]!));
  }
  return largest <= rounding * size;
}
