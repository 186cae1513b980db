import type { Receipt } from '@linli/model';
import { LinliError, asLinliError } from '../errors.js';
import { pathOf } from './path-of.js';
import { readKept, readReceived } from './shapes.js';
import { foreign, type Asked, type Wire } from './wire.js';

interface Sending {
  sha256: string;
  blob: Blob;
  chunkBytes: number;
  signal: AbortSignal | undefined;
}

const fileTypes = /^(?:application\/(?:octet-stream|pdf)|image\/|audio\/|video\/)/i;

/** How often another sender of the same file may come between. */
const corrections = 20;

/** Sends a file: a small one at once, a larger one from where it stopped the last time, in pieces that each fit into the time of a call. */
export async function sendFile(wire: Wire, { sha256, blob, chunkBytes, signal }: Sending): Promise<void> {
  const asked = { doing: 'Keeping a file', path: pathOf('blobs', sha256), signal };
  if (blob.size <= chunkBytes) return finished(await put(wire, asked, blob, undefined), blob, asked);
  let left = corrections;
  let from = await receivedOf(wire, asked, blob);
  while (from < blob.size) {
    const to = Math.min(from + chunkBytes, blob.size);
    try {
      const kept = await put(wire, asked, blob.slice(from, to), `bytes ${from}-${to - 1}/${blob.size}`);
      if (kept.size !== undefined) return finished(kept, blob, asked);
      if (kept.received !== to) throw foreign(asked, 202);
      from = to;
    } catch (error) {
      // Where it stands the service says: another page may be sending the same file. Of one that is not what its digest says nothing is left.
      if (!(error instanceof LinliError) || error.code !== 'conflict' || left === 0) throw error;
      const stands = await receivedOf(wire, asked, blob);
      if (stands === 0 || stands === from) throw error;
      from = stands;
      left -= 1;
    }
  }
}

/** How much of the file there is: all of it, where it is whole. */
async function receivedOf(wire: Wire, asked: Asked, { size }: Blob): Promise<number> {
  const { received, whole } = await wire.ask({ ...asked, path: `${asked.path}/upload` }, readReceived);
  if (whole) return size;
  return received < size ? received : 0;
}

async function put(wire: Wire, asked: Asked, part: Blob, range: string | undefined): Promise<{ size?: number; received?: number }> {
  const headers = { 'content-type': 'application/octet-stream', ...(range !== undefined && { 'content-range': range }) };
  return wire.ask({ ...asked, method: 'PUT', bytes: await bytesOf(part), headers }, readKept);
}

/** Read first: that a file is no longer there must not look like a line that is down. */
async function bytesOf(part: Blob): Promise<ArrayBuffer> {
  try {
    return await part.arrayBuffer();
  } catch (error) {
    throw asLinliError(error, 'Reading a file');
  }
}

function finished({ size }: { size?: number }, blob: Blob, asked: Asked): void {
  if (size !== blob.size) throw foreign(asked, 201);
}

/** Fetches a file, and takes it only when it is the one that was asked for. */
export async function fetchFile(wire: Wire, sha256: string, { signal, receipts }: { signal?: AbortSignal | undefined; receipts?: readonly Receipt[] | undefined }): Promise<Blob> {
  const doing = 'Fetching a file';
  const accept = '*/*';
  const asked: Asked = receipts?.length
    ? { doing, method: 'POST', path: '/v1/blobs:shown', body: { sha256, receipts }, accept, signal }
    : { doing, path: pathOf('blobs', sha256), accept, signal };
  const [stream, digest] = await Promise.all([wire.stream(asked, fileTypes), import('../digest.js')]);
  const hash = digest.sha256.create();
  const parts: Uint8Array[] = [];
  try {
    for (let part = await stream.next(); part; part = await stream.next()) {
      hash.update(part);
      parts.push(part);
    }
  } finally {
    stream.drop();
  }
  if (digest.bytesToHex(hash.digest()) !== sha256) throw new LinliError('unavailable', `${doing} failed: what came is not the file ${sha256}`);
  return new Blob(parts as BlobPart[]);
}
