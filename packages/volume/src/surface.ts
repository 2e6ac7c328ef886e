import { isRightHanded } from "./geometry.ts";
import type { Grid, Mask } from "./grid.ts";
import { longer, type Runs, runsOf } from "./runs.ts";

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
export function surfaceOf({ grid, data }: Mask): Surface {
  const net = netOf(grid, runsOf(grid, data, 1));
  return meshOf(grid, net, smoothed(net));
}

interface Net {
  /** Voxel coordinates of the middle of every vertex's cell, three numbers a vertex. */
  readonly middles: Float32Array;
  /** Which of the cell's voxels are set, as bits i + 2 j + 4 k. */
  readonly sets: Uint8Array;
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
/** The bits of four rows' voxels, as a cell has them on its side towards -i. */
const spread = Uint8Array.from({ length: 16 }, (_, bits) =>
  [0, 1, 2, 3].reduce((set, n) => set | (((bits >> n) & 1) << (2 * n)), 0),
);

function netOf({ size: [ni, nj, nk] }: Grid, { first, from, to }: Runs): Net {
  let [middles, sets, links] = [new Float32Array(0), new Uint8Array(0), new Int32Array(0)];
  let quads = new Int32Array(0);
  let [count, corners] = [0, 0];
  // Vertices of the cells of this slice and of the one before; cells reach one voxel beyond the grid on every side.
  const wide = ni + 1;
  let [slice, before] = [new Int32Array(wide * (nj + 1)), new Int32Array(wide * (nj + 1))];

  /** The vertex of a cell, its links to the cells before it, and the faces of which it closes the round. */
  const addVertex = (i: number, j: number, k: number, set: number): void => {
    if (count === sets.length) {
      const room = Math.max(1024, 2 * count);
      [middles, sets] = [longer(middles, 3 * room), longer(sets, room)];
      links = longer(links, 6 * room);
    }
    if (corners + 12 > quads.length) quads = longer(quads, Math.max(4096, 2 * quads.length));
    const vertex = count++;
    const at = i + 1 + wide * (j + 1);
    slice[at] = vertex;
    sets[vertex] = set;
    middles[3 * vertex] = i + 0.5;
    middles[3 * vertex + 1] = j + 0.5;
    middles[3 * vertex + 2] = k + 0.5;
    for (let n = 6 * vertex; n < 6 * vertex + 6; n++) links[n] = -1;
    for (let axis = 0; axis < 3; axis++) {
      const side = set & sides[axis]!;
      if (side === 0 || side === sides[axis]) continue;
      const beside = axis === 0 ? slice[at - 1]! : axis === 1 ? slice[at - wide]! : before[at]!;
      links[6 * vertex + axis] = beside;
      links[6 * beside + axis + 3] = vertex;
    }
    // The three edges from the cell's first voxel are each crossed by a face of four vertices, this one among them.
    const isInside = set & 1;
    const addFace = (a: number, b: number, c: number): void => {
      quads[corners] = a;
      quads[corners + 1] = isInside === 1 ? b : c;
      quads[corners + 2] = vertex;
      quads[corners + 3] = isInside === 1 ? c : b;
      corners += 4;
    };
    if (isInside !== ((set >> 1) & 1)) addFace(before[at - wide]!, before[at]!, slice[at - wide]!);
    if (isInside !== ((set >> 2) & 1)) addFace(before[at - 1]!, slice[at - 1]!, before[at]!);
    if (isInside !== ((set >> 4) & 1)) addFace(slice[at - 1 - wide]!, slice[at - wide]!, slice[at - 1]!);
  };

  /** Runs of the four rows around a row of cells: the next of each, and the one behind its last. */
  const next = new Int32Array(4);
  const end = new Int32Array(4);
  const addRow = (j: number, k: number): void => {
    let any = 0;
    for (let n = 0; n < 4; n++) {
      const [b, c] = [j + (n & 1), k + (n >> 1)];
      const row = b >= 0 && b < nj && c >= 0 && c < nk ? b + nj * c : -1;
      next[n] = row < 0 ? 0 : first[row]!;
      end[n] = row < 0 ? 0 : first[row + 1]!;
      any |= end[n]! - next[n]!;
    }
    if (any === 0) return;
    // From one column to the next at which a run begins or ends, the four voxels across stay the same.
    for (let column = 0, across = 0; ; ) {
      let change = ni + 1;
      for (let n = 0; n < 4; n++)
        if (next[n]! < end[n]!) change = Math.min(change, (across >> n) & 1 ? to[next[n]!]! : from[next[n]!]!);
      if (across !== 0 && across !== 15)
        for (let i = column; i < change - 1; i++) addVertex(i, j, k, spread[across]! * 3);
      if (change > ni) return;
      let now = across;
      for (let n = 0; n < 4; n++) {
        if (next[n]! >= end[n]!) continue;
        const isOn = (across >> n) & 1;
        if ((isOn === 1 ? to[next[n]!]! : from[next[n]!]!) !== change) continue;
        now ^= 1 << n;
        next[n]! += isOn;
      }
      addVertex(change - 1, j, k, spread[across]! | (spread[now]! << 1));
      [column, across] = [change, now];
    }
  };

  for (let k = -1; k < nk; k++) {
    [slice, before] = [before, slice];
    for (let j = -1; j < nj; j++) addRow(j, k);
  }
  return {
    middles: middles.subarray(0, 3 * count),
    sets: sets.subarray(0, count),
    links: links.subarray(0, 6 * count),
    quads: quads.subarray(0, corners),
  };
}

/** Voxel coordinates of every vertex: where the edges of its cell are crossed on average, then smoothed. */
function smoothed({ middles, sets, links }: Net): Float32Array {
  let here = new Float32Array(middles.length);
  let next = new Float32Array(middles.length);
  for (let vertex = 0, at = 0; vertex < sets.length; vertex++)
    for (let n = 3 * sets[vertex]!, end = n + 3; n < end; n++, at++) here[at] = middles[at]! + crossings[n]!;
  for (const factor of steps) {
    for (let vertex = 0; vertex < sets.length; vertex++) move(vertex, factor, links, middles, here, next);
    [here, next] = [next, here];
  }
  return here;
}

/** Moves one vertex by a part of its way to the middle of its neighbours. */
function move(
  vertex: number,
  factor: number,
  links: Int32Array,
  middles: Float32Array,
  here: Float32Array,
  next: Float32Array,
): void {
  let [x, y, z, count] = [0, 0, 0, 0];
  for (let n = 6 * vertex; n < 6 * vertex + 6; n++) {
    const beside = 3 * links[n]!;
    if (beside < 0) continue;
    x += here[beside]!;
    y += here[beside + 1]!;
    z += here[beside + 2]!;
    count++;
  }
  const at = 3 * vertex;
  next[at] = moved(here[at]!, x / count, factor, middles[at]!);
  next[at + 1] = moved(here[at + 1]!, y / count, factor, middles[at + 1]!);
  next[at + 2] = moved(here[at + 2]!, z / count, factor, middles[at + 2]!);
}

/** A step towards a place, kept within half a voxel of the cell's middle. */
const moved = (from: number, towards: number, factor: number, middle: number): number =>
  Math.max(middle - 0.5, Math.min(middle + 0.5, from + factor * (towards - from)));

/** The net in the patient, each face as two triangles along its shorter diagonal. */
function meshOf(grid: Grid, { quads }: Net, places: Float32Array): Surface {
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
