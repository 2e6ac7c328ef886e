/** Node's decompressor; undefined in a browser. */
const zlib = globalThis.process?.getBuiltinModule?.("node:zlib");
/** Bytes of a piece: with fewer, handing pieces over costs more than unpacking them. Measured. */
const pieceBytes = 1 << 20;

/**
 * The bytes, gunzipped if they are gzip, in pieces; nothing is held but the piece at hand. A last piece of null says
 * that the gzip data are damaged or cut short. Unpacking runs beside the caller's own thread.
 */
export async function* inflate(bytes: Uint8Array): AsyncGenerator<Uint8Array | null> {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isGzip) {
    yield bytes;
    return;
  }
  const pieces = zlib ? gunzip(zlib, bytes) : decompress(bytes);
  try {
    yield* pieces;
  } catch {
    // The decompressor's own words differ from one runtime to the next, so they are not passed on.
    yield null;
  }
}

function gunzip({ createGunzip }: NonNullable<typeof zlib>, bytes: Uint8Array): AsyncIterable<Uint8Array> {
  // Bytes after the gzip data are a fault, as they are to DecompressionStream.
  const options = { chunkSize: pieceBytes, rejectGarbageAfterEnd: true };
  const stream = createGunzip(options);
  stream.end(bytes);
  return stream;
}

async function* decompress(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const reader = source.pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    for (;;) {
      const piece = await reader.read();
      if (piece.done) return;
      yield piece.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The bytes as gzip. The header holds no time stamp, so equal bytes give equal files. */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  return new Uint8Array(await new Response(source.pipeThrough(new CompressionStream("gzip"))).arrayBuffer());
}
