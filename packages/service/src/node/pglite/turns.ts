import { LinliError } from '@linli/model';

/** Lets one piece of work go on at a time, in the order in which they came. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #isBusy = false;
  #isEnded = false;

  /** How many have not begun. */
  get waiting(): number {
    return this.#waiting;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** @throws LinliError `unavailable` after the end */
  take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isEnded) return Promise.reject(new LinliError('unavailable', 'The database has been closed'));
    this.#waiting += 1;
    const turn = this.#last.then(() => {
      this.#waiting -= 1;
      this.#isBusy = true;
      return work();
    });
    this.#last = turn.catch(() => undefined).then(() => {
      this.#isBusy = false;
    });
    return turn;
  }

  /** Takes no more, and resolves when all have had their turn. */
  async end(): Promise<void> {
    this.#isEnded = true;
    await this.#last;
  }
}
