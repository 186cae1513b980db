import type { LinliError } from '@linli/model';
import type { SyncSurroundings } from '../types.js';
import { delayOf, nextAttempt, waitUntil } from './retry.js';

/**
 * Whether there is a way to the back end, by what came of the last attempts. One command that never gets through is its own matter; once several of
 * different cases do not, it is the service, and all wait together instead of each knocking for itself.
 */
export class Line {
  readonly #surroundings: Pick<SyncSurroundings, 'clock' | 'random'>;
  readonly #onChange: () => void;
  readonly #failed = new Set<string>();
  #cuts = 0;
  #until = 0;
  #online: boolean | null = null;

  constructor(surroundings: Pick<SyncSurroundings, 'clock' | 'random'>, onChange: () => void) {
    this.#surroundings = surroundings;
    this.#onChange = onChange;
  }

  /** Whether the back end answered last; `null` before it was asked. */
  get online(): boolean | null {
    return this.#online;
  }

  /** Whether one attempt at a time is enough. */
  get isDown(): boolean {
    return this.#cuts > 0 || this.#failed.size > 1;
  }

  /** How long nothing is to be sent, in milliseconds. */
  wait(now: number): number {
    return waitUntil(this.#until, now);
  }

  answered(): void {
    this.#cuts = 0;
    this.#until = 0;
    this.#failed.clear();
    this.#set(true);
  }

  /** @param what did not get through: a case, or a batch of several */
  failed(error: LinliError, what: string): void {
    const { clock, random } = this.#surroundings;
    const now = clock();
    const { code } = error;
    if (code === 'offline' || code === 'aborted') return this.cut(code === 'offline');
    this.#failed.add(what);
    if (code === 'rate_limited') this.#until = nextAttempt(now, this.#failed.size, error.retryAfter, random);
    else if (this.#failed.size > 1) this.#until = now + delayOf(this.#failed.size, random);
    this.#set(code !== 'timeout' && (code !== 'unavailable' || error.status !== undefined));
  }

  /** Nothing goes out for a while. */
  cut(isOffline = false): void {
    this.#cuts += 1;
    this.#until = this.#surroundings.clock() + delayOf(this.#cuts, this.#surroundings.random);
    if (isOffline) this.#set(false);
  }

  /** The way may be there again: an attempt out of turn makes none of the next wait longer. */
  reset(): void {
    this.#until = 0;
    this.#cuts = Math.max(this.#cuts - 1, Math.min(this.#cuts, 1));
  }

  #set(online: boolean): void {
    this.#online = online;
    this.#onChange();
  }
}
