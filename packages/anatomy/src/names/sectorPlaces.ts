import type { Vector } from "@glisson/volume";

/** The three parts of the liver that the first divisions of the portal vein feed, and the two halves of the left one. */
export type Part = "L" | "RA" | "RP";

/** A normal distribution of places in the liver's box: mean, and the inverse covariance's upper triangle. */
interface Places {
  readonly mean: Vector;
  readonly inverse: readonly [xx: number, xy: number, xz: number, yy: number, yz: number, zz: number];
  readonly logDeterminant: number;
}

/**
 * Where in the liver the branches of each part lie. Coordinates run from -0.5 to 0.5 over the liver's box: to the
 * left, to the back, to the head (LPS). Calibrated on the centre-line points of the 13 livers of 3D-IRCADb-01 with
 * expert Couinaud labels (L = 2 to 4, RA = 5 and 8, RP = 6 and 7), every liver counting alike. With one liver left
 * out at a time, 93.6 % of the points (worst liver 89.8 %) fall to the right part by this alone.
 */
const places = {
  L: { mean: [0.067, -0.255, 0.182], inverse: [59.3, -6.3, -30.4, 167.8, -52.2, 116.5], logDeterminant: -13.61 },
  RA: { mean: [-0.228, -0.055, 0.098], inverse: [123.5, -12, -4.5, 117.5, 10.1, 48.9], logDeterminant: -13.44 },
  RP: { mean: [-0.211, 0.208, 0.063], inverse: [128.1, -19.8, -18.7, 165.8, -11.1, 53.4], logDeterminant: -13.85 },
  LM: { mean: [-0.053, -0.261, 0.152], inverse: [83.8, -35.5, -20.4, 280.5, -47.9, 85.5], logDeterminant: -14.24 },
  LL: { mean: [0.145, -0.251, 0.199], inverse: [118, -7.1, -52.5, 148, -68.3, 166.9], logDeterminant: -14.46 },
} as const satisfies Record<string, Places>;

/** Surprise, in nats, above which a place counts no more: one stray twig must not outvote a branch. */
const surpriseLimit = 5;

/** For a place in the liver's box, how surprising it is (-log of the posterior share, at most 5) under each part. */
export function surpriseOf<K extends keyof typeof places>(place: Vector, among: readonly K[]): number[] {
  const logLikelihoods = among.map((part) => logLikelihood(place, places[part]));
  const best = Math.max(...logLikelihoods);
  const total = best + Math.log(logLikelihoods.reduce((sum, one) => sum + Math.exp(one - best), 0));
  return logLikelihoods.map((one) => Math.min(surpriseLimit, total - one));
}

function logLikelihood([x, y, z]: Vector, { mean, inverse, logDeterminant }: Places): number {
  const [dx, dy, dz] = [x - mean[0], y - mean[1], z - mean[2]];
  const [xx, xy, xz, yy, yz, zz] = inverse;
  const squared = xx * dx * dx + yy * dy * dy + zz * dz * dz + 2 * (xy * dx * dy + xz * dx * dz + yz * dy * dz);
  return -0.5 * (squared + logDeterminant);
}
