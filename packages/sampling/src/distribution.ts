/**
 * What is known of an input: a value, all values of a stretch alike, a stretch with a likeliest value, a stretch with a middle
 * (`halves`: half of the draws lie below `value`, half above, evenly on either side), or one of several.
 */
export type Distribution =
  | { readonly kind: "known"; readonly value: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "triangular"; readonly low: number; readonly value: number; readonly high: number }
  | { readonly kind: "halves"; readonly low: number; readonly value: number; readonly high: number }
  | { readonly kind: "log-uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "choice"; readonly count: number };

/**
 * The value below which a share of the distribution lies, 0 < share < 1: a uniform draw put in gives a draw from it. A
 * choice gives the place of what was chosen, from 0 on. A log-uniform stretch must lie above 0.
 */
export function quantileOf(given: Distribution, share: number): number {
  switch (given.kind) {
    case "known":
      return given.value;
    case "uniform":
      return given.low + share * (given.high - given.low);
    case "log-uniform":
      return given.low * (given.high / given.low) ** share;
    case "triangular": {
      const { low, value, high } = given;
      if (high === low) return low;
      const peak = (value - low) / (high - low);
      return share < peak
        ? low + Math.sqrt(share * (high - low) * (value - low))
        : high - Math.sqrt((1 - share) * (high - low) * (high - value));
    }
    case "halves": {
      const { low, value, high } = given;
      return share < 0.5 ? low + 2 * share * (value - low) : value + (2 * share - 1) * (high - value);
    }
    case "choice":
      return Math.min(given.count - 1, Math.floor(share * given.count));
  }
}
