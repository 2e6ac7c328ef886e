import type { Text } from "@glisson/case";
import { quantiles } from "@glisson/sampling";

/** A number with the range it was varied over. */
export interface Ranged {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** An input that is not known for sure: what is taken at the centre, and at its two ends. */
export interface Uncertain<T> {
  readonly value: T;
  readonly low: T;
  readonly high: T;
}

export const certain = <T>(value: T): Uncertain<T> => ({ value, low: value, high: value });

/** How well a number is founded. */
export type Basis = "measured" | "population" | "read" | "recalled" | "calibrated" | "defined";

/** An input that was not known, what was used in its place, and over which range it was varied. */
export interface Assumption {
  readonly input: string;
  readonly used: Ranged | string;
  readonly mark: Basis;
  readonly text: Text;
}

/** For each input that varies a share from 0 (its low end) to 1 (its high end); the others stay at their centre. */
export type Draw = ReadonlyMap<string, number>;

/**
 * The value of a number at a draw: half of the draws lie below its centre and half above, evenly as far as its ends. Nothing is
 * known of what lies likelier between them.
 */
export function numberAt({ low, value, high }: Ranged, share: number | undefined): number {
  if (share === undefined) return value;
  return share < 0.5 ? low + 2 * share * (value - low) : value + (2 * share - 1) * (high - value);
}

/** One of an input's three forms at a draw, each as often as the others. */
export function formAt<T>({ low, value, high }: Uncertain<T>, share: number | undefined): T {
  if (share === undefined) return value;
  return share < 1 / 3 ? low : share < 2 / 3 ? value : high;
}

/** The shares between whose quantiles a range reaches: 95 of 100 draws lie within. */
const within = [0.025, 0.975] as const;

/** Spread of a quantity over many solutions, the first of which is the central one and lies within. */
export function spread(values: readonly number[]): Ranged {
  const [value, ...drawn] = values as [number, ...number[]];
  if (drawn.length === 0) return certain(value);
  const [low, high] = quantiles(drawn, within) as [number, number];
  return { value, low: Math.min(value, low), high: Math.max(value, high) };
}
