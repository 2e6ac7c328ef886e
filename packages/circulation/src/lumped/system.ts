/**
 * A lumped network as equations: E y' + F y + c(y, y', t) = 0, one row for each unknown. It knows no units; any consistent set
 * will do.
 */
export interface System {
  readonly unknowns: readonly string[];
  readonly linear: readonly Linear[];
  readonly sources: readonly Source[];
  readonly curves: readonly Curve[];
  /** Before each change of the unknowns: what is none at the end of the step as far as is known, such as flow through a shut valve. */
  readonly shut: readonly Shut[];
}

/** An entry of E and of F. */
interface Linear {
  readonly row: number;
  readonly column: number;
  readonly e: number;
  readonly f: number;
}

/** A given value that one row subtracts: constant, or a function of time. */
interface Source {
  readonly row: number;
  readonly signal: Signal;
}

/** What changes with time by itself. `mean`: what stands for it in a steady state. */
export interface Signal {
  readonly at: (time: number) => number;
  readonly mean: number;
}

export const constant = (value: number): Signal => ({ at: () => value, mean: value });

/**
 * What is not linear: terms of c in some rows by some unknowns. `evaluate` writes into `out`, for each row its value, then for
 * each row and each column the derivative by the unknown, then likewise the derivative by its rate.
 */
interface Curve {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly evaluate: (y: Float64Array, rate: Float64Array, time: number, out: Float64Array) => void;
}

/** Calls `none` with the place of each unknown that is none. */
type Shut = (none: (unknown: number) => void) => void;

/** Puts a system together, element by element. */
export interface Builder {
  /** A new unknown, and its place. */
  readonly unknown: (name: string) => number;
  /** A new row, and its place. */
  readonly equation: () => number;
  /** Adds e x (rate of the unknown) + f x (the unknown) to a row. */
  readonly add: (row: number, column: number, entry: { readonly e?: number; readonly f?: number }) => void;
  readonly subtract: (row: number, signal: Signal) => void;
  readonly curve: (curve: Curve) => void;
  readonly shut: (shut: Shut) => void;
  readonly system: () => System;
}

export function newBuilder(): Builder {
  const unknowns: string[] = [];
  const linear: Linear[] = [];
  const sources: Source[] = [];
  const curves: Curve[] = [];
  const shut: Shut[] = [];
  let rows = 0;
  return {
    unknown: (name) => unknowns.push(name) - 1,
    equation: () => rows++,
    add: (row, column, { e = 0, f = 0 }) => void linear.push({ row, column, e, f }),
    subtract: (row, signal) => void sources.push({ row, signal }),
    curve: (curve) => void curves.push(curve),
    shut: (one) => void shut.push(one),
    system: () => {
      if (rows !== unknowns.length) throw new Error(`${rows} equations for ${unknowns.length} unknowns`);
      return { unknowns, linear, sources, curves, shut };
    },
  };
}

/** Flow and pressure where two elements meet: places of their unknowns. */
export interface Connection {
  readonly flow: number;
  readonly pressure: number;
}
