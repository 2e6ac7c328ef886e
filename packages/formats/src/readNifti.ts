import { good, type Result } from "@glisson/case";
import { type Volume, type Voxels, voxelCountOf } from "@glisson/volume";
import type { NiftiHeader } from "./niftiHeader.ts";
import { readVoxels } from "./readVoxels.ts";

/**
 * Reads a CT from NIfTI-1 or NIfTI-2, gzipped or not; world is turned from RAS to LPS. Whole numbers without scaling
 * keep their type, everything else becomes float32. Values are in the file's own unit (HU for CT).
 *
 * @param maxBytes refuse files that hold more bytes of voxels than this (2 GB)
 */
export async function readNifti(bytes: Uint8Array, name: string, maxBytes?: number): Promise<Result<Volume>> {
  let data: Voxels = new Uint8Array(0);
  const read = await readVoxels(
    bytes,
    name,
    (header) => {
      data = emptyVoxels(header);
      const { slope, intercept } = header;
      const scaled = slope !== 1 || intercept !== 0;
      const take = (values: ArrayLike<number>, first: number): null => {
        if (!scaled) data.set(values, first);
        else for (let n = 0; n < values.length; n++) data[first + n] = values[n]! * slope + intercept;
        return null;
      };
      return { take, wanted: "numbers" };
    },
    maxBytes,
  );
  return read.ok ? good({ grid: read.value.grid, data }) : read;
}

function emptyVoxels({ grid, stored, slope, intercept }: NiftiHeader): Voxels {
  const count = voxelCountOf(grid);
  if (slope === 1 && intercept === 0)
    switch (stored) {
      case "uint8":
        return new Uint8Array(count);
      case "int8":
      case "int16":
        return new Int16Array(count);
      case "uint16":
        return new Uint16Array(count);
      case "int32":
        return new Int32Array(count);
    }
  return new Float32Array(count);
}
