import { refKey, type Case, type CaseOrder, type CasePosition, type CaseRecord, type CaseRef, type ChangePage, type Narrow, type SnapshotPage } from '@linli/model';
import type { CaseHint } from '../../backend.js';
import { below, only } from '../tables/tables.js';
import { Cold } from './cold.js';
import { makeRoom } from './eviction.js';
import { scanCases, type Shelves } from './scan.js';
import { replicaShape, rowOf, type OpenedRow, type ReplicaRows, type ReplicaTables, type ReplicaTransaction } from './schema.js';
import { usualSizes, type Sizes } from './segment.js';
import { applyItem, find, stateIn, versionOf } from './shelved.js';
import { dropSets, stageItems, swapIn } from './snapshot.js';
import { afterPage, beginShadow, emptyState, type ReplicaState, type Wanted } from './state.js';

const allTables = Object.keys(replicaShape.stores) as (keyof ReplicaRows)[];

/** What was changed in a transaction, to be told once that is complete. */
interface Outcome<T> {
  answer: T;
  state: ReplicaState;
  /** Cases that have a row now. */
  rows?: readonly CaseRef[];
}

/** Cases as they were fetched. Every writing is one transaction, which knows from the state in it whether it comes too late. */
export class KeptCases {
  readonly #tables: ReplicaTables;
  /** Told of what another tab has changed: names of cases. */
  readonly #changedElsewhere: (names: readonly string[]) => void;
  readonly #sizes: Sizes;
  #state = emptyState;
  #cold = new Cold([]);
  #hot = new Set<string>();
  /** What the two were read at. */
  #generation = -1;
  #revision = -1;
  /** The newest revision that is this tab's own, or was heard of: it is no news. */
  #known = -1;

  constructor(tables: ReplicaTables, changedElsewhere: (names: readonly string[]) => void, sizes = usualSizes) {
    this.#sizes = sizes;
    this.#tables = tables;
    this.#changedElsewhere = changedElsewhere;
  }

  /** As it was last read or written here. */
  get state(): ReplicaState {
    return this.#state;
  }

  /** Reads where things stand: another tab may have gone on. */
  refresh(): Promise<void> {
    return this.#read(async () => undefined);
  }

  cases(refs: readonly CaseRef[]): Promise<Case[]> {
    return this.#read(async (tx, shelves) => (await Promise.all(refs.map((ref) => find(tx, shelves, ref)))).flatMap((item) => item ?? []));
  }

  scan(order: CaseOrder, after: CasePosition | undefined, visit: (item: Case) => boolean, narrow: Narrow): Promise<void> {
    return this.#read((tx, shelves) => scanCases(tx, shelves, { order, after, visit, narrow }));
  }

  /** A page of changes with its cursor. `null`, and nothing written, where the replica does not stand at `from`. @param at when it was asked for */
  apply(from: string, page: ChangePage, at: number): Promise<CaseHint[] | null> {
    return this.#write<CaseHint[] | null>(async (tx, state, shelves) => {
      if (state.cursor !== from) return { answer: null, state };
      const hints: CaseHint[] = [];
      for (const item of page.items) if (item.kind === 'case' && (await applyItem(tx, shelves, item))) hints.push({ ref: { region: item.region, id: item.id }, version: item.version });
      const next = afterPage(state, page, at);
      return { answer: hints, state: hints.length > 0 ? { ...next, revision: next.revision + 1 } : next, rows: hints.map(({ ref }) => ref) };
    });
  }

  /** Begins a snapshot, and lets go of one that was begun. What was fetched for someone in another post goes at once. */
  begin(wanted: Wanted, at: number, included: readonly string[]): Promise<void> {
    return this.#write(async (tx, state) => {
      const next = beginShadow(state, wanted, at, included);
      if (next.generation !== state.generation) for (const name of ['rows', 'opened'] as const) await tx.remove(name);
      await dropSets(tx, next.cursor === null ? null : next.set);
      return { answer: undefined, state: next };
    });
  }

  /** A page of a snapshot; the last one puts it in place of what there was. `false`, and nothing written, where that page is in, or another snapshot was begun. */
  stage(set: number, from: string | null, page: SnapshotPage): Promise<boolean> {
    return this.#write(async (tx, state) => {
      const { shadow } = state;
      if (shadow?.set !== set || shadow.page !== from) return { answer: false, state };
      await stageItems(tx, shadow, page.items, this.#sizes.segment);
      const next = page.page === null ? await swapIn(tx, state, shadow, page.next, this.#sizes.workingSet) : { ...state, shadow: { ...shadow, page: page.page, done: shadow.done + page.items.length } };
      return { answer: true, state: next };
    });
  }

  /** A record as it was read, and what of it is newer than what was fetched. Of a case that is not here nothing is kept: it may have been revoked, and nobody would say when it is. Answers whether it was newer. */
  keepRecord({ case: item, events }: CaseRecord, readAt: number): Promise<boolean> {
    return this.#write(async (tx, state, shelves) => {
      const { region, id } = item.ref;
      const version = await versionOf(tx, shelves, item.ref);
      if (version === undefined) return { answer: false, state };
      await tx.put('opened', { region, id, readAt, text: JSON.stringify({ case: item, events }) });
      if (state.shadow || version >= item.version) return { answer: false, state };
      await tx.put('rows', rowOf(item));
      return { answer: true, state: { ...state, revision: state.revision + 1 }, rows: [item.ref] };
    });
  }

  /** A case with its events as it was read last; the case as it was fetched, where that is newer. */
  record(ref: CaseRef): Promise<CaseRecord | undefined> {
    return this.#read(async (tx, shelves) => {
      const [item, row] = await Promise.all([find(tx, shelves, ref), tx.get('opened', [ref.region, ref.id])]);
      const opened = row && recordOf(row);
      if (!item || (opened && opened.case.version >= item.version)) return opened;
      return { case: item, events: opened?.events ?? [] };
    });
  }

  forgetRecord({ region, id }: CaseRef): Promise<void> {
    return this.#tables.write(['opened'], (tx) => tx.remove('opened', only([region, id])), 'relaxed');
  }

  async kept(name: string): Promise<unknown> {
    const row = await this.#tables.read(['kept'], (tx) => tx.get('kept', name));
    return row && (JSON.parse(row.text) as unknown);
  }

  keep(name: string, value: unknown): Promise<void> {
    return this.#tables.write(['kept'], (tx) => tx.put('kept', { name, text: JSON.stringify(value) }), 'relaxed');
  }

  /** Drops segments, the oldest first, then records. Answers about how many bytes that freed. */
  evict(bytesWanted: number, at: number): Promise<number> {
    return this.#write(async (tx, state) => {
      const { freed, segments } = await makeRoom(tx, state.set, bytesWanted);
      if (segments === 0) return { answer: freed, state };
      return { answer: freed, state: { ...state, droppedAt: at, generation: state.generation + 1, revision: state.revision + 1 } };
    });
  }

  /** What another tab says it has changed: it is in, and need not be found out. Where something was missed before, it is. */
  heard(revision: number, refs: readonly CaseRef[]): void {
    if (revision !== this.#revision + 1) return;
    this.#known = revision;
    this.#add(revision, refs);
  }

  close(): Promise<void> {
    return this.#tables.close();
  }

  async #read<T>(work: (tx: ReplicaTransaction, shelves: Shelves) => Promise<T>): Promise<T> {
    let news: readonly string[] = [];
    const answer = await this.#tables.read(allTables, async (tx) => {
      const found = await this.#catchUp(tx, await stateIn(tx));
      news = found.news;
      return work(tx, found.shelves);
    });
    if (news.length > 0) this.#changedElsewhere(news);
    return answer;
  }

  async #write<T>(work: (tx: ReplicaTransaction, state: ReplicaState, shelves: Shelves) => Promise<Outcome<T>>): Promise<T> {
    let news: readonly string[] = [];
    const { answer, state, rows = [] } = await this.#tables.write(allTables, async (tx) => {
      const before = await stateIn(tx);
      const found = await this.#catchUp(tx, before);
      news = found.news;
      const outcome = await work(tx, before, found.shelves);
      if (outcome.state !== before) await tx.put('state', { ...outcome.state, name: 'state' });
      // Whoever reads from now on may find it before this goes on.
      if (outcome.state.generation === before.generation) this.#known = Math.max(this.#known, outcome.state.revision);
      return outcome;
    });
    if (state.revision >= this.#state.revision) this.#state = state;
    this.#add(state.revision, rows);
    if (news.length > 0) this.#changedElsewhere(news);
    if (state.generation !== this.#generation) await this.refresh();
    return answer;
  }

  /** By what the cases are found at the time of the transaction, and the names of what may have changed since this tab last looked. */
  async #catchUp(tx: ReplicaTransaction, state: ReplicaState): Promise<{ shelves: Shelves; news: readonly string[] }> {
    const { generation, revision } = state;
    if (generation === this.#generation && revision === this.#revision) {
      this.#state = state;
      return { shelves: { cold: this.#cold, hot: this.#hot }, news: [] };
    }
    const cold = generation === this.#generation ? this.#cold : new Cold(await tx.list('keys', below(state.set)));
    const hot = new Set((await tx.keys('rows')).map((key) => (key as string[]).join('/')));
    return { shelves: { cold, hot }, news: this.#goOn(state, cold, hot) };
  }

  /** Another transaction may have been quicker: what is older than what it found is of use to its own alone. */
  #goOn(state: ReplicaState, cold: Cold, hot: Set<string>): readonly string[] {
    const { generation, revision } = state;
    const isSameSet = generation === this.#generation;
    if (isSameSet && revision <= this.#revision) return [];
    const isNews = this.#revision >= 0 && (!isSameSet || revision > this.#known);
    const news = isNews ? new Set([...namesOf(this.#hot, isSameSet ? [] : [this.#cold, cold]), ...hot]) : [];
    this.#state = state;
    this.#cold = cold;
    this.#hot = hot;
    this.#generation = generation;
    this.#revision = revision;
    this.#known = revision;
    return [...news];
  }

  /** Goes on by one revision without reading anything. */
  #add(revision: number, refs: readonly CaseRef[]): void {
    if (revision !== this.#revision + 1) return;
    for (const ref of refs) this.#hot.add(refKey(ref));
    this.#revision = revision;
  }
}

function namesOf(hot: Iterable<string>, colds: readonly Cold[]): string[] {
  return [...colds.flatMap((cold) => cold.segments.flatMap((keys) => cold.names(keys))), ...hot];
}

function recordOf({ text }: OpenedRow): CaseRecord {
  return JSON.parse(text) as CaseRecord;
}
