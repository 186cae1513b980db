import { LinliError } from '@linli/model';
import type { Call } from './call.js';

/** Counts what each requester has open, streams and waits or uploads, so that nobody can hold all there is room for. */
export class OpenStreams {
  readonly #open = new Map<string, number>();
  readonly #most: number;

  readonly #what: string;

  constructor(most: number, what: string) {
    this.#most = most;
    this.#what = what;
  }

  /** Opens one; answers what ends it, once. @throws LinliError `rate_limited` when there are too many */
  open({ requester: { subject }, address }: Call): () => void {
    const key = subject === null ? `address ${address}` : `subject ${subject}`;
    const count = this.#open.get(key) ?? 0;
    if (count >= this.#most) throw new LinliError('rate_limited', `Not more than ${this.#most} ${this.#what} at a time`, { retryAfter: 5 });
    this.#open.set(key, count + 1);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      const left = (this.#open.get(key) ?? 1) - 1;
      if (left > 0) this.#open.set(key, left);
      else this.#open.delete(key);
    };
  }
}
