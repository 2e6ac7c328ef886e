import { boundingBox, crop, growBox } from "./crop.ts";
import { isRightHanded } from "./geometry.ts";
import type { Grid, Mask } from "./grid.ts";
import { holds, longer, wordsOf } from "./runs.ts";

/** A closed surface of triangles around a mask. */
export interface Surface {
  /** x, y, z of every vertex, LPS mm. */
  readonly vertices: Float32Array;
  /** Three vertices a triangle, anticlockwise seen from outside. */
  readonly triangles: Uint32Array;
  readonly areaMm2: number;
}

/**
 * Smoothing by a step to the middle of the neighbours and a step of four fifths back, which takes the voxels' stairs away
 * and shrinks little: after Taubin, SIGGRAPH 1995:351-358, doi 10.1145/218380.218473. The factors are ours, chosen for
 * the area of tubes.
 */
const steps = [1, -0.8] as const;

/**
 * The surface of a mask by a surface net: one vertex in every cell of eight voxels that are not all alike, smoothed but
 * never moved out of its cell. Gibson, MICCAI 1998, LNCS 1496:888-898, doi 10.1007/BFb0056277. It is closed, and nowhere
 * further than a voxel from the faces of the mask's voxels.
 *
 * Area against the truth, on voxels that are cubes: tubes of at least 2 voxels radius -3 to +2 %, balls of at least 4
 * voxels radius -4 to +2 %; on slices 3.5 times as thick as the pixel +5 %; smaller balls come out too small. Measured.
 */
export function surfaceOf(mask: Mask): Surface {
  const box = boundingBox(mask);
  if (!box) return { vertices: new Float32Array(0), triangles: new Uint32Array(0), areaMm2: 0 };
  const { grid, data } = crop(mask, growBox(box, 1));
  const net = netOf(grid, data);
  return meshOf(grid, net, smoothed(grid, net));
}

interface Net {
  /** Index of every vertex's cell: that of its first voxel. */
  readonly cells: Int32Array;
  /** Which of the cell's voxels are set, as bits i + 2 j + 4 k. */
  readonly sets: Int32Array;
  /** The vertices beside each in the net, -1 where there is none: towards -i, -j, -k, +i, +j, +k. */
  readonly links: Int32Array;
  /** Four vertices a face, anticlockwise seen from outside on a right-handed grid. */
  readonly quads: Int32Array;
}

/** For each set of a cell's voxels, the mean of the middles of the edges between set and other voxels. */
const crossings = Float64Array.from({ length: 3 * 256 }, (_, n) => {
  const [set, axis] = [Math.floor(n / 3), n % 3];
  const middles: number[] = [];
  for (const a of [0, 1, 2, 3, 4, 5, 6, 7])
    for (const b of [1, 2, 4].flatMap((bit) => (a & bit ? [] : [a | bit])))
      if (((set >> a) & 1) !== ((set >> b) & 1)) middles.push((((a >> axis) & 1) + ((b >> axis) & 1)) / 2 - 0.5);
  return middles.reduce((sum, middle) => sum + middle, 0) / middles.length;
});

/** Bits of a cell's voxels (i + 2 j + 4 k) on its sides towards -i, -j and -k. */
const sides = [0x55, 0x33, 0x0f] as const;

/** The grid's outermost layer must be empty. */
function netOf({ size: [ni, nj, nk] }: Grid, data: Uint8Array): Net {
  const words = wordsOf(data);
  let [cells, sets, links, quads] = [new Int32Array(0), new Int32Array(0), new Int32Array(0), new Int32Array(0)];
  let [count, corners] = [0, 0];
  // Vertices of the cells of this slice and of the one before.
  let [slice, before] = [new Int32Array(ni * nj), new Int32Array(ni * nj)];
  for (let k = 0; k + 1 < nk; k++) {
    [slice, before] = [before, slice];
    for (let j = 0; j + 1 < nj; j++) {
      const p = ni * (j + nj * k);
      const r = p + ni * nj;
      if (!holds(words, p, p + 2 * ni) && !holds(words, r, r + 2 * ni)) continue;
      if (count + ni > cells.length) {
        cells = longer(cells, count + ni);
        sets = longer(sets, count + ni);
        links = longer(links, 6 * cells.length);
      }
      // A cell has at most three faces.
      if (corners + 12 * ni > quads.length) quads = longer(quads, corners + 12 * ni);
      let set = 0;
      for (let i = 0, at = ni * j; i + 1 < ni; i++, at++) {
        const next = p + i + 1;
        const here = data[next]! | (data[next + ni]! << 2) | (data[r + i + 1]! << 4) | (data[r + i + 1 + ni]! << 6);
        set = ((set >> 1) & 0x55) | (here << 1);
        if (set === 0 || set === 0xff) continue;
        slice[at] = count;
        cells[count] = p + i;
        sets[count] = set;
        links.fill(-1, 6 * count, 6 * count + 6);
        for (let axis = 0; axis < 3; axis++) {
          const side = set & sides[axis]!;
          if (side === 0 || side === sides[axis]) continue;
          const beside = axis === 0 ? slice[at - 1]! : axis === 1 ? slice[at - ni]! : before[at]!;
          links[6 * count + axis] = beside;
          links[6 * beside + axis + 3] = count;
        }
        // The three edges from the cell's first voxel are each crossed by a face of four vertices, this one among them.
        for (let axis = 0; axis < 3; axis++) {
          const isInside = set & 1;
          if (isInside === ((set >> (1 << axis)) & 1)) continue;
          const [a, b, c] =
            axis === 0
              ? [before[at - ni]!, before[at]!, slice[at - ni]!]
              : axis === 1
                ? [before[at - 1]!, slice[at - 1]!, before[at]!]
                : [slice[at - 1 - ni]!, slice[at - ni]!, slice[at - 1]!];
          quads[corners] = a;
          quads[corners + 1] = isInside === 1 ? b : c;
          quads[corners + 2] = count;
          quads[corners + 3] = isInside === 1 ? c : b;
          corners += 4;
        }
        count++;
      }
    }
  }
  return {
    cells: cells.subarray(0, count),
    sets: sets.subarray(0, count),
    links: links.subarray(0, 6 * count),
    quads: quads.subarray(0, corners),
  };
}

/** Voxel coordinates of every vertex: where the edges of its cell are crossed on average, then smoothed. */
function smoothed({ size: [ni, nj] }: Grid, { cells, sets, links }: Net): Float64Array {
  const first = new Float64Array(3 * cells.length);
  const middle = new Float64Array(3 * cells.length);
  cells.forEach((cell, vertex) => {
    middle[3 * vertex] = (cell % ni) + 0.5;
    middle[3 * vertex + 1] = (Math.floor(cell / ni) % nj) + 0.5;
    middle[3 * vertex + 2] = Math.floor(cell / (ni * nj)) + 0.5;
    for (let axis = 0; axis < 3; axis++)
      first[3 * vertex + axis] = middle[3 * vertex + axis]! + crossings[3 * sets[vertex]! + axis]!;
  });
  let [here, next] = [first, new Float64Array(first.length)];
  for (const factor of steps) {
    for (let at = 0; at < here.length; at += 3) {
      let [x, y, z, count] = [0, 0, 0, 0];
      for (let n = 2 * at; n < 2 * at + 6; n++) {
        const beside = 3 * links[n]!;
        if (beside < 0) continue;
        x += here[beside]!;
        y += here[beside + 1]!;
        z += here[beside + 2]!;
        count++;
      }
      next[at] = moved(here[at]!, x / count, factor, middle[at]!);
      next[at + 1] = moved(here[at + 1]!, y / count, factor, middle[at + 1]!);
      next[at + 2] = moved(here[at + 2]!, z / count, factor, middle[at + 2]!);
    }
    [here, next] = [next, here];
  }
  return here;
}

/** A step towards a place, kept within half a voxel of the cell's middle. */
const moved = (from: number, towards: number, factor: number, middle: number): number =>
  Math.max(middle - 0.5, Math.min(middle + 0.5, from + factor * (towards - from)));

/** The net in the patient, each face as two triangles along its shorter diagonal. */
function meshOf(grid: Grid, { quads }: Net, places: Float64Array): Surface {
  const vertices = new Float32Array(places.length);
  const [a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11] = grid.affine;
  for (let at = 0; at < places.length; at += 3) {
    const [i, j, k] = [places[at]!, places[at + 1]!, places[at + 2]!];
    vertices[at] = a0 * i + a1 * j + a2 * k + a3;
    vertices[at + 1] = a4 * i + a5 * j + a6 * k + a7;
    vertices[at + 2] = a8 * i + a9 * j + a10 * k + a11;
  }
  const triangles = new Uint32Array((quads.length / 4) * 6);
  const turn = isRightHanded(grid) ? 0 : 2;
  let area = 0;
  for (let n = 0, at = 0; n < quads.length; n += 4, at += 6) {
    const [a, b, c, d] = [quads[n]!, quads[n + 1 + turn]!, quads[n + 2]!, quads[n + 3 - turn]!];
    const isAcross = squaredBetween(vertices, a, c) <= squaredBetween(vertices, b, d);
    triangles[at] = a;
    triangles[at + 1] = b;
    triangles[at + 2] = isAcross ? c : d;
    triangles[at + 3] = isAcross ? a : b;
    triangles[at + 4] = c;
    triangles[at + 5] = d;
    area += areaOf(vertices, a, b, triangles[at + 2]!) + areaOf(vertices, triangles[at + 3]!, c, d);
  }
  return { vertices, triangles, areaMm2: area };
}

function squaredBetween(vertices: Float32Array, a: number, b: number): number {
  const x = vertices[3 * a]! - vertices[3 * b]!;
  const y = vertices[3 * a + 1]! - vertices[3 * b + 1]!;
  const z = vertices[3 * a + 2]! - vertices[3 * b + 2]!;
  return x * x + y * y + z * z;
}

function areaOf(vertices: Float32Array, a: number, b: number, c: number): number {
  const [x, y, z] = [vertices[3 * a]!, vertices[3 * a + 1]!, vertices[3 * a + 2]!];
  const [ux, uy, uz] = [vertices[3 * b]! - x, vertices[3 * b + 1]! - y, vertices[3 * b + 2]! - z];
  const [vx, vy, vz] = [vertices[3 * c]! - x, vertices[3 * c + 1]! - y, vertices[3 * c + 2]! - z];
  const [p, q, r] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
  return Math.sqrt(p * p + q * q + r * r) / 2;
}
