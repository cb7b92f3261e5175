/** The body of a response, up to a size; `too-large` beyond it, without reading on. Throws when the connection breaks. */
export async function readBody(response: Response, maxBytes: number): Promise<Buffer | 'too-large'> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel();
    return 'too-large';
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A ReadableStream is iterable in Node; the DOM types do not say so.
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) return 'too-large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
