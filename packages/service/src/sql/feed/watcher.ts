/** Who waits for a change of some regions. */
interface Waiter {
  regions: readonly string[];
  /** The last number that is known of each region. Filled in at the first look where nothing was known. */
  known: Map<string, string>;
  done: () => void;
}

export interface WatcherOptions {
  /** The number that a region's feed has come to. */
  head: (region: string) => Promise<string>;
  /** Between two looks, in milliseconds. */
  every: number;
}

/**
 * Wakes whoever waits for a region: at once when told of it, and otherwise at the next look at the numbers. Looks only while somebody waits, once for all
 * who wait for the same region.
 */
export class Watcher {
  readonly #options: WatcherOptions;
  readonly #waiters = new Set<Waiter>();
  #isLooking = false;
  #again = false;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: WatcherOptions) {
    this.#options = options;
  }

  /** Resolves when one of the regions may have gone beyond what is known of it, after so many milliseconds, or when the signal aborts. */
  wait(regions: readonly string[], ms: number, signal: AbortSignal, known: Readonly<Record<string, string>> = {}): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#waiters.delete(waiter);
        resolve();
      };
      const waiter: Waiter = { regions, known: new Map(Object.entries(known)), done };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done, { once: true });
      this.#waiters.add(waiter);
      if (signal.aborted || this.#closed) done();
      else void this.#look();
    });
  }

  /** Tells that a region changed. */
  wake(region: string): void {
    for (const waiter of this.#waiters) if (waiter.regions.includes(region)) waiter.done();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const waiter of this.#waiters) waiter.done();
  }

  /** Looks now, or once more after the look that is under way: that one may have passed a region already. */
  async #look(): Promise<void> {
    this.#again = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    clearTimeout(this.#timer);
    while (this.#again) {
      this.#again = false;
      await this.#lookOnce();
    }
    this.#isLooking = false;
    if (this.#waiters.size > 0 && !this.#closed) this.#timer = setTimeout(() => void this.#look(), this.#options.every);
  }

  async #lookOnce(): Promise<void> {
    const regions = new Set([...this.#waiters].flatMap((waiter) => waiter.regions));
    for (const region of regions) {
      // While the database cannot be reached nobody is woken: they go on when their time is over, and are told then.
      const seq = await this.#options.head(region).catch(() => undefined);
      if (seq !== undefined) this.#compare(region, seq);
    }
  }

  #compare(region: string, seq: string): void {
    for (const waiter of this.#waiters) {
      if (!waiter.regions.includes(region)) continue;
      const known = waiter.known.get(region);
      if (known === undefined) waiter.known.set(region, seq);
      else if (known !== seq) waiter.done();
    }
  }
}
