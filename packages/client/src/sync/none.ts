import { LinliError } from '@linli/model';
import type { Numbers, Outbox, Sync, SyncStatus } from './types.js';

/** A client that sends at once: it has nothing on its way, and is as up to date as its back end. */
export const noOutbox: Outbox = {
  list: async () => [],
  watch: ({ signal }) => once([], signal),
  retry: (id) => unknown(id),
  rebase: (id) => unknown(id),
  discard: (id) => unknown(id),
  export: async () => Promise.reject(noStore()),
  import: async () => Promise.reject(noStore()),
};

const still: SyncStatus = {
  online: null, leader: false, needsAuth: false, needsUpdate: false, pending: 0, held: 0, dead: 0, stuckSince: null, lagMs: null, loading: null,
  storage: { kind: 'memory', persisted: null, usage: null, quota: null, evicted: false },
};

export const noSync: Sync = { status: () => still, watch: ({ signal }) => once(still, signal), now: () => undefined, signedIn: () => undefined };

export const noNumbers: Numbers = { reserve: async () => Promise.reject(noStore()), take: async () => null, left: async () => 0 };

async function* once<T>(value: T, signal: AbortSignal): AsyncGenerator<T> {
  if (signal.aborted) return;
  yield value;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

async function unknown(id: string): Promise<never> {
  throw new LinliError('not_found', `There is no command ${id} on this device`);
}

function noStore(): LinliError {
  return new LinliError('storage_unavailable', 'This client has no store; give `createClient` one, such as `idbStore`');
}
