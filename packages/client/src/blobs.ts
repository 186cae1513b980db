import { sniffType } from '@linli/model';
import type { Attachment } from '@linli/model';
import type { Backend, CallOptions } from './backend.js';
import type { Blobs } from './client.js';
import { asLinliError, throwIfAborted } from './errors.js';

/** Hashed at a time: a few milliseconds on a slow machine, so that the page stays alive between. */
const sliceBytes = 256 * 1024;

/** Files, kept under the digest of their content. */
export class BlobKeeper implements Blobs {
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  async put(file: Blob, name: string, type: string, options: CallOptions = {}): Promise<Attachment> {
    const doing = `Keeping the file ${name}`;
    try {
      const digest = await digestOfFile(file, doing, options.signal);
      await this.#backend.putBlob(digest, file, options);
      return { sha256: digest, name, type, bytes: file.size };
    } catch (error) {
      throw asLinliError(error, doing);
    }
  }

  async get(sha256: string, options: CallOptions = {}): Promise<Blob> {
    try {
      return await typedByContent(await this.#backend.getBlob(sha256, options));
    } catch (error) {
      throw asLinliError(error, 'Fetching a file');
    }
  }
}

/** Whoever kept the file had their say about its type: a page that is called a picture must not open as a page. */
async function typedByContent(blob: Blob): Promise<Blob> {
  const head = new Uint8Array(await blob.slice(0, 16).arrayBuffer());
  return blob.slice(0, blob.size, sniffType(head) ?? 'application/octet-stream');
}

/** SHA-256 in lower-case hex. `crypto.subtle` would not do: it is missing on plain HTTP, and takes a file only whole. */
async function digestOfFile(file: Blob, doing: string, signal: AbortSignal | undefined): Promise<string> {
  const { bytesToHex, sha256 } = await import('./digest.js');
  const hash = sha256.create();
  for (let start = 0; start < file.size; start += sliceBytes) {
    throwIfAborted(signal, doing);
    hash.update(new Uint8Array(await file.slice(start, start + sliceBytes).arrayBuffer()));
  }
  return bytesToHex(hash.digest());
}
