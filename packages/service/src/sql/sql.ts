/** Runs one statement of the transaction. Its first parameter, `$1`, is the region. */
export type Query = <Row extends object = Record<string, unknown>>(text: string, params: readonly unknown[]) => Promise<readonly Row[]>;

/** Runs text as the owner. Without parameters it may be several statements; the rows are those of the last. */
export type Run = (text: string, params?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;

export interface TransactionOptions {
  /** Reads only, all at one moment. */
  readOnly?: boolean | undefined;
}

export interface OwnerOptions {
  /** Milliseconds in which a statement is answered, where the database is well. Without it: however long it takes. */
  within?: number | undefined;
}

/**
 * The port to a PostgreSQL: `pgSql`, `pgliteSql`, or `shardedSql` over several of them. Rejects with a LinliError `in_progress` where a lock was waited for too
 * long, `unavailable` where there is no connection, or none in time, or it or the outcome of a commit was lost, `invalid` for text that no PostgreSQL can hold; else with what the driver
 * rejects with: its `code` is the SQLSTATE.
 */
export interface Sql {
  /**
   * One transaction on one region, as the role of the application and with sight of that region alone. Begins, runs the work, commits; rolls back when
   * the work rejects. Where the database asks for it, all of it is done again: the work must not leave anything behind when it is stopped. Nothing of the
   * application reaches the database otherwise.
   */
  tx<T>(region: string, work: (query: Query) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Statements as the owner, on every database there is: migrations, and nothing else. */
  owner<T>(work: (run: Run) => Promise<T>, options?: OwnerOptions): Promise<T[]>;
  /** Told of regions that changed, at once where the database can say so. A latency hint: polling must suffice. */
  listen?(onChange: (region: string) => void): Promise<() => Promise<void>>;
  /** Again: nothing more. */
  close(): Promise<void>;
}

/** One database with so many connections. */
export interface PooledSql extends Sql {
  /** How many wait for a connection. */
  readonly waiting: number;
}
