import type { LocalBackendOptions } from '@linli/client';

export interface StorageKind {
  kind: 'indexeddb' | 'memory';
  options: Pick<LocalBackendOptions, 'indexedDB'>;
}

/** What a rule of the local back end must hold for: one suite, both stores. */
export const storageKinds: readonly StorageKind[] = [
  { kind: 'indexeddb', options: {} },
  { kind: 'memory', options: { indexedDB: null } },
];
