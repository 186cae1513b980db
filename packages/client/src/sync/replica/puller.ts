import { asLinliError, refKey, type ErrorCode, type LinliError, type Scope, type Verdict } from '@linli/model';
import type { CaseHint, Feed } from '../../backend.js';
import { delayOf, longestWait, nextAttempt } from '../outbox/retry.js';
import type { KeptCases } from './kept-cases.js';
import { isSameWanted, needsSnapshot, type Wanted } from './state.js';
import type { ReplicaOptions } from './types.js';

const pageSize = 500;
/** Seconds that the back end may wait for a change. */
const longPoll = 25;
/** What has not answered by then never will. Milliseconds. */
const patience = 60_000;
/** An answer that comes sooner without news was not waited for. Milliseconds. */
const soon = 1000;
/** What may go well by itself another time, beside what the back end says will. */
const passing: readonly ErrorCode[] = ['internal', 'aborted', 'storage_quota', 'storage_blocked', 'storage_evicted', 'storage_unavailable'];
const unknownPage: readonly ErrorCode[] = ['cursor_expired', 'gone', 'invalid', 'not_found'];
/** Dropped where the disk is full, so that what changed finds room. */
const roomWanted = 20_000_000;

export interface PullerOptions extends Pick<ReplicaOptions, 'pending'> {
  surroundings: Pick<ReplicaOptions['surroundings'], 'clock' | 'random' | 'timers'>;
  feed: Feed;
  scope: Scope;
  /** What, and for whom: asked of the back end before the first page. `null`: nothing. */
  wanted: () => Promise<Wanted | null>;
  cases: KeptCases;
  /** Told of each page that is in. */
  onApplied: (hints: readonly CaseHint[]) => void;
  /** Told of what became of each attempt: `null` of one that succeeded. */
  onOutcome: (problem: LinliError | null) => void;
}

/** Fetches what there is, then what changes, for as long as it is let. One page after the other: a page that fails is asked for again. */
export class Puller {
  readonly #options: PullerOptions;
  readonly #stopping = new AbortController();
  #wake: () => void = () => undefined;
  #isWoken = false;
  #failures = 0;
  /** Whether what was applied was looked for in what was fetched, since this tab began to fetch or a snapshot was made. */
  #isCompared = false;
  /** Whether the last snapshot was made without a place in the feed. */
  #isFirst = false;

  constructor(options: PullerOptions) {
    this.#options = options;
    void this.#run();
  }

  /** Tries at once, or again as soon as what is under way has ended. */
  wake(): void {
    this.#isWoken = true;
    this.#wake();
  }

  stop(): void {
    this.#stopping.abort();
    this.#wake();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      this.#isWoken = false;
      const pause = await this.#attempt();
      if (pause !== 0) await this.#rest(pause);
    }
  }

  /** Answers how long to wait then, in milliseconds; `null` for as long as nothing happens. */
  async #attempt(): Promise<number | null> {
    try {
      const pause = await this.#round();
      this.#failures = 0;
      if (!this.#stopping.signal.aborted) this.#options.onOutcome(null);
      return pause;
    } catch (error) {
      if (this.#stopping.signal.aborted) return 0;
      const problem = asLinliError(error, 'Fetching cases');
      return this.#failed(problem);
    }
  }

  async #round(): Promise<number | null> {
    const { cases, surroundings: { clock } } = this.#options;
    const wanted = await this.#options.wanted();
    if (!wanted) return null;
    await cases.refresh();
    return needsSnapshot(cases.state, wanted, clock()) ? this.#fetchSnapshot(wanted) : this.#fetchChanges(wanted);
  }

  async #fetchSnapshot(wanted: Wanted): Promise<number> {
    const { cases, feed, scope, surroundings: { clock } } = this.#options;
    const { shadow } = cases.state;
    if (!shadow || !isSameWanted(shadow, wanted)) await cases.begin(wanted, clock(), this.#applied());
    const { set = 0, page = null } = cases.state.shadow ?? {};
    const answer = await this.#ask((signal) => feed.snapshot({ scope, page: page ?? undefined }, { signal })).catch(async (error: unknown) => {
      // Where the back end does not know the page any more, only from the first one on can all be had.
      if (page !== null && unknownPage.includes(asLinliError(error, 'Fetching a snapshot').code)) await cases.begin(wanted, clock(), this.#applied());
      throw error;
    });
    const isFirst = cases.state.cursor === null;
    if (await cases.stage(set, page, answer)) this.#options.onApplied([]);
    this.#isFirst = isFirst;
    this.#isCompared = false;
    return 0;
  }

  async #fetchChanges(wanted: Wanted): Promise<number> {
    const { cases, feed, scope, surroundings: { clock }, pending } = this.#options;
    const { cursor } = cases.state;
    if (cursor === null) return 0;
    const at = clock();
    const wait = this.#failures === 0 && this.#isCompared ? longPoll : 0;
    const applied = this.#isCompared ? [] : appliedIn(pending, scope);
    try {
      const page = await this.#ask((signal) => feed.changes({ scope, after: cursor, limit: pageSize, wait }, { signal }));
      const hints = await cases.apply(cursor, page, at);
      if (hints) this.#options.onApplied(hints);
      if (hints && !page.more && !this.#isCompared) await this.#compare(applied);
      const isIdle = !page.more && page.items.length === 0 && clock() - at < soon;
      return isIdle && wait > 0 ? longPoll * 1000 : 0;
    } catch (error) {
      if (asLinliError(error, 'Fetching changes').code !== 'cursor_expired') throw error;
      // It may be another feed, of a back end that was restored from a copy and has lost what came after.
      for (const region of scope.regions) pending.resendAfter(region, '0');
      await cases.begin(wanted, at, []);
      return 0;
    }
  }

  /**
   * What was applied must be in what was fetched since. Where it is not, the back end may have been restored from a copy while no place in its feed was known, so that
   * nobody was told: it is sent again. What is not theirs to see any more is sent again too; that does no harm. After a first snapshot all is: the version of a
   * case says nothing where others went on after such a restore.
   */
  async #compare(applied: readonly Applied[]): Promise<void> {
    const { cases, pending } = this.#options;
    const versions = new Map((await cases.cases(applied.map(({ ref }) => ref))).map(({ ref, version }) => [refKey(ref), version]));
    const first = new Map<string, bigint>();
    for (const { ref, version, seq = '0' } of applied) {
      const known = first.get(ref.region);
      const isMissing = this.#isFirst || (versions.get(refKey(ref)) ?? 0) < version;
      if (isMissing && (known === undefined || BigInt(seq) < known)) first.set(ref.region, BigInt(seq));
    }
    for (const [region, seq] of first) pending.resendAfter(region, String(seq > 0 ? seq - BigInt(1) : seq));
    this.#isCompared = true;
  }

  /** Commands that a snapshot has in it when it begins now. */
  #applied(): string[] {
    const { pending } = this.#options;
    return pending.refs().flatMap((ref) => pending.of(ref).flatMap(({ applied, command }) => (applied ? command.id : [])));
  }

  async #ask<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { timers } = this.#options.surroundings;
    const asking = new AbortController();
    const abort = () => asking.abort();
    const timer = timers.set(abort, patience);
    this.#stopping.signal.addEventListener('abort', abort, { once: true });
    try {
      return await work(asking.signal);
    } finally {
      timers.clear(timer);
      this.#stopping.signal.removeEventListener('abort', abort);
    }
  }

  /** By code alone. After what only a person can mend it waits until it is woken. */
  async #failed(problem: LinliError): Promise<number | null> {
    const { cases, surroundings: { clock, random }, onOutcome } = this.#options;
    onOutcome(problem);
    if (problem.code === 'storage_quota') await cases.evict(roomWanted, clock()).catch(() => 0);
    if (problem.retry === 'auth' || problem.code === 'schema_unsupported') return null;
    this.#failures++;
    if (problem.retryAfter !== undefined) return nextAttempt(0, this.#failures, problem.retryAfter, random) + 1;
    return problem.retry === 'auto' || passing.includes(problem.code) ? delayOf(this.#failures, random) + 1 : longestWait;
  }

  async #rest(ms: number | null): Promise<void> {
    if (this.#isWoken || this.#stopping.signal.aborted) return;
    const { timers } = this.#options.surroundings;
    await new Promise<void>((resolve) => {
      const timer = ms === null ? undefined : timers.set(resolve, ms);
      this.#wake = () => {
        if (timer !== undefined) timers.clear(timer);
        resolve();
      };
    });
    this.#wake = () => undefined;
  }
}

type Applied = Extract<Verdict, { status: 'applied' }>;

function appliedIn(pending: ReplicaOptions['pending'], scope: Scope): Applied[] {
  return pending.refs().flatMap((ref) => (scope.regions.includes(ref.region) ? pending.of(ref).flatMap(({ applied }) => applied ?? []) : []));
}
