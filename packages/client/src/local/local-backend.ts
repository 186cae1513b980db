import { chinaCalendar, covers, dayOf, findCaseType, maySee, publicCase, viewCase } from '@linli/model';
import type { Actor, CaseRef, CaseType, Command, Division, DivisionCode, GridRevision, Organisation, Receipt, WorkCalendar } from '@linli/model';
import type { Backend, BackendMeta, CallOptions, CasePage, CaseQuery, CaseRecord, Hint, RecordOptions, RecordQuery, SubmitOptions, TrackedRecord, Verdict } from '../backend.js';
import { LinliError, asLinliError, orAborted, throwIfAborted } from '../errors.js';
import { noSuchReceipt } from '../receipts.js';
import type { ProceedingPort } from '../proceedings.js';
import type { RegisterEntries, RegisterName, RegisterQuery, RevisionVerdict } from '../registers.js';
import { Bus } from './bus.js';
import { checked, soughtFor } from './checked-command.js';
import { fingerprintOf } from './fingerprint.js';
import { followed } from './followed.js';
import { gridOf } from './grid-of.js';
import { openStore } from './open-store.js';
import { proves } from './proof.js';
import { runQuery, type LightContext } from './query.js';
import { exportLines } from './records.js';
import type { LocalProceedings, ProceedingSurroundings } from './proceedings.js';
import type { Registers } from './registers.js';
import { plant } from './seed.js';
import { noSuchCase, seenBy } from './seen.js';
import { settle, caseTypeOf } from './settle.js';
import type { SeedRecord, Store } from './store.js';
import { UnderWay } from './under-way.js';

export interface LocalBackendOptions {
  /** The definitions to work by. Keep the older versions of a type for as long as cases were filed under them. */
  caseTypes: readonly CaseType[];
  /** Who acts, as the host has established it. A function is asked at every call. */
  actor: Actor | (() => Actor);
  /** Of the database. Pages of one origin that use the same name share their cases. Default: `linli`. */
  name?: string | undefined;
  /** Default: the working days of mainland China. */
  calendar?: WorkCalendar | undefined;
  /** The directory: who receives what is filed, and to whom it may be given. Without a centre that serves a place nothing can be filed there. */
  organisations: readonly Organisation[];
  /** Divisions right below `parent`, or the top ones. Asked again only after a failure. */
  divisions?: ((parent: DivisionCode | null) => Promise<Division[]>) | undefined;
  /** Grids, posts, centres and what else is in registers, with the rules to revise them: made by `localRegisters`. */
  registers?: Registers | undefined;
  /** Assessments, reviews, surveys and plans of tasks: made by `localProceedings`. */
  proceedings?: LocalProceedings | undefined;
  /** Prepared records to begin with, in the same order each time. Loaded once per name and `seedVersion`. */
  seed?: (() => Promise<Iterable<SeedRecord> | AsyncIterable<SeedRecord>>) | undefined;
  /** Default: `1`. */
  seedVersion?: string | undefined;
  /** Told how many prepared records have been added, after each batch of 500. */
  onSeedProgress?: ((done: number) => void) | undefined;
  /** Milliseconds since 1970. Default: the device's clock. */
  clock?: (() => number) | undefined;
  /** Default: the browser's. `null`: keep everything in memory, which then is no failure and has no reason. */
  indexedDB?: IDBFactory | null | undefined;
}

/**
 * A back end without a server: cases live in this browser's IndexedDB, and the model's own rules decide. Good for
 * demonstrations, trainings and tests; the data is on one device and in the hands of whoever uses it.
 */
export function localBackend(options: LocalBackendOptions): Backend {
  return new LocalBackend(options);
}

/** What the back end works with once it is open. */
interface Opened {
  store: Store;
  storage: BackendMeta['storage'];
  bus: Bus;
}

class LocalBackend implements Backend {
  readonly #options: LocalBackendOptions;
  readonly #calendar: WorkCalendar;
  #opening: Promise<Opened> | undefined;
  readonly #closing = new AbortController();
  readonly #submitting = new UnderWay();
  readonly proceedings: ProceedingPort | undefined;

  constructor(options: LocalBackendOptions) {
    this.#options = options;
    this.#calendar = options.calendar ?? chinaCalendar;
    this.proceedings = options.proceedings && this.#portTo(options.proceedings);
  }

  meta(options?: CallOptions): Promise<BackendMeta> {
    return this.#run('Opening the local back end', options, async ({ storage }) => ({
      schema: { min: 1, max: 1 },
      actor: this.#actor(),
      caseTypes: this.#options.caseTypes,
      calendar: this.#calendar,
      storage,
    }));
  }

  submit(batch: readonly Command[], options: SubmitOptions = {}): Promise<Verdict[]> {
    const carryOut = async (opened: Opened) => {
      const verdicts: Verdict[] = [];
      for (const command of batch) verdicts.push(await this.#carryOut(opened, checked(command), options.receipts ?? []));
      return verdicts;
    };
    return this.#submitting.add(this.#run('Carrying out commands', options, carryOut));
  }

  read(ref: CaseRef, options?: CallOptions): Promise<CaseRecord> {
    return this.#run('Reading a case', options, async ({ store }) => {
      const record = await store.record(ref);
      const actor = this.#actor();
      if (!record || !maySee(record.case, actor)) throw noSuchCase(ref);
      return viewCase(record, actor, findCaseType(this.#options.caseTypes, record.case.type));
    });
  }

  query(query: CaseQuery, options?: CallOptions): Promise<CasePage> {
    return this.#run('Looking up cases', options, ({ store }) => runQuery(store, query, seenBy(this.#actor()), this.#lightContext()));
  }

  async *records(wanted: RecordQuery | readonly CaseRef[], { signal, receipts = [] }: RecordOptions = {}): AsyncGenerator<string, void> {
    const doing = 'Exporting records';
    const check = () => {
      throwIfAborted(signal, doing);
      if (this.#closing.signal.aborted) throw closed();
    };
    try {
      check();
      const { store } = await this.#open();
      yield* exportLines(store, wanted, { ...this.#lightContext(), actor: this.#actor(), shown: receipts, caseTypes: this.#options.caseTypes, check });
    } catch (error) {
      throw asLinliError(error, doing);
    }
  }

  track(receipt: Receipt, options?: CallOptions): Promise<TrackedRecord> {
    return this.#run('Tracking a case', options, async ({ store }) => {
      const kept = await store.receipt(receipt.code);
      const record = proves(receipt, kept) ? await store.record(kept.ref) : undefined;
      if (!record) throw noSuchReceipt();
      const { ref, type } = record.case;
      const actor: Actor = { role: 'applicant', holds: [ref] };
      const context = { caseType: caseTypeOf(type, this.#options.caseTypes), actor, calendar: this.#calendar, now: this.#now() };
      return { ref, case: publicCase(record.case, record.events, context, await followed(store, record.case)) };
    });
  }

  putBlob(sha256: string, blob: Blob, options?: CallOptions): Promise<void> {
    return this.#run('Keeping a file', options, ({ store }) => store.putBlob(sha256, blob));
  }

  getBlob(sha256: string, options?: CallOptions): Promise<Blob> {
    return this.#run('Fetching a file', options, async ({ store }) => {
      const blob = await store.blob(sha256);
      if (!blob) throw new LinliError('not_found', `There is no file ${sha256} on this device`);
      return blob;
    });
  }

  divisions(parent: DivisionCode | null, options?: CallOptions): Promise<Division[]> {
    return this.#run('Looking up divisions', options, async () => (await this.#options.divisions?.(parent)) ?? []);
  }

  organisations(area: DivisionCode, options?: CallOptions): Promise<Organisation[]> {
    return this.#run('Looking up organisations', options, async () =>
      this.#options.organisations.filter((organisation) => covers(organisation.area, area) || covers(area, organisation.area)),
    );
  }

  register<Name extends RegisterName>(name: Name, query: RegisterQuery, options?: CallOptions): Promise<readonly RegisterEntries[Name][]> {
    return this.#run(`Looking up ${name}`, options, async ({ store }) => {
      const { registers, organisations } = this.#options;
      const surroundings = { organisations, actor: this.#actor(), today: dayOf(this.#now(), this.#calendar.offset), revisions: (region: string) => store.revisions(region) };
      return registers ? orAborted(registers.list(name, query, surroundings), options?.signal, `Looking up ${name}`) : [];
    });
  }

  revise(revision: GridRevision, options?: CallOptions): Promise<RevisionVerdict> {
    return this.#run('Revising the grids', options, async ({ store, bus }) => {
      const { registers } = this.#options;
      if (!registers) throw new LinliError('forbidden', 'This back end has no registers; give it some with `localRegisters`');
      const { region, verdict } = await registers.revise(revision, this.#actor(), store);
      if (verdict.status === 'applied') bus.publish({ register: 'grids', region });
      return verdict;
    });
  }

  #portTo(proceedings: LocalProceedings): ProceedingPort {
    const around = ({ store }: Opened): ProceedingSurroundings => ({ organisations: this.#options.organisations, actor: this.#actor(), now: this.#now(), store });
    return {
      list: (kind, area, options) => this.#run('Looking up proceedings', options, (opened) => proceedings.list(kind, area, around(opened))),
      actions: (kind, on, options) => this.#run('Asking what may be done', options, (opened) => proceedings.actions(kind, on, around(opened))),
      submit: (command, options) => this.#submitting.add(this.#run('Acting in a proceeding', options, async (opened) => {
        const { verdict, hint } = await proceedings.submit(command, around(opened));
        if (hint) opened.bus.publish(hint);
        return verdict;
      })),
    };
  }

  async *hints({ signal }: { signal: AbortSignal }): AsyncGenerator<Hint> {
    const { bus } = await this.#open();
    for await (const burst of bus.follow(signal)) yield* burst;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#submitting.ended();
    const opened = await this.#opening?.catch(() => undefined);
    opened?.bus.close();
    await opened?.store.close();
  }

  async #carryOut({ store, bus }: Opened, command: Command, shown: readonly Receipt[]): Promise<Verdict> {
    const fingerprint = fingerprintOf(command);
    const now = this.#now();
    const { caseTypes, organisations } = this.#options;
    const actor = this.#actor();
    const grid = await gridOf(command, now, { ...this.#options, actor, calendar: this.#calendar, store, signal: this.#closing.signal });
    const circumstances = { fingerprint, actor, shown, caseTypes, organisations, calendar: this.#calendar, now, grid };
    const settled = await store.settle(soughtFor(command, shown), (found) => settle(command, found, circumstances));
    if (settled.fingerprint !== fingerprint) {
      throw new LinliError('key_reused', `Command ${command.id} was sent before with other content; what is changed needs a new id`);
    }
    const { verdict } = settled;
    if (verdict.status !== 'applied') return verdict;
    bus.publish({ ref: verdict.ref, version: verdict.version });
    const { receipt } = command;
    return receipt && proves(receipt, await store.receipt(receipt.code)) ? { ...verdict, receipt } : verdict;
  }

  async #run<T>(doing: string, options: CallOptions | undefined, work: (opened: Opened) => Promise<T>): Promise<T> {
    try {
      throwIfAborted(options?.signal, doing);
      return await work(await this.#open());
    } catch (error) {
      throw asLinliError(error, doing);
    }
  }

  async #open(): Promise<Opened> {
    if (this.#closing.signal.aborted) throw closed();
    this.#opening ??= this.#start().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  async #start(): Promise<Opened> {
    const { name = 'linli', indexedDB, seed, seedVersion = '1', onSeedProgress } = this.#options;
    const { store, storage } = await openStore(name, indexedDB);
    try {
      if (seed) await plant(store, { version: seedVersion, load: seed, progress: onSeedProgress });
    } catch (error) {
      await store.close();
      throw error;
    }
    return { store, storage, bus: new Bus(name, storage.kind === 'indexeddb') };
  }

  #lightContext(): LightContext {
    return { calendar: this.#calendar, now: this.#now() };
  }

  #actor(): Actor {
    const { actor } = this.#options;
    return typeof actor === 'function' ? actor() : actor;
  }

  #now(): string {
    return new Date((this.#options.clock ?? Date.now)()).toISOString();
  }
}

function closed(): LinliError {
  return new LinliError('unavailable', 'This client has been closed; make a new one');
}
