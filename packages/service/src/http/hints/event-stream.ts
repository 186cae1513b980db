/** Server-sent events from what a generator yields, each as JSON; a comment for `null`. `ended` is called once, however it ends. */
export function eventStream(source: AsyncGenerator<object | null, void>, ended: (error?: unknown) => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await source.next();
          if (!done) return controller.enqueue(encoder.encode(value === null ? ':\n\n' : `data: ${JSON.stringify(value)}\n\n`));
          controller.close();
          ended();
        } catch (error) {
          // A stream that breaks is opened anew by whoever reads it.
          controller.close();
          ended(error);
        }
      },
      async cancel() {
        ended();
        await source.return();
      },
    },
    // Nothing is fetched ahead of whoever reads.
    { highWaterMark: 0 },
  );
}
