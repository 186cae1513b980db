import type { Instant } from '@linli/model';
import type { Regions } from './regions.js';
import type { Sql } from './sql.js';

/** What the stores work with, for one requester. */
export interface Context {
  sql: Sql;
  regions: Regions;
  now: () => Instant;
  subject: string | null;
  /** Of regions, as far as they were needed: they never change. */
  secrets: Map<string, Uint8Array>;
  /** Ends a search that nobody waits for any more. */
  signal?: AbortSignal | undefined;
}
