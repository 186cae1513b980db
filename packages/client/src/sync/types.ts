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
  /** Not before then is it sent again. */
  nextAt?: Instant | undefined;
  settledAt?: Instant | undefined;
  verdict?: Verdict | undefined;
  /** Why it is `dead`, or what the last attempt failed with. */
  problem?: KeptProblem | undefined;
  /** The command, or the `blob:<sha256>`, that holds it. */
  heldBy?: string | undefined;
}

/** What was done on this device and where it is on its way. A client without a store has an empty one. */
export interface Outbox {
  /**
   * What is not settled, and what a person must look at, in the order in which it was stored: `conflict`, `dead`, and `rejected` as long as no page
   * that waited for `settled` was told of it, or something that builds on it waits.
   */
  list(): Promise<readonly OutboxEntry[]>;
  /** The same, again after each change in this tab or another, until the signal aborts. */
  watch(options: { signal: AbortSignal }): AsyncIterable<readonly OutboxEntry[]>;
  /** Sends a dead one again under the same id, or one that waits for its turn at once. */
  retry(id: string): Promise<void>;
  /** In place of one that was refused, came to a conflict or is dead: the same command under a new id, on what stands there now, with changed entries. Answers the new id. */
  rebase(id: string, edit?: { args?: Readonly<Record<string, unknown>> | undefined }): Promise<string>;
  /** Takes one away that is not sent, or of which a person has seen what became of it. What it held goes on. The reason is kept on this device for seven days; the back end has no place for it, and sees a missing number of the device. @throws LinliError `in_progress` for one that is being sent */
  discard(id: string, reason: string): Promise<void>;
  /** All of it as one file: JSON, for another device or for support. It holds what was entered, and receipts. */
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

/**
 * A back end that keeps what is to be sent, and what was fetched, on this device. Commands on cases and files are kept; what is done in proceedings, and
 * revisions of the grids, go to the back end at once or fail.
 */
export interface SyncedBackend extends Backend {
  readonly outbox: Outbox;
  readonly sync: Sync;
  readonly numbers: Numbers;
  /** Stores a command: `stored` resolves once it is durable, `settled` with its verdict; `settled` rejects for one that is dead. */
  enqueue(command: Command, receipts: readonly Receipt[]): { stored: Promise<void>; settled: Promise<Verdict> };
  /** The promises of a command that was stored before, by this page or another. */
  find(id: string): Promise<{ entry: OutboxEntry; settled: Promise<Verdict> } | undefined>;
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
  /** What the page has, as `createClient` hands it back to `attach` with what its options say: `browserSurroundings` of ./browser.ts. */
  surroundings(): Omit<SyncSurroundings, 'scope' | 'clock' | 'random' | 'logger'>;
  /** Puts a back end behind it. Called once, by `createClient`; the first work is done when `meta` is asked for, which answers from what is kept where there is no line. */
  attach(remote: Backend, surroundings: SyncSurroundings): SyncedBackend;
  /**
   * Deletes what this device keeps for this person: at the end of a shift on a shared computer. It closes what is attached. It never does so by the way:
   * `close` deletes nothing. @throws LinliError `rejected` while there is something that is neither settled nor in a file that this page exported
   */
  forget(): Promise<void>;
}

/** Encrypts what was entered before it is kept on this device. Only ids, times and counts stay clear. */
export interface Codec {
  seal(bytes: Uint8Array): Promise<Uint8Array>;
  open(sealed: Uint8Array): Promise<Uint8Array>;
}
