import {
  boundingBox,
  crop,
  depthMm,
  type Grid,
  growBox,
  type Mask,
  nearestSeed,
  spacingOf,
  toVoxel,
  type Vector,
} from "@glisson/volume";

/** The hilum is a notch in the liver: what a closing by this much fills counts as inside. */
const closingMm = 10;
/** Width of the coarse cells on which the closing is done; the answer is needed no finer. */
const cellMm = 2.5;

/** Whether an LPS point lies within the liver, its vessels' canals and its hilum filled by a closing of 10 mm. */
export function insideLiver(liver: Mask): (point: Vector) => boolean {
  const coarse = coarsen(liver);
  const near = nearestSeed(coarse.grid, coarse.data).distanceMm;
  const dilated = Uint8Array.from(near, (mm) => (mm <= closingMm ? 1 : 0));
  const depth = depthMm(coarse.grid, dilated);
  const [ni, nj, nk] = coarse.grid.size;
  return (point) => {
    const [i, j, k] = toVoxel(coarse.grid, point).map(Math.round) as [number, number, number];
    if (i < 0 || j < 0 || k < 0 || i >= ni || j >= nj || k >= nk) return false;
    return depth[i + ni * (j + nj * k)]! > closingMm;
  };
}

/** The mask on cells of about 2.5 mm, with an empty margin wider than the closing; a cell takes its middle voxel. */
function coarsen(mask: Mask): Mask {
  const spacing = spacingOf(mask.grid);
  const factor = spacing.map((mm) => Math.max(1, Math.round(cellMm / mm))) as [number, number, number];
  const margin = spacing.map((mm, axis) => Math.ceil((closingMm + 2 * cellMm) / (mm * factor[axis]!)));
  const box = boundingBox(mask)!;
  const tight = crop(mask, growBox(box, 0));
  const size = tight.grid.size.map((n, axis) => Math.ceil(n / factor[axis]!) + 2 * margin[axis]!) as [
    number,
    number,
    number,
  ];
  const shift = factor.map((f, axis) => Math.floor(f / 2) - margin[axis]! * f) as [number, number, number];
  const [a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11] = tight.grid.affine;
  const [fi, fj, fk] = factor;
  const [si, sj, sk] = shift;
  const affine: Grid["affine"] = [
    ...([a0 * fi, a1 * fj, a2 * fk, a3 + a0 * si + a1 * sj + a2 * sk] as const),
    ...([a4 * fi, a5 * fj, a6 * fk, a7 + a4 * si + a5 * sj + a6 * sk] as const),
    ...([a8 * fi, a9 * fj, a10 * fk, a11 + a8 * si + a9 * sj + a10 * sk] as const),
  ];
  const data = new Uint8Array(size[0] * size[1] * size[2]);
  const [ni, nj, nk] = tight.grid.size;
  for (let k = sk + fk * margin[2]!, c = margin[2]!; k < nk; k += fk, c++)
    for (let j = sj + fj * margin[1]!, b = margin[1]!; j < nj; j += fj, b++)
      for (let i = si + fi * margin[0]!, a = margin[0]!; i < ni; i += fi, a++)
        data[a + size[0] * (b + size[1] * c)] = tight.data[i + ni * (j + nj * k)]!;
  return { grid: { size, affine }, data };
}
