import { asLinliError, type ErrorCode, type LinliError } from '@linli/model';

/** There is no line, or as good as none: what is kept is better than nothing. */
const lineless: readonly ErrorCode[] = ['offline', 'timeout', 'unavailable', 'rate_limited', 'unauthenticated'];
const unanswered: readonly ErrorCode[] = ['offline', 'timeout', 'unavailable'];

export function isLineless({ code }: LinliError): boolean {
  return lineless.includes(code);
}

/** What is known of the line, from all that was asked over it. */
export class Line {
  readonly #changed: () => void;
  #online: boolean | null = null;
  #problem: LinliError | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get online(): boolean | null {
    return this.#online;
  }

  /** What the last attempt to fetch failed with. */
  get problem(): LinliError | null {
    return this.#problem;
  }

  async ask<T>(work: () => Promise<T>): Promise<T> {
    try {
      const answer = await work();
      this.#set(true, this.#problem?.retry === 'auth' ? null : this.#problem);
      return answer;
    } catch (error) {
      const problem = asLinliError(error, 'Asking the back end');
      if (problem.code !== 'aborted') this.#set(!unanswered.includes(problem.code), problem.retry === 'auth' ? problem : this.#problem);
      throw error;
    }
  }

  /** What became of fetching: that may fail here as well as there. */
  fetched(problem: LinliError | null): void {
    const online = problem === null ? true : unanswered.includes(problem.code) ? false : this.#online;
    this.#set(online, problem);
  }

  #set(online: boolean | null, problem: LinliError | null): void {
    const isNews = online !== this.#online || problem?.code !== this.#problem?.code;
    this.#online = online;
    this.#problem = problem;
    if (isNews) this.#changed();
  }
}
