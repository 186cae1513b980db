import { LinliError, asLinliError } from '@linli/model';
import { IdbTables } from '../tables/idb-tables.js';
import type { SyncSurroundings } from '../types.js';
import { Canary } from './canary.js';
import { outboxShape, type Head, type OutboxTables, type OutboxTransaction } from './schema.js';

export interface Place {
  /** Of what is to be sent. */
  databaseName: string;
  /** Names of the databases with what was fetched, and with drafts. */
  others: readonly string[];
  /** `null`: it was asked for memory. */
  factory: IDBFactory | null;
  /** Where something was kept there. */
  memory: OutboxTables | undefined;
  surroundings: Pick<SyncSurroundings, 'timers' | 'canary' | 'channel'>;
  /** What is at work on it, with what it has written to a file. */
  attached: { readonly exported: ReadonlySet<string>; close(): Promise<void> } | undefined;
}

/**
 * Takes everything out, and tells the other tabs, which then close themselves. The device and its counts stay, so that no number is given twice.
 * @throws LinliError `rejected` while there is something that is neither settled nor in a file; `storage_unavailable` where the database cannot be looked into,
 * and `storage_blocked` where another page keeps one of the others open
 */
export async function forget({ databaseName, others, factory, memory, surroundings, attached }: Place): Promise<void> {
  const database = factory && new IdbTables(databaseName, outboxShape, factory, surroundings.timers);
  const saved = attached?.exported ?? new Set();
  try {
    await database?.open().catch((cause: unknown) => {
      throw new LinliError('storage_unavailable', 'What this device keeps cannot be opened, so it cannot be deleted; close other pages, update the app, and try again', { cause });
    });
    const places = [database, memory].filter((each) => each !== null && each !== undefined);
    // All is looked at before the first is emptied.
    for (const place of places) await place.read(['entries', 'files'], (tx) => check(tx, saved));
    for (const place of places) await empty(place, saved);
  } catch (error) {
    throw asLinliError(error, 'Deleting what is kept on this device');
  } finally {
    await database?.close();
  }
  // What was deleted on purpose is not missed.
  new Canary(surroundings.canary, databaseName).forget();
  await attached?.close();
  if (!factory) return;
  const channel = surroundings.channel?.(databaseName);
  channel?.postMessage('changed');
  channel?.close();
  for (const name of others) await deleteDatabase(factory, name);
}

/** Files that cannot be sent and belong to no command are nobody's to wait for. */
async function check(tx: OutboxTransaction, saved: ReadonlySet<string>): Promise<void> {
  const commands = (await tx.list('entries')).filter(({ id, lane }) => lane !== undefined && !saved.has(id)).length;
  const files = (await tx.list('files')).filter(({ sha256, uploadedAt, fault }) => uploadedAt === undefined && fault === undefined && !saved.has(`blob:${sha256}`)).length;
  if (commands + files > 0) {
    throw new LinliError('rejected', `${commands} commands and ${files} files on this device are not settled; send them, take them away, or export them first`);
  }
}

async function empty(tables: OutboxTables, saved: ReadonlySet<string>): Promise<void> {
  await tables.write(['counts', 'entries', 'files', 'chunks', 'blocks'], async (tx) => {
    await check(tx, saved);
    const head = (await tx.get('counts', 'head')) as Head | undefined;
    for (const name of ['entries', 'files', 'chunks', 'blocks'] as const) await tx.remove(name);
    if (head) await tx.put('counts', { ...head, rev: head.rev + 1, generation: head.generation + 1, pause: undefined });
  });
}

/** @throws LinliError `storage_blocked` while another page keeps it open */
export function deleteDatabase(factory: IDBFactory, name: string): Promise<void> {
  const request = factory.deleteDatabase(name);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(asLinliError(request.error, `Deleting the database ${name}`));
    request.onblocked = () => reject(new LinliError('storage_blocked', `Another page keeps the database ${name} open; close it and try again`));
  });
}
