import { wrap, type DBSchema, type IDBPDatabase } from 'idb';
import { LinliError } from './errors.js';

/** How long a browser may take to open a database, in milliseconds. Some never answer until the page is loaded again. */
const patience = 10_000;

export interface DatabaseOptions<S extends DBSchema> {
  name: string;
  version: number;
  /** Makes the object stores of a database that is new, or older than `version`. */
  upgrade: (database: IDBPDatabase<S>, oldVersion: number) => void;
  factory: IDBFactory;
  /** In place of the page's own, for tests. */
  timers?: { set(work: () => void, ms: number): unknown; clear(timer: unknown): void } | undefined;
}

const ownTimers: NonNullable<DatabaseOptions<DBSchema>['timers']> = { set: (work, ms) => setTimeout(work, ms), clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>) };

/**
 * An IndexedDB database that opens when it is first needed, and opens again when the browser has closed it, as Safari does to
 * pages in the background. It gives way when another page deletes or upgrades it.
 */
export class Database<S extends DBSchema> {
  readonly #options: DatabaseOptions<S>;
  #opening: Promise<IDBPDatabase<S>> | undefined;

  constructor(options: DatabaseOptions<S>) {
    this.#options = options;
  }

  /** Rejects with `storage_blocked` while a page with an older version keeps it open, and with `storage_unavailable` when the browser stays silent. */
  open(): Promise<IDBPDatabase<S>> {
    this.#opening ??= this.#connect().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  async close(): Promise<void> {
    const database = await this.#opening?.catch(() => undefined);
    this.#opening = undefined;
    database?.close();
  }

  async #connect(): Promise<IDBPDatabase<S>> {
    const { name, version, upgrade, factory, timers = ownTimers } = this.#options;
    const request = factory.open(name, version);
    return new Promise((resolve, reject) => {
      let abandoned = false;
      const abandon = (error: Error) => {
        abandoned = true;
        timers.clear(waiting);
        reject(error);
      };
      const waiting = timers.set(() => abandon(new LinliError('storage_unavailable', `The database ${name} did not answer; reload`)), patience);
      request.onupgradeneeded = (event) => upgrade(wrapped(request.result), event.oldVersion);
      request.onerror = () => abandon(request.error ?? new LinliError('storage_unavailable', `The database ${name} cannot be opened`));
      request.onblocked = () => abandon(new LinliError('storage_blocked', `An older page keeps the database ${name} open; close it and reload`));
      request.onsuccess = () => {
        timers.clear(waiting);
        if (abandoned) return request.result.close();
        this.#giveWay(request.result);
        resolve(wrapped(request.result));
      };
    });
  }

  #giveWay(database: IDBDatabase): void {
    database.onclose = () => (this.#opening = undefined);
    database.onversionchange = () => {
      this.#opening = undefined;
      database.close();
    };
  }
}

/** idb types what it wraps as a database of no particular schema. */
function wrapped<S extends DBSchema>(database: IDBDatabase): IDBPDatabase<S> {
  return wrap(database) as unknown as IDBPDatabase<S>;
}

/** The browser's own IndexedDB; `null` where there is none or the page may not have it. */
export function browserIndexedDB(): IDBFactory | null {
  try {
    return globalThis.indexedDB ?? null;
  } catch {
    return null;
  }
}
