import type { Core } from './core.js';
import type { Lease, OutboxTransaction } from './schema.js';

/** A leader that is silent for so long, in milliseconds, is one no more. */
export const patience = 15_000;
export const beat = 5_000;

/**
 * For as long as one tab sends: what it may write is held against `owner` and `epoch`, and it ends with `signal`. An epoch alone would not do: where the
 * database was deleted they are counted from the beginning.
 */
export interface Term {
  owner: string;
  epoch: number;
  signal: AbortSignal;
}

/** Thrown within a transaction by who is not the leader any more: nothing of it is written. */
export class Fenced extends Error {
  override readonly name = 'Fenced';
}

/** @throws Fenced when the term is over */
export async function fence(tx: OutboxTransaction, term: Term): Promise<void> {
  if (!isOf(await leaseIn(tx), term)) throw new Fenced();
}

function isOf(lease: Lease | undefined, { owner, epoch }: Pick<Term, 'owner' | 'epoch'>): lease is Lease {
  return lease?.owner === owner && lease.epoch === epoch;
}

async function leaseIn(tx: OutboxTransaction): Promise<Lease | undefined> {
  return (await tx.get('counts', 'lease')) as Lease | undefined;
}

/**
 * Sees to it that one tab sends. A lease in the database says which; a lock, where there are locks, only makes it quick to change hands when a tab is closed.
 * That two think they lead at a time cannot be ruled out, so what a leader writes is held against its epoch in the same transaction.
 */
export class Leader {
  readonly #core: Core;
  readonly #name: string;
  readonly #owner: string;
  readonly #onTerm: (term: Term | null) => void;
  #term: { owner: string; epoch: number; ending: AbortController; release: () => void } | undefined;
  /** Of its last term. */
  #epoch = 0;
  /** Ends the waiting for the lock. */
  #asking: AbortController | undefined;
  #running = false;
  readonly #locks: LockManager | null;
  #withLocks: boolean;

  constructor(core: Core, options: { name: string; owner: string; locks: LockManager | null; onTerm: (term: Term | null) => void }) {
    this.#core = core;
    this.#name = options.name;
    this.#owner = options.owner;
    this.#onTerm = options.onTerm;
    this.#locks = options.locks;
    this.#withLocks = options.locks !== null;
  }

  get isLeader(): boolean {
    return this.#term !== undefined;
  }

  /** Asks to lead, and asks again after a pause. */
  async start(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    if (this.#withLocks) this.#queue({});
    else await this.#takeFree();
  }

  /** Gives it up: when the page is frozen, hidden for good or closed. Resolves once the others may know. */
  async stop(): Promise<void> {
    this.#running = false;
    this.#asking?.abort();
    await this.#end({ tell: true });
  }

  /** Every five seconds: a leader says that it lives, another looks whether it does. */
  async tick(): Promise<void> {
    if (!this.#running) return;
    if (this.#term) return this.#renew(this.#term);
    if (!this.#withLocks) return this.#takeFree();
    if (await this.#isSilent()) this.#queue({ steal: true });
  }

  #now(): number {
    return this.#core.surroundings.clock();
  }

  /** A lease that ends later than any lease lasts was written by a clock that has been set back since. */
  #isHeld({ owner, expires }: Lease): boolean {
    const left = expires - this.#now();
    return owner !== '' && left > 0 && left <= patience;
  }

  #queue(how: { steal?: boolean }): void {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    // A request that steals cannot be aborted.
    const options: LockOptions = how.steal ? { steal: true } : { signal: asking.signal };
    this.#locks?.request(this.#name, options, () => this.#held(asking)).catch((error: unknown) => {
      const { name } = (error ?? {}) as Partial<Error>;
      // Another tab took the lock, or it is not waited for any more. Else there are no locks here after all.
      if (name !== 'AbortError') this.#withLocks = false;
      if (this.#asking !== asking) return;
      void this.#end({ tell: false }).then(() => this.#running && this.#asking === asking && this.#withLocks && this.#queue({}));
    });
  }

  /** Leads for as long as the lock is held. */
  async #held(asking: AbortController): Promise<void> {
    if (!this.#running || this.#asking !== asking) return;
    const released = new Promise<void>((resolve) => {
      asking.signal.addEventListener('abort', () => resolve(), { once: true });
      if (asking.signal.aborted) resolve();
    });
    if (await this.#take(() => true, () => asking.abort())) await released;
    else if (this.#running) this.#withLocks = false;
  }

  async #takeFree(): Promise<void> {
    await this.#take((lease) => !this.#isHeld(lease) || lease.owner === this.#owner, () => undefined);
  }

  async #take(isFree: (lease: Lease) => boolean, release: () => void): Promise<boolean> {
    const epoch = await this.#written(async (tx) => {
      const lease = await leaseIn(tx);
      if (lease && !isFree(lease)) return undefined;
      const next = Math.max(lease?.epoch ?? 0, this.#epoch) + 1;
      await tx.put('counts', { key: 'lease', owner: this.#owner, epoch: next, expires: this.#now() + patience });
      return next;
    });
    if (epoch === undefined || !this.#running) {
      release();
      return false;
    }
    this.#drop();
    const [owner, ending] = [this.#owner, new AbortController()];
    this.#epoch = epoch;
    this.#term = { owner, epoch, ending, release };
    this.#onTerm({ owner, epoch, signal: ending.signal });
    return true;
  }

  async #renew(term: Pick<Term, 'owner' | 'epoch'>): Promise<void> {
    const renewed = await this.#written(async (tx) => {
      const lease = await leaseIn(tx);
      if (!isOf(lease, term)) return false;
      await tx.put('counts', { ...lease, expires: this.#now() + patience });
      return true;
    });
    if (renewed === false) await this.lost(term);
  }

  /** Another tab leads: found by the fence. */
  async lost({ epoch }: Pick<Term, 'epoch'>): Promise<void> {
    if (this.#term?.epoch !== epoch) return;
    await this.#end({ tell: false });
    if (this.#running && this.#withLocks) this.#queue({});
  }

  /** Whether nobody keeps up the lease. There is none where the database was deleted under one that is frozen. */
  #isSilent(): Promise<boolean> {
    const look = async (tx: OutboxTransaction) => {
      const lease = await leaseIn(tx);
      return !lease || (lease.owner !== '' && !this.#isHeld(lease));
    };
    return this.#core.tables.read(['counts'], look).catch(() => false);
  }

  /** The others need not wait for the lease to run out, where they can be told. */
  async #end({ tell }: { tell: boolean }): Promise<void> {
    const term = this.#drop();
    if (!term || !tell) return;
    await this.#written(async (tx) => {
      const lease = await leaseIn(tx);
      if (isOf(lease, term)) await tx.put('counts', { ...lease, owner: '', expires: 0 });
    });
  }

  #drop() {
    const term = this.#term;
    if (!term) return undefined;
    this.#term = undefined;
    term.ending.abort();
    term.release();
    this.#onTerm(null);
    return term;
  }

  /** A database that cannot be written to makes no leader; the next beat tries again. */
  #written<T>(work: (tx: OutboxTransaction) => Promise<T>): Promise<T | undefined> {
    return this.#core.tables.write(['counts'], work, 'relaxed').catch(() => undefined);
  }
}
