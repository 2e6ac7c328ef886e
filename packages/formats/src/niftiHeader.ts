import { bad, good, type Result } from "@glisson/case";
import type { Grid } from "@glisson/volume";
import { placeGrid } from "./niftiPlacement.ts";
import { otherFormat } from "./otherFormat.ts";

/** How the numbers of a voxel are stored. */
export type StoredType = "uint8" | "int8" | "int16" | "uint16" | "int32" | "uint32" | "float32" | "float64";

/** What a NIfTI-1 or NIfTI-2 header says, as far as a mask or a CT needs it. */
export interface NiftiHeader {
  readonly grid: Grid;
  readonly littleEndian: boolean;
  readonly stored: StoredType;
  readonly bytesPerVoxel: number;
  /** First byte of the voxels. */
  readonly dataOffset: number;
  readonly slope: number;
  readonly intercept: number;
}

/** Bytes that the header at the start of `bytes` takes: 540 for NIfTI-2, else 348. */
export function headerBytesOf(bytes: Uint8Array): number {
  const first = bytes[0]! + 256 * bytes[1]!;
  const lastFirst = bytes[3]! + 256 * bytes[2]!;
  return first === 540 || lastFirst === 540 ? 540 : 348;
}

/** Header and extensions take no more bytes than this. */
const latestVoxels = 16e6;

/** NIfTI data type codes, nifti1.h. */
const storedTypes: Readonly<Record<number, readonly [StoredType, number]>> = {
  2: ["uint8", 1],
  4: ["int16", 2],
  8: ["int32", 4],
  16: ["float32", 4],
  64: ["float64", 8],
  256: ["int8", 1],
  512: ["uint16", 2],
  768: ["uint32", 4],
};

/**
 * Reads the header of a single-file NIfTI-1 (nifti1.h) or NIfTI-2 (nifti2.h) image of one volume.
 * Faults: not NIfTI, not three-dimensional, a type that is no plain number, no placement in space or a doubtful one.
 */
export function readNiftiHeader(bytes: Uint8Array, name: string): Result<NiftiHeader> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const layout = layoutOf(view);
  if (!layout) return bad({ where: name, found: otherFormat(bytes), wanted: "a NIfTI file (.nii or .nii.gz)" });
  const { littleEndian } = layout;
  const [rank = 0, ...extents] = layout.dims;
  const size = [extents[0] ?? 0, extents[1] ?? 0, extents[2] ?? 0] as const;
  const rest = extents.slice(3, Math.max(3, rank));
  if (rank < 3 || rest.some((n) => n > 1))
    return bad({ where: name, found: `${rank} dimensions`, wanted: "one volume of three dimensions" });
  if (size.some((n) => n < 1 || n > 4096))
    return bad({ where: name, found: `a grid of ${size.join(" x ")}`, wanted: "1 to 4096 voxels along each axis" });
  const type = storedTypes[layout.typeCode];
  if (!type)
    return bad({ where: name, found: `data type code ${layout.typeCode}`, wanted: "whole or floating numbers" });
  if (!(layout.dataOffset >= 0 && layout.dataOffset <= latestVoxels && Number.isInteger(layout.dataOffset)))
    return bad({
      where: name,
      found: `voxels from byte ${layout.dataOffset} on`,
      wanted: "a header that ends before them",
    });
  const placed = placeGrid({ ...layout, size, name });
  if (!placed.ok) return placed;
  // A slope of 0 means that the values are as stored (nifti1.h).
  const slope = layout.slope === 0 || Number.isNaN(layout.slope) ? 1 : layout.slope;
  const intercept = layout.slope === 0 || Number.isNaN(layout.intercept) ? 0 : layout.intercept;
  return good({
    grid: placed.value,
    littleEndian,
    stored: type[0],
    bytesPerVoxel: type[1],
    dataOffset: Math.max(layout.dataOffset, layout.version === 1 ? 352 : 544),
    slope,
    intercept,
  });
}

/** The fields of both versions under one name each. */
function layoutOf(view: DataView) {
  if (view.byteLength < 348) return null;
  const magic = (at: number): string => String.fromCharCode(...[0, 1, 2].map((n) => view.getUint8(at + n)));
  for (const littleEndian of [true, false]) {
    const int = (at: number): number => view.getInt32(at, littleEndian);
    const short = (at: number): number => view.getInt16(at, littleEndian);
    const float = (at: number): number => view.getFloat32(at, littleEndian);
    const double = (at: number): number => view.getFloat64(at, littleEndian);
    const long = (at: number): number => Number(view.getBigInt64(at, littleEndian));
    const list = (read: (at: number) => number, at: number, width: number, count: number): number[] =>
      Array.from({ length: count }, (_, n) => read(at + n * width));
    if (int(0) === 348 && magic(344) === "n+1")
      return {
        version: 1,
        littleEndian,
        dims: list(short, 40, 2, 8),
        typeCode: short(70),
        pixdim: list(float, 76, 4, 8),
        dataOffset: float(108),
        slope: float(112),
        intercept: float(116),
        units: view.getUint8(123) & 7,
        qformCode: short(252),
        sformCode: short(254),
        quaternion: list(float, 256, 4, 3),
        qoffset: list(float, 268, 4, 3),
        srow: list(float, 280, 4, 12),
      };
    if (int(0) === 540 && view.byteLength >= 540 && magic(4) === "n+2")
      return {
        version: 2,
        littleEndian,
        dims: list(long, 16, 8, 8),
        typeCode: short(12),
        pixdim: list(double, 104, 8, 8),
        dataOffset: long(168),
        slope: double(176),
        intercept: double(184),
        units: int(500) & 7,
        qformCode: int(344),
        sformCode: int(348),
        quaternion: list(double, 352, 8, 3),
        qoffset: list(double, 376, 8, 3),
        srow: list(double, 400, 8, 12),
      };
  }
  return null;
}
