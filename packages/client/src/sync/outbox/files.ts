import { LinliError, asLinliError } from '@linli/model';
import type { Sealed } from './codec.js';
import { change, withRoom, type Core } from './core.js';
import type { FileRow, OutboxTransaction } from './schema.js';

/** A file is kept in pieces of this size: some browsers lose larger ones, and a codec need not take it whole. A multiple of three, for base64. */
export const chunkBytes = 393_216;

/** Keeps a file on this device, to be sent. Resolves once all of it is on the disk. @throws LinliError `storage_quota` */
export async function keepFile(core: Core, sha256: string, blob: Blob, uploadedAt?: number): Promise<void> {
  const known = core.ledger.files.get(sha256);
  if (known && known.chunks > 0 && known.fault === undefined) return;
  try {
    await withRoom(core, blob.size, () => write(core, sha256, blob, uploadedAt));
  } catch (error) {
    // The pieces that found room help nobody, unless they are of a copy that was there before.
    const clear = async (tx: OutboxTransaction) => void ((await tx.get('files', sha256))?.chunks || (await tx.remove('chunks', piecesOf(sha256))));
    await core.tables.write(['files', 'chunks'], clear, 'relaxed').catch(() => undefined);
    throw asLinliError(error, 'Keeping a file on this device');
  }
}

async function write(core: Core, sha256: string, blob: Blob, uploadedAt: number | undefined): Promise<void> {
  const { codec } = core.sealer;
  let chunks = 0;
  for (let start = 0; start < blob.size; start += chunkBytes) {
    const bytes = new Uint8Array(await blob.slice(start, start + chunkBytes).arrayBuffer());
    const content: Sealed = codec ? await codec.seal(bytes) : bytes;
    const index = chunks++;
    await core.tables.write(['chunks'], (tx) => tx.put('chunks', { sha256, index, content }), 'relaxed');
  }
  const storedAt = core.surroundings.clock();
  const row = { sha256, type: blob.type, bytes: blob.size, chunks, storedAt, attempts: 0, uploadedAt };
  // The row last, and surely: a file without one is not there.
  await change(core, async (tx, { rev }) => ({ result: await tx.put('files', { ...row, rev }) }));
  await core.changed();
}

/** The file as it is kept here; `undefined` where it is not. */
export async function keptFile(core: Core, sha256: string): Promise<Blob | undefined> {
  const found = await core.tables.read(['files', 'chunks'], async (tx) => {
    const row = await tx.get('files', sha256);
    return row && { row, pieces: await tx.list('chunks', piecesOf(sha256)) };
  });
  if (!found || found.pieces.length < found.row.chunks || (found.row.chunks === 0 && found.row.bytes > 0)) return undefined;
  const parts: Uint8Array[] = [];
  const { codec } = core.sealer;
  for (const { content } of found.pieces) parts.push(codec ? await codec.open(content as Uint8Array) : (content as Uint8Array));
  return new Blob(parts as BlobPart[], { type: found.row.type });
}

/** Makes room by what the back end has already, the oldest first. Answers how many bytes that freed. */
export async function dropSentFiles(core: Core, wanted: number, before = Infinity): Promise<number> {
  let freed = 0;
  const sent = [...core.ledger.files.values()].filter(({ chunks, uploadedAt = Infinity }) => chunks > 0 && uploadedAt < before);
  for (const { sha256, bytes } of sent.sort((a, b) => a.storedAt - b.storedAt)) {
    if (freed >= wanted) break;
    await core.tables.write(['files', 'chunks'], async (tx) => {
      const row: FileRow | undefined = await tx.get('files', sha256);
      if (row?.uploadedAt === undefined) return;
      await tx.remove('chunks', piecesOf(sha256));
      await tx.remove('files', { from: sha256, to: sha256 });
    }, 'relaxed');
    core.ledger.files.delete(sha256);
    freed += bytes;
  }
  return freed;
}

export function missingFile(sha256: string): LinliError {
  return new LinliError('storage_evicted', `The file ${sha256} was on this device and is gone; choose it again`);
}

function piecesOf(sha256: string) {
  return { from: [sha256, 0], to: [sha256, Number.MAX_SAFE_INTEGER] };
}
