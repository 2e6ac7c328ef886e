/**
 * The bytes, gunzipped if they are gzip, in pieces; nothing is held but the piece at hand. A last piece of null says
 * that the gzip data are damaged or cut short.
 */
export async function* inflate(bytes: Uint8Array): AsyncGenerator<Uint8Array | null> {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isGzip) {
    yield bytes;
    return;
  }
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const reader = source.pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    for (;;) {
      // The decompressor's own words differ from one runtime to the next, so they are not passed on.
      const piece = await reader.read().catch(() => null);
      if (piece?.done) return;
      yield piece?.value ?? null;
      if (!piece) return;
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
