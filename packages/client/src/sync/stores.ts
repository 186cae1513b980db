import type { ErrorCode } from '@linli/model';
import { browserIndexedDB } from '../database.js';
import { browserSurroundings } from './browser.js';
import { parts } from './outbox/parts.js';
import { outboxShape, type OutboxRows, type OutboxTables } from './outbox/schema.js';
import { Synced } from './synced-backend.js';
import { LateTables } from './tables/late-tables.js';
import { memoryTables, openTables } from './tables/open-tables.js';
import type { Codec, SyncStore, SyncSurroundings } from './types.js';

export interface IdbStoreOptions {
  /** Of the databases. Default: `linli`. */
  name?: string | undefined;
  /** Who works: another person of the same device has databases of their own. Any text that stays the same for them. */
  subject: string;
  /** Default: the browser's. */
  indexedDB?: IDBFactory | undefined;
  /** Encrypts what is kept to be sent; neither the replica nor drafts. */
  codec?: Codec | undefined;
}

/**
 * A place in IndexedDB: what is to be sent in one database, what was fetched in another, so that nothing that is done to the second can touch the first. Where IndexedDB is
 * absent, blocked, full, forbidden, or was written by a newer release, what is entered is kept in memory; `meta().storage` says so and why, and nothing is deleted.
 */
export function idbStore({ name = 'linli', subject, indexedDB = browserIndexedDB() ?? undefined, codec }: IdbStoreOptions): SyncStore {
  return storeOf({ name, subject, factory: indexedDB ?? null, codec, reason: indexedDB ? undefined : 'storage_unavailable' });
}

/** A place that is gone with the page: for tests, and for devices on which nothing may stay. Attached again, it has what it had. */
export function memoryStore(): SyncStore {
  return storeOf({ name: 'linli', subject: '', factory: null, codec: undefined, reason: undefined });
}

function storeOf({ name, subject, factory, codec, reason: why }: { name: string; subject: string; factory: IDBFactory | null; codec: Codec | undefined; reason: ErrorCode | undefined }): SyncStore {
  let memory: Promise<OutboxTables> | undefined;
  const databaseName = `linli-outbox~${name}~${subject}`;
  const replicaName = `linli-replica~${name}~${subject}`;
  const draftsName = factory && `linli-drafts~${name}~${subject}`;
  let reason: ErrorCode | undefined = why;
  let attached: Synced | undefined;
  let surroundings: Pick<SyncSurroundings, 'timers' | 'canary' | 'channel'> = browserSurroundings();

  async function open(): Promise<OutboxTables> {
    const opened = await openTables({ name: databaseName, shape: outboxShape, factory, timers: surroundings.timers }, () => (memory ??= memoryTables(outboxShape)));
    if (factory) reason = opened.reason;
    return opened.tables;
  }

  return {
    draftsName,
    surroundings: browserSurroundings,
    attach(remote, given) {
      surroundings = given;
      const tables = new LateTables<OutboxRows>(open);
      attached = new Synced({ remote, surroundings: given, replicaName, databaseName, subject, tables, codec, indexedDB: factory, reason: () => reason });
      return attached;
    },
    async forget() {
      const { forget } = await parts();
      await forget({ databaseName, others: [replicaName, ...(draftsName ? [draftsName] : [])], factory, memory: await memory, surroundings, attached });
    },
  };
}
