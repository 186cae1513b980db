import type { Actor, Case, CaseRef, CaseStore, NumberBlock, Verdict } from '@linli/model';

/** Who a request is from, as far as the database is to know. */
export interface Requester {
  /** A name that says nothing about the person: the `sub` of their token, or `null` for the public. Kept with commands and in the audit. */
  subject: string | null;
  actor: Actor;
}

/** How far one request reaches. */
export interface Reach {
  /** Of the counties that are kept here, those that the requester may name: cases and proceedings of others are for them as if they were not kept here. Without it, all. */
  mayName?: ((region: string) => boolean) | undefined;
  /** Ends a search that nobody waits for any more. */
  signal?: AbortSignal | undefined;
}

/** One changed entity as it stands, before it is known what the reader may see of it. */
export interface FeedRow {
  region: string;
  /** A whole number as text. */
  seq: string;
  kind: 'case' | 'register' | 'proceeding';
  /** Of a case its id, of a register its name, of a proceeding `<kind>/<id>`. */
  id: string;
  version: number;
  op: 'put' | 'del';
  item: Case | null;
  /** Of a case: organisations that ever held it, and divisions that it ever lay in: who may have seen it before. */
  touched: readonly string[];
}

/** What the service asks of its database: made by `openStores(sql, { regions })`. A region that is not kept here: LinliError `not_found`. */
export interface Stores {
  /** The regions that are kept here. */
  readonly regions: readonly string[];
  /** The store that the model's `Keeper` works on, for one requester. Queries over several regions ask one after the other, each by name. */
  cases(requester: Requester, reach?: Reach): CaseStore;
  /**
   * The changes of one region after a position, in order. `reader` narrows to what the reader could ever have seen, as far as columns can tell; fewer rows
   * than `limit` go up to the head. Also asked of a province's or city's padded code, such as 350000, for the proceedings that are kept there.
   */
  changes(region: string, after: string, limit: number, reader: Actor): Promise<{ rows: readonly FeedRow[]; head: FeedHead }>;
  head(region: string): Promise<FeedHead>;
  /** The cases of one region by id, from behind `after` on. */
  snapshot(region: string, after: string | null, limit: number, reader: Actor): Promise<readonly Case[]>;
  reserveNumbers(wanted: { region: string; type: string; count: number; device: string; subject: string | null }): Promise<NumberBlock>;
  device(region: string, device: string): Promise<{ contiguous: number; highest: number; missing: readonly number[]; subjects: readonly (string | null)[] }>;
  /** The verdict on a command, with who sent it. */
  verdict(ref: { region: string; id: string }): Promise<{ verdict: Verdict; subject: string | null } | undefined>;
  /** The cases of a region that have this file. */
  casesWithFile(region: string, sha256: string): Promise<readonly CaseRef[]>;
  /** Notes that personal data was read. Resolves once it is durable. */
  audit(entry: AuditEntry): Promise<void>;
  /**
   * Resolves when one of the regions may have changed, after so many milliseconds, or when the signal aborts. `known`: the number of each region's feed that
   * was read last; without it, what changed between that reading and this call is not told of where the database cannot say so.
   */
  changed(regions: readonly string[], ms: number, signal: AbortSignal, known?: Readonly<Record<string, string>>): Promise<void>;
  /** Cheap: whether the database answers and is migrated. */
  ready(): Promise<boolean>;
  /** Prunes answers of commands that are older than the retention; the commands stay. */
  prune(before: string): Promise<number>;
  close(): Promise<void>;
}

export interface FeedHead {
  epoch: string;
  seq: string;
}

export interface AuditEntry {
  region: string;
  id: string;
  at: string;
  subject: string | null;
  role: string;
  organisation: string | null;
  /** Name of the route. */
  route: string;
  cases: readonly string[];
}
