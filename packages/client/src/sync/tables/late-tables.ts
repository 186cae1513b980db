import type { Durability, Tables, Transaction } from './tables.js';

/** Tables that open when they are first needed. */
export class LateTables<Rows> implements Tables<Rows> {
  readonly #open: () => Promise<Tables<Rows>>;
  #opened: Promise<Tables<Rows>> | undefined;
  #closed = false;
  kind: Tables<Rows>['kind'] = 'indexeddb';

  constructor(open: () => Promise<Tables<Rows>>) {
    this.#open = open;
  }

  async read<T>(names: readonly (keyof Rows)[], work: (tx: Transaction<Rows>) => Promise<T>): Promise<T> {
    return (await this.#tables()).read(names, work);
  }

  async write<T>(names: readonly (keyof Rows)[], work: (tx: Transaction<Rows>) => Promise<T>, durability?: Durability): Promise<T> {
    return (await this.#tables()).write(names, work, durability);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await (await this.#opened?.catch(() => undefined))?.close();
  }

  async #tables(): Promise<Tables<Rows>> {
    if (this.#closed) throw new DOMException('This client has been closed; make a new one', 'InvalidStateError');
    this.#opened ??= this.#open();
    const tables = await this.#opened;
    this.kind = tables.kind;
    return tables;
  }
}
