import { uniform } from "./philox.ts";

/** How much of an output's variance an input explains: alone, and with all that it does together with others. */
export interface Sensitivity {
  readonly first: number;
  readonly total: number;
}

/**
 * The runs of a variance-based study: `count` base points A and B, and for each input A with that input from B. Each point is
 * one uniform draw an input. `count` x (inputs + 2) points, in an order that does not depend on who computes them.
 * Source: Saltelli et al. 2010, doi 10.1016/j.cpc.2009.09.018 (recalled).
 */
export function sensitivityDesign(seed: number, inputs: number, count: number): Float64Array[] {
  const point = (n: number, from: (input: number) => 0 | 1): Float64Array =>
    Float64Array.from({ length: inputs }, (_, input) => uniform(seed, n, 2 * input + from(input)));
  const all = <T>(make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
  return [
    ...all((n) => point(n, () => 0)),
    ...all((n) => point(n, () => 1)),
    ...Array.from({ length: inputs }, (_, swapped) =>
      all((n) => point(n, (input) => (input === swapped ? 1 : 0))),
    ).flat(),
  ];
}

/**
 * Each input's share of the variance from an output at the points of `sensitivityDesign`, in its order. First order by Saltelli
 * 2010, total by Jansen 1999 (both recalled). An output that does not vary has no sensitivities: all 0.
 */
export function sensitivitiesOf(outputs: ArrayLike<number>, inputs: number): Sensitivity[] {
  const count = outputs.length / (inputs + 2);
  let [mean, squares] = [0, 0];
  for (let n = 0; n < 2 * count; n++) mean += outputs[n]! / (2 * count);
  for (let n = 0; n < 2 * count; n++) squares += (outputs[n]! - mean) ** 2;
  const variance = squares / (2 * count);
  // Rounding alone is no variance.
  if (!(variance > (1e-12 * mean) ** 2)) return Array.from({ length: inputs }, () => ({ first: 0, total: 0 }));
  return Array.from({ length: inputs }, (_, input) => {
    let [first, total] = [0, 0];
    for (let n = 0; n < count; n++) {
      const [a, b, swapped] = [outputs[n]!, outputs[count + n]!, outputs[(2 + input) * count + n]!];
      first += (b - mean) * (swapped - a);
      total += (a - swapped) ** 2;
    }
    return { first: first / count / variance, total: total / (2 * count) / variance };
  });
}
