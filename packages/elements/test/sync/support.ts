import type { CommandHandle, LinliClient, Outbox, OutboxEntry, OutboxState, SyncStatus, Verdict } from '@linli/client';
import { text, type CaseRef, type Command, type FormValues } from '@linli/model';

/** A value that is told to all who watch it, whenever it is set. */
export class Told<T> {
  #value: T;
  readonly #waiting = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }
  set value(value: T) {
    this.#value = value;
    [...this.#waiting].forEach((wake) => wake());
    this.#waiting.clear();
  }

  async *watch({ signal }: { signal: AbortSignal }): AsyncGenerator<T> {
    while (!signal.aborted) {
      const told = this.#value;
      yield told;
      if (told !== this.#value) continue;
      await new Promise<void>((wake) => {
        this.#waiting.add(wake);
        signal.addEventListener('abort', () => wake(), { once: true });
      });
    }
  }
}

export const still: SyncStatus = {
  online: true, leader: true, needsAuth: false, needsUpdate: false, pending: 0, held: 0, dead: 0, stuckSince: null, lagMs: 0, loading: null,
  storage: { kind: 'indexeddb', persisted: true, usage: 20_000_000, quota: 2_000_000_000, evicted: false },
};

/** An outbox that does as a test says, and notes what it is asked to do. */
export class Scripted {
  readonly status = new Told<SyncStatus>(still);
  readonly entries = new Told<readonly OutboxEntry[]>([]);
  readonly asked: unknown[][] = [];
  /** What the next thing that is asked fails with. */
  failure: Error | undefined;
  imported = { added: 2, known: 1 };

  over(client: LinliClient): LinliClient {
    const { status, entries } = this;
    const outbox: Outbox = {
      list: async () => entries.value,
      watch: (options) => entries.watch(options),
      retry: async (id) => {
        this.#note('retry', id);
        entries.value = entries.value.map((entry) => (entry.id === id ? { ...entry, state: 'stored' as const, problem: undefined } : entry));
      },
      rebase: async (id, edit) => {
        this.#note('rebase', id, edit?.args);
        const next = `${id}-next`;
        entries.value = entries.value.map((entry) => (entry.id === id ? { ...entry, id: next, state: 'stored' as const, verdict: undefined, problem: undefined, command: { ...entry.command, id: next } } : entry));
        return next;
      },
      discard: async (id, reason) => {
        this.#note('discard', id, reason);
        entries.value = entries.value.filter((entry) => entry.id !== id);
      },
      export: async () => {
        this.#note('export');
        return new Blob(['{}'], { type: 'application/json' });
      },
      import: async (file) => {
        this.#note('import', await file.text());
        return this.imported;
      },
    };
    const sync = { status: () => status.value, watch: status.watch.bind(status), now: () => void this.asked.push(['now']), signedIn: () => void this.asked.push(['signedIn']) };
    return { ...client, outbox, sync };
  }

  #note(...what: unknown[]): void {
    const { failure } = this;
    this.failure = undefined;
    if (failure) throw failure;
    this.asked.push(what);
  }
}

let made = 0;

/** A command as it lies in the outbox, an hour before the office's noon. */
export function entryOf(state: OutboxState, action: string, target: CaseRef, args: FormValues = {}, more: Partial<OutboxEntry> = {}): OutboxEntry {
  const id = more.id ?? `c${(made += 1)}`;
  const at = '2026-06-15T08:30:00+08:00';
  const command: Command = { id, v: 2, type: `case.${action}`, target, args, base: null, at };
  return { id, command, state, storedAt: at, attempts: 0, ...more };
}

/** One that files a case. */
export function filed(state: OutboxState, values: FormValues, more: Partial<OutboxEntry> = {}): OutboxEntry {
  const id = more.id ?? `f${(made += 1)}`;
  const entry = entryOf(state, 'register', { region: '360102', id }, values, { ...more, id });
  return { ...entry, command: { ...entry.command, caseType: 'appeal', receipt: { code: 'SQ-20260615-ABCDEFGH', secret: 'ABCDEFGHJK' } } };
}

export const refusal = { code: 'not-yours', message: text('这一步由主办单位办理。', '這一步由主辦單位辦理。', 'The lead takes this step.') };

export function rejected(command: string): Verdict {
  return { command, status: 'rejected', refusal };
}

/** A handle whose promises a test settles. */
export function handleOf(target: CaseRef, receipt?: CommandHandle['receipt']) {
  let keep = (): void => undefined;
  let decide = (_verdict: Verdict): void => undefined;
  let lose = (_error: unknown): void => undefined;
  let fail = (_error: unknown): void => undefined;
  const stored = new Promise<void>((resolve, reject) => [keep, lose] = [resolve, reject]);
  const settled = new Promise<Verdict>((resolve, reject) => [decide, fail] = [resolve, reject]);
  settled.catch(() => undefined);
  stored.catch(() => undefined);
  let isShown = false;
  const handle: CommandHandle = {
    id: target.id, target, stored, outcome: settled, receipt,
    get settled() {
      isShown = true;
      return settled;
    },
  };
  return { handle, isShown: () => isShown, keep: () => keep(), decide: (verdict: Verdict) => decide(verdict), fail: (error: unknown) => fail(error), lose: (error: unknown) => lose(error) };
}
