import { positionOf, type Case } from '@linli/model';
import type { Shape, Tables, Transaction } from '../tables/tables.js';
import type { SegmentKeys, Segment } from './segment.js';
import type { ReplicaState } from './state.js';

/**
 * A case of the working set, as JSON: most are passed over unread, and a string is copied faster than an object. Without a text it is a case that a
 * segment has and that is there no more.
 */
export interface Row {
  region: string;
  id: string;
  version: number;
  /** Milliseconds since 1970. Absent without a text, so that no index has it. */
  updated?: number | undefined;
  created?: number | undefined;
  text: string | null;
}

/** A case with its events as it was read. */
export interface OpenedRow {
  region: string;
  id: string;
  readAt: number;
  text: string;
}

export interface KeptRow {
  name: string;
  text: string;
}

/** Rows stand before segments: what has a row is read from it. */
export interface ReplicaRows {
  state: ReplicaState & { name: 'state' };
  rows: Row;
  /** What is found by is kept apart from what is found: it is read whole, once. */
  keys: SegmentKeys;
  segments: Segment;
  opened: OpenedRow;
  kept: KeptRow;
}

export const replicaShape: Shape<ReplicaRows> = {
  version: 1,
  stores: {
    state: { key: 'name' },
    rows: { key: ['region', 'id'], indexes: { updated: ['updated', 'region', 'id'], created: ['created', 'region', 'id'] } },
    keys: { key: ['set', 'no'] },
    segments: { key: ['set', 'no'] },
    opened: { key: ['region', 'id'] },
    kept: { key: 'name' },
  },
};

export type ReplicaTables = Tables<ReplicaRows>;
export type ReplicaTransaction = Transaction<ReplicaRows>;

export function rowOf(item: Case): Row {
  const { region, id } = item.ref;
  return { region, id, version: item.version, ...timesOf(item), text: JSON.stringify(item) };
}

/** As numbers: as text, times with different offsets would not sort. One that is no time stands first, and keeps nothing else from being kept. */
export function timesOf(item: Case): { updated: number; created: number } {
  const [updated] = positionOf(item, { by: 'updated' });
  const [created] = positionOf(item, { by: 'created' });
  return { updated: updated || 0, created: created || 0 };
}

export function itemOf({ text }: Pick<Row, 'text'>): Case | undefined {
  return text === null ? undefined : (JSON.parse(text) as Case);
}
