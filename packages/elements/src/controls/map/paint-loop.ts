import { atOnce, breathe, frame, slice, type Work } from './slices.js';

/** How hard to work now: milliseconds in one go (0: not now), and whether frames go before. */
export interface Pace {
  budget: number;
  isMoving: boolean;
}

/** Does one piece of work at a time, in slices, between frames and input; and goes on in a tab that has no frames. */
export class PaintLoop {
  readonly #pace: () => Pace;
  readonly #onSlice: (isDone: boolean) => void;
  #work: Work | undefined;
  #isRunning = false;

  /** @param onSlice may start the next work */
  constructor(pace: () => Pace, onSlice: (isDone: boolean) => void) {
    this.#pace = pace;
    this.#onSlice = onSlice;
  }

  get isBusy(): boolean {
    return this.#work !== undefined;
  }

  /** Drops what is under way. */
  start(work: Work | undefined): void {
    this.#work = work;
    if (work && !this.#isRunning) void this.#run();
  }

  /** Does all that is left now. */
  finish(): void {
    while (this.#work) {
      atOnce(this.#work);
      this.#end(true);
    }
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      // Whatever else is set in this turn is painted with it.
      await breathe();
      while (this.#work) {
        const { budget, isMoving } = this.#pace();
        if (budget > 0) this.#end(slice(this.#work, budget).done);
        await (isMoving ? frame() : breathe());
      }
    } finally {
      this.#isRunning = false;
    }
  }

  #end(isDone = false): void {
    if (isDone) this.#work = undefined;
    this.#onSlice(isDone);
  }
}
