import { asLinliError, refKey, type CaseRef, type Receipt } from '@linli/model';
import type { BackendMeta, CallOptions, CaseHint, CasePage, CaseQuery, CaseRecord, Hint } from '../../backend.js';
import { LinliError as Failure, throwIfAborted } from '../../errors.js';
import { LateTables } from '../tables/late-tables.js';
import { openTables } from '../tables/open-tables.js';
import { again } from './again.js';
import { laidOver, passInvalid, queryKept, readKept } from './answers.js';
import { Fetching } from './fetching.js';
import { KeptCases } from './kept-cases.js';
import { KnownRules } from './known-rules.js';
import { Line, isLineless } from './line.js';
import { Overlay, type Laid } from './overlay.js';
import { replicaShape, type ReplicaRows, type ReplicaTables } from './schema.js';
import { Seen } from './seen.js';
import { coversKept, statusOf } from './standing.js';
import { Told, pass, refOf } from './told.js';
import type { CaseName } from '../types.js';
import type { Replica, ReplicaOptions, ReplicaStatus } from './types.js';

/** How often a tab that cannot hear the others looks by itself. Milliseconds. */
const lookAgain = 10_000;

/** What there is once it is open. */
interface Opened {
  cases: KeptCases;
  overlay: Overlay;
  rules: KnownRules;
  fetching: Fetching;
  storage: ReplicaStatus['storage'];
}

export function openReplica(options: ReplicaOptions): Replica {
  return new KeptReplica(options);
}

class KeptReplica implements Replica {
  readonly #options: ReplicaOptions;
  readonly #told: Told;
  readonly #seen = new Seen();
  readonly #line = new Line(() => this.#changed());
  readonly #stopping: (() => void)[] = [];
  readonly #listeners = new Set<() => void>();
  #opening: Promise<Opened> | undefined;
  #opened: Opened | undefined;
  #isStopped = false;

  constructor(options: ReplicaOptions) {
    this.#options = options;
    const hear = (hints: readonly Hint[], revision: number | undefined) => void this.#hear(hints, revision);
    this.#told = new Told(options.databaseName, options.surroundings.channel, hear);
  }

  async start(): Promise<void> {
    await this.#open();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    const opened = await this.#opening?.catch(() => undefined);
    opened?.fetching.rest();
    for (const stop of this.#stopping.splice(0)) stop();
    this.#told.close();
    await opened?.cases.close();
  }

  async meta(options: CallOptions = {}): Promise<BackendMeta> {
    const { rules } = await this.#open();
    return rules.meta(options);
  }

  async kept<T>(name: string, fetch: () => Promise<T>): Promise<T> {
    const { rules } = await this.#open();
    return rules.kept(name, fetch);
  }

  covers(query: CaseQuery): boolean {
    return this.#opened !== undefined && coversKept(this.#opened, this.#options.surroundings.scope, query);
  }

  async query(query: CaseQuery, options: CallOptions = {}): Promise<CasePage> {
    const page = await this.#query(query, options);
    this.#seen.note(page.items);
    return page;
  }

  async read(ref: CaseRef, options: CallOptions = {}): Promise<CaseRecord> {
    const record = await this.#read(ref, options);
    this.#seen.note([record.case]);
    return record;
  }

  about(ref: CaseRef): CaseName | undefined {
    return this.#seen.name(ref);
  }

  async *hints({ signal, receipts }: { signal: AbortSignal; receipts?: readonly Receipt[] | undefined }): AsyncGenerator<Hint> {
    const mailbox = this.#told.follow(signal);
    if (!this.#holds) void pass(this.#options.remote.hints({ signal, receipts }), mailbox);
    try {
      for await (const burst of mailbox) yield* burst;
    } finally {
      this.#told.leave(mailbox);
    }
  }

  wake(): void {
    this.#opened?.fetching.wake();
  }

  async evict(bytesWanted: number): Promise<number> {
    const { cases } = await this.#open();
    const freed = await cases.evict(bytesWanted, this.#options.surroundings.clock());
    this.#told.elsewhere({ hints: [] });
    this.#changed();
    return freed;
  }

  status(): ReplicaStatus {
    return statusOf(this.#opened, this.#line, this.#now());
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Staff with a scope, over a back end with a feed; before it is known who is acting, that is assumed. */
  get #holds(): boolean {
    const { remote, surroundings } = this.#options;
    return surroundings.scope !== undefined && remote.feed !== undefined && this.#opened?.rules.rules?.actor.role !== 'applicant';
  }

  #open(): Promise<Opened> {
    this.#opening ??= this.#start().catch((error: unknown) => {
      this.#opening = undefined;
      throw asLinliError(error, 'Opening the replica');
    });
    return this.#opening;
  }

  async #start(): Promise<Opened> {
    const { databaseName, indexedDB, surroundings } = this.#options;
    if (this.#isStopped) throw new Failure('unavailable', 'This client has been closed; make a new one');
    const { tables, reason } = await openTables({ name: databaseName, shape: replicaShape, factory: indexedDB, timers: surroundings.timers });
    try {
      return await this.#begin(tables, { kind: tables.kind, ...(reason && { reason }) });
    } catch (error) {
      await tables.close();
      throw error;
    }
  }

  async #begin(opened: ReplicaTables, storage: ReplicaStatus['storage']): Promise<Opened> {
    const { pending, leadership, surroundings, remote } = this.#options;
    // What is still under way when it is closed must not open it again.
    const tables = new LateTables<ReplicaRows>(async () => opened);
    const cases = new KeptCases(tables, (names) => this.#tell(names.map((name) => ({ ref: refOf(name), version: 0 }))));
    await cases.refresh();
    const ground = { find: (refs: readonly CaseRef[]) => cases.cases(refs), state: () => cases.state };
    const overlay: Overlay = new Overlay(pending, ground, () => rules.rules);
    const rules: KnownRules = new KnownRules(remote, cases, this.#line, () => this.#rulesChanged());
    await rules.recall();
    const fetching = new Fetching({ options: this.#options, cases, rules, line: this.#line, applied: (hints) => this.#applied(hints, cases.state.revision), hinted: (hint) => this.#hinted(hint) });
    this.#opened = { cases, overlay, rules, fetching, storage };
    this.#stopping.push(pending.onChange((refs) => void this.#pendingChanged(refs)), leadership.onChange(() => fetching.attend()));
    for (const event of ['online', 'visibilitychange', 'pageshow', 'resume'] as const) {
      const stop = surroundings.page?.on(event, () => surroundings.page?.visible && fetching.wake());
      if (stop) this.#stopping.push(stop);
    }
    if (!surroundings.channel) this.#stopping.push(again(surroundings.timers, lookAgain, () => cases.refresh().catch(() => undefined)));
    fetching.attend();
    this.#changed();
    return this.#opened;
  }

  async #query(query: CaseQuery, options: CallOptions): Promise<CasePage> {
    const doing = 'Looking up cases';
    throwIfAborted(options.signal, doing);
    const opened = await this.#open();
    try {
      const page = this.covers(query) ? await queryKept(opened, query, this.#now()).catch(passInvalid) : undefined;
      if (page) return page;
      const answer = await this.#line.ask(() => this.#options.remote.query(query, options));
      return { ...answer, items: await laidOver(opened, answer.items) };
    } catch (error) {
      const problem = asLinliError(error, doing);
      if (!isLineless(problem) || !(await this.#hasSome(opened))) throw problem;
      return queryKept(opened, query, this.#now());
    }
  }

  async #read(ref: CaseRef, options: CallOptions): Promise<CaseRecord> {
    const doing = 'Reading a case';
    throwIfAborted(options.signal, doing);
    const opened = await this.#open();
    try {
      const record = await this.#line.ask(() => this.#options.remote.read(ref, options));
      await this.#keepRecord(opened, record).catch(() => undefined);
      const { item, events } = await opened.overlay.over(ref, record.case);
      return { case: item ?? record.case, events: [...record.events, ...events] };
    } catch (error) {
      const problem = asLinliError(error, doing);
      const record = await readKept(opened, ref, problem).catch(() => undefined);
      if (record) return record;
      throw isLineless(problem) && problem.code !== 'unauthenticated' ? new Failure('offline', `Case ${ref.region}/${ref.id} was never read on this device, and there is no line now; try again later`, { cause: problem }) : problem;
    }
  }

  async #keepRecord({ cases }: Opened, record: CaseRecord): Promise<void> {
    if (!this.#holds || !(await cases.keepRecord(record, this.#options.surroundings.clock()))) return;
    this.#applied([{ ref: record.case.ref, version: record.case.version }], cases.state.revision);
  }

  /** What was filed here can be shown by the whole rules alone. */
  async #hasSome({ cases, rules }: Opened): Promise<boolean> {
    await rules.complete().catch(() => undefined);
    return this.#holds && rules.rules !== undefined && (cases.state.cursor !== null || (rules.isWhole && this.#options.pending.refs().length > 0));
  }

  /** What the back end hints at is told once it is here; what is never here, at once. */
  #hinted(hint: Hint): void {
    this.wake();
    if ('ref' in hint && this.covers({ refs: [hint.ref] })) return;
    this.#told.here([hint]);
    this.#told.elsewhere({ hints: [hint] });
  }

  #applied(hints: readonly CaseHint[], revision: number): void {
    this.#tell(hints);
    this.#told.elsewhere({ hints, revision });
  }

  async #hear(hints: readonly Hint[], revision: number | undefined): Promise<void> {
    const { cases } = this.#opened ?? {};
    if (revision !== undefined) cases?.heard(revision, hints.flatMap((hint) => ('ref' in hint ? hint.ref : [])));
    if (revision !== undefined || hints.length === 0) await cases?.refresh().catch(() => undefined);
    this.#tell(hints);
  }

  /** What was applied may be in now, whether a page had the case or not. */
  #tell(hints: readonly Hint[]): void {
    const { pending } = this.#options;
    const applied = pending.refs().filter((ref) => pending.of(ref).some((each) => each.applied));
    this.#opened?.overlay.forget([...hints.flatMap((hint) => ('ref' in hint ? hint.ref : [])), ...applied].map(refKey));
    this.#told.here(hints);
    this.#changed();
  }

  #rulesChanged(): void {
    this.#opened?.overlay.forget();
    this.#opened?.fetching.attend();
    const refs = this.#options.pending.refs();
    if (refs.length > 0) void this.#pendingChanged(refs);
  }

  async #pendingChanged(refs: readonly CaseRef[]): Promise<void> {
    const { overlay } = this.#opened ?? {};
    overlay?.forget(refs.map(refKey));
    const laid = (await overlay?.all(refs).catch(() => undefined)) ?? new Map<string, Laid>();
    this.#told.here(refs.map((ref) => ({ ref, version: laid.get(refKey(ref))?.item?.version ?? 0 })));
  }

  #now(): number {
    return this.#options.surroundings.clock();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
