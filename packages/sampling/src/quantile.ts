/**
 * Quantiles of a sample, each a share from 0 to 1, by linear interpolation between the ordered values (type 7 of Hyndman and
 * Fan 1996, doi 10.1080/00031305.1996.10473566, recalled; R's own). The sample must not be empty.
 */
export function quantiles(sample: ArrayLike<number>, shares: readonly number[]): number[] {
  const sorted = Float64Array.from(sample).sort();
  return shares.map((share) => {
    const at = share * (sorted.length - 1);
    const below = Math.floor(at);
    const [low, high] = [sorted[below]!, sorted[Math.min(sorted.length - 1, below + 1)]!];
    return low + (at - below) * (high - low);
  });
}
