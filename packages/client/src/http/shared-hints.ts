import type { Hint } from '../backend.js';
import { Mailbox } from '../live.js';

/** One stream for all who follow: each part of a screen follows by itself, and a browser opens no more than six connections to a host. */
export class SharedHints {
  readonly #open: (signal: AbortSignal) => AsyncIterable<Hint>;
  readonly #mailboxes = new Set<Mailbox<Hint>>();
  #stream: AbortController | undefined;

  /** @param open a stream that goes on until the signal aborts or the back end is closed, and does not fail */
  constructor(open: (signal: AbortSignal) => AsyncIterable<Hint>) {
    this.#open = open;
  }

  /** What comes from now on, whether the stream is open already or is opened for this one. */
  async *follow(signal: AbortSignal): AsyncGenerator<Hint> {
    const mailbox = new Mailbox<Hint>();
    const leave = () => this.#leave(mailbox);
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) mailbox.close();
    else this.#join(mailbox);
    try {
      for await (const burst of mailbox) yield* burst;
    } finally {
      signal.removeEventListener('abort', leave);
      leave();
    }
  }

  #join(mailbox: Mailbox<Hint>): void {
    this.#mailboxes.add(mailbox);
    if (this.#stream) return;
    this.#stream = new AbortController();
    void this.#pass(this.#stream.signal);
  }

  #leave(mailbox: Mailbox<Hint>): void {
    mailbox.close();
    this.#mailboxes.delete(mailbox);
    if (this.#mailboxes.size > 0) return;
    this.#stream?.abort();
    this.#stream = undefined;
  }

  async #pass(signal: AbortSignal): Promise<void> {
    for await (const hint of this.#open(signal)) {
      // Others may have come since this stream was given up.
      if (signal.aborted) return;
      for (const mailbox of this.#mailboxes) mailbox.put(hint);
    }
    if (!signal.aborted) for (const mailbox of [...this.#mailboxes]) this.#leave(mailbox);
  }
}
