import { Worker } from 'node:worker_threads';
import { LinliError } from '@linli/model';
import type { Ask, FromWorker, PlainError, WorkerOptions } from './messages.js';

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/** The thread of a PGlite, and who waits for what of it. */
export class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #opened: Promise<void>;
  readonly #onNotice: (channel: string, payload: string) => void;
  #next = 0;
  #end: LinliError | undefined;
  #isClosed = false;
  /** Rejects when the thread ends before it was closed. */
  readonly lost: Promise<never>;

  constructor(options: WorkerOptions, onNotice: (channel: string, payload: string) => void) {
    this.#onNotice = onNotice;
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: options });
    let lose: (error: LinliError) => void = () => undefined;
    this.lost = new Promise((_, reject) => (lose = reject));
    this.lost.catch(() => undefined);
    this.#opened = new Promise((resolve, reject) => {
      this.#worker.on('message', (message: FromWorker) => {
        if (message.is === 'open') resolve();
        else if (message.is === 'refusal' && message.id === null) reject(errorFrom(message.error));
        else this.#hear(message);
      });
      const onEnd = (cause: unknown) => {
        this.#end ??= new LinliError('storage_unavailable', 'The thread of the database has ended', { cause });
        for (const { reject: give } of this.#waiting.values()) give(this.#end);
        this.#waiting.clear();
        reject(this.#end);
        if (!this.#isClosed) lose(this.#end);
      };
      this.#worker.on('error', onEnd);
      this.#worker.on('exit', onEnd);
    });
  }

  async opened(): Promise<this> {
    try {
      await this.#opened;
      return this;
    } catch (error) {
      await this.#worker.terminate();
      throw error;
    }
  }

  ask<T>(ask: Ask): Promise<T> {
    if (this.#end) return Promise.reject(this.#end);
    const id = this.#next++;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      try {
        this.#worker.postMessage({ ...ask, id });
      } catch (error) {
        this.#waiting.delete(id);
        reject(error);
      }
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#end) return;
    try {
      await this.ask({ does: 'close' });
    } finally {
      await this.#worker.terminate();
    }
  }

  #hear(message: FromWorker): void {
    if (message.is === 'notice') return this.#onNotice(message.channel, message.payload);
    if (message.is === 'open' || message.id === null) return;
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.is === 'answer') waiting?.resolve(message.value);
    else waiting?.reject(errorFrom(message.error));
  }
}

function errorFrom({ name, message, ...rest }: PlainError): Error {
  const error = new Error(message);
  Object.defineProperty(error, 'name', { value: name, configurable: true });
  return Object.assign(error, Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)));
}
