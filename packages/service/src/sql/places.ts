import { LinliError } from '@linli/model';

export interface PlacesOptions {
  /** Milliseconds that somebody waits at most. Default: 25 s, before a proxy or a device gives the request up. */
  patience?: number | undefined;
  /** Milliseconds, which only go forward. */
  clock?: (() => number) | undefined;
}

export interface TakeOptions {
  /** Before all who wait. */
  first?: boolean | undefined;
  /** In place of what everybody waits at most. */
  patience?: number | undefined;
}

/** Gives a place back. `isBroken`: how long it was held says nothing of others. */
export type Leave = (isBroken: boolean) => void;

interface Waiter {
  enter(): void;
  refuse(error: LinliError): void;
}

/** More than that never wait, however short their turns are. */
const mostWaiting = 10_000;
/** Of how many turns the usual one is the mean, about. */
const remembered = 16;
const longestPause = 60;

/**
 * So many places, and who waits for one, in the order in which they came. Who would have to wait for longer than anybody waits is told so when they come, and
 * not after they did: what cannot be done in time must not keep back what can.
 */
export class Places {
  readonly #patience: number;
  readonly #clock: () => number;
  #places: number;
  #taken = 0;
  /** For how long a place is held, in milliseconds: a mean in which the last turns count most. */
  #usual = 0;
  #waiters: Waiter[] = [];

  constructor(places: number, { patience = 25_000, clock = () => performance.now() }: PlacesOptions = {}) {
    this.#places = places;
    this.#patience = patience;
    this.#clock = clock;
  }

  /** How many wait for a place. */
  get waiting(): number {
    return this.#waiters.length;
  }

  /** How many are held. */
  get taken(): number {
    return this.#taken;
  }

  /** @throws LinliError `unavailable`, with `retryAfter`, where it would take too long, or took too long */
  take({ first = false, patience = this.#patience }: TakeOptions = {}): Promise<Leave> {
    if (this.#taken < this.#places) return Promise.resolve(this.#enter());
    const isTooLong = this.waiting >= this.#places && (this.waiting >= mostWaiting || this.#wait() > patience);
    if (isTooLong && !first) return Promise.reject(this.#busy());
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiters = this.#waiters.filter((each) => each !== waiter);
        reject(this.#busy());
      }, patience);
      const waiter: Waiter = {
        enter: () => {
          clearTimeout(timer);
          resolve(this.#enter());
        },
        refuse(error) {
          clearTimeout(timer);
          reject(error);
        },
      };
      if (first) this.#waiters.unshift(waiter);
      else this.#waiters.push(waiter);
    });
  }

  /** Sets one place aside that is not for turns. Call the answer to give it back. */
  reserve(): () => void {
    this.#places -= 1;
    return () => {
      this.#places += 1;
      this.#next();
    };
  }

  /** Tells all who wait that there is nothing to wait for. */
  refuse(error: LinliError): void {
    for (const waiter of this.#waiters.splice(0)) waiter.refuse(error);
  }

  #enter(): Leave {
    this.#taken += 1;
    const began = this.#clock();
    return (isBroken) => {
      this.#taken -= 1;
      if (!isBroken) this.#usual += (this.#clock() - began - this.#usual) / remembered;
      this.#next();
    };
  }

  #next(): void {
    if (this.#taken < this.#places) this.#waiters.shift()?.enter();
  }

  /** What one more would have to wait, in milliseconds, as things go. */
  #wait(): number {
    return ((this.waiting + 1) * this.#usual) / Math.max(1, this.#places);
  }

  #busy(): LinliError {
    const seconds = Math.ceil(this.#wait() / 1000);
    return new LinliError('unavailable', 'More is asked of the database than it can do in time; send it again later', { retryAfter: Math.min(longestPause, Math.max(1, seconds)) });
  }
}
