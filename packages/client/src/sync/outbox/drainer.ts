import { LinliError, asLinliError, type Command, type Verdict } from '@linli/model';
import type { Backend } from '../../backend.js';
import { change, type Core } from './core.js';
import { laneOf, type Ending, type Entry } from './entry.js';
import { Fenced, fence, type Term } from './leader.js';
import type { Line } from './line.js';
import { moved, problemKept } from './moves.js';
import { outcomeOf, type Outcome } from './outcome.js';
import { mostInBatch, plan } from './plan.js';
import { longestWait, nextAttempt, waitUntil } from './retry.js';
import type { EntryRow, Head } from './schema.js';
import { within } from './within.js';

/** How many requests are under way at a time. */
const parallel = 4;
/** The longest that an answer is waited for, in milliseconds. Who answers later answered nobody. */
const longestAnswer = 120_000;

/** What is to be written of a command that was sent. */
interface Result {
  entry: Entry;
  to: EntryRow['state'];
  /** Whether the attempt counts. */
  counted: boolean;
  nextAt?: number | undefined;
  ending?: Ending | undefined;
}

/** Sends what can be sent, for as long as this tab leads. */
export class Drainer {
  readonly #core: Core;
  readonly #remote: Backend;
  readonly #line: Line;
  readonly #onFenced: (term: Term) => void;
  readonly #busy = new Set<string>();
  readonly #alone = new Set<string>();
  readonly #urgent = new Set<string>();
  #requests = 0;
  /** Someone wants it tried at once, and what is under way may have begun before there was a line. */
  #again = false;
  #term: Term | null = null;
  #timer: unknown;

  constructor(core: Core, remote: Backend, line: Line, onFenced: (term: Term) => void) {
    this.#core = core;
    this.#remote = remote;
    this.#line = line;
    this.#onFenced = onFenced;
  }

  /** Begins with a term, and ends with `null`. What is under way is given up: its outcome could not be written. */
  lead(term: Term | null): void {
    this.#term = term;
    this.#busy.clear();
    this.#requests = 0;
    this.#again = false;
    this.#core.surroundings.timers.clear(this.#timer);
    this.pump();
  }

  /** Tries at once whatever waits for its time. */
  wake(): void {
    this.#again = this.#requests > 0;
    this.#line.reset();
    for (const { row } of this.#core.ledger.entries.values()) if (row.nextAt !== undefined) this.#urgent.add(row.id);
    this.pump();
  }

  /** Sends what can be sent now, and sees to it that it is called again when more can. */
  pump(): void {
    const term = this.#term;
    if (!term || term.signal.aborted) return;
    const { ledger, surroundings } = this.#core;
    const now = surroundings.clock();
    const { pause } = ledger.head ?? {};
    const blocked = Math.max(waitUntil(pause?.until, now), this.#line.wait(now));
    const isTrial = pause !== undefined || this.#line.isDown;
    const room = (isTrial ? 1 : parallel) - this.#requests;
    // With nothing to be sent now, looking through all that waits would be for nothing: who ends calls this again.
    if (room <= 0) return;
    if (blocked > 0) return this.#arm(blocked);
    const most = this.#remote.submitEach && pause === undefined ? mostInBatch : 1;
    const planned = plan(ledger.lanes, ledger, { now, busy: this.#busy, urgent: this.#urgent, alone: this.#alone, most, room });
    this.#arm(planned.wait);
    for (const batch of planned.batches) void this.#send(batch, term);
  }

  #arm(wait: number | null): void {
    const { timers } = this.#core.surroundings;
    timers.clear(this.#timer);
    if (wait !== null) this.#timer = timers.set(() => this.pump(), Math.min(wait, longestWait));
  }

  async #send(planned: readonly Entry[], term: Term): Promise<void> {
    const lanes = new Set(planned.map(laneOf));
    for (const lane of lanes) this.#busy.add(lane);
    this.#requests += 1;
    try {
      const batch = await this.#claim(planned, term);
      if (batch.length > 0) await this.#settle(await this.#ask(batch, term), term);
    } catch (error) {
      if (error instanceof Fenced) this.#onFenced(term);
      else if (!term.signal.aborted) {
        // The device could not write what happened. Nothing is lost: it is sent again under the same id.
        this.#line.cut();
        this.#core.surroundings.logger.warn(`Linli could not keep what became of commands: ${String(error)}`);
      }
    }
    if (this.#term !== term) return;
    for (const lane of lanes) this.#busy.delete(lane);
    this.#requests -= 1;
    if (this.#again && this.#requests === 0) this.wake();
    else this.pump();
  }

  /** Notes that they are on their way, so that no one takes them away meanwhile. What changed since it was planned is left out, and what follows on it. */
  async #claim(planned: readonly Entry[], term: Term): Promise<Entry[]> {
    const claimed = await change(this.#core, async (tx, { rev }) => {
      await fence(tx, term);
      const rows = new Map<string, EntryRow>();
      const spoilt = new Set<string>();
      for (const entry of planned) {
        const lane = laneOf(entry);
        const row = await tx.get('entries', entry.row.id);
        if (row?.rev !== entry.row.rev) spoilt.add(lane);
        if (!row || spoilt.has(lane)) continue;
        const next = moved(row, 'sending', lane, { rev, attempts: row.attempts + 1, tried: true, nextAt: undefined });
        await tx.put('entries', next);
        rows.set(row.id, next);
      }
      return { result: rows };
    });
    await this.#core.changed();
    for (const id of claimed.keys()) this.#urgent.delete(id);
    return planned.flatMap((entry) => {
      const row = claimed.get(entry.row.id);
      return row ? [{ ...entry, row }] : [];
    });
  }

  async #ask(batch: readonly Entry[], term: Term): Promise<Result[]> {
    const now = () => this.#core.surroundings.clock();
    let answers: readonly (Verdict | LinliError | undefined)[];
    try {
      answers = await within(this.#core.surroundings.timers, longestAnswer, term.signal, (signal) => this.#request(batch, signal));
    } catch (error) {
      // That this tab sends no more says nothing of the line.
      if (term.signal.aborted) return [];
      return this.#failed(batch, asLinliError(error, 'Sending commands'), now());
    }
    const failedLanes = new Set<string>();
    return batch.map((entry, index) => {
      const lane = laneOf(entry);
      const answer = answers[index];
      // What follows on one that failed was not tried.
      if (failedLanes.has(lane) && (answer === undefined || answer instanceof LinliError)) return { entry, to: 'stored', counted: false };
      const outcome = outcomeOf(answer, entry.row.id);
      this.#hear(outcome, lane);
      if (outcome.to !== 'applied') failedLanes.add(lane);
      return this.#resultOf(entry, outcome, now());
    });
  }

  /** What it says of the line, beside what it says of the command. */
  #hear(outcome: Outcome, what: string): void {
    if (outcome.to === 'stored' && outcome.line) this.#line.failed(outcome.error, what);
    else this.#line.answered();
  }

  async #request(batch: readonly Entry[], signal: AbortSignal): Promise<readonly (Verdict | LinliError | undefined)[]> {
    const proven = batch.map(({ command, body: { receipts } }) => ({ command: this.#core.contract === 1 ? asFirst(command) : command, receipts }));
    const [first] = proven;
    if (!first) return [];
    // Alone it goes the plain way: what stands in the way of a batch may not stand in its way.
    if (proven.length > 1 && this.#remote.submitEach) return this.#remote.submitEach(proven, { signal });
    return this.#remote.submit([first.command], { receipts: first.receipts, signal });
  }

  /** What follows from an error that came in place of all answers. Of several commands it is the fault of none, as far as is known: each is tried alone. */
  #failed(batch: readonly Entry[], error: LinliError, now: number): Result[] {
    const whole = outcomeOf(error, '');
    this.#hear(whole, batch.length > 1 ? 'a batch' : batch.map(laneOf).join());
    if (batch.length > 1 && !(whole.to === 'stored' && !whole.counted)) for (const { row } of batch) this.#alone.add(row.id);
    const seen = new Set<string>();
    return batch.map((entry) => {
      const lane = laneOf(entry);
      const follows = seen.has(lane);
      seen.add(lane);
      return follows || (whole.to === 'dead' && batch.length > 1) ? { entry, to: 'stored', counted: false } : this.#resultOf(entry, whole, now);
    });
  }

  #resultOf(entry: Entry, outcome: Outcome, now: number): Result {
    const { id, attempts } = entry.row;
    switch (outcome.to) {
      case 'dead':
        this.#alone.delete(id);
        return { entry, to: 'dead', counted: true, ending: { problem: problemKept(outcome.error) } };
      case 'paused':
        this.#pausing = { why: outcome.why, until: now + longestWait };
        return { entry, to: 'stored', counted: false, ending: { problem: problemKept(outcome.error) } };
      case 'stored': {
        const nextAt = outcome.counted ? nextAttempt(now, attempts, outcome.error.retryAfter, this.#core.surroundings.random) : undefined;
        return { entry, to: 'stored', counted: outcome.counted, nextAt, ending: { problem: problemKept(outcome.error) } };
      }
      default:
        this.#alone.delete(id);
        return { entry, to: outcome.to, counted: true, ending: { verdict: outcome.verdict } };
    }
  }

  /** Set by an answer, written with what else it led to. */
  #pausing: Head['pause'];

  async #settle(results: readonly Result[], term: Term): Promise<void> {
    if (term.signal.aborted) return;
    const sealed = await Promise.all(results.map(({ ending }) => (ending ? this.#core.sealer.seal(ending) : undefined)));
    const pausing = this.#pausing;
    this.#pausing = undefined;
    const now = this.#core.surroundings.clock();
    await change(this.#core, async (tx, { rev, pause }) => {
      await fence(tx, term);
      for (const [index, { entry, to, counted, nextAt, ending }] of results.entries()) {
        const row = await tx.get('entries', entry.row.id);
        // In an import or after a deletion it may have gone its own way.
        if (row?.state !== 'sending') continue;
        const settled = to === 'stored' ? {} : { settledAt: now };
        const feedSeq = ending?.verdict?.status === 'applied' ? ending.verdict.seq : undefined;
        await tx.put('entries', moved(row, to, laneOf(entry), { rev, attempts: row.attempts - (counted ? 0 : 1), nextAt, ending: sealed[index], ...settled, ...(feedSeq !== undefined && { feedSeq }) }));
      }
      const isThrough = results.some(({ to }) => to !== 'stored');
      return { result: undefined, head: { pause: pausing ?? (isThrough ? undefined : pause) } };
    });
    await this.#core.changed();
  }
}

/** For a back end of the first version, which knew no devices. */
function asFirst(command: Command): Command {
  const first: Command = { ...command, v: 1 };
  delete first.device;
  delete first.seq;
  delete first.dependsOn;
  return first;
}
