import { bad, good, type Result } from "@glisson/case";
import { voxelCountOf } from "@glisson/volume";
import { inflate } from "./inflate.ts";
import { headerBytesOf, type NiftiHeader, readNiftiHeader, type StoredType } from "./niftiHeader.ts";

/** Bytes of voxels after decompression above which a file is refused unread. */
const defaultMaxBytes = 2e9;

/** Bytes after the voxels that are let pass. */
const mostTrailingBytes = 1e6;

type Stored =
  | Uint8Array
  | Int8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/** Takes the next run of stored values; `first` is the index of its first voxel. A string says what is wrong and stops. */
type TakeVoxels = (values: Stored, first: number) => string | null;

export interface Sink {
  readonly take: TakeVoxels;
  /** What the values should be, for the fault when `take` finds something wrong. */
  readonly wanted: string;
  /** Long stretches of stored zeros are passed over without a call of `take`. */
  readonly skipsZeros?: boolean;
}

/**
 * Streams the voxels of a NIfTI file to `take`, a run at a time, so that a file of 1.8 GB never stands in memory.
 * `begin` sees the header first. Faults: those of the header, more bytes than `maxBytes`, a file cut short, damaged
 * gzip, and what `take` says.
 */
export async function readVoxels(
  bytes: Uint8Array,
  name: string,
  begin: (header: NiftiHeader) => Sink,
  maxBytes = defaultMaxBytes,
): Promise<Result<NiftiHeader>> {
  let header: NiftiHeader | null = null;
  let sink: Sink | null = null;
  let pending = new Uint8Array(0);
  let skip = 0;
  let voxel = 0;
  let total = 0;
  let trailing = 0;
  for await (const piece of inflate(bytes)) {
    if (!piece)
      return bad({ where: name, found: "gzip data that is damaged or cut short", wanted: "a whole .nii.gz file" });
    pending = pending.length === 0 ? (piece as Uint8Array<ArrayBuffer>) : joined(pending, piece);
    if (!header || !sink) {
      if (pending.length < 4 || pending.length < headerBytesOf(pending)) continue;
      const read = readNiftiHeader(pending, name);
      if (!read.ok) return read;
      header = read.value;
      total = voxelCountOf(header.grid);
      const rawBytes = total * header.bytesPerVoxel;
      if (rawBytes > maxBytes)
        return bad({
          where: name,
          found: `${Math.round(rawBytes / 1e6)} MB of voxels`,
          wanted: `at most ${Math.round(maxBytes / 1e6)} MB`,
        });
      sink = begin(header);
      skip = header.dataOffset;
    }
    const skipped = Math.min(skip, pending.length);
    skip -= skipped;
    const whole = Math.min(Math.floor((pending.length - skipped) / header.bytesPerVoxel), total - voxel);
    if (whole > 0) {
      const values = valuesOf(pending, skipped, whole, header);
      const wrong = sink.skipsZeros ? takeFilled(values, voxel, sink.take) : sink.take(values, voxel);
      if (wrong) return bad({ where: name, found: wrong, wanted: sink.wanted });
      voxel += whole;
    }
    pending = pending.subarray(skipped + whole * header.bytesPerVoxel);
    if (voxel < total) continue;
    // The rest is read as well: only its end tells that a gzip file is whole.
    trailing += pending.length;
    if (trailing > mostTrailingBytes)
      return bad({
        where: name,
        found: "more bytes than its voxels",
        wanted: "a NIfTI file that ends with its voxels",
      });
    pending = new Uint8Array(0);
  }
  if (header && voxel === total) return good(header);
  if (!header) return bad({ where: name, found: "no NIfTI header", wanted: "a NIfTI file (.nii or .nii.gz)" });
  return bad({ where: name, found: `${voxel} of ${total} voxels`, wanted: "a file that is not cut short" });
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Words of 32 bits that are looked at, and passed over, together. */
const blockWords = 16;

/** Calls `take` for what lies between blocks of zero bits. Values begin at a multiple of four bytes. */
function takeFilled(values: Stored, first: number, take: TakeVoxels): string | null {
  const words = new Int32Array(values.buffer, values.byteOffset, values.byteLength >> 2);
  const perWord = 4 / values.BYTES_PER_ELEMENT;
  let from = 0;
  for (let block = 0; block < words.length; block += blockWords) {
    const end = Math.min(words.length, block + blockWords);
    if (!isEmpty(words, block, end)) continue;
    const wrong = from < block ? take(values.subarray(from * perWord, block * perWord), first + from * perWord) : null;
    if (wrong) return wrong;
    from = end;
  }
  return from * perWord < values.length ? take(values.subarray(from * perWord), first + from * perWord) : null;
}

function isEmpty(words: Int32Array, from: number, to: number): boolean {
  let bits = 0;
  for (let at = from; at < to; at++) bits |= words[at]!;
  return bits === 0;
}

const arrays: Readonly<Record<StoredType, new (buffer: ArrayBuffer, offset: number, length: number) => Stored>> = {
  uint8: Uint8Array,
  int8: Int8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  float32: Float32Array,
  float64: Float64Array,
};

/** The stored numbers in this machine's byte order (little endian everywhere Node and browsers run today). */
function valuesOf(bytes: Uint8Array, offset: number, count: number, header: NiftiHeader): Stored {
  const width = header.bytesPerVoxel;
  const start = bytes.byteOffset + offset;
  if (header.littleEndian && start % Math.max(4, width) === 0)
    return new arrays[header.stored](bytes.buffer as ArrayBuffer, start, count);
  const copy = bytes.slice(offset, offset + count * width);
  if (!header.littleEndian && width > 1)
    for (let at = 0; at < copy.length; at += width) copy.subarray(at, at + width).reverse();
  return new arrays[header.stored](copy.buffer as ArrayBuffer, 0, count);
}
