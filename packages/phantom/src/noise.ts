import { exp, log } from "./elementary.ts";
import { hash } from "./random.ts";

/**
 * Texture of the noise: white noise smoothed in plane, one part in ten much more so for the long tail, and across
 * slices; widths in pixels and slices. Fitted to the autocorrelation measured in the parenchyma of two patients of
 * 3D-IRCADb-01: 0.41 to 0.56, 0.16 to 0.19 and 0.05 to 0.07 at 1, 2 and 3 pixels, 0.14 to 0.30 to the next slice.
 */
const texture = { finePixels: 0.62, coarsePixels: 2, coarseShare: 0.1, slices: 0.46 } as const;

/** Weights of a Gaussian, from -reach to reach. */
export function gaussian(sigma: number, reach: number): Float64Array {
  const weights = Float64Array.from({ length: 2 * reach + 1 }, (_, n) =>
    exp((-0.5 * (n - reach) * (n - reach)) / (sigma * sigma)),
  );
  const sum = weights.reduce((total, one) => total + one, 0);
  return weights.map((weight) => weight / sum);
}

const powerOf = (weights: Float64Array): number => weights.reduce((sum, one) => sum + one * one, 0);

/** One slice, smoothed along rows, then columns; outside the slice counts as its edge. `work` is as large as a slice. */
export function smoothSlice(
  data: Float32Array,
  ni: number,
  nj: number,
  weights: Float64Array,
  work: Float32Array,
): void {
  const reach = (weights.length - 1) / 2;
  for (let j = 0; j < nj; j++) {
    const row = ni * j;
    for (let i = 0; i < ni; i++) {
      let sum = 0;
      if (i >= reach && i < ni - reach)
        for (let n = -reach; n <= reach; n++) sum += weights[n + reach]! * data[row + i + n]!;
      else
        for (let n = -reach; n <= reach; n++)
          sum += weights[n + reach]! * data[row + Math.max(0, Math.min(ni - 1, i + n))]!;
      work[row + i] = sum;
    }
  }
  for (let j = 0; j < nj; j++) {
    const row = ni * j;
    data.fill(0, row, row + ni);
    for (let n = -reach; n <= reach; n++) {
      const other = ni * Math.max(0, Math.min(nj - 1, j + n));
      const weight = weights[n + reach]!;
      for (let i = 0; i < ni; i++) data[row + i]! += weight * work[other + i]!;
    }
  }
}

/** Normal deviates for 16 bits: the distribution's quantiles at the middles of 65 536 equal shares. */
const deviates: Float32Array = Float32Array.from({ length: 65536 }, (_, n) => quantile((n + 0.5) / 65536));

/** Quantile of the normal distribution, to 4.5e-4: Abramowitz and Stegun 26.2.23. */
function quantile(share: number): number {
  const tail = Math.min(share, 1 - share);
  const t = Math.sqrt(-2 * log(tail));
  const z =
    t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
  return share < 0.5 ? -z : z;
}

/**
 * Adds noise of this standard deviation to every voxel, slice by slice. The same seed and stream give the same noise.
 */
export function addNoise(
  data: Float32Array,
  [ni, nj, nk]: readonly [number, number, number],
  sdHu: number,
  seed: number,
  stream: number,
): void {
  if (sdHu === 0) return;
  const fine = gaussian(texture.finePixels, 3);
  const coarse = gaussian(texture.coarsePixels, 6);
  const across = gaussian(texture.slices, 2);
  const fineScale = Math.sqrt((1 - texture.coarseShare) / powerOf(across)) / powerOf(fine);
  const coarseScale = Math.sqrt(texture.coarseShare / powerOf(across)) / powerOf(coarse);
  const area = ni * nj;
  const work = new Float32Array(area);
  const rough = new Float32Array(area);
  const make = (k: number): Float32Array => {
    const slice = new Float32Array(area);
    for (let at = 0; at < area; at++) {
      const bits = hash(seed, stream, at + area * (k + 2));
      slice[at] = deviates[bits & 65535]!;
      rough[at] = deviates[bits >>> 16]!;
    }
    smoothSlice(slice, ni, nj, fine, work);
    smoothSlice(rough, ni, nj, coarse, work);
    for (let at = 0; at < area; at++) slice[at] = fineScale * slice[at]! + coarseScale * rough[at]!;
    return slice;
  };
  const window = [make(-2), make(-1), make(0), make(1)];
  for (let k = 0; k < nk; k++) {
    window.push(make(k + 2));
    for (let n = 0; n < 5; n++) {
      const [slice, weight] = [window[n]!, sdHu * across[n]!];
      for (let at = 0; at < area; at++) data[at + area * k]! += weight * slice[at]!;
    }
    window.shift();
  }
}
