import { GridFileError } from './grid-file-error.js';
import { gridFileReader, type GridFile, type GridFileOptions } from './grid-file-reader.js';

/** Read so far: bytes, or characters where the source gives text; and features. */
export interface ImportProgress {
  read: number;
  features: number;
}

export interface ImportGridFileOptions extends GridFileOptions {
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** An `AbortSignal`: the import stops with a {@link GridFileError} `cancelled`. */
  signal?: { readonly aborted: boolean } | undefined;
  /** Waited for after every 64 KB: here the caller lets the page paint. */
  breathe?: (() => Promise<void>) | undefined;
}

/** A stream of the browser: `file.stream()`. */
export interface ChunkStream {
  getReader(): { read(): Promise<{ done: boolean; value?: string | Uint8Array | undefined }>; cancel(): Promise<void> };
}

export type GridFileSource = AsyncIterable<string | Uint8Array> | ChunkStream;

/** So much is read without a pause. */
const piece = 65_536;

/**
 * Reads a file of grids of any size in small pieces, so that a page stays alive. See {@link gridFileReader} for what comes out.
 * Throws a {@link GridFileError} where the file is refused, and whatever the source throws.
 */
export async function importGridFile(source: GridFileSource, { onProgress, signal, breathe, ...options }: ImportGridFileOptions): Promise<GridFile> {
  const reader = gridFileReader(options);
  let read = 0;
  for await (const chunk of 'getReader' in source ? chunksOf(source) : source) {
    for (let from = 0; from < chunk.length; from += piece) {
      if (signal?.aborted) throw new GridFileError('cancelled');
      const part = typeof chunk === 'string' ? chunk.slice(from, from + piece) : chunk.subarray(from, from + piece);
      reader.write(part);
      read += part.length;
      onProgress?.({ read, features: reader.features });
      await breathe?.();
    }
  }
  if (signal?.aborted) throw new GridFileError('cancelled');
  return reader.end();
}

/** The browsers at our floor cannot iterate over a stream. */
async function* chunksOf(stream: ChunkStream): AsyncGenerator<string | Uint8Array, void> {
  const reader = stream.getReader();
  let over = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      over = done;
      if (done) return;
      if (value) yield value;
    }
  } finally {
    if (!over) await reader.cancel().catch(() => undefined);
  }
}
