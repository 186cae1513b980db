import { installAside } from '../../../lib/ensure.mjs';
import { inRoot } from '../../../lib/paths.mjs';

/** What others offer for the same ends, at exact versions. */
export const peers = {
  dexie: { label: 'Dexie', packages: ['dexie@4.4.7'] },
  rxdb: { label: 'RxDB, storage over Dexie', packages: ['rxdb@17.6.0', 'rxjs@7.8.2'] },
  pouchdb: { label: 'PouchDB, idb adapter', packages: ['pouchdb-browser@9.0.0', 'pouchdb-find@9.0.0', 'events@3.3.0'] },
  tanstack: { label: 'TanStack offline-transactions', packages: ['@tanstack/offline-transactions@1.0.53', '@tanstack/db@0.8.7'] },
  workbox: { label: 'Workbox background sync', packages: ['workbox-background-sync@7.4.1'] },
};

/** The folder of modules that holds a peer, installed when first asked for. */
export function modulesOf(name) {
  return installAside(`bench-sync-${name}`, peers[name].packages);
}

export const labelOf = (name) => (name === 'linli' ? 'Linli' : peers[name].label);

/** A file of this benchmark. */
export const here = (...parts) => inRoot('scripts', 'bench', 'sync', ...parts);
