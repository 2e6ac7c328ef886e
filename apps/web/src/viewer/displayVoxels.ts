import type { Voxels } from "@glisson/volume";

type Displayable = Uint8Array | Uint16Array | Int16Array | Float32Array;

const fitsInt16 = (data: Voxels): boolean => {
  for (const value of data) if (value < -32768 || value > 32767 || value !== Math.trunc(value)) return false;
  return true;
};

/**
 * Voxel values in a type that the graphics card takes: the same array where it already is, 16-bit whole numbers where
 * every value is one (Hounsfield units are, whatever the file's type), else single precision.
 */
export function displayVoxels(data: Voxels): Displayable {
  if (data instanceof Uint8Array || data instanceof Uint16Array || data instanceof Int16Array) return data;
  if (fitsInt16(data)) return Int16Array.from(data);
  return data instanceof Float32Array ? data : Float32Array.from(data);
}
