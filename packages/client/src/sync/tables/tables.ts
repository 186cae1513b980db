/** As IndexedDB has keys: numbers stand before texts, texts before lists, a list behind its own beginning. */
export type Key = number | string | readonly Key[];

/** Members of a row, by their names. */
export type Path = string | readonly string[];

/** What a database is made of: of each of its stores what is the key of a row, and by what else rows are found. Later versions only add to it. */
export interface Shape<Rows> {
  version: number;
  stores: { readonly [Name in keyof Rows]: { key: Path; indexes?: Readonly<Record<string, Path>> } };
}

/** Part of a store: by its key, or by one of its indexes; both ends belong to it. */
export interface Part {
  index?: string | undefined;
  from?: Key | undefined;
  to?: Key | undefined;
}

/** One transaction over the stores that it was begun with. Rows are never changed in place. */
export interface Transaction<Rows> {
  get<Name extends keyof Rows>(name: Name, key: Key): Promise<Rows[Name] | undefined>;
  list<Name extends keyof Rows>(name: Name, part?: Part): Promise<Rows[Name][]>;
  keys(name: keyof Rows, part?: Part): Promise<Key[]>;
  put<Name extends keyof Rows>(name: Name, row: Rows[Name]): Promise<void>;
  remove(name: keyof Rows, part?: Part): Promise<void>;
  /** Shows the rows of an index in order, from behind `after` on, until `visit` answers false. */
  walk<Name extends keyof Rows>(name: Name, order: Walk, visit: (row: Rows[Name]) => Promise<boolean>): Promise<void>;
}

export interface Walk {
  index: string;
  descending: boolean;
  after: Key | undefined;
}

/** How sure a write must be: `strict` is on the disk, `relaxed` may be lost with the power and can be had again. */
export type Durability = 'strict' | 'relaxed';

/**
 * Where rows are kept. `work` must wait for nothing but its transaction. It happens wholly or not at all; a write resolves once it is complete.
 * Rejects with what went wrong.
 */
export interface Tables<Rows> {
  readonly kind: 'indexeddb' | 'memory';
  read<T>(names: readonly (keyof Rows)[], work: (tx: Transaction<Rows>) => Promise<T>): Promise<T>;
  /** @param durability `strict` where it is not said */
  write<T>(names: readonly (keyof Rows)[], work: (tx: Transaction<Rows>) => Promise<T>, durability?: Durability): Promise<T>;
  close(): Promise<void>;
}

/** The row of one key. */
export function only(key: Key): Part {
  return { from: key, to: key };
}

/** The rows whose key is a list that begins with this: every list stands behind every text. */
export function below(...start: readonly (number | string)[]): Part {
  return { from: start, to: [...start, []] };
}
