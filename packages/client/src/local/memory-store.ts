import { isSealed, positionOf, kinOf, type Case, type CaseOrder, type CasePosition, type CaseRecord, type CaseRef, type Found, type GridRevision, type KeptProceeding, type KeptRecord, type PreparedRecord, type ProceedingKindName, type SealedCase, type SeedMark, type Settlement, type Sought, type StoredReceipt, type StoredVerdict } from '@linli/model';
import { newSecret, type Store } from './store.js';

/** Keeps everything for as long as the page lives. A method's work is done in one go, which is transaction enough. */
class MemoryStore implements Store {
  readonly #secret = newSecret();
  readonly #records = new Map<string, SealedCase>();
  readonly #verdicts = new Map<string, StoredVerdict>();
  readonly #receipts = new Map<string, StoredReceipt>();
  readonly #blobs = new Map<string, Blob>();
  readonly #marks = new Map<string, SeedMark>();
  readonly #revisions = new Map<string, GridRevision[]>();
  readonly #proceedings = new Map<string, KeptProceeding>();

  async settle(sought: Sought, decide: (found: Found) => Settlement): Promise<StoredVerdict> {
    const settled = this.#verdicts.get(sought.command);
    if (settled) return copy(settled);
    const settlement = copy(decide({ ...copy(this.#find(sought)), secret: this.#secret }));
    this.#write(settlement);
    return copy(settlement.settled);
  }

  async record(ref: CaseRef): Promise<CaseRecord | undefined> {
    const found = copy(this.#records.get(keyOf(ref)));
    return found && { case: found.case, events: [...found.record.events] };
  }

  async sealed(refs: readonly CaseRef[], seal: (record: KeptRecord, secret: Uint8Array) => KeptRecord): Promise<(SealedCase | undefined)[]> {
    const found = refs.map((ref) => this.#records.get(keyOf(ref)));
    const sealed = found.map((each) => each && (isSealed(each.record) ? each : { ...each, record: copy(seal(copy(each.record), this.#secret)) }));
    for (const each of sealed) if (each) this.#records.set(keyOf(each.case.ref), each);
    return sealed.map((each) => copy(each));
  }

  async cases(refs: readonly CaseRef[]): Promise<Case[]> {
    return refs.flatMap((ref) => copy(this.#records.get(keyOf(ref))?.case) ?? []);
  }

  async scan(order: CaseOrder, after: CasePosition | undefined, visit: (item: Case) => boolean): Promise<void> {
    const sign = order.descending ? -1 : 1;
    const placed = [...this.#records.values()]
      .map((record) => ({ item: record.case, position: positionOf(record.case, order) }))
      .filter(({ position }) => !after || sign * comparePositions(position, after) > 0)
      .sort((a, b) => sign * comparePositions(a.position, b.position));
    for (const { item } of placed) {
      if (!visit(copy(item))) return;
    }
  }

  async receipt(code: string): Promise<StoredReceipt | undefined> {
    return copy(this.#receipts.get(code));
  }

  async putBlob(sha256: string, blob: Blob): Promise<void> {
    this.#blobs.set(sha256, blob);
  }

  async blob(sha256: string): Promise<Blob | undefined> {
    return this.#blobs.get(sha256);
  }

  async seedMark(seed: string): Promise<SeedMark> {
    return this.#mark(seed);
  }

  async addSeed(from: SeedMark, records: readonly PreparedRecord[], to: SeedMark): Promise<void> {
    const mark = this.#mark(from.seed);
    if (mark.count !== from.count || mark.complete) return;
    for (const record of copy(records)) {
      const key = keyOf(record.case.ref);
      if (this.#records.has(key)) continue;
      this.#records.set(key, { case: record.case, record: { events: record.events, seals: [] } });
      if (record.receipt) this.#receipts.set(record.receipt.code, record.receipt);
    }
    this.#marks.set(to.seed, to);
  }

  async revisions(region: string): Promise<GridRevision[]> {
    return copy([...this.#revisions].flatMap(([county, revisions]) => (county.startsWith(region) ? revisions : [])));
  }

  async addRevision(region: string, revision: GridRevision, decide: (before: readonly GridRevision[]) => boolean): Promise<void> {
    const before = this.#revisions.get(region) ?? [];
    if (decide(copy(before))) this.#revisions.set(region, [...before, copy(revision)]);
  }

  async proceedings(kind: ProceedingKindName, _area: string): Promise<KeptProceeding[]> {
    return copy([...this.#proceedings.values()].filter((kept) => kept.kind === kind));
  }

  async settleProceeding({ kind, id }: { kind: ProceedingKindName; id: string }, decide: (before: KeptProceeding | undefined) => KeptProceeding | null): Promise<void> {
    const next = decide(copy(this.#proceedings.get(`${kind} ${id}`)));
    if (next) this.#proceedings.set(`${kind} ${id}`, copy(next));
  }

  /** Nothing to let go of: another client of this page may use the same store. */
  async close(): Promise<void> {}

  #mark(seed: string): SeedMark {
    return this.#marks.get(seed) ?? { seed, count: 0, complete: false };
  }

  #find({ ref, related, receipts, after }: Sought): Omit<Found, 'secret'> {
    const known = this.#records.get(keyOf(ref));
    return {
      item: known?.case,
      record: known?.record ?? { events: [], seals: [] },
      related: [...related, ...(known ? kinOf(known.case) : [])].flatMap((other) => this.#records.get(keyOf(other))?.case ?? []),
      receipts: receipts.flatMap((code) => this.#receipts.get(code) ?? []),
      after: after === undefined ? undefined : this.#verdicts.get(after),
    };
  }

  #write({ settled, change }: Settlement): void {
    this.#verdicts.set(settled.command, settled);
    if (!change) return;
    this.#records.set(keyOf(change.item.ref), { case: change.item, record: change.record });
    if (change.receipt) this.#receipts.set(change.receipt.code, change.receipt);
  }
}

const stores = new Map<string, MemoryStore>();

/** The page's store of that name, so that two clients of one page see the same cases here too. */
export function memoryStore(name: string): MemoryStore {
  const store = stores.get(name) ?? new MemoryStore();
  stores.set(name, store);
  return store;
}

function keyOf({ region, id }: CaseRef): string {
  return `${region}/${id}`;
}

function comparePositions(a: CasePosition, b: CasePosition): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? value;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/** As IndexedDB would copy it; `structuredClone` is newer than the browser floor, and all that is kept here is JSON. */
function copy<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
