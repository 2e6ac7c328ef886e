import { bad, good, type Result } from "@glisson/case";
import { type Box, boxGrid, type Grid, type Mask, voxelCountOf, voxelVolumeOf } from "@glisson/volume";
import { readVoxels } from "../readVoxels.ts";

/** One value of a label map: how much of it there is, and in which box of voxels. */
export interface LabelFound {
  readonly value: number;
  readonly millilitres: number;
  readonly box: Box;
}

export interface LabelSurvey {
  readonly grid: Grid;
  /** In the order of their values; at least one. */
  readonly labels: readonly LabelFound[];
}

const wanted = "a label map of whole numbers from 0 to 65535";

/**
 * The values of a label map, read as a stream: nothing of the file's size is held.
 * Faults: those of the file, values that are not whole numbers from 0 to 65535, nothing but 0.
 *
 * @param maxBytes refuse files that hold more bytes of voxels than this (2 GB)
 */
export async function surveyLabels(bytes: Uint8Array, name: string, maxBytes?: number): Promise<Result<LabelSurvey>> {
  const found = new Map<number, { voxels: number; from: [number, number, number]; to: [number, number, number] }>();
  const read = await readVoxels(
    bytes,
    name,
    ({ grid, slope, intercept }) => {
      const take = runsOf(grid, slope, intercept, (value, count, i, j, k) => {
        const label = found.get(value) ?? { voxels: 0, from: [i, j, k], to: [0, 0, 0] };
        found.set(value, label);
        label.voxels += count;
        const { from, to } = label;
        from[0] = Math.min(from[0], i);
        from[1] = Math.min(from[1], j);
        from[2] = Math.min(from[2], k);
        to[0] = Math.max(to[0], i + count);
        to[1] = Math.max(to[1], j + 1);
        to[2] = Math.max(to[2], k + 1);
      });
      return { take, wanted, skipsZeros: intercept === 0 };
    },
    maxBytes,
  );
  if (!read.ok) return read;
  const { grid } = read.value;
  if (found.size === 0) return bad({ where: name, found: "an empty mask", wanted: "at least one voxel inside" });
  const labels = [...found].map(([value, { voxels, from, to }]) => ({
    value,
    millilitres: (voxels * voxelVolumeOf(grid)) / 1000,
    box: { from, to },
  }));
  return good({ grid, labels: labels.sort((a, b) => a.value - b.value) });
}

/**
 * A mask for each of the labels named, each on its own box of the file's grid: memory goes with the structures, not with
 * the file.
 *
 * @param labels as `surveyLabels` found them
 */
export async function readLabels(
  bytes: Uint8Array,
  name: string,
  labels: readonly LabelFound[],
  maxBytes?: number,
): Promise<Result<Mask[]>> {
  let frame: Grid | null = null;
  const masks = new Map<number, { box: Box; data: Uint8Array; grid: Grid }>();
  const read = await readVoxels(
    bytes,
    name,
    ({ grid, slope, intercept }) => {
      frame = grid;
      for (const { value, box } of labels) {
        const part = boxGrid(grid, box);
        masks.set(value, { box, grid: part, data: new Uint8Array(voxelCountOf(part)) });
      }
      const take = runsOf(grid, slope, intercept, (value, count, i, j, k) => {
        const mask = masks.get(value);
        if (!mask) return;
        const [ni, nj] = mask.grid.size;
        const [i0, j0, k0] = mask.box.from;
        const start = i - i0 + ni * (j - j0 + nj * (k - k0));
        mask.data.fill(1, start, start + count);
      });
      return { take, wanted, skipsZeros: intercept === 0 };
    },
    maxBytes,
  );
  if (!read.ok) return read;
  return good(
    labels.map(({ value }) => ({ grid: masks.get(value)!.grid, data: masks.get(value)!.data, frame: frame! })),
  );
}

/** Called with every run of one value above 0 along a row: value, length, and where it starts. */
type TakeRun = (value: number, count: number, i: number, j: number, k: number) => void;

function runsOf({ size: [ni, nj] }: Grid, slope: number, intercept: number, takeRun: TakeRun) {
  return (values: ArrayLike<number>, first: number): string | null => {
    for (let n = 0; n < values.length; ) {
      const stored = values[n]!;
      const value = stored * slope + intercept;
      if (value === 0) {
        n++;
        continue;
      }
      if (!(value > 0 && value <= 65535 && Number.isInteger(value))) return `the value ${value}`;
      const at = first + n;
      const i = at % ni;
      const most = Math.min(values.length - n, ni - i);
      let count = 1;
      while (count < most && values[n + count] === stored) count++;
      const row = (at - i) / ni;
      takeRun(value, count, i, row % nj, Math.floor(row / nj));
      n += count;
    }
    return null;
  };
}
