import type { BackendMeta } from '../backend.js';
import { browserIndexedDB } from '../database.js';
import { asLinliError } from '../errors.js';
import { IdbStore } from './idb-store.js';
import { memoryStore } from './memory-store.js';
import type { Store } from './store.js';

export interface OpenedStore {
  store: Store;
  storage: BackendMeta['storage'];
}

/**
 * IndexedDB, or memory: with a reason where IndexedDB is absent, blocked, full or forbidden, as in some private windows; without
 * one where the host asked for memory.
 * @param asked as the host gave it: `undefined` for the browser's own, `null` for memory
 */
export async function openStore(name: string, asked: IDBFactory | null | undefined): Promise<OpenedStore> {
  if (asked === null) return { store: memoryStore(name), storage: { kind: 'memory' } };
  const factory = asked ?? browserIndexedDB();
  if (!factory) return { store: memoryStore(name), storage: { kind: 'memory', reason: 'storage_unavailable' } };
  const store = new IdbStore(name, factory);
  try {
    await store.open();
    return { store, storage: { kind: 'indexeddb' } };
  } catch (error) {
    return { store: memoryStore(name), storage: { kind: 'memory', reason: asLinliError(error, 'Opening IndexedDB').code } };
  }
}
