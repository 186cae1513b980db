import { asLinliError, type LinliError } from '@linli/model';
import type { Backend } from '../../backend.js';
import { change, type Core } from './core.js';
import { keptFile, missingFile } from './files.js';
import { Fenced, fence, type Term } from './leader.js';
import type { Line } from './line.js';
import { outcomeOf } from './outcome.js';
import { longestWait, nextAttempt, waitUntil } from './retry.js';
import type { FileRow } from './schema.js';
import { within } from './within.js';

const parallel = 2;
/** A file may take its time, in milliseconds: it goes on where it was cut off. */
const longestUpload = 900_000;

/** Sends files, for as long as this tab leads. Commands that need them wait. */
export class Uploader {
  readonly #core: Core;
  readonly #remote: Backend;
  readonly #line: Line;
  readonly #onFenced: (term: Term) => void;
  readonly #busy = new Set<string>();
  #term: Term | null = null;
  #timer: unknown;
  #isUrgent = false;
  #again = false;

  constructor(core: Core, remote: Backend, line: Line, onFenced: (term: Term) => void) {
    this.#core = core;
    this.#remote = remote;
    this.#line = line;
    this.#onFenced = onFenced;
  }

  lead(term: Term | null): void {
    this.#term = term;
    this.#busy.clear();
    this.#core.surroundings.timers.clear(this.#timer);
    this.pump();
  }

  wake(): void {
    this.#isUrgent = true;
    this.#again = this.#busy.size > 0;
    this.pump();
  }

  pump(): void {
    const term = this.#term;
    if (!term || term.signal.aborted) return;
    const { ledger, surroundings } = this.#core;
    const now = surroundings.clock();
    const waiting = [...ledger.files.values()].filter((file) => file.uploadedAt === undefined && file.fault === undefined && !this.#busy.has(file.sha256));
    const blocked = Math.max(waitUntil(ledger.head?.pause?.until, now), this.#line.wait(now));
    const waits = waiting.map((file) => ({ file, wait: Math.max(blocked, this.#isUrgent ? 0 : waitUntil(file.nextAt, now)) }));
    this.#isUrgent = false;
    const due = waits.filter(({ wait }) => wait === 0).sort((a, b) => a.file.storedAt - b.file.storedAt);
    const room = (this.#line.isDown ? 1 : parallel) - this.#busy.size;
    for (const { file } of due.slice(0, Math.max(room, 0))) void this.#send(file, term);
    surroundings.timers.clear(this.#timer);
    const later = waits.filter(({ wait }) => wait > 0).map(({ wait }) => wait);
    if (later.length > 0) this.#timer = surroundings.timers.set(() => this.pump(), Math.min(longestWait, ...later));
  }

  async #send(file: FileRow, term: Term): Promise<void> {
    const { sha256 } = file;
    this.#busy.add(sha256);
    try {
      const error = await this.#upload(sha256, term);
      await this.#settle(file, error, term);
    } catch (error) {
      if (error instanceof Fenced) this.#onFenced(term);
      else if (!term.signal.aborted) this.#line.cut();
    }
    if (this.#term !== term) return;
    this.#busy.delete(sha256);
    if (!this.#again || this.#busy.size > 0) return this.pump();
    this.#line.reset();
    this.wake();
  }

  async #upload(sha256: string, term: Term): Promise<LinliError | undefined> {
    try {
      const blob = await keptFile(this.#core, sha256);
      if (!blob) return missingFile(sha256);
      await within(this.#core.surroundings.timers, longestUpload, term.signal, (signal) => this.#remote.putBlob(sha256, blob, { signal }));
      return undefined;
    } catch (error) {
      return asLinliError(error, 'Sending a file');
    }
  }

  async #settle({ sha256 }: FileRow, error: LinliError | undefined, term: Term): Promise<void> {
    if (term.signal.aborted) return;
    const { clock, random } = this.#core.surroundings;
    const now = clock();
    const outcome = error && outcomeOf(error, '');
    // That a file is gone says nothing of the line.
    const isGone = error?.code === 'storage_evicted';
    if (outcome?.to === 'stored' && outcome.line && !isGone) this.#line.failed(outcome.error, sha256);
    else if (!isGone) this.#line.answered();
    await change(this.#core, async (tx, { rev, pause }) => {
      await fence(tx, term);
      const row = await tx.get('files', sha256);
      const attempts = (row?.attempts ?? 0) + (outcome?.to === 'stored' && !outcome.counted ? 0 : 1);
      if (row) await tx.put('files', { ...row, rev, attempts, ...resultOf() });
      return { result: undefined, head: { pause: outcome?.to === 'paused' ? { why: outcome.why, until: now + longestWait } : pause } };

      function resultOf(): Partial<FileRow> {
        if (!outcome || !error) return { uploadedAt: now, nextAt: undefined };
        // What is gone from this device does not come back by waiting.
        if (outcome.to === 'dead' || isGone) return { fault: error.code };
        return outcome.to === 'stored' && outcome.counted ? { nextAt: nextAttempt(now, attempts, error.retryAfter, random) } : {};
      }
    });
    await this.#core.changed();
  }
}
