import { Keeper, chinaCalendar, contractVersion, oldestVersion, plant, type Actor, type Asking, type CaseRef, type CaseType, type Command, type Division, type DivisionCode, type GridRevision, type Organisation, type Proceedings, type Receipt, type Registers, type SeedRecord, type WorkCalendar } from '@linli/model';
import type { Backend, BackendMeta, CallOptions, CasePage, CaseQuery, CaseRecord, Hint, RecordOptions, RecordQuery, SubmitOptions, TrackedRecord, Verdict } from '../backend.js';
import { LinliError, asLinliError, orAborted, throwIfAborted } from '../errors.js';
import type { ProceedingPort } from '../proceedings.js';
import type { RegisterEntries, RegisterName, RegisterQuery, RevisionVerdict } from '../registers.js';
import { Bus } from './bus.js';
import { openStore } from './open-store.js';
import type { Store } from './store.js';
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
  proceedings?: Proceedings | undefined;
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
  readonly #keeper: Keeper;
  readonly #calendar: WorkCalendar;
  #opening: Promise<Opened> | undefined;
  readonly #closing = new AbortController();
  readonly #submitting = new UnderWay();
  readonly proceedings: ProceedingPort | undefined;

  constructor(options: LocalBackendOptions) {
    this.#options = options;
    this.#calendar = options.calendar ?? chinaCalendar;
    this.#keeper = new Keeper({ ...options, calendar: this.#calendar, unlessClosed: (work) => orAborted(work, this.#closing.signal, 'Looking up the grid') });
    this.proceedings = options.proceedings && this.#port();
  }

  meta(options?: CallOptions): Promise<BackendMeta> {
    return this.#run('Opening the local back end', options, async ({ storage }) => ({
      schema: { min: oldestVersion, max: contractVersion },
      actor: this.#actor(),
      caseTypes: this.#options.caseTypes,
      calendar: this.#calendar,
      storage,
    }));
  }

  submit(batch: readonly Command[], options: SubmitOptions = {}): Promise<Verdict[]> {
    const carryOut = async (opened: Opened) => {
      const verdicts: Verdict[] = [];
      for (const command of batch) verdicts.push(this.#told(opened, await this.#keeper.submit(command, this.#asking(opened, options.receipts))));
      return verdicts;
    };
    return this.#submitting.add(this.#run('Carrying out commands', options, carryOut));
  }

  read(ref: CaseRef, options?: CallOptions): Promise<CaseRecord> {
    return this.#run('Reading a case', options, (opened) => this.#keeper.read(ref, this.#asking(opened)));
  }

  query(query: CaseQuery, options?: CallOptions): Promise<CasePage> {
    return this.#run('Looking up cases', options, (opened) => this.#keeper.query(query, this.#asking(opened)));
  }

  async *records(wanted: RecordQuery | readonly CaseRef[], { signal, receipts }: RecordOptions = {}): AsyncGenerator<string, void> {
    const doing = 'Exporting records';
    const check = () => {
      throwIfAborted(signal, doing);
      if (this.#closing.signal.aborted) throw closed();
    };
    try {
      check();
      yield* this.#keeper.records(wanted, this.#asking(await this.#open(), receipts), { check, pause });
    } catch (error) {
      throw asLinliError(error, doing);
    }
  }

  track(receipt: Receipt, options?: CallOptions): Promise<TrackedRecord> {
    return this.#run('Tracking a case', options, (opened) => this.#keeper.track(receipt, this.#asking(opened)));
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
    return this.#run('Looking up organisations', options, async () => this.#keeper.organisations(area));
  }

  register<Name extends RegisterName>(name: Name, query: RegisterQuery, options?: CallOptions): Promise<readonly RegisterEntries[Name][]> {
    const doing = `Looking up ${name}`;
    return this.#run(doing, options, (opened) => orAborted(this.#keeper.register(name, query, this.#asking(opened)), options?.signal, doing));
  }

  revise(revision: GridRevision, options?: CallOptions): Promise<RevisionVerdict> {
    return this.#run('Revising the grids', options, async (opened) => this.#told(opened, await this.#keeper.revise(revision, this.#asking(opened))));
  }

  #port(): ProceedingPort {
    return {
      list: (kind, area, options) => this.#run('Looking up proceedings', options, (opened) => this.#keeper.proceedings(kind, area, this.#asking(opened))),
      actions: (kind, on, options) => this.#run('Asking what may be done', options, (opened) => this.#keeper.proceedingActions(kind, on, this.#asking(opened))),
      submit: (command, options) => this.#submitting.add(this.#run('Acting in a proceeding', options, async (opened) => this.#told(opened, await this.#keeper.proceed(command, this.#asking(opened))))),
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

  #told<V>({ bus }: Opened, { verdict, hint }: { verdict: V; hint: Hint | null }): V {
    if (hint) bus.publish(hint);
    return verdict;
  }

  #asking({ store }: Opened, shown?: readonly Receipt[]): Asking & { store: Store } {
    return { store, actor: this.#actor(), now: this.#now(), shown };
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

/** Lets the page do what it has to. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
