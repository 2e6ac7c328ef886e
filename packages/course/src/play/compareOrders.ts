import type { Ensemble } from "./playEnsemble.ts";
import { daysPerMonth } from "./playOrder.ts";

/** How much longer patients live under the first order than under another: mean months within those played, and how sure that is. */
export interface OrderDifference {
  readonly months: number;
  /** Ends of the mean's 95 % range over the samples: the play of chance alone, not what the model does not know. */
  readonly low: number;
  readonly high: number;
}

/** The first ensemble against another, sample by sample: both met the same patients. */
export function differenceOf(first: Ensemble, other: Ensemble): OrderDifference {
  const lived = ({ courses, months }: Ensemble, sample: number): number => {
    const { diedOn } = courses[sample]!;
    return Number.isNaN(diedOn) ? months : diedOn / daysPerMonth;
  };
  const { samples } = first;
  const differences = Array.from({ length: samples }, (_, n) => lived(first, n) - lived(other, n));
  const mean = differences.reduce((sum, one) => sum + one, 0) / samples;
  const spread = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, samples - 1);
  const half = 1.96 * Math.sqrt(spread / samples);
  return { months: mean, low: mean - half, high: mean + half };
}
