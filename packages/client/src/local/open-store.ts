import type { BackendMeta } from '../backend.js';
import { asLinliError } from '../errors.js';
import { IdbStore } from './idb-store.js';
import { memoryStore } from './memory-store.js';
import type { Store } from './store.js';

export interface OpenedStore {
  store: Store;
  storage: BackendMeta['storage'];
}

/** IndexedDB, or memory where it is absent, blocked, full or forbidden, as in some private windows. */
export async function openStore(name: string, factory: IDBFactory | null): Promise<OpenedStore> {
  if (!factory) return { store: memoryStore(name), storage: { kind: 'memory', reason: 'storage_unavailable' } };
  const store = new IdbStore(name, factory);
  try {
    await store.open();
    return { store, storage: { kind: 'indexeddb' } };
  } catch (error) {
    return { store: memoryStore(name), storage: { kind: 'memory', reason: asLinliError(error, 'Opening IndexedDB').code } };
  }
}
