import { isSameCase, type CaseRef, type Receipt } from '@linli/model';
import type { Backend, CaseHint, Hint } from './backend.js';
import { asLinliError, LinliError } from './errors.js';

/** What one side puts in and the other takes, all that has gathered at a time: a burst costs one taking, and nothing is lost. */
export class Mailbox<T> {
  #waiting: T[] = [];
  #wake: () => void = () => undefined;
  #closed = false;
  #failure: LinliError | undefined;

  put(item: T): void {
    this.#waiting.push(item);
    this.#wake();
  }

  /** Ends the taking, with what is left untaken; with the error where there is one. */
  close(failure?: LinliError): void {
    this.#closed = true;
    this.#failure ??= failure;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T[]> {
    while (!this.#closed) {
      if (this.#waiting.length > 0) yield this.#waiting.splice(0);
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    if (this.#failure) throw this.#failure;
  }
}

/** Milliseconds after which a live query that could not be read again is tried once more. */
const patience = 10_000;

/** How a live query reads. `refresh` answers its first argument where the changes do not concern it. */
export interface LiveReader<T> {
  read(): Promise<T>;
  refresh(last: T, changes: readonly Hint[]): Promise<T>;
  /** Of the cases that are watched by receipt. */
  receipts?: readonly Receipt[];
}

/**
 * A value, then again after each change, until the signal aborts or the back end closes. Changes that arrive during a reading
 * are gathered for the next one. Where there is no line for a while, the last value stands.
 */
export async function* live<T>(backend: Backend, signal: AbortSignal, reader: LiveReader<T>): AsyncGenerator<T> {
  if (signal.aborted) return;
  const watching = new AbortController();
  let again: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(again);
    watching.abort();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const changes = follow(backend, watching.signal, reader.receipts);
    let last = await reader.read();
    if (!signal.aborted) yield last;
    for await (const burst of changes) {
      try {
        const next = await (burst.some((hint) => 'missed' in hint) ? reader.read() : reader.refresh(last, burst));
        if (next !== last && !signal.aborted) yield (last = next);
      } catch (error) {
        if (signal.aborted || !(error instanceof LinliError) || error.retry !== 'auto') throw error;
        // What is shown stays; it is read again before long, since nobody may tell that there is a line once more.
        clearTimeout(again);
        again = setTimeout(() => changes.put({ missed: true }), patience);
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

/** Follows the hints from this moment on, whether anyone takes them yet or not. */
function follow(backend: Backend, signal: AbortSignal, receipts: readonly Receipt[] | undefined): Mailbox<Hint> {
  const changes = new Mailbox<Hint>();
  signal.addEventListener('abort', () => changes.close(), { once: true });
  void forward(backend.hints({ signal, receipts }), changes);
  return changes;
}

async function forward(hints: AsyncIterable<Hint>, changes: Mailbox<Hint>): Promise<void> {
  try {
    for await (const hint of hints) changes.put(hint);
    changes.close();
  } catch (error) {
    changes.close(asLinliError(error, 'Following changes'));
  }
}

/** Those of the changes that are changes of cases. */
export function caseChanges(changes: readonly Hint[]): CaseHint[] {
  return changes.filter((change): change is CaseHint => 'ref' in change);
}

export function isChanged(ref: CaseRef, changes: readonly Hint[]): boolean {
  return caseChanges(changes).some((change) => isSameCase(change.ref, ref));
}
