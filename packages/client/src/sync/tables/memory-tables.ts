import { compareKeys } from './compare-keys.js';
import type { Key, Part, Path, Shape, Tables, Transaction } from './tables.js';

type Row = Record<string, unknown>;
type Found = { key: Key; by: Key; row: Row };

/** For as long as the page lives. One transaction after another; what a failed one did is undone. */
export class MemoryTables<Rows> implements Tables<Rows> {
  readonly kind = 'memory';
  readonly #shape: Shape<Rows>;
  readonly #rows = new Map<keyof Rows, Map<string, Row>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(shape: Shape<Rows>) {
    this.#shape = shape;
  }

  read<T>(_names: readonly (keyof Rows)[], work: (tx: Transaction<Rows>) => Promise<T>): Promise<T> {
    return this.#next(() => work(this.#transaction([])));
  }

  write<T>(_names: readonly (keyof Rows)[], work: (tx: Transaction<Rows>) => Promise<T>): Promise<T> {
    return this.#next(async () => {
      const undo: (() => void)[] = [];
      try {
        return await work(this.#transaction(undo));
      } catch (error) {
        for (const step of undo.reverse()) step();
        throw error;
      }
    });
  }

  /** Nothing to let go of: the store may be attached again. */
  async close(): Promise<void> {}

  #next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  #transaction(undo: (() => void)[]): Transaction<Rows> {
    const set = (name: keyof Rows, key: unknown, row: Row | undefined) => {
      const rows = this.#of(name);
      const text = JSON.stringify(key);
      const before = rows.get(text);
      undo.push(() => (before ? rows.set(text, before) : rows.delete(text)));
      if (row) rows.set(text, row);
      else rows.delete(text);
    };
    return {
      get: async (name, key) => this.#of(name).get(JSON.stringify(key)) as never,
      list: async (name, part = {}) => this.#part(name, part).map(({ row }) => row as never),
      keys: async (name, part = {}) => this.#part(name, part).map(({ key }) => key),
      put: async (name, row) => set(name, valueOf(row as Row, this.#shape.stores[name].key), row as Row),
      remove: async (name, part = {}) => {
        if (part.from !== undefined && part.from === part.to) set(name, part.from, undefined);
        else for (const { key } of this.#part(name, part)) set(name, key, undefined);
      },
      walk: async (name, { index, descending, after }, visit) => {
        const found = this.#part(name, descending ? { index, to: after } : { index, from: after });
        for (const { by, row } of descending ? found.reverse() : found) if ((after === undefined || compareKeys(by, after) !== 0) && !(await visit(row as never))) return;
      },
    };
  }

  #of(name: keyof Rows): Map<string, Row> {
    const rows = this.#rows.get(name) ?? new Map<string, Row>();
    this.#rows.set(name, rows);
    return rows;
  }

  #part(name: keyof Rows, { index, from, to }: Part): Found[] {
    const { key, indexes } = this.#shape.stores[name];
    const path = index === undefined ? key : (indexes?.[index] ?? index);
    const found: Found[] = [];
    for (const row of this.#of(name).values()) {
      const by = valueOf(row, path);
      // What lacks a member of the path is not in the index.
      if (by === undefined || (from !== undefined && compareKeys(by, from) < 0) || (to !== undefined && compareKeys(by, to) > 0)) continue;
      found.push({ key: valueOf(row, key) as Key, by, row });
    }
    return found.sort((a, b) => compareKeys(a.by, b.by) || compareKeys(a.key, b.key));
  }
}

function valueOf(row: Row, path: Path): Key | undefined {
  if (typeof path === 'string') return row[path] as Key | undefined;
  const members = path.map((member) => row[member]);
  return members.includes(undefined) ? undefined : (members as Key[]);
}
