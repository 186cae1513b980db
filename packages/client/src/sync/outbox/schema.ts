import type { Command, Instant } from '@linli/model';
import type { Shape, Tables, Transaction } from '../tables/tables.js';
import type { Sealed } from './codec.js';

/** Where a kept command stands. That one is held, or waits for someone to sign in, follows from the others and is not written. */
export type KeptState = 'stored' | 'sending' | 'applied' | 'rejected' | 'conflict' | 'dead' | 'discarded';

/** A command as it is kept. What a person entered is in the sealed parts; what is clear puts it into its order. */
export interface EntryRow {
  id: string;
  /** The number of the last change of the database that touched it. */
  rev: number;
  /** Its place in the order in which commands were stored. */
  order: number;
  /** `region/id` of its case, for as long as it is not settled. */
  lane?: string | undefined;
  state: KeptState;
  storedAt: Instant;
  device: string;
  seq: number;
  base: Command['base'];
  dependsOn: readonly string[];
  attempts: number;
  /** Whether it was ever sent. From then on it is sent again as it was, or its id would be refused. */
  tried: boolean;
  /** Milliseconds since 1970. */
  nextAt?: number | undefined;
  settledAt?: number | undefined;
  /** Of one that was refused: whether a page was told of it that waited for it. */
  seen?: boolean | undefined;
  /** Of one that was applied: its place in the feed of its region. */
  feedSeq?: string | undefined;
  /** {@link Body} */
  body: Sealed;
  /** {@link Ending} */
  ending?: Sealed | undefined;
}

/** A file that is to be sent, or was. Its content is in chunks. */
export interface FileRow {
  sha256: string;
  rev: number;
  type: string;
  bytes: number;
  chunks: number;
  storedAt: number;
  attempts: number;
  nextAt?: number | undefined;
  /** When the back end had it, milliseconds since 1970. */
  uploadedAt?: number | undefined;
  /** The error code for which it is not tried again by itself. */
  fault?: string | undefined;
}

export interface ChunkRow {
  sha256: string;
  index: number;
  content: Sealed;
}

/** Numbers of this device, from `next` on. */
export interface BlockRow {
  region: string;
  type: string;
  first: number;
  last: number;
  next: number;
}

/** What is counted. `rev` goes up with every change, so that each tab reads what is new to it and nothing else. */
export interface Head {
  key: 'head';
  device: string;
  rev: number;
  /** Goes up when everything is taken away on purpose. */
  generation: number;
  /** Another one each time that the database was deleted and written again: `rev` says nothing of what was read before. */
  life?: string | undefined;
  /** The last number of a command, by region. */
  seq: Readonly<Record<string, number>>;
  /** Why nothing is sent, and until when it is not tried again, milliseconds since 1970. */
  pause?: { why: 'auth' | 'update'; until: number } | undefined;
}

/** Which tab sends. A change that it makes counts only while `owner` and `epoch` are still its own. */
export interface Lease {
  key: 'lease';
  owner: string;
  epoch: number;
  /** Milliseconds since 1970. */
  expires: number;
}

export interface OutboxRows {
  counts: Head | Lease;
  entries: EntryRow;
  files: FileRow;
  chunks: ChunkRow;
  blocks: BlockRow;
}

/** Later versions only add to it. */
export const outboxShape: Shape<OutboxRows> = {
  version: 1,
  stores: {
    counts: { key: 'key' },
    entries: { key: 'id', indexes: { rev: 'rev', lane: 'lane' } },
    files: { key: 'sha256', indexes: { rev: 'rev' } },
    chunks: { key: ['sha256', 'index'] },
    blocks: { key: ['region', 'type', 'first'] },
  },
};

/** What every write of commands is a transaction over. */
export const written = ['counts', 'entries', 'files'] as const;

export type OutboxTables = Tables<OutboxRows>;
export type OutboxTransaction = Transaction<OutboxRows>;
