import type { CaseHint, Hint } from '../../backend.js';
import { followHints } from './hint-follower.js';
import type { KeptCases } from './kept-cases.js';
import type { KnownRules } from './known-rules.js';
import type { Line } from './line.js';
import { Puller } from './puller.js';
import { wantedBy } from './state.js';
import type { ReplicaOptions } from './types.js';

export interface FetchingOptions {
  options: ReplicaOptions;
  cases: KeptCases;
  rules: KnownRules;
  line: Line;
  /** Told of each page that is in. */
  applied: (hints: readonly CaseHint[]) => void;
  hinted: (hint: Hint) => void;
}

/** Fetches while this tab is the one to do so, for staff with a scope. */
export class Fetching {
  readonly #given: FetchingOptions;
  #puller: Puller | undefined;
  #following: AbortController | undefined;

  constructor(given: FetchingOptions) {
    this.#given = given;
  }

  /** Begins or ends, as things are now. */
  attend(): void {
    const { options: { leadership, remote, pending, surroundings }, cases, rules, line, applied, hinted } = this.#given;
    const { scope } = surroundings;
    const { feed } = remote;
    if (!leadership.isLeader || !scope || !feed || rules.rules?.actor.role === 'applicant') return this.rest();
    if (this.#puller) return;
    const following = new AbortController();
    this.#following = following;
    this.#puller = new Puller({
      surroundings, scope, pending, cases, feed,
      wanted: async () => {
        const { actor } = (await rules.fresh()) ?? {};
        return actor && actor.role !== 'applicant' ? wantedBy(actor, scope) : null;
      },
      onApplied: applied,
      onOutcome: (problem) => line.fetched(problem),
    });
    void followHints(remote, following.signal, surroundings, hinted);
  }

  wake(): void {
    this.#puller?.wake();
  }

  rest(): void {
    this.#puller?.stop();
    this.#following?.abort();
    this.#puller = undefined;
    this.#following = undefined;
  }
}
