import { LinliError, asLinliError } from '@linli/model';
import type { SyncSurroundings } from '../types.js';
import { Canary } from './canary.js';
import type { Head, OutboxTables } from './schema.js';

/**
 * Takes everything out, in one transaction. The device and its counts stay, so that no number is given twice.
 * @throws LinliError `rejected` while there is something that is neither settled nor `saved`
 */
export async function forgetAll(tables: OutboxTables, saved: ReadonlySet<string>): Promise<void> {
  try {
    await empty(tables, saved);
  } catch (error) {
    throw asLinliError(error, 'Deleting what is kept on this device');
  } finally {
    await tables.close();
  }
}

async function empty(tables: OutboxTables, saved: ReadonlySet<string>): Promise<void> {
  await tables.write(['counts', 'entries', 'files', 'chunks', 'blocks'], async (tx) => {
    const pending = (await tx.list('entries')).filter(({ id, lane }) => lane !== undefined && !saved.has(id));
    if (pending.length > 0) {
      throw new LinliError('rejected', `${pending.length} commands on this device are not settled; send them, take them away, or export them first`);
    }
    const head = (await tx.get('counts', 'head')) as Head | undefined;
    for (const name of ['entries', 'files', 'chunks', 'blocks'] as const) await tx.remove(name);
    if (head) await tx.put('counts', { ...head, rev: head.rev + 1, generation: head.generation + 1, pause: undefined });
  });
}

/** What was deleted on purpose is not missed. */
export function forgetCanary(canary: SyncSurroundings['canary'], name: string): void {
  new Canary(canary, name).forget();
}

/** @throws LinliError `storage_blocked` while another page keeps it open */
export function deleteDatabase(factory: IDBFactory, name: string): Promise<void> {
  const request = factory.deleteDatabase(name);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(asLinliError(request.error, 'Deleting what was fetched'));
    request.onblocked = () => reject(new LinliError('storage_blocked', 'Another page keeps what was fetched open; close it and try again'));
  });
}
