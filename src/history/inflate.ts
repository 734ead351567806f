/** The platform's inflate as a stream of chunks, fed only as fast as it is read. */

type Chunks = AsyncIterable<Uint8Array<ArrayBuffer>>;

/** The inflated bytes of raw deflate data. Throws where the data is broken; stops feeding when the reader stops. */
export async function* inflated(deflated: Chunks): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const stream = new DecompressionStream("deflate-raw");
  const reader = stream.readable.getReader();
  const feeding = { stopped: false };
  const fed = feed(stream.writable.getWriter(), deflated, feeding);
  // A failure of feeding also ends the readable side, where it is thrown; here it must only not go unheard.
  fed.catch(() => undefined);
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) break;
      yield next.value;
    }
    await fed;
  } finally {
    feeding.stopped = true;
    await reader.cancel().catch(() => undefined);
  }
}

const feed = async (
  writer: ReturnType<DecompressionStream["writable"]["getWriter"]>,
  deflated: Chunks,
  feeding: { readonly stopped: boolean },
): Promise<void> => {
  try {
    for await (const chunk of deflated) {
      if (feeding.stopped) break;
      await writer.ready;
      await writer.write(chunk);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
};
