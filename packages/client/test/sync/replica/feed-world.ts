import { LinliError, type Backend, type ChangePage, type FeedItem, type SnapshotPage } from '@linli/client';
import { appeal, chinaCalendar, contractVersion, oldestVersion, refKey, runQuery, type Actor, type Case, type CaseOrder, type CasePosition, type CaseQuery, type CaseRef, type Command, type Verdict } from '@linli/model';
import { compareKeys } from '../../../dist/sync/tables/compare-keys.js';
import { organisations, region, staff, start } from '../../support/fixtures.js';
import { prepared } from '../../support/prepared.js';

interface Entry {
  ref: CaseRef;
  seq: number;
  version: number;
  op: 'put' | 'del' | 'revoked';
  doc: Case | undefined;
}

const [sample] = prepared(1).map((record) => record.case);

/** A real case under another name, as it was at some version. Later versions are later. */
export function variant(index: number, version = 1, changes: Partial<Case> = {}): Case {
  const id = `case-${String(index).padStart(6, '0')}`;
  const updatedAt = new Date(start + index * 60_000 + (version - 1) * 3_600_000).toISOString();
  if (!sample) throw new Error('Nothing was prepared');
  return { ...sample, ref: { region, id }, version, title: `样例事项 ${index}，第 ${version} 版`, createdAt: new Date(start + index * 60_000).toISOString(), updatedAt, ...changes };
}

/** The back end's truth, with a compact feed over it: one entry for each case, at the place of its latest change. */
export class FeedWorld {
  actor: Actor = staff('clerk');
  epoch = 1;
  seq = 0;
  pageSize = 500;
  /** What was asked, in order. */
  readonly calls: string[] = [];
  /** Why a call fails, where it does. */
  fault: (call: string) => LinliError | undefined = () => undefined;
  /** Waited for before an answer is given. */
  gate: (call: string) => Promise<void> | undefined = () => undefined;
  /** What carries out commands, where there is one. */
  inner: Backend | undefined;
  readonly entries = new Map<string, Entry>();
  readonly #hinting = new Set<(ref: CaseRef, version: number) => void>();

  put(doc: Case): string {
    return this.#set({ ref: doc.ref, version: doc.version, op: 'put', doc });
  }

  remove(ref: CaseRef, op: 'del' | 'revoked' = 'del'): string {
    return this.#set({ ref, version: this.entries.get(refKey(ref))?.version ?? 1, op, doc: undefined });
  }

  /** As after a restore from a copy: the feed is another one. */
  restore(): void {
    this.epoch++;
  }

  get docs(): Case[] {
    return [...this.entries.values()].flatMap(({ doc }) => doc ?? []);
  }

  get cursor(): string {
    return `${this.epoch}:${this.seq}`;
  }

  changes(after: string, limit: number): ChangePage {
    const [epoch, from] = after.split(':').map(Number);
    if (epoch !== this.epoch) throw new LinliError('cursor_expired', 'Another feed');
    const later = [...this.entries.values()].filter(({ seq }) => seq > (from ?? 0)).sort((a, b) => a.seq - b.seq);
    const taken = later.slice(0, Math.min(limit, this.pageSize));
    const more = taken.length < later.length;
    return { items: taken.map(itemOf), next: more ? `${this.epoch}:${taken[taken.length - 1]?.seq ?? 0}` : this.cursor, more };
  }

  snapshot(page: string | undefined, regions: readonly string[] = [region]): SnapshotPage {
    const [epoch, begun, last] = page === undefined ? [this.epoch, this.seq, ''] : (JSON.parse(page) as [number, number, string]);
    if (epoch !== this.epoch) throw new LinliError('cursor_expired', 'Another feed');
    const rest = this.docs.filter(({ ref }) => refKey(ref) > last && regions.includes(ref.region)).sort((a, b) => (refKey(a.ref) < refKey(b.ref) ? -1 : 1));
    const items = rest.slice(0, this.pageSize);
    const end = items[items.length - 1];
    return { items, page: end && items.length < rest.length ? JSON.stringify([epoch, begun, refKey(end.ref)]) : null, next: `${epoch}:${begun}` };
  }

  /** What the back end would answer. */
  query(query: CaseQuery) {
    return runQuery(truthStore(this.docs), query, this.actor, { calendar: chinaCalendar, now: new Date(start).toISOString() });
  }

  backend(): Backend {
    const call = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
      this.calls.push(name);
      await this.gate(name);
      const error = this.fault(name);
      if (error) throw error;
      return work();
    };
    const inner = () => {
      if (!this.inner) throw new LinliError('not_found', 'Nothing stands behind this feed');
      return this.inner;
    };
    return {
      meta: () => call('meta', () => ({ schema: { min: oldestVersion, max: contractVersion }, actor: this.actor, caseTypes: [appeal], calendar: chinaCalendar, storage: { kind: 'remote' }, features: ['feed'] })),
      submit: (batch) => call('submit', () => this.#submit(inner(), batch)),
      read: (ref) => call('read', async () => {
        const entry = this.entries.get(refKey(ref));
        if (this.inner && entry?.doc) return this.inner.read(ref);
        if (!entry?.doc) throw new LinliError('not_found', 'There is none');
        return { case: entry.doc, events: [] };
      }),
      query: (query) => call('query', () => this.query(query)),
      records: async function* () {},
      track: (receipt) => inner().track(receipt),
      putBlob: async () => undefined,
      getBlob: async () => new Blob(),
      divisions: async () => [],
      organisations: () => call('organisations', () => organisations),
      feed: {
        changes: ({ after = '', limit = 500 }) => call('changes', () => this.changes(after, limit)),
        snapshot: ({ page, scope }) => call(`snapshot ${page ?? ''}`, () => this.snapshot(page, scope.regions)),
        reserveNumbers: async () => Promise.reject(new LinliError('unavailable', 'None')),
        device: async () => Promise.reject(new LinliError('unavailable', 'None')),
        verdict: async () => undefined,
      },
      hints: ({ signal }) => this.#hints(signal),
      close: async () => undefined,
    };
  }

  async #submit(inner: Backend, batch: readonly Command[]): Promise<Verdict[]> {
    const verdicts: Verdict[] = [];
    for (const command of batch) {
      const [verdict] = await inner.submit([command]);
      if (!verdict) throw new Error('No verdict');
      if (verdict.status !== 'applied') verdicts.push(verdict);
      else verdicts.push({ ...verdict, seq: this.put((await inner.read(verdict.ref)).case) });
    }
    return verdicts;
  }

  #set(entry: Omit<Entry, 'seq'>): string {
    this.entries.set(refKey(entry.ref), { ...entry, seq: ++this.seq });
    for (const hint of this.#hinting) hint(entry.ref, entry.version);
    return String(this.seq);
  }

  async *#hints(signal: AbortSignal) {
    const waiting: { ref: CaseRef; version: number }[] = [];
    let wake = () => undefined as void;
    const listener = (ref: CaseRef, version: number) => {
      waiting.push({ ref, version });
      wake();
    };
    this.#hinting.add(listener);
    signal.addEventListener('abort', () => wake(), { once: true });
    while (!signal.aborted) {
      if (waiting.length > 0) yield* waiting.splice(0);
      else await new Promise<void>((resolve) => (wake = resolve));
    }
    this.#hinting.delete(listener);
  }
}

function itemOf({ ref, seq, version, op, doc }: Entry): FeedItem {
  const named = { region: ref.region, id: ref.id, seq: String(seq), version, kind: 'case' } as const;
  return doc && op === 'put' ? { ...named, op, doc } : { ...named, op: op === 'put' ? 'del' : op };
}

/** The simplest store that there can be. */
export function truthStore(docs: readonly Case[]) {
  return {
    cases: async (refs: readonly CaseRef[]) => refs.flatMap((ref) => docs.find((doc) => refKey(doc.ref) === refKey(ref)) ?? []),
    scan: async ({ by, descending }: CaseOrder, after: CasePosition | undefined, visit: (item: Case) => boolean) => {
      const sign = descending ? -1 : 1;
      const placed = docs.map((item) => ({ item, place: [Date.parse(by === 'updated' ? item.updatedAt : item.createdAt), item.ref.region, item.ref.id] as const }));
      placed.sort((a, b) => sign * compareKeys(a.place, b.place));
      for (const { item, place } of placed) if ((!after || sign * compareKeys(place, after) > 0) && !visit(item)) return;
    },
  };
}
