/** A generator of pseudo-random numbers (mulberry32): the same seed gives the same run. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1, without it. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 up to `end`, without it. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.below(from.length)];
    if (picked === undefined) throw new Error('Nothing to pick from');
    return picked;
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.below(256));
  }
}

interface Timer {
  at: number;
  order: number;
  work: () => void;
}

/** Time that moves only when everything that can happen at this moment has happened. */
export class VirtualTime {
  now: number;
  #timers = new Map<number, Timer>();
  #count = 0;
  /** What is under way in this moment and will come to an end by itself. */
  #under = 0;
  #moves = 0;

  constructor(start: number) {
    this.now = start;
  }

  at(ms: number, work: () => void): number {
    const id = (this.#count += 1);
    this.#timers.set(id, { at: this.now + Math.max(0, ms), order: id, work });
    return id;
  }

  clear(timer: unknown): void {
    this.#timers.delete(timer as number);
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.at(ms, resolve));
  }

  /** Counts work of this moment, such as a transaction: time stands still until it has ended. */
  begin(): () => void {
    this.#under += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#under -= 1;
      this.#moves += 1;
    };
  }

  /** Resolves once nothing more happens at this moment: what is under way is counted, and promises are through before the next turn. */
  async settle(): Promise<void> {
    for (let before = -1; this.#under > 0 || before !== this.#moves + this.#count; ) {
      before = this.#moves + this.#count;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Moves to the next timer, not beyond `until`; answers whether there was one. */
  async step(until: number): Promise<boolean> {
    await this.settle();
    let next: [number, Timer] | undefined;
    for (const entry of this.#timers) if (!next || entry[1].at < next[1].at || (entry[1].at === next[1].at && entry[1].order < next[1].order)) next = entry;
    if (!next || next[1].at > until) {
      this.now = Math.max(this.now, until);
      return false;
    }
    this.#timers.delete(next[0]);
    this.now = Math.max(this.now, next[1].at);
    next[1].work();
    return true;
  }

  async runUntil(until: number): Promise<void> {
    while (await this.step(until));
    await this.settle();
  }

  /** Goes on until it is so, at most for so many milliseconds. */
  async runWhile(isSo: () => boolean, ms: number): Promise<void> {
    const until = this.now + ms;
    await this.settle();
    while (isSo() && (await this.step(until)));
    await this.settle();
  }
}
