import 'fake-indexeddb/auto';
import type { FakeTab } from './tab.js';

type Begin = (names: string[], mode?: IDBTransactionMode, options?: IDBTransactionOptions) => IDBTransaction;

/** The databases of a browser as one tab has them. What it has not committed when it is killed is undone. */
export class TabDatabases {
  readonly #tab: FakeTab;
  readonly #open = new Set<IDBTransaction>();
  readonly #guarded = new WeakSet<IDBDatabase>();

  constructor(tab: FakeTab) {
    this.#tab = tab;
  }

  get factory(): IDBFactory {
    const { browser } = this.#tab;
    const { factory } = browser;
    const open = (name: string, version?: number): IDBOpenDBRequest => {
      if (browser.isPrivate) throw new DOMException('No databases here', 'SecurityError');
      const request = this.#underWay(factory.open(name, version));
      for (const type of ['upgradeneeded', 'success']) request.addEventListener(type, () => this.#guard(request.result));
      return request;
    };
    const deleteDatabase = (name: string) => this.#underWay(factory.deleteDatabase(name));
    return { open, deleteDatabase, cmp: (one: unknown, other: unknown) => factory.cmp(one, other), databases: () => factory.databases() };
  }

  /** The tab is gone. */
  abort(): void {
    for (const transaction of [...this.#open]) {
      try {
        transaction.abort();
      } catch {
        // It has ended already.
      }
    }
  }

  /** Time stands still until it is answered. */
  #underWay(request: IDBOpenDBRequest): IDBOpenDBRequest {
    const end = this.#tab.browser.time.begin();
    for (const type of ['success', 'error', 'blocked']) request.addEventListener(type, end);
    return request;
  }

  #guard(database: IDBDatabase): void {
    if (this.#guarded.has(database)) return;
    this.#guarded.add(database);
    const begin: Begin = database.transaction.bind(database);
    database.transaction = ((...args: Parameters<Begin>) => this.#begin(begin, args)) as IDBDatabase['transaction'];
  }

  #begin(begin: Begin, args: Parameters<Begin>): IDBTransaction {
    const { browser, alive } = this.#tab;
    const writes = args[1] === 'readwrite';
    if (!alive) throw new DOMException('The page is gone', 'InvalidStateError');
    if (browser.full && writes) throw new DOMException('The disk is full', 'QuotaExceededError');
    const transaction = begin(...args);
    const end = browser.time.begin();
    this.#open.add(transaction);
    const ended = () => {
      this.#open.delete(transaction);
      end();
    };
    if (writes) browser.fence.follow(this.#tab, transaction);
    transaction.addEventListener('complete', ended);
    transaction.addEventListener('abort', ended);
    return transaction;
  }
}
