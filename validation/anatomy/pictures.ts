import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { traceLiver } from "@glisson/anatomy";
import type { BranchName } from "@glisson/case";
import { toWorld, type Vector } from "@glisson/volume";
import { openMask } from "./data.ts";

type Colour = readonly [number, number, number];

/** A colour for each name; what has none is grey. */
const colours: Readonly<Record<BranchName, Colour>> = {
  "PV.trunk": [0, 0, 0],
  "PV.commonLRA": [128, 0, 128],
  "PV.L": [220, 0, 0],
  "PV.R": [0, 0, 220],
  "PV.RA": [0, 150, 255],
  "PV.RP": [0, 160, 0],
  "PV.LM": [255, 120, 0],
  "PV.LL": [255, 0, 180],
  P1: [120, 120, 0],
  P2: [200, 120, 220],
  P3: [255, 170, 170],
  P4: [255, 190, 0],
  P5: [0, 210, 210],
  P6: [150, 220, 0],
  P7: [0, 90, 60],
  P8: [90, 90, 255],
  SMV: [150, 75, 0],
  SV: [100, 60, 140],
};
const plain: Colour = [150, 150, 150];

const pixelMm = 0.5;

/** Writes, for each patient, the named tree from the front and from below as a PNG file. */
export function drawTrees(folder: string, patients: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  for (const patient of patients) {
    const liver = openMask(`ircadb/${patient}/liver.nii.gz`);
    const traced = traceLiver({ liver, portalVein: openMask(`ircadb/${patient}/portal_vein.nii.gz`) });
    if (!traced.ok || !traced.value.portal) continue;
    const { tree, named } = traced.value.portal;
    const colourOf = new Map<number, Colour>();
    for (const [name, path] of named.branches) for (const at of path) colourOf.set(at, colours[name]);
    const [ni, nj] = liver.grid.size;
    const outline: Vector[] = [];
    for (let at = liver.data.indexOf(1); at >= 0; at = liver.data.indexOf(1, at + 7))
      outline.push(toWorld(liver.grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]));
    for (const [view, across, down] of [
      ["front", (p: Vector) => p[0], (p: Vector) => -p[2]],
      ["below", (p: Vector) => p[0], (p: Vector) => p[1]],
    ] as const) {
      const picture = canvas([...outline, ...tree.points], across, down);
      for (const point of outline) picture.disc(point, 1, [238, 238, 230]);
      tree.points.forEach((point, at) => {
        if (!colourOf.has(at)) picture.disc(point, Math.max(0.6, tree.radiusMm[at]! / 3), plain);
      });
      for (const [at, colour] of colourOf)
        picture.disc(tree.points[at]!, Math.max(1.2, tree.radiusMm[at]! / 2), colour);
      writeFileSync(join(folder, `${patient}-${view}.png`), picture.png());
    }
  }
}

function canvas(points: readonly Vector[], across: (p: Vector) => number, down: (p: Vector) => number) {
  const range = (pick: (p: Vector) => number): [number, number] => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const point of points) [low, high] = [Math.min(low, pick(point)), Math.max(high, pick(point))];
    return [low - 5, high + 5];
  };
  const [[left, right], [top, bottom]] = [range(across), range(down)];
  const [wide, high] = [Math.ceil((right - left) / pixelMm), Math.ceil((bottom - top) / pixelMm)];
  const rows = new Uint8Array((3 * wide + 1) * high).fill(255);
  for (let y = 0; y < high; y++) rows[y * (3 * wide + 1)] = 0;
  const disc = (point: Vector, radiusMm: number, colour: Colour): void => {
    const [x, y, r] = [(across(point) - left) / pixelMm, (down(point) - top) / pixelMm, radiusMm / pixelMm];
    for (let v = Math.max(0, Math.ceil(y - r)); v <= Math.min(high - 1, y + r); v++)
      for (let u = Math.max(0, Math.ceil(x - r)); u <= Math.min(wide - 1, x + r); u++)
        if ((u - x) ** 2 + (v - y) ** 2 <= r * r) rows.set(colour, v * (3 * wide + 1) + 1 + 3 * u);
  };
  return { disc, png: () => png(wide, high, rows) };
}

/** A PNG file of 8-bit RGB rows, each after its filter byte. */
function png(wide: number, high: number, rows: Uint8Array): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(wide, 0);
  head.writeUInt32BE(high, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(data.length, 0);
    framed.set(body, 4);
    framed.writeUInt32BE(crc32(body), body.length + 4);
    return framed;
  };
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
