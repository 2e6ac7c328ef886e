import { bad, good, type Result } from "@glisson/case";
import { boxGrid, type Grid, toVoxel, type Vector, type Volume, voxelCountOf } from "@glisson/volume";
import { readVoxels } from "./readVoxels.ts";

/** A part of the patient, LPS mm: what of a scan is kept. */
export interface Region {
  readonly low: Vector;
  readonly high: Vector;
}

export interface Scan {
  /** Hounsfield units. */
  readonly volume: Volume<Int16Array>;
  /** What was found in the values that limits their use, in words. */
  readonly remarks: readonly string[];
}

/** Air, and what stands for voxels that the scanner did not measure. */
const airHu = -1000;
const outsideHu = -1024;
/** No tissue is as dark as this: scanners fill what lies outside their field with it. */
const paddingHu = -2000;
/** The highest value of 12 bits with the usual intercept of -1024; metal and dense iodised oil lie above. */
const metalHu = 3071;
/** A scan that reaches its highest value in more voxels than this was clipped or windowed there. Ours. */
const clippedVoxels = 10;
/** Iodised oil is brighter than this without contrast: where no value is, it cannot be seen. As lipiodol is read. */
const oilHu = 150;

/**
 * Reads a CT in Hounsfield units from NIfTI as a stream and keeps only the voxels within `region` (LPS mm, grown to whole
 * voxels), as 16-bit whole numbers. Scaling is done before the values are narrowed, so that nothing wraps.
 *
 * Said in the remarks: padding of -2000 or lower, which is kept as -1024; values above 3071; a scan clipped or windowed,
 * at the bright or the dark end; one too dark to show iodised oil.
 * Faults: those of the file, values that are no numbers or beyond 16 bits, a scan without a negative value, a region that
 * the scan does not hold.
 *
 * @param maxBytes refuse files that hold more bytes of voxels than this (2 GB)
 */
export async function readScan(
  bytes: Uint8Array,
  name: string,
  region: Region,
  maxBytes?: number,
): Promise<Result<Scan>> {
  const seen = {
    lowest: Number.POSITIVE_INFINITY,
    highest: Number.NEGATIVE_INFINITY,
    padding: 0,
    metal: 0,
    atHighest: 0,
  };
  let kept: Volume<Int16Array> | null = null;
  const read = await readVoxels(
    bytes,
    name,
    ({ grid, slope, intercept }) => {
      const box = boxWithin(grid, region);
      const part = box && boxGrid(grid, box);
      if (part) kept = { grid: part, data: new Int16Array(voxelCountOf(part)) };
      const [ni, nj] = grid.size;
      const take = (values: ArrayLike<number>, first: number): string | null => {
        if (!box || !kept) return "no voxel near the liver";
        const [ci, cj] = kept.grid.size;
        let [i, j, k] = [first % ni, Math.floor(first / ni) % nj, Math.floor(first / (ni * nj))];
        for (let n = 0; n < values.length; n++) {
          const hu = values[n]! * slope + intercept;
          if (!(hu >= -32768 && hu <= 32767)) return `the value ${hu}`;
          if (hu <= paddingHu) seen.padding++;
          else {
            if (hu < seen.lowest) seen.lowest = hu;
            if (hu > seen.highest) {
              seen.highest = hu;
              seen.atHighest = 0;
            }
            if (hu === seen.highest) seen.atHighest++;
            if (hu > metalHu) seen.metal++;
          }
          if (
            i >= box.from[0] &&
            i < box.to[0] &&
            j >= box.from[1] &&
            j < box.to[1] &&
            k >= box.from[2] &&
            k < box.to[2]
          )
            kept.data[i - box.from[0] + ci * (j - box.from[1] + cj * (k - box.from[2]))] =
              hu <= paddingHu ? outsideHu : Math.round(hu);
          if (++i === ni) {
            i = 0;
            if (++j === nj) {
              j = 0;
              k++;
            }
          }
        }
        return null;
      };
      return { take, wanted: "a CT of this liver in Hounsfield units, -32768 to 32767" };
    },
    maxBytes,
  );
  if (!read.ok) return read;
  const { lowest, highest, padding, metal, atHighest } = seen;
  // Every CT of a belly holds fat and air; a scan without them has lost its offset or is no CT.
  if (!(lowest < 0))
    return bad({
      where: name,
      found: `values from ${say(lowest)} to ${say(highest)}`,
      wanted: "Hounsfield units, in which fat and air are negative (an offset of 1024 may be missing)",
    });
  const remarks = [
    ...(padding > 0
      ? [
          `${voxels(padding)} of ${paddingHu} HU or lower ${padding === 1 ? "is" : "are"} padding and ${padding === 1 ? "counts" : "count"} as no tissue.`,
        ]
      : []),
    ...(metal > 0
      ? [`${voxels(metal)} ${metal === 1 ? "lies" : "lie"} above ${metalHu} HU: metal or dense iodised oil.`]
      : []),
    ...(highest < metalHu && atHighest > clippedVoxels
      ? [`Values end at ${say(highest)} HU in ${voxels(atHighest)}: clipped there, denser matter cannot be told apart.`]
      : []),
    ...(highest <= oilHu ? [`No value lies above ${say(highest)} HU: iodised oil cannot be seen.`] : []),
    ...(lowest > airHu / 2 ? [`No value lies below ${say(lowest)} HU: the scan may be windowed.`] : []),
  ];
  return good({ volume: kept!, remarks });
}

/** The box of voxels around the region; null when the grid does not reach it. */
function boxWithin(grid: Grid, { low, high }: Region) {
  const corners = [low[0], high[0]].flatMap((x) =>
    [low[1], high[1]].flatMap((y) => [low[2], high[2]].map((z) => toVoxel(grid, [x, y, z]))),
  );
  const from = [0, 1, 2].map((axis) => Math.max(0, Math.floor(Math.min(...corners.map((corner) => corner[axis]!)))));
  const to = [0, 1, 2].map((axis) =>
    Math.min(grid.size[axis]!, Math.ceil(Math.max(...corners.map((corner) => corner[axis]!))) + 1),
  );
  if (from.some((first, axis) => first >= to[axis]!)) return null;
  return { from: from as unknown as Vector, to: to as unknown as Vector };
}

const voxels = (n: number): string => `${n} voxel${n === 1 ? "" : "s"}`;

const say = (value: number): string => String(Number(value.toFixed(1)));
