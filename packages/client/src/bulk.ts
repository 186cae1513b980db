import type { Case, CaseRef } from '@linli/model';
import type { Verdict } from './backend.js';
import type { CommandHandle } from './client.js';
import { asLinliError, type LinliError } from './errors.js';

/** What became of one case of many: a verdict, or why there is none yet. `skipped`: it was stopped before its turn. */
export type BulkRow =
  | { ref: CaseRef; verdict: Verdict }
  /** Stored on this device, to be sent once there is a line again. */
  | { ref: CaseRef; kept: true }
  | { ref: CaseRef; error: LinliError }
  | { ref: CaseRef; skipped: true };

export interface BulkProgress {
  done: number;
  total: number;
  /** The rows that have an answer, in the order of the cases. */
  rows: readonly BulkRow[];
}

export interface BulkOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: BulkProgress) => void) | undefined;
}

/** So many are on their way at once: a page stays responsive, and a stop takes effect soon. */
const together = 8;

/** Sends the same action on many cases, each on its own: one that is refused does not keep the others from being done. */
export async function sendToAll(
  send: (ref: CaseRef, version: number) => CommandHandle,
  items: readonly Pick<Case, 'ref' | 'version'>[],
  { signal, onProgress }: BulkOptions = {},
  isOffline: () => boolean = () => false,
): Promise<BulkRow[]> {
  const rows: BulkRow[] = [];
  for (let from = 0; from < items.length; from += together) {
    const batch = items.slice(from, from + together);
    rows.push(...(await Promise.all(batch.map((item) => (signal?.aborted ? { ref: item.ref, skipped: true as const } : rowOf(send, item, isOffline))))));
    onProgress?.({ done: rows.length, total: items.length, rows });
  }
  return rows;
}

async function rowOf(send: (ref: CaseRef, version: number) => CommandHandle, { ref, version }: Pick<Case, 'ref' | 'version'>, isOffline: () => boolean): Promise<BulkRow> {
  try {
    const handle = send(ref, version);
    await handle.stored;
    // Of what is kept the outbox tells.
    return isOffline() ? { ref, kept: true } : { ref, verdict: await handle.settled };
  } catch (error) {
    return { ref, error: asLinliError(error, 'Sending one of many') };
  }
}

