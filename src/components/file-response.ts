/** A response with the bytes of a file, which are sent as they come. `type` is their media type. */
export function fileResponse(bytes: AsyncIterable<Uint8Array>, type: string): Response {
  const chunks = bytes[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(new Uint8Array(next.value));
    },
    async cancel() {
      await chunks.return?.();
    },
  });
  return new Response(body, { headers: { 'Content-Type': type } });
}
