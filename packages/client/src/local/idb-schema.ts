import { positionOf, type Case, type CaseEvent, type GridRevision, type KeptProceeding, type Seal, type SeedMark, type StoredReceipt, type StoredVerdict } from '@linli/model';
import type { DBSchema, IDBPDatabase } from 'idb';
import { newSecret } from './store.js';

/** A case with its times as numbers: as text, times with different offsets would not sort. */
export interface CaseRow {
  region: string;
  id: string;
  updated: number;
  created: number;
  item: Case;
}

export interface RecordRow {
  region: string;
  id: string;
  events: readonly CaseEvent[];
  /** Absent where nothing was sealed yet. */
  seals?: readonly Seal[] | undefined;
}

/** Each version only adds to the one before: 2 has seals, 3 revisions, 4 proceedings. */
export interface LinliSchema extends DBSchema {
  cases: {
    key: [region: string, id: string];
    value: CaseRow;
    indexes: { updated: [number, string, string]; created: [number, string, string] };
  };
  records: { key: [region: string, id: string]; value: RecordRow };
  verdicts: { key: string; value: StoredVerdict };
  receipts: { key: string; value: StoredReceipt };
  blobs: { key: string; value: Blob };
  seeds: { key: string; value: SeedMark };
  secrets: { key: 'seals'; value: Uint8Array };
  /** Numbered in the order in which they were made. */
  revisions: { key: number; value: { region: string; revision: GridRevision }; indexes: { region: string } };
  proceedings: { key: [kind: string, id: string]; value: KeptProceeding };
}

export const schemaVersion = 4;

/** Brings a database that is new, or of an older version, to this one, and leaves what is there. */
export function createStores(database: IDBPDatabase<LinliSchema>, oldVersion: number): void {
  if (oldVersion < 1) createFirst(database);
  // When this fails the database does not open, and that is what is told.
  if (oldVersion < 2) database.createObjectStore('secrets').add(newSecret(), 'seals').catch(() => undefined);
  if (oldVersion < 3) database.createObjectStore('revisions', { autoIncrement: true }).createIndex('region', 'region');
  if (oldVersion < 4) database.createObjectStore('proceedings', { keyPath: ['kind', 'id'] });
}

function createFirst(database: IDBPDatabase<LinliSchema>): void {
  const cases = database.createObjectStore('cases', { keyPath: ['region', 'id'] });
  cases.createIndex('updated', ['updated', 'region', 'id']);
  cases.createIndex('created', ['created', 'region', 'id']);
  database.createObjectStore('records', { keyPath: ['region', 'id'] });
  database.createObjectStore('verdicts', { keyPath: 'command' });
  database.createObjectStore('receipts', { keyPath: 'code' });
  database.createObjectStore('blobs');
  database.createObjectStore('seeds', { keyPath: 'seed' });
}

export function caseRow(item: Case): CaseRow {
  const [updated, region, id] = positionOf(item, { by: 'updated' });
  const [created] = positionOf(item, { by: 'created' });
  return { region, id, updated, created, item };
}
