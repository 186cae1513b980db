import { contractVersion, type CaseRef, type Command, type DivisionCode, type Receipt, type RegisterEntries, type RegisterName, type RegisterQuery, type Verdict } from '@linli/model';
import type { Backend, BackendMeta, CallOptions, CaseQuery, CaseRecord, RecordOptions, RecordQuery, SubmitOptions } from '../backend.js';
import { OutboxDesk } from './outbox/outbox.js';
import { fetched, parts, type Parts } from './outbox/parts.js';
import { countsOf } from './outbox/status.js';
import { Tab, closed, type TabOptions } from './outbox/tab.js';
import { watch } from './outbox/watch.js';
import type { Replica } from './replica/types.js';
import type { Numbers, Outbox, Sync, SyncStatus, SyncedBackend } from './types.js';

export interface SyncedOptions extends Omit<TabOptions, 'replica' | 'about' | 'onForgotten'> {
  /** Of the replica's database. */
  replicaName: string;
  indexedDB: IDBFactory | null;
  /** Why it came to memory, where that was not asked for; known once the tables are open. */
  reason: () => string | undefined;
}

/** A back end before which there is an outbox, and behind it a replica. What is done goes through the one, what is read through the other. */
export class Synced implements SyncedBackend {
  readonly #options: SyncedOptions;
  readonly #remote: Backend;
  readonly #tab: Tab;
  readonly #desk: OutboxDesk;
  #replica: Replica | undefined;
  #isClosed = false;
  readonly outbox: Outbox;
  readonly numbers: Numbers;
  readonly sync: Sync;
  /** Proceedings and revisions of the grids are not kept to be sent: they go to the back end at once, or fail. */
  readonly proceedings: Backend['proceedings'];
  readonly feed: Backend['feed'];
  readonly register: Backend['register'];
  readonly revise: Backend['revise'];

  constructor(options: SyncedOptions) {
    const { remote } = options;
    this.#options = options;
    this.#remote = remote;
    this.#tab = new Tab({ ...options, replica: () => this.#makeReplica(), about: (ref) => this.#replica?.about(ref), onForgotten: () => void this.#forgotten().catch(() => undefined) });
    this.#desk = new OutboxDesk(this.#tab.core, remote, { open: () => this.#tab.open(), now: () => this.#tab.now() });
    this.outbox = this.#desk.outbox;
    const numbers = async () => (await this.#with()).numbersOf(this.#tab.core, remote);
    this.numbers = { reserve: (wanted) => numbers().then((each) => each.reserve(wanted)), take: (wanted) => numbers().then((each) => each.take(wanted)), left: (wanted) => numbers().then((each) => each.left(wanted)) };
    const now = () => this.#tab.now();
    this.sync = { status: () => this.#status(), watch: ({ signal }) => this.#watch(signal), now, signedIn: now };
    this.proceedings = remote.proceedings;
    this.feed = remote.feed;
    this.revise = remote.revise?.bind(remote);
    this.register = remote.register && ((register, query, call) => this.#register(register, query, call));
  }

  async meta(options?: CallOptions): Promise<BackendMeta> {
    const meta = await this.#through((replica) => replica.meta(options));
    this.#tab.core.contract = Math.min(contractVersion, meta.schema.max);
    const reason = this.#options.reason();
    return reason === undefined ? meta : { ...meta, storage: { kind: 'memory', reason } };
  }

  enqueue(command: Command, receipts: readonly Receipt[]) {
    const handle = this.#desk.enqueue(command, receipts);
    handle.stored.then(() => this.#stored(), () => undefined);
    return handle;
  }

  find(id: string) {
    return this.#desk.find(id);
  }

  /** Stores them all before the first is waited for. */
  async submit(batch: readonly Command[], { receipts = [] }: SubmitOptions = {}): Promise<Verdict[]> {
    const settled: Promise<Verdict>[] = [];
    for (const command of batch) {
      const handle = this.enqueue(command, receipts);
      settled.push(handle.settled);
      await handle.stored;
    }
    return Promise.all(settled);
  }

  async read(ref: CaseRef, options?: CallOptions): Promise<CaseRecord> {
    return this.#through((replica) => replica.read(ref, options));
  }

  async query(query: CaseQuery, options?: CallOptions) {
    return this.#through((replica) => replica.query(query, options));
  }

  records(wanted: RecordQuery | readonly CaseRef[], options?: RecordOptions): AsyncIterable<string> {
    return this.#remote.records(wanted, options);
  }

  track(receipt: Receipt, options?: CallOptions) {
    return this.#remote.track(receipt, options);
  }

  /** Resolves once the file is on this device; it is sent when there is a line. */
  async putBlob(sha256: string, blob: Blob, _options?: CallOptions): Promise<void> {
    const { keepFile } = await this.#with();
    await keepFile(this.#tab.core, sha256, blob);
    void this.#stored();
  }

  async getBlob(sha256: string, options?: SubmitOptions): Promise<Blob> {
    const { keptFile } = await this.#with();
    return (await keptFile(this.#tab.core, sha256)) ?? this.#remote.getBlob(sha256, options);
  }

  divisions(parent: DivisionCode | null, options?: CallOptions) {
    return this.#through((replica) => replica.kept(`divisions/${parent ?? ''}`, () => this.#remote.divisions(parent, options)));
  }

  organisations(area: DivisionCode, options?: CallOptions) {
    return this.#through((replica) => replica.kept(`organisations/${area}`, () => this.#remote.organisations(area, options)));
  }

  async *hints(options: { signal: AbortSignal; receipts?: readonly Receipt[] | undefined }) {
    yield* (await this.#tab.begin()).hints(options);
  }

  /** Deletes nothing: what is not sent is there when a page is opened again. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#tab.close(async () => {
      await this.#replica?.stop();
      this.#desk.close(closed());
    });
    await this.#remote.close();
  }

  /** Another tab has emptied the device: this one ends too, and leaves nothing that it fetched after that. */
  async #forgotten(): Promise<void> {
    const { isLeader } = this.#tab;
    await this.close();
    const { indexedDB, replicaName } = this.#options;
    if (isLeader && indexedDB) await (await parts()).deleteDatabase(indexedDB, replicaName);
  }

  /** What this page has written to a file: ids, and `blob:<sha256>`. */
  get exported(): ReadonlySet<string> {
    return this.#desk.exported;
  }

  #status(): SyncStatus {
    const { ledger, surroundings, tables } = this.#tab.core;
    const { pause } = ledger.head ?? {};
    const replica = this.#replica?.status();
    const { persisted = null, usage = null, quota = null } = this.#tab.space ?? {};
    return {
      online: this.#tab.online,
      leader: this.#tab.isLeader,
      needsAuth: pause?.why === 'auth' || replica?.needsAuth === true,
      needsUpdate: pause?.why === 'update' || [...ledger.entries.values()].some(({ unread, isSealed }) => unread && !isSealed),
      ...countsOf(this.#desk.list(), surroundings.clock()),
      lagMs: replica?.lagMs ?? null,
      loading: replica?.loading ?? null,
      storage: { kind: tables.kind, persisted, usage, quota, evicted: this.#tab.isEvicted },
    };
  }

  async *#watch(signal: AbortSignal): AsyncGenerator<SyncStatus> {
    let last = '';
    for await (const status of watch(signal, () => this.#tab.open(), (changed) => this.#tab.onChange(changed), () => this.#status())) {
      // How old the replica is changes with every look.
      const text = JSON.stringify({ ...status, lagMs: null });
      if (text !== last) yield status;
      last = text;
    }
  }

  async #through<T>(work: (replica: Replica) => Promise<T>): Promise<T> {
    return work(await this.#tab.begin());
  }

  async #with(): Promise<Parts> {
    await this.#tab.open();
    return parts();
  }

  async #makeReplica(): Promise<Replica> {
    const { remote, surroundings, replicaName: databaseName, indexedDB } = this.#options;
    const [{ openReplica }, { pendingOf }] = await Promise.all([fetched(import('./replica/replica.js')), parts()]);
    if (this.#isClosed) throw closed();
    this.#replica ??= openReplica({ remote, databaseName, indexedDB, pending: pendingOf(this.#tab.core), leadership: this.#tab.leadership(), surroundings });
    return this.#replica;
  }

  async #stored(): Promise<void> {
    await this.#tab.begin().then(() => this.#tab.space?.stored()).catch(() => undefined);
    this.#tab.announce();
  }

  async #register<Name extends RegisterName>(name: Name, query: RegisterQuery, options?: CallOptions): Promise<readonly RegisterEntries[Name][]> {
    const { register } = this.#remote;
    if (!register) return [];
    const ask = () => register.call(this.#remote, name, query, options) as Promise<readonly RegisterEntries[Name][]>;
    // What was looked for is nobody's business later on, and would fill the device.
    if (query.text || query.point) return ask();
    return this.#through((replica) => replica.kept(`register/${name}/${JSON.stringify(query)}`, ask));
  }
}
