import { log } from "./elementary.ts";

/**
 * Random numbers that depend on a seed, a stream and a place in the stream, and on nothing that was drawn before: adding
 * a draw to one part of the generator leaves all others as they were. The mixing is PCG3D (Jarzynski and Olano 2020,
 * Journal of Computer Graphics Techniques 9(3)).
 */
export function hash(seed: number, stream: number, index: number): number {
  let x = (Math.imul(seed, 1664525) + 1013904223) | 0;
  let y = (Math.imul(stream, 1664525) + 1013904223) | 0;
  let z = (Math.imul(index, 1664525) + 1013904223) | 0;
  x = (x + Math.imul(y, z)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  x ^= x >>> 16;
  y ^= y >>> 16;
  z ^= z >>> 16;
  x = (x + Math.imul(y, z)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  return z >>> 0;
}

/** What each stream of random numbers is for. */
export const streams = {
  patient: 1,
  surface: 2,
  stems: 3,
  portal: 4,
  hepaticVeins: 5,
  artery: 6,
  curves: 7,
  tumours: 8,
  thrombus: 9,
  attenuation: 10,
  tributaries: 11,
  noise: 20,
} as const;

/** A row of draws from one stream. */
export interface Draws {
  /** From 0 (included) to 1 (excluded). */
  readonly share: () => number;
  readonly between: (low: number, high: number) => number;
  /** From a normal distribution. */
  readonly normal: (mean: number, sd: number) => number;
}

export function drawsFrom(seed: number, stream: number): Draws {
  let index = 0;
  const share = (): number => hash(seed, stream, index++) / 4294967296;
  const between = (low: number, high: number): number => low + (high - low) * share();
  const normal = (mean: number, sd: number): number => {
    // Marsaglia's polar method.
    for (;;) {
      const [u, v] = [between(-1, 1), between(-1, 1)];
      const s = u * u + v * v;
      if (s > 0 && s < 1) return mean + sd * u * Math.sqrt((-2 * log(s)) / s);
    }
  };
  return { share, between, normal };
}
