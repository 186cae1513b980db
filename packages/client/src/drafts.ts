import type { FormValues, Instant } from '@linli/model';
import type { DBSchema } from 'idb';
import type { Draft, Drafts } from './client.js';
import { Database, browserIndexedDB } from './database.js';
import { asLinliError } from './errors.js';

interface DraftSchema extends DBSchema {
  drafts: { key: string; value: Draft };
}

export interface DraftOptions {
  now: () => Instant;
  /** Of the database. */
  name?: string | undefined;
  /** `null`: none; drafts last as long as the page. Default: the browser's. */
  indexedDB?: IDBFactory | null | undefined;
}

/**
 * Drafts on this device, in a database of their own that nothing else clears. Where IndexedDB is not to be had they last as
 * long as the page.
 */
export async function openDrafts({ now, name = 'linli-drafts', indexedDB = browserIndexedDB() }: DraftOptions): Promise<Drafts> {
  if (!indexedDB) return memoryDrafts(now);
  const database = new Database<DraftSchema>({
    name,
    version: 1,
    upgrade: (created) => void created.createObjectStore('drafts'),
    factory: indexedDB,
  });
  try {
    await database.open();
    return new IdbDrafts(database, now);
  } catch {
    return memoryDrafts(now);
  }
}

/** Drafts that are gone with the page: for a shared computer, where nothing typed may stay. */
export function memoryDrafts(now: () => Instant): Drafts {
  const drafts = new Map<string, Draft>();
  return {
    load: async (key) => drafts.get(key),
    save: async (key, values) => void drafts.set(key, { values: { ...values }, savedAt: now() }),
    remove: async (key) => void drafts.delete(key),
  };
}

class IdbDrafts implements Drafts {
  readonly #database: Database<DraftSchema>;
  readonly #now: () => Instant;

  constructor(database: Database<DraftSchema>, now: () => Instant) {
    this.#database = database;
    this.#now = now;
  }

  load(key: string): Promise<Draft | undefined> {
    return attempt('Reading a draft', async () => (await this.#database.open()).get('drafts', key));
  }

  save(key: string, values: FormValues): Promise<void> {
    const draft = { values, savedAt: this.#now() };
    return attempt('Keeping a draft', async () => void (await (await this.#database.open()).put('drafts', draft, key)));
  }

  remove(key: string): Promise<void> {
    return attempt('Removing a draft', async () => (await this.#database.open()).delete('drafts', key));
  }
}

async function attempt<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asLinliError(error, doing);
  }
}
