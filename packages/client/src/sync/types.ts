import type { Command, Instant, LinliError, NumberBlock, Receipt, Scope, Verdict } from '@linli/model';
import type { Backend } from '../backend.js';

/**
 * Where a command is on its way. `stored`: on this device, to be sent. `sending`: sent, and not yet answered as far as is known. `held`: an
 * earlier command of the same case stands in its way, or something that it depends on is not there yet. `needs-auth`: it goes on once someone has
 * signed in. `applied`, `rejected`, `conflict`: decided. `dead`: a person must look at it; nothing is deleted by itself.
 */
export type OutboxState = 'stored' | 'sending' | 'held' | 'needs-auth' | 'applied' | 'rejected' | 'conflict' | 'dead';

/** What of a {@link LinliError} is kept. */
export interface KeptProblem {
  code: LinliError['code'];
  message: string;
  retry: LinliError['retry'];
  status?: number | undefined;
}

/** A command that is stored on this device. */
export interface OutboxEntry {
  id: string;
  command: Command;
  state: OutboxState;
  storedAt: Instant;
  /** How often it was sent. Attempts that found no line do not count. */
  attempts: number;
  /** It was sent at least once: for as long as it has no verdict it may have been carried out all the same. */
  sent?: boolean | undefined;
  /** Not before then is it sent again. */
  nextAt?: Instant | undefined;
  settledAt?: Instant | undefined;
  verdict?: Verdict | undefined;
  /** Why it is `dead`, or what the last attempt failed with. */
  problem?: KeptProblem | undefined;
  /** The command, or the `blob:<sha256>`, that holds it. */
  heldBy?: string | undefined;
  /** What the case was called when the step was taken, where this page had been shown it. */
  about?: CaseName | undefined;
}

/** What a case is called. `type`: the id of its kind. */
export interface CaseName {
  title: string;
  receipt: string;
  type: string;
}

/** What was done on this device and where it is on its way. A client without a store has an empty one. */
export interface Outbox {
  /**
   * What is not settled, and what a person must look at, in the order in which it was stored: `conflict`, `dead`, and `rejected` as long as no page
   * was told of it that read `settled` of its handle, or something that builds on it waits.
   */
  list(): Promise<readonly OutboxEntry[]>;
  /** The same, again after each change in this tab or another, until the signal aborts. */
  watch(options: { signal: AbortSignal }): AsyncIterable<readonly OutboxEntry[]>;
  /** Sends a dead one again under the same id, or one that waits for its turn at once. */
  retry(id: string): Promise<void>;
  /** In place of one that was refused, came to a conflict or is dead: the same command under a new id, on what stands there now, with changed entries. Answers the new id. */
  rebase(id: string, edit?: { args?: Readonly<Record<string, unknown>> | undefined }): Promise<string>;
  /** Takes one away that is not being sent, or of which a person has seen what became of it. What it held goes on. It undoes nothing: one that was `sent` and has no verdict may have been carried out. The reason is kept on this device for seven days; the back end has no place for it, and sees a missing number of the device. @throws LinliError `in_progress` for one that is being sent */
  discard(id: string, reason: string): Promise<void>;
  /** All of it as one file: JSON, for another device or for support. It holds what was entered, and receipts. What cannot be opened is not in it. @throws LinliError `storage_unavailable` without a store */
  export(): Promise<Blob>;
  /** Adds what a file has and this device has not. @throws LinliError `invalid` for what is no such file, `forbidden` for another person's */
  import(file: Blob): Promise<{ added: number; known: number }>;
}

export interface SyncStatus {
  /** Whether the back end answered last. `null` before it was asked. */
  online: boolean | null;
  /** Whether this tab is the one that sends. */
  leader: boolean;
  needsAuth: boolean;
  /** The app is older than what the back end reads: nothing is sent until it is updated. */
  needsUpdate: boolean;
  /** Commands to be sent, held, and to be looked at by a person. */
  pending: number;
  held: number;
  dead: number;
  /** Since when the oldest that can be sent is waiting, where that is longer than a minute. */
  stuckSince: Instant | null;
  /** Of the replica: how far behind it may be, in milliseconds since it was last known to be whole; `null` where there is none or it was never whole. */
  lagMs: number | null;
  /** How far a snapshot has come, where one is being made. */
  loading: { done: number } | null;
  storage: {
    kind: 'indexeddb' | 'memory';
    /** Whether the browser promised to keep it; `null` where it cannot say. */
    persisted: boolean | null;
    usage: number | null;
    quota: number | null;
    /** Data of this device was there and is gone: what was not sent is lost. */
    evicted: boolean;
  };
}

export interface Sync {
  status(): SyncStatus;
  watch(options: { signal: AbortSignal }): AsyncIterable<SyncStatus>;
  /** Tries at once to send and to fetch, whatever was waited for. */
  now(): void;
  /** After signing in: asks for a token again and goes on. */
  signedIn(): void;
}

/** Numbers for this device alone, to be given out without a line. */
export interface Numbers {
  /** Fetches a block, to be there when the line is not. */
  reserve(wanted: { region: string; type: string; count: number }): Promise<NumberBlock>;
  /** The next number of what was reserved; `null` when there is none left. Never the same twice, whatever tab asks. */
  take(wanted: { region: string; type: string }): Promise<number | null>;
  left(wanted: { region: string; type: string }): Promise<number>;
}

/** What becomes of a command that is stored. */
export interface KeptPromises {
  /** Its verdict; rejects for one that is dead. Whoever reads it is taken to show a refusal, which is then not listed any more. */
  readonly settled: Promise<Verdict>;
  /** The same, and a refusal stays listed. */
  readonly outcome: Promise<Verdict>;
}

/**
 * A back end that keeps what is to be sent, and what was fetched, on this device. Commands on cases and files are kept; what is done in proceedings, and
 * revisions of the grids, go to the back end at once or fail.
 */
export interface SyncedBackend extends Backend {
  readonly outbox: Outbox;
  readonly sync: Sync;
  readonly numbers: Numbers;
  /** Stores a command: `stored` resolves once it is durable. */
  enqueue(command: Command, receipts: readonly Receipt[]): KeptPromises & { stored: Promise<void> };
  /** The promises of a command that was stored before, by this page or another. */
  find(id: string): Promise<(KeptPromises & { entry: OutboxEntry }) | undefined>;
}

/** What a synced back end is made with: all that touches the world is handed in, so that tests are deterministic. */
export interface SyncSurroundings {
  scope?: Scope | undefined;
  /** Milliseconds since 1970. */
  clock: () => number;
  random: (bytes: number) => Uint8Array;
  timers: Timers;
  /** Web Locks; `null` where there are none, as on plain HTTP: a lease in IndexedDB does then. */
  locks: LockManager | null;
  /** Opens a channel to the other tabs, of a name; `null` where there is none. */
  channel: ((name: string) => BroadcastChannel) | null;
  /** Hears `online`, `visibilitychange`, `freeze`, `resume`, `pagehide`, `pageshow`; `null` outside of a page. */
  page: PageEvents | null;
  storage: StorageManager | null;
  /** Where the canary lives that tells a wiped database: `localStorage`; `null` where there is none. */
  canary: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  logger: Pick<Console, 'warn'>;
}

export interface Timers {
  set(work: () => void, ms: number): unknown;
  clear(timer: unknown): void;
}

export interface PageEvents {
  on(type: 'online' | 'offline' | 'visibilitychange' | 'freeze' | 'resume' | 'pagehide' | 'pageshow', listener: () => void): () => void;
  readonly visible: boolean;
  /** What the browser says; not to be relied on. */
  readonly online: boolean;
}

/** A place on this device for what is to be sent and what was fetched: made by `idbStore` or `memoryStore`. */
export interface SyncStore {
  /** Of the database for this person's drafts, so that nobody else is shown what was half typed. `null`: they are gone with the page. Default: the one for all. */
  readonly draftsName?: string | null | undefined;
  /** What the page has, as `createClient` hands it back to `attach` with what its options say: `browserSurroundings` of ./browser.ts. */
  surroundings(): Omit<SyncSurroundings, 'scope' | 'clock' | 'random' | 'logger'>;
  /** Puts a back end behind it. Called once, by `createClient`; the first work is done when `meta` is asked for, which answers from what is kept where there is no line. */
  attach(remote: Backend, surroundings: SyncSurroundings): SyncedBackend;
  /**
   * Deletes what this device keeps for this person, drafts too: at the end of a shift on a shared computer. It closes what is attached. It never does so by the way:
   * `close` deletes nothing. Other tabs of this person close what they have. @throws LinliError `rejected` while there is something that is neither settled nor in
   * a file that this page exported, files that are not sent among it; `storage_unavailable` where the database cannot be opened, and nothing is deleted then
   */
  forget(): Promise<void>;
}

/**
 * Encrypts commands and files before they are kept in the outbox. Of these only ids, times, counts and the types of files stay clear. Neither the replica nor
 * drafts go through it. What it cannot open is kept, listed as `dead`, and looked at again by the next page.
 */
export interface Codec {
  seal(bytes: Uint8Array): Promise<Uint8Array>;
  open(sealed: Uint8Array): Promise<Uint8Array>;
}
