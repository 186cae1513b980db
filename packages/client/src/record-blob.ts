import { LinliError } from './errors.js';

/** In characters: lines are gathered before they go to where the browser keeps files. */
const pieceLength = 1_000_000;

export interface RecordBlobOptions {
  /** How large the file may become. Default: 256 MB. */
  maxBytes?: number | undefined;
}

/**
 * An export as one file, for a download. Rejects with `too_large` when it does not fit, and ends the export: write the lines down
 * as they come, or export fewer cases.
 */
export async function recordBlob(lines: AsyncIterable<string>, { maxBytes = 256_000_000 }: RecordBlobOptions = {}): Promise<Blob> {
  const pieces: Blob[] = [];
  let bytes = 0;
  let waiting = '';
  const put = () => {
    const piece = new Blob([waiting]);
    bytes += piece.size;
    if (bytes > maxBytes) throw new LinliError('too_large', `The export has more than ${maxBytes} bytes; export fewer cases, or write its lines down as they come`);
    pieces.push(piece);
    waiting = '';
  };
  for await (const line of lines) {
    waiting += line;
    if (waiting.length >= pieceLength) put();
  }
  put();
  return new Blob(pieces, { type: 'application/jsonl' });
}
