import { type Grid, type Mask, neighbourSteps, toWorld } from "@glisson/volume";

/** The surface of a mask in patches, one for each voxel face between inside and outside. */
export interface Surface {
  readonly count: number;
  /** Middle of each patch: x, y, z one after another, LPS mm. */
  readonly points: Float64Array;
  /** Unit vectors outwards, in the same order. */
  readonly normals: Float64Array;
  readonly areaMm2: Float64Array;
  /** The voxel inside that each patch belongs to. */
  readonly voxels: Int32Array;
}

/** Empty layers that the mask's grid must have on every side. */
export const surfaceMargin = 2;

/** The share of a voxel's neighbourhood that is inside, at the surface itself. */
const half = 0.5;

/**
 * Surface of a mask to a fraction of a voxel. Each voxel weighs in with its 26 neighbours (1, 2, 1 along every axis): the
 * surface runs where that mean crosses a half, its normal down the mean's slope, and a face counts with the part of its
 * area that looks along the normal. Steps of the voxel grid add neither area nor distance that way.
 */
export function surfaceOf({ grid, data }: Mask): Surface {
  const faces = facesOf(grid, data);
  const count = faces.length / 2;
  const look = neighbourhood(grid, data);
  const points = new Float64Array(3 * count);
  const normals = new Float64Array(3 * count);
  const areaMm2 = new Float64Array(count);
  const voxels = new Int32Array(count);
  const steps = axesOf(grid);
  const [ni, nj] = grid.size;
  for (let n = 0; n < count; n++) {
    const at = faces[2 * n]!;
    const side = faces[2 * n + 1]!;
    const { axis, sign } = sides[side]!;
    const inner = look(at);
    const slope = [inner.di, inner.dj, inner.dk] as [number, number, number];
    const innerMean = inner.mean;
    const outer = look(at + sign * [1, ni, ni * nj][axis]!);
    slope[0] += outer.di;
    slope[1] += outer.dj;
    slope[2] += outer.dk;
    const crosses = innerMean >= half && outer.mean < half;
    const way = crosses ? (innerMean - half) / (innerMean - outer.mean) : half;
    const centre = toWorld(grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]);
    const step = steps[axis]!;
    const normal = [0, 0, 0];
    for (let x = 0; x < 3; x++) {
      points[3 * n + x] = centre[x]! + sign * way * step.mm[x]!;
      for (let a = 0; a < 3; a++) normal[x]! -= (slope[a]! * steps[a]!.mm[x]!) / steps[a]!.lengthMm ** 2;
    }
    const length = Math.hypot(normal[0]!, normal[1]!, normal[2]!);
    const along = sign / step.lengthMm;
    let facing = 0;
    for (let x = 0; x < 3; x++) {
      // A voxel that stands alone has no slope: its faces look their own way.
      const value = length > 0 ? normal[x]! / length : along * step.mm[x]!;
      normals[3 * n + x] = value;
      facing += value * along * step.mm[x]!;
    }
    areaMm2[n] = Math.abs(facing) * step.faceMm2;
    voxels[n] = at;
  }
  return { count, points, normals, areaMm2, voxels };
}

const sides = [0, 1, 2].flatMap((axis) => [
  { axis, sign: -1 },
  { axis, sign: 1 },
]);

/** Voxel and side (see `sides`) of every face between inside and outside, one pair after another. */
function facesOf({ size: [ni, nj] }: Grid, data: Uint8Array): number[] {
  const steps = sides.map(({ axis, sign }) => sign * [1, ni, ni * nj][axis]!);
  const faces: number[] = [];
  for (let at = data.indexOf(1); at >= 0; at = data.indexOf(1, at + 1))
    for (let side = 0; side < 6; side++) if (data[at + steps[side]!] === 0) faces.push(at, side);
  return faces;
}

/** Mean of a voxel and its neighbours, and the slope of that mean per voxel along each axis. */
interface Neighbourhood {
  mean: number;
  di: number;
  dj: number;
  dk: number;
}

/** Tells the neighbourhood of a voxel; the answer holds until the next is asked for. */
function neighbourhood(grid: Grid, data: Uint8Array): (at: number) => Neighbourhood {
  const steps = Int32Array.from([...neighbourSteps(grid, 26), 0].sort((a, b) => a - b));
  const offset = (n: number) => [(n % 3) - 1, (Math.floor(n / 3) % 3) - 1, Math.floor(n / 9) - 1] as const;
  const weigh = (x: number): number => 2 - Math.abs(x);
  const weights = Array.from(steps, (_, n) => {
    const [i, j, k] = offset(n);
    return {
      mean: (weigh(i) * weigh(j) * weigh(k)) / 64,
      di: (i * weigh(j) * weigh(k)) / 32,
      dj: (j * weigh(i) * weigh(k)) / 32,
      dk: (k * weigh(i) * weigh(j)) / 32,
    };
  });
  const answer: Neighbourhood = { mean: 0, di: 0, dj: 0, dk: 0 };
  return (at) => {
    answer.mean = answer.di = answer.dj = answer.dk = 0;
    for (let n = 0; n < 27; n++) {
      if (data[at + steps[n]!] !== 1) continue;
      const weight = weights[n]!;
      answer.mean += weight.mean;
      answer.di += weight.di;
      answer.dj += weight.dj;
      answer.dk += weight.dk;
    }
    return answer;
  };
}

/** Steps along the three axes of the grid, their length, and the area of the voxel's face across each. */
function axesOf({ affine: a }: Grid) {
  const steps = [0, 1, 2].map((axis) => [a[axis]!, a[4 + axis]!, a[8 + axis]!] as const);
  const lengths = steps.map(([x, y, z]) => Math.hypot(x, y, z));
  return steps.map((mm, axis) => ({
    mm,
    lengthMm: lengths[axis]!,
    faceMm2: lengths[(axis + 1) % 3]! * lengths[(axis + 2) % 3]!,
  }));
}
