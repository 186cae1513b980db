import type { FakeTab } from './tab.js';

/** Where only the one who sends may bring a command. */
const ofTheSender = ['sending', 'applied', 'rejected', 'conflict'];

interface Store {
  get(id: string): IDBRequest<unknown>;
  put(row: object): unknown;
}

type Transaction = EventTarget & { objectStore(name: string): Store };

/** What may be in a row of the outbox, as far as it matters here. */
interface Row {
  key?: string;
  owner?: string;
  id?: string;
  state?: string;
  seen?: boolean;
}

/** Looks at what the tabs of a browser write: who writes what only the one who sends may write must be that one when it is complete. */
export class FenceWatch {
  /** The tab whose lease was written last. */
  #sender: FakeTab | undefined;
  /** What was written as the one who sends by a tab that was it no more. */
  readonly unfenced: string[] = [];

  /** The databases are gone, and the lease with them. */
  forget(): void {
    this.#sender = undefined;
  }

  /** @param transaction one of that tab, which writes */
  follow(tab: FakeTab, transaction: Transaction): void {
    const written: { row: Row; before: IDBRequest<unknown> }[] = [];
    let leads = false;
    const followed = new Set<Store>();
    const storeOf = transaction.objectStore.bind(transaction);
    transaction.objectStore = (name) => {
      const store = storeOf(name);
      if ((name !== 'counts' && name !== 'entries') || followed.has(store)) return store;
      followed.add(store);
      const put = store.put.bind(store);
      store.put = (row: Row) => {
        if (name === 'counts' && row.key === 'lease' && row.owner !== '') leads = true;
        // That someone has seen a refusal, any tab may write.
        if (name === 'entries' && ofTheSender.includes(row.state ?? '') && !row.seen) written.push({ row, before: store.get(row.id ?? '') });
        return put(row);
      };
      return store;
    };
    transaction.addEventListener('complete', () => {
      if (leads) this.#sender = tab;
      // Where nothing stood before, it is a copy of what had become of it: after the database was deleted any tab writes down what it knows.
      const decided = written.filter(({ before }) => before.result !== undefined);
      if (this.#sender !== tab) this.unfenced.push(...decided.map(({ row: { id, state } }) => `${id} ${state}`));
    });
  }
}
