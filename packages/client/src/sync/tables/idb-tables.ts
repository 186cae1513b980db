import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { Database } from '../../database.js';
import type { Timers } from '../types.js';
import type { Durability, Key, Part, Shape, Tables, Transaction } from './tables.js';

/** What a row is, the port says; idb is told nothing of it. */
type Raw = IDBPTransaction<unknown, string[], 'readwrite'>;

/** In IndexedDB, for all pages of this origin. */
export class IdbTables<Rows> implements Tables<Rows> {
  readonly kind = 'indexeddb';
  readonly #database: Database<DBSchema>;

  constructor(name: string, shape: Shape<Rows>, factory: IDBFactory, timers: Timers) {
    this.#database = new Database({ name, version: shape.version, upgrade: (database) => create(untyped(database), shape), factory, timers });
  }

  /** Resolves once it can be used. */
  async open(): Promise<void> {
    await this.#database.open();
  }

  read<T>(names: readonly (keyof Rows)[], work: (tx: Transaction<Rows>) => Promise<T>): Promise<T> {
    return this.#run(names, 'readonly', work, {});
  }

  write<T>(names: readonly (keyof Rows)[], work: (tx: Transaction<Rows>) => Promise<T>, durability: Durability = 'strict'): Promise<T> {
    return this.#run(names, 'readwrite', work, { durability });
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  async #run<T>(names: readonly (keyof Rows)[], mode: IDBTransactionMode, work: (tx: Transaction<Rows>) => Promise<T>, options: IDBTransactionOptions): Promise<T> {
    const tx = await this.#begin((database) => database.transaction(names as unknown as string[], mode, options) as Raw);
    const ended = tx.done.catch((error: unknown) => error);
    try {
      const result = await work(transaction(tx));
      await tx.done;
      return result;
    } catch (error) {
      abort(tx);
      await ended;
      // A request's AbortError hides why its transaction was aborted.
      throw tx.error ?? error;
    }
  }

  /** A database that the browser has closed under our hands is opened again, once. */
  async #begin(start: (database: IDBPDatabase) => Raw): Promise<Raw> {
    try {
      return start(untyped(await this.#database.open()));
    } catch (error) {
      if ((error as Partial<Error> | null)?.name !== 'InvalidStateError') throw error;
      await this.#database.close();
      return start(untyped(await this.#database.open()));
    }
  }
}

function untyped(database: IDBPDatabase<DBSchema>): IDBPDatabase {
  return database as unknown as IDBPDatabase;
}

function create<Rows>(database: IDBPDatabase, { stores }: Shape<Rows>): void {
  for (const [name, { key, indexes = {} }] of Object.entries<Shape<Rows>['stores'][keyof Rows]>(stores)) {
    if (database.objectStoreNames.contains(name)) continue;
    const store = database.createObjectStore(name, { keyPath: key as string });
    for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path as string);
  }
}

function transaction<Rows>(tx: Raw): Transaction<Rows> {
  const of = (name: keyof Rows) => tx.objectStore(name as string);
  const by = (name: keyof Rows, index: string | undefined) => (index === undefined ? of(name) : of(name).index(index));
  return {
    get: (name, key) => of(name).get(key as IDBValidKey) as Promise<never>,
    list: (name, part = {}) => by(name, part.index).getAll(rangeOf(part)) as Promise<never[]>,
    keys: (name, part = {}) => by(name, part.index).getAllKeys(rangeOf(part)) as Promise<Key[]>,
    put: async (name, row) => void (await of(name).put(row as object)),
    remove: async (name, part = {}) => {
      const range = rangeOf(part);
      await (range ? of(name).delete(range) : of(name).clear());
    },
    walk: async (name, { index, descending, after }, visit) => {
      const range = after === undefined ? undefined : descending ? IDBKeyRange.upperBound(after, true) : IDBKeyRange.lowerBound(after, true);
      let cursor = await of(name).index(index).openCursor(range, descending ? 'prev' : 'next');
      while (cursor && (await visit(cursor.value as never))) cursor = await cursor.continue();
    },
  };
}

function rangeOf({ from, to }: Part): IDBKeyRange | undefined {
  if (from === undefined) return to === undefined ? undefined : IDBKeyRange.upperBound(to);
  return to === undefined ? IDBKeyRange.lowerBound(from) : IDBKeyRange.bound(from, to);
}

function abort(tx: Raw): void {
  try {
    tx.abort();
  } catch {
    // It has ended already.
  }
}
