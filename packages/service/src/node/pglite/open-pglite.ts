import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { lockFolder, type FolderLock } from './folder-lock.js';
import type { Results } from './messages.js';
import { Thread } from './thread.js';
import { Turns } from './turns.js';

/** Statements, within a transaction or each on its own. */
export interface PgliteStatements {
  query<Row>(text: string, params?: readonly unknown[]): Promise<Results<Row>>;
  /** Any number of statements without parameters. */
  exec(text: string): Promise<Results[]>;
}

/** A PGlite in a thread of its own, with as much of PGlite's own interface as the service asks of it. */
export interface Pglite extends PgliteStatements {
  /** Begins, runs the work, commits; rolls back when the work rejects. One at a time: there is one connection. */
  transaction<T>(work: (statements: PgliteStatements) => Promise<T>): Promise<T>;
  /** Tells of what is notified on a channel. Resolves to what ends it. */
  listen(channel: string, onNotice: (payload: string) => void): Promise<() => Promise<void>>;
  /** The whole database, for `template`. */
  dump(): Promise<Blob>;
  /** How many wait for their turn. */
  readonly waiting: number;
  /** Whether a statement or transaction is under way. */
  readonly isBusy: boolean;
  /** Rejects when the database can no longer be used: its thread has ended, or its folder has been taken over. */
  readonly lost: Promise<never>;
  /** Waits for what is under way, writes a checkpoint, and gives up the folder. */
  close(): Promise<void>;
}

export interface PgliteOptions {
  /** A database to begin with where there is none, as `dump` made it: quicker than a new one. */
  template?: Blob | undefined;
}

/**
 * Opens the PGlite of a folder, or one in memory. It works in a thread of its own, so that HTTP does not stall.
 *
 * It never calls `fsync`: what was committed outlives the end of the process, however sudden, but not a loss of power. It is not for production.
 * @param folder made where it is not there; `null`: in memory
 * @throws FolderInUseError when another process, or this one, has it open
 */
export async function openPglite(folder: string | null, { template }: PgliteOptions = {}): Promise<Pglite> {
  if (folder === null) return new ThreadPglite(await openThread({ folder: null, template }));
  const whole = resolve(folder);
  const lock = await lockFolder(whole);
  try {
    const database = join(whole, 'database');
    if (!existsSync(database)) await make(database, template);
    return new ThreadPglite(await openThread({ folder: database }), lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

type Opened = { thread: Thread; listeners: Listeners };
type Listeners = Map<string, Set<(payload: string) => void>>;

async function openThread(options: ConstructorParameters<typeof Thread>[0]): Promise<Opened> {
  const listeners: Listeners = new Map();
  const tell = (channel: string, payload: string) => listeners.get(channel)?.forEach((listener) => listener(payload));
  return { thread: await new Thread(options, tell).opened(), listeners };
}

/** Makes it under another name first: a process that ends midway leaves nothing that looks like a database. */
async function make(database: string, template: Blob | undefined): Promise<void> {
  const unfinished = `${database}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const { thread } = await openThread({ folder: unfinished, template });
  await thread.close();
  await rename(unfinished, database);
}

class ThreadPglite implements Pglite {
  readonly #thread: Thread;
  readonly #listeners: Listeners;
  readonly #lock: FolderLock | undefined;
  readonly #turns = new Turns();
  #closing: Promise<void> | undefined;
  readonly lost: Promise<never>;

  constructor({ thread, listeners }: Opened, lock?: FolderLock) {
    this.#thread = thread;
    this.#listeners = listeners;
    this.#lock = lock;
    this.lost = lock ? Promise.race([thread.lost, lock.lost]) : thread.lost;
    this.lost.catch(() => undefined);
  }

  get waiting(): number {
    return this.#turns.waiting;
  }

  get isBusy(): boolean {
    return this.#turns.isBusy;
  }

  query<Row>(text: string, params: readonly unknown[] = []): Promise<Results<Row>> {
    return this.#turns.take(() => this.#thread.ask<Results<Row>>({ does: 'query', text, params }));
  }

  exec(text: string): Promise<Results[]> {
    return this.#turns.take(() => this.#thread.ask<Results[]>({ does: 'exec', text }));
  }

  transaction<T>(work: (statements: PgliteStatements) => Promise<T>): Promise<T> {
    const run = (text: string) => this.#thread.ask<Results[]>({ does: 'exec', text });
    return this.#turns.take(async () => {
      let isOpen = true;
      const whileOpen = <R>(ask: () => Promise<R>) => (isOpen ? ask() : Promise.reject(new Error('The transaction has ended')));
      const statements: PgliteStatements = {
        query: (text, params = []) => whileOpen(() => this.#thread.ask({ does: 'query', text, params })),
        exec: (text) => whileOpen(() => run(text)),
      };
      await run('begin');
      try {
        const result = await work(statements);
        isOpen = false;
        const [committed] = await run('commit');
        // PostgreSQL takes it for a rollback where a statement failed, and calls that no error.
        if (committed?.command === 'ROLLBACK') throw new Error('A statement of the transaction had failed, so that nothing of it was kept');
        return result;
      } catch (error) {
        isOpen = false;
        await run('rollback').catch(() => undefined);
        throw error;
      }
    });
  }

  async listen(channel: string, onNotice: (payload: string) => void): Promise<() => Promise<void>> {
    const there = this.#listeners.get(channel);
    const all = there ?? new Set();
    all.add(onNotice);
    this.#listeners.set(channel, all);
    if (!there) await this.#turns.take(() => this.#thread.ask({ does: 'listen', channel }));
    return async () => {
      if (!all.delete(onNotice) || all.size > 0 || this.#listeners.get(channel) !== all) return;
      this.#listeners.delete(channel);
      if (!this.#closing) await this.#turns.take(() => this.#thread.ask({ does: 'unlisten', channel }));
    };
  }

  dump(): Promise<Blob> {
    return this.#turns.take(() => this.#thread.ask<Blob>({ does: 'dump' }));
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#turns.end();
    try {
      await this.#thread.close();
    } finally {
      await this.#lock?.release();
    }
  }
}
