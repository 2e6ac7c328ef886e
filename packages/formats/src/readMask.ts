import { bad, good, type Result } from "@glisson/case";
import { boundingBox, crop, type Mask, voxelCountOf } from "@glisson/volume";
import { readVoxels } from "./readVoxels.ts";

/**
 * Reads one structure from a NIfTI mask or label map, and keeps the box that holds it; the mask's `frame` is the file's
 * whole grid. Values must be whole numbers, however they are stored.
 *
 * @param label the value that means the structure. Without it the file must hold 0 and one other value (1, 255 …).
 * @param maxBytes refuse files that hold more bytes of voxels than this (2 GB)
 *
 * Faults beside those of the file: label 0, values that are not whole numbers from 0 to 65535, an empty mask, a label that is
 * not there, several labels where none was named.
 */
export async function readMask(
  bytes: Uint8Array,
  name: string,
  label?: number,
  maxBytes?: number,
): Promise<Result<Mask>> {
  if (label === 0) return bad({ where: name, found: "label 0, which means outside", wanted: "a label above 0" });
  // As large as the grid, but a page that holds nothing takes no memory.
  let data = new Uint8Array(0);
  let filledRows = new Uint8Array(0);
  const seen = new Uint8Array(65536);
  const read = await readVoxels(
    bytes,
    name,
    ({ grid, slope, intercept }) => {
      data = new Uint8Array(voxelCountOf(grid));
      const [ni, nj, nk] = grid.size;
      filledRows = new Uint8Array(nj * nk);
      // Values come in long runs: what holds for one holds for the next like it.
      let last = Number.NaN;
      let isInside = false;
      const take = (values: ArrayLike<number>, first: number): string | null => {
        filledRows.fill(1, Math.floor(first / ni), Math.ceil((first + values.length) / ni));
        for (let n = 0; n < values.length; n++) {
          const stored = values[n]!;
          if (stored !== last) {
            const value = stored * slope + intercept;
            if (!(value >= 0 && value <= 65535 && Number.isInteger(value))) return `the value ${value}`;
            seen[value] = 1;
            isInside = value !== 0 && (label === undefined || value === label);
            last = stored;
          }
          if (isInside) data[first + n] = 1;
        }
        return null;
      };
      return { take, wanted: "a mask of whole numbers from 0 to 65535", skipsZeros: intercept === 0 };
    },
    maxBytes,
  );
  if (!read.ok) return read;
  const labels = Array.from(seen.keys()).filter((value) => value > 0 && seen[value] === 1);
  if (labels.length === 0) return bad({ where: name, found: "an empty mask", wanted: "at least one voxel inside" });
  if (label === undefined && labels.length > 1)
    return bad({
      where: name,
      found: `a map of labels ${sayLabels(labels)}`,
      wanted: "one structure, or the label to take",
    });
  if (label !== undefined && seen[label] !== 1)
    return bad({ where: name, found: `labels ${sayLabels(labels)}`, wanted: `label ${label}` });
  const whole = { grid: read.value.grid, data };
  return good(crop(whole, boundingBox(whole, filledRows)!));
}

const sayLabels = (labels: readonly number[]): string =>
  labels.length > 8 ? `${labels.slice(0, 8).join(", ")} … (${labels.length} of them)` : labels.join(", ");
