import type { Text } from "@glisson/case";

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

export type End = keyof Uncertain<unknown>;

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

/** Spread of a quantity over many solutions, the first of which is the central one. */
export function spread(values: readonly number[]): Ranged {
  return { value: values[0]!, low: Math.min(...values), high: Math.max(...values) };
}

/** The ends chosen along each axis that varies; none chosen is the centre. */
export type Corner<Axis extends string> = Readonly<Partial<Record<Axis, End>>>;

/** The centre, then every corner of the axes that vary: 1 + 2^n points. */
export function corners<Axis extends string>(axes: readonly Axis[]): readonly Corner<Axis>[] {
  const centre = {} as Corner<Axis>;
  if (axes.length === 0) return [centre];
  const ends = axes.reduce<readonly Corner<Axis>[]>(
    (points, axis) =>
      points.flatMap((point) => [
        { ...point, [axis]: "low" },
        { ...point, [axis]: "high" },
      ]),
    [centre],
  );
  return [centre, ...ends];
}
