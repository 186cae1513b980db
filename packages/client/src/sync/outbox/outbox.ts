import { LinliError, asLinliError, type Command, type Receipt, type Verdict } from '@linli/model';
import type { Backend } from '../../backend.js';
import type { KeptPromises, Outbox, OutboxEntry } from '../types.js';
import type { Core } from './core.js';
import { settledStates, textOf, type Entry } from './entry.js';
import { parts, type Parts } from './parts.js';
import { holdersIn, shown } from './standing.js';
import { watch } from './watch.js';

interface Waiting {
  promise: Promise<Verdict>;
  resolve: (verdict: Verdict) => void;
  reject: (error: LinliError) => void;
  /** Whether someone waits who shows it. */
  isShown: boolean;
}

/** What is asked of the outbox from outside: by the person, by the client, and by what shows cases as they will be. */
export class OutboxDesk {
  readonly #core: Core;
  readonly #remote: Pick<Backend, 'read'>;
  readonly #waiting = new Map<string, Waiting>();
  readonly #exported = new Set<string>();
  readonly #open: () => Promise<void>;
  readonly #now: () => void;
  #closed: LinliError | undefined;
  #last: { version: number; entries: Map<string, OutboxEntry> } | undefined;

  /** @param tab `open` resolves once what is kept has been read; `now` lets nothing wait for its time */
  constructor(core: Core, remote: Pick<Backend, 'read'>, tab: { open: () => Promise<void>; now: () => void }) {
    this.#core = core;
    this.#remote = remote;
    this.#open = tab.open;
    this.#now = tab.now;
    core.ledger.onChange(({ entries }) => entries.forEach((entry) => this.#tell(entry)));
  }

  enqueue(command: Command, receipts: readonly Receipt[]): KeptPromises & { stored: Promise<void> } {
    const stored = this.#store(command, receipts);
    return Object.assign(this.#promises(command.id, stored), { stored });
  }

  async find(id: string): Promise<(KeptPromises & { entry: OutboxEntry }) | undefined> {
    const opened = this.#open();
    await opened;
    const entry = this.#core.ledger.entries.get(id);
    return entry && Object.assign(this.#promises(id, opened), { entry: this.#shown().get(id) ?? shown(entry, undefined, this.#core.ledger) });
  }

  #promises(id: string, stored: Promise<void>): KeptPromises {
    const when = (isShown: boolean) => quiet(stored.then(() => this.#settled(id, isShown)));
    return {
      get settled() {
        return when(true);
      },
      get outcome() {
        return when(false);
      },
    };
  }

  /** What a person can do with it. */
  readonly outbox: Outbox = {
    list: () => this.#run('Looking up what is on its way', async () => this.list()),
    watch: ({ signal }) => watch(signal, this.#open, (changed) => this.#core.ledger.onChange(changed), () => this.list()),
    retry: (id) => this.#with('Trying again', ({ retry }) => retry(this.#core, id).then(() => this.#now())),
    rebase: (id, edit) => this.#with('Making a command anew', ({ rebase }) => rebase(this.#core, this.#remote, id, edit?.args)),
    discard: (id, reason) => this.#with('Taking a command away', ({ discard }) => discard(this.#core, id, reason)),
    export: () => this.#with('Exporting commands', ({ exportOutbox }) => exportOutbox(this.#core, this.#exported)),
    import: (file) => this.#with('Importing commands', ({ importOutbox }) => importOutbox(this.#core, file)),
  };

  list(): OutboxEntry[] {
    return [...this.#shown().values()];
  }

  /** What this page has written to a file. */
  get exported(): ReadonlySet<string> {
    return this.#exported;
  }

  /** Nobody is told any more. */
  close(error: LinliError): void {
    this.#closed = error;
    for (const id of [...this.#waiting.keys()]) this.#end(id, ({ reject }) => reject(error));
  }

  async #store(command: Command, receipts: readonly Receipt[]): Promise<void> {
    // Written down at once, with what it has now, whatever its maker does with it while the database opens.
    const text = textOf({ command, receipts });
    try {
      await this.#open();
      const { enqueue } = await parts();
      const known = await enqueue(this.#core, text);
      // Who files it again wants it tried again.
      if (known === 'dead') await this.outbox.retry(command.id);
    } catch (error) {
      throw asLinliError(error, `Storing ${command.type} on this device`);
    }
    // It is durable. What follows may fail without making that untrue.
    await this.#core.changed().catch(() => undefined);
  }

  #shown(): Map<string, OutboxEntry> {
    const { ledger } = this.#core;
    if (this.#last?.version !== ledger.version) this.#last = { version: ledger.version, entries: this.#read() };
    return this.#last.entries;
  }

  #read(): Map<string, OutboxEntry> {
    const { ledger } = this.#core;
    const found: [number, OutboxEntry][] = [];
    const holders = new Set<string>();
    for (const lane of ledger.lanes.values()) {
      for (const { entry, heldBy } of holdersIn(lane, ledger)) {
        if (heldBy !== undefined) holders.add(heldBy);
        found.push([entry.row.order, shown(entry, heldBy, ledger)]);
      }
    }
    for (const entry of ledger.entries.values()) if (entry.row.state === 'rejected' && (!entry.row.seen || holders.has(entry.row.id))) found.push([entry.row.order, shown(entry, undefined, ledger)]);
    return new Map(found.sort(([a], [b]) => a - b).map(([, entry]) => [entry.id, entry]));
  }

  async #run<T>(doing: string, work: () => Promise<T>): Promise<T> {
    try {
      await this.#open();
      return await work();
    } catch (error) {
      throw asLinliError(error, doing);
    }
  }

  #with<T>(doing: string, work: (parts: Parts) => Promise<T>): Promise<T> {
    return this.#run(doing, async () => work(await parts()));
  }

  /** What becomes of one that is kept. */
  #settled(id: string, isShown: boolean): Promise<Verdict> {
    if (this.#closed) return Promise.reject(this.#closed);
    const waiting = this.#waiting.get(id) ?? newWaiting();
    waiting.isShown ||= isShown;
    this.#waiting.set(id, waiting);
    const entry = this.#core.ledger.entries.get(id);
    if (entry) this.#tell(entry);
    return waiting.promise;
  }

  #tell({ row: { id, state, seen }, ending: { verdict, problem, reason } }: Entry): void {
    if (!settledStates.includes(state)) return;
    this.#end(id, ({ resolve, reject, isShown }) => {
      // Why it was refused need not be shown once more. Where this cannot be written it is.
      if (isShown && state === 'rejected' && !seen) parts().then(({ markSeen }) => markSeen(this.#core, id)).catch(() => undefined);
      if (verdict && state !== 'dead') resolve(verdict);
      else if (state === 'discarded') reject(new LinliError('aborted', `Command ${id} was taken away: ${reason ?? ''}`, { commandId: id }));
      else reject(new LinliError(problem?.code ?? 'internal', problem?.message ?? `Command ${id} could not be carried out`, { commandId: id, retry: problem?.retry, status: problem?.status }));
    });
  }

  #end(id: string, how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    how(waiting);
  }
}

function newWaiting(): Waiting {
  const waiting = {} as Waiting;
  waiting.promise = new Promise((resolve, reject) => Object.assign(waiting, { resolve, reject }));
  return waiting;
}

/** Who does not wait for it must not be told of an error that nobody heard. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
