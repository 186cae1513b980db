import type { CaseRef, Command, LinliError, Receipt, Scope, Verdict } from '@linli/model';
import type { Backend, BackendMeta, CallOptions, CasePage, CaseQuery, CaseRecord, Hint } from '../../backend.js';
import type { CaseName, SyncSurroundings } from '../types.js';

/** A command of which the replica may not have the outcome yet. */
export interface PendingCommand {
  command: Command;
  /** Of one that was applied. It is replayed over what was fetched until that has come this far. */
  applied?: Extract<Verdict, { status: 'applied' }> | undefined;
}

/** What the replica needs of the outbox. It answers at once, from memory. */
export interface PendingCommands {
  /** Those of a case, in the order in which they were stored: what was applied and is still kept, and all that may yet be sent. Not what was refused, is dead or was discarded. */
  of(ref: CaseRef): readonly PendingCommand[];
  /** The cases that have any. */
  refs(): readonly CaseRef[];
  /** Told of what cases they changed: one was stored, settled, discarded, in this tab or another. Answers how to stop listening. */
  onChange(listener: (refs: readonly CaseRef[]) => void): () => void;
  /** Sends again what was applied in a region behind a place of its feed: the back end may have lost it. The same ids, so that what it still has is not done twice. */
  resendAfter(region: string, seq: string): void;
}

/** Which tab fetches. */
export interface Leadership {
  readonly isLeader: boolean;
  /** Answers how to stop listening. */
  onChange(listener: () => void): () => void;
}

export interface ReplicaOptions {
  remote: Backend;
  databaseName: string;
  /** `null`: keep it in memory. */
  indexedDB: IDBFactory | null;
  pending: PendingCommands;
  leadership: Leadership;
  surroundings: Pick<SyncSurroundings, 'clock' | 'random' | 'timers' | 'channel' | 'page' | 'logger'> & { scope?: Scope | undefined };
}

export interface ReplicaStatus {
  /** Whether all of the scope is there, however old. Not so before the first snapshot is in, and after some of it was dropped for want of space. */
  whole: boolean;
  /** Milliseconds since it was last known to have everything; `null` where it was never whole. */
  lagMs: number | null;
  /** How many cases of a snapshot have come, while one is being made. */
  loading: { done: number } | null;
  /** Whether the back end answered last; `null` before it was asked. */
  online: boolean | null;
  needsAuth: boolean;
  /** Why it does not fetch, until that is mended: what the last attempt failed with. */
  problem: LinliError | null;
  /** `reason`: the error code that says why it came to memory, where that was not asked for. */
  storage: { kind: 'indexeddb' | 'memory'; reason?: string | undefined };
}

/**
 * What was fetched, kept on this device, with what was done on it laid over. Without a scope, for applicants, and over a back end without a feed it
 * only passes cases through; what the back end told of itself, directories and registers it keeps all the same. Methods reject with a {@link LinliError} and with nothing else.
 */
export interface Replica {
  /** Opens what is kept. Resolves once it can answer; it fetches as soon as this tab is the one to do so. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** As the back end tells it; where there is no line, as it was told last. */
  meta(options?: CallOptions): Promise<BackendMeta>;
  /** What `fetch` answers, kept under a name; where there is no line, what was kept: organisations, divisions, registers. Rejects as `fetch` does where nothing was. */
  kept<T>(name: string, fetch: () => Promise<T>): Promise<T>;
  /** Whether it answers the query by itself, as the back end would. */
  covers(query: CaseQuery): boolean;
  /** Of itself where it covers the query; else of the back end; where there is no line, of what is there, and `status` says how old that may be. */
  query(query: CaseQuery, options?: CallOptions): Promise<CasePage>;
  /** Of the back end; where there is no line, as it was read last, or the case alone where only that was fetched. Rejects with `offline` where nothing is here. */
  read(ref: CaseRef, options?: CallOptions): Promise<CaseRecord>;
  /** What a case is called that this page was shown. */
  about(ref: CaseRef): CaseName | undefined;
  /** What changed here, once it can be read: fetched, or done on this device. What the replica does not hold is told as the back end tells it. */
  hints(options: { signal: AbortSignal; receipts?: readonly Receipt[] | undefined }): AsyncIterable<Hint>;
  /** Tries at once, whatever it waited for: someone signed in, or asked. */
  wake(): void;
  /** Makes room: drops the oldest cases that nobody is at work on, then records that were read. Answers about how many bytes that freed. */
  evict(bytesWanted: number): Promise<number>;
  status(): ReplicaStatus;
  /** Told when its status changed. Answers how to stop listening. */
  onChange(listener: () => void): () => void;
}
