/** What a statement answers, as PGlite says it. */
export interface Results<Row = Record<string, unknown>> {
  rows: Row[];
  affectedRows?: number | undefined;
  /** What was done, such as `SELECT`. */
  command?: string | undefined;
}

export interface WorkerOptions {
  /** Where PGlite keeps its files; `null`: in memory. */
  folder: string | null;
  /** A whole database to begin with, as `dump` made it. */
  template?: Blob | undefined;
}

export type Ask =
  | { does: 'query'; text: string; params: readonly unknown[] }
  | { does: 'exec'; text: string }
  | { does: 'listen' | 'unlisten'; channel: string }
  | { does: 'dump' }
  | { does: 'close' };

export type ToWorker = Ask & { id: number };

export type FromWorker =
  | { is: 'open' }
  | { is: 'answer'; id: number; value: unknown }
  | { is: 'refusal'; id: number | null; error: PlainError }
  | { is: 'notice'; channel: string; payload: string };

/** An error between threads: what a clone would lose of one from the database. */
export interface PlainError {
  name: string;
  message: string;
  stack?: string | undefined;
  code?: string | undefined;
  constraint?: string | undefined;
  detail?: string | undefined;
  table?: string | undefined;
}
