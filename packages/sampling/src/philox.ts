/**
 * Philox 4x32-10: random bits as a function of a key and a counter alone, so that any worker can draw any number at any
 * time and all get the same. Source: Salmon et al. 2011, doi 10.1145/2063384.2063405 (recalled; the tests hold the authors'
 * published answers).
 */
const [multiply0, multiply1] = [0xd2511f53, 0xcd9e8d57] as const;
const [weyl0, weyl1] = [0x9e3779b9, 0xbb67ae85] as const;
const rounds = 10;

type FourWords = [number, number, number, number];

/** The four words of the last draw: kept here, because millions of arrays would cost more than the draws. */
let [word0, word1, word2, word3] = [0, 0, 0, 0];

/** Four words of 32 bits from a counter of four words and a key of two. */
export function philox(counter: Readonly<FourWords>, key: readonly [number, number]): FourWords {
  draw(...counter, ...key);
  return [word0, word1, word2, word3];
}

function draw(from0: number, from1: number, from2: number, from3: number, key0: number, key1: number): void {
  let c0 = from0;
  let c1 = from1;
  let c2 = from2;
  let c3 = from3;
  let k0 = key0;
  let k1 = key1;
  for (let round = 0; round < rounds; round++) {
    const high0 = highWord(multiply0, c0);
    const low0 = Math.imul(multiply0, c0);
    const high1 = highWord(multiply1, c2);
    const low1 = Math.imul(multiply1, c2);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + weyl0) | 0;
    k1 = (k1 + weyl1) | 0;
  }
  word0 = c0 >>> 0;
  word1 = c1 >>> 0;
  word2 = c2 >>> 0;
  word3 = c3 >>> 0;
}

/** Upper 32 bits of the product of two words. */
function highWord(a: number, b: number): number {
  const aHigh = a >>> 16;
  const aLow = a & 0xffff;
  const bHigh = b >>> 16;
  const bLow = b & 0xffff;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carry = aLow * bHigh + (middle % 65536);
  return (aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(carry / 65536)) | 0;
}

/** Two words as a number from 0 to 1, both excluded. */
const asShare = (a: number, b: number): number => ((a >>> 5) * 67108864 + (b >>> 6) + 0.5) / 9007199254740992;

/**
 * A number from 0 to 1, both excluded, for a seed, a sample (a patient, a run) and a place (an input, a day): 53 bits.
 * Whole numbers from 0 to 2^32 - 1 each.
 */
export function uniform(seed: number, sample: number, place: number): number {
  draw(sample, place, 0, 0, seed, 0);
  return asShare(word0, word1);
}

/** A draw from the normal distribution of mean 0 and deviation 1 (Box and Muller 1958, recalled); arguments as `uniform`. */
export function normal(seed: number, sample: number, place: number): number {
  draw(sample, place, 0, 0, seed, 0);
  return Math.sqrt(-2 * Math.log(asShare(word0, word1))) * Math.cos(2 * Math.PI * asShare(word2, word3));
}

/** A draw from the exponential distribution of mean 1; arguments as `uniform`. */
export const exponential = (seed: number, sample: number, place: number): number =>
  -Math.log(uniform(seed, sample, place));
