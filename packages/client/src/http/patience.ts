import type { Timers } from '../sync/types.js';
import { LinliError } from '../errors.js';

/** How long one call is waited for, and whether its caller still wants it. `AbortSignal.timeout` and `any` are newer than the browser floor. */
export class Patience {
  readonly #controller = new AbortController();
  readonly #doing: string;
  readonly #ms: number;
  readonly #timers: Timers;
  readonly #caller: AbortSignal | undefined;
  readonly #abort = () => this.#end(new LinliError('aborted', `${this.#doing} was aborted`));
  #timer: unknown;
  #ended: LinliError | undefined;

  /** @param ms how long nothing may come; it begins with {@link renew} */
  constructor(options: { doing: string; ms: number; timers: Timers; signal: AbortSignal | undefined }) {
    this.#doing = options.doing;
    this.#ms = options.ms;
    this.#timers = options.timers;
    this.#caller = options.signal;
    this.#caller?.addEventListener('abort', this.#abort, { once: true });
    if (this.#caller?.aborted) this.#abort();
  }

  /** For `fetch`: aborts when the call is over for either reason. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Why the call is over before its answer was there. */
  get ended(): LinliError | undefined {
    return this.#ended;
  }

  /** The time does not count while a person has to do something first. */
  rest(): void {
    this.#timers.clear(this.#timer);
  }

  /** Something came, or is asked for now: the time begins anew. */
  renew(): void {
    this.rest();
    if (this.#ended) return;
    this.#timer = this.#timers.set(() => this.#end(new LinliError('timeout', `${this.#doing} took longer than ${Math.round(this.#ms / 1000)} seconds`)), this.#ms);
  }

  /** What comes of the work, or why it is over: also where the work does not heed the signal. */
  until<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = () => reject(this.#ended as LinliError);
      if (this.#ended) stop();
      this.signal.addEventListener('abort', stop, { once: true });
      work.then(resolve, reject).finally(() => this.signal.removeEventListener('abort', stop));
    });
  }

  /** The call has come to its end: nothing is waited for any more. */
  release(): void {
    this.rest();
    this.#caller?.removeEventListener('abort', this.#abort);
  }

  /** {@link release}, and the line is let go where its answer was not read to its end. */
  drop(): void {
    this.#abort();
    this.release();
  }

  #end(why: LinliError): void {
    if (this.#ended) return;
    this.#ended = why;
    this.rest();
    this.#controller.abort();
  }
}
