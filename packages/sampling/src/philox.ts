/**
 * Philox 4x32-10: random bits as a function of a key and a counter alone, so that any worker can draw any number at any
 * time and all get the same. Source: Salmon et al. 2011, doi 10.1145/2063384.2063405 (recalled; the tests hold the authors'
 * published answers).
 */
const [multiply0, multiply1] = [0xd2511f53, 0xcd9e8d57] as const;
const [weyl0, weyl1] = [0x9e3779b9, 0xbb67ae85] as const;
const rounds = 10;

type FourWords = [number, number, number, number];

/** Four words of 32 bits from a counter of four words and a key of two. */
export function philox(counter: Readonly<FourWords>, key: readonly [number, number]): FourWords {
  let [c0, c1, c2, c3] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < rounds; round++) {
    const [high0, low0] = [highWord(multiply0, c0), Math.imul(multiply0, c0)];
    const [high1, low1] = [highWord(multiply1, c2), Math.imul(multiply1, c2)];
    [c0, c1, c2, c3] = [high1 ^ c1 ^ k0, low1, high0 ^ c3 ^ k1, low0];
    k0 = (k0 + weyl0) | 0;
    k1 = (k1 + weyl1) | 0;
  }
  return [c0 >>> 0, c1 >>> 0, c2 >>> 0, c3 >>> 0];
}

/** Upper 32 bits of the product of two words. */
function highWord(a: number, b: number): number {
  const [aHigh, aLow, bHigh, bLow] = [a >>> 16, a & 0xffff, b >>> 16, b & 0xffff];
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carry = aLow * bHigh + (middle % 65536);
  return (aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(carry / 65536)) | 0;
}

/**
 * A number from 0 to 1, both excluded, for a seed, a sample (a patient, a run) and a place (an input, a day): 53 bits.
 * Whole numbers from 0 to 2^32 - 1 each.
 */
export function uniform(seed: number, sample: number, place: number): number {
  const [a, b] = philox([sample, place, 0, 0], [seed, 0]);
  return ((a >>> 5) * 67108864 + (b >>> 6) + 0.5) / 9007199254740992;
}

/** A draw from the normal distribution of mean 0 and deviation 1 (Box and Muller 1958, recalled); arguments as `uniform`. */
export function normal(seed: number, sample: number, place: number): number {
  const [a, b, c, d] = philox([sample, place, 0, 0], [seed, 0]);
  const first = ((a >>> 5) * 67108864 + (b >>> 6) + 0.5) / 9007199254740992;
  const second = ((c >>> 5) * 67108864 + (d >>> 6) + 0.5) / 9007199254740992;
  return Math.sqrt(-2 * Math.log(first)) * Math.cos(2 * Math.PI * second);
}

/** A draw from the exponential distribution of mean 1; arguments as `uniform`. */
export const exponential = (seed: number, sample: number, place: number): number =>
  -Math.log(uniform(seed, sample, place));
