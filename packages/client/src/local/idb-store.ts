import { isSealed, kinOf, type Case, type CaseOrder, type CasePosition, type CaseRecord, type CaseRef, type Found, type GridRevision, type KeptProceeding, type KeptRecord, type PreparedRecord, type ProceedingKindName, type SealedCase, type SeedMark, type Settlement, type Sought, type StoredReceipt, type StoredVerdict } from '@linli/model';
import type { IDBPTransaction } from 'idb';
import { Database } from '../database.js';
import { LinliError } from '../errors.js';
import { caseRow, createStores, schemaVersion, type LinliSchema, type RecordRow } from './idb-schema.js';
import { type Store } from './store.js';

const commandStores = ['cases', 'records', 'verdicts', 'receipts', 'secrets'] as const;
const seedStores = ['cases', 'records', 'receipts', 'seeds'] as const;
const sealStores = ['cases', 'records', 'secrets'] as const;
type CommandTransaction = IDBPTransaction<LinliSchema, typeof commandStores, 'readwrite'>;
type SealTransaction = IDBPTransaction<LinliSchema, typeof sealStores, 'readwrite'>;
type SeedTransaction = IDBPTransaction<LinliSchema, typeof seedStores, 'readwrite'>;

/** A transaction of whatever kind, over these stores and maybe more. */
interface Reading<Names extends keyof LinliSchema & string> {
  objectStore<Name extends Names>(name: Name): { get(key: LinliSchema[Name]['key']): Promise<LinliSchema[Name]['value'] | undefined> };
}

/** A write is told as done when its transaction is complete: one told on a request's success was lost when a browser died. */
const durable = { durability: 'strict' } as const;
/** Prepared records can be had again, and seals made again as they were, so they need not wait for the disk. */
const replaceable = { durability: 'relaxed' } as const;

/** Keeps everything in IndexedDB, for all pages of this origin. */
export class IdbStore implements Store {
  readonly #database: Database<LinliSchema>;

  constructor(name: string, factory: IDBFactory) {
    this.#database = new Database({ name, version: schemaVersion, upgrade: createStores, factory });
  }

  /** Resolves once it can be used. */
  async open(): Promise<void> {
    await this.#database.open();
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  async settle(sought: Sought, decide: (found: Found) => Settlement): Promise<StoredVerdict> {
    const database = await this.#database.open();
    const tx = database.transaction(commandStores, 'readwrite', durable);
    return whole(tx, async () => {
      const before = await tx.objectStore('verdicts').get(sought.command);
      if (before) return before;
      const settlement = decide(await find(tx, sought));
      await write(tx, settlement);
      return settlement.settled;
    });
  }

  async record({ region, id }: CaseRef): Promise<CaseRecord | undefined> {
    const tx = (await this.#database.open()).transaction(['cases', 'records']);
    const [row, record] = await Promise.all([tx.objectStore('cases').get([region, id]), tx.objectStore('records').get([region, id])]);
    return row && { case: row.item, events: [...(record?.events ?? [])] };
  }

  async sealed(refs: readonly CaseRef[], seal: (record: KeptRecord, secret: Uint8Array) => KeptRecord): Promise<(SealedCase | undefined)[]> {
    const database = await this.#database.open();
    const read = await readSealed(database.transaction(sealStores), refs);
    if (read.every((found) => !found || isSealed(found.record))) return read;
    const tx = database.transaction(sealStores, 'readwrite', replaceable);
    return whole(tx, async () => {
      const [secret, all] = await Promise.all([secretOf(tx), readSealed(tx, refs)]);
      return Promise.all(all.map((found) => found && sealOne(tx, found, (record) => seal(record, secret))));
    });
  }

  async cases(refs: readonly CaseRef[]): Promise<Case[]> {
    const { store } = (await this.#database.open()).transaction('cases');
    const rows = await Promise.all(refs.map(({ region, id }) => store.get([region, id])));
    return rows.flatMap((row) => row?.item ?? []);
  }

  async scan({ by, descending }: CaseOrder, after: CasePosition | undefined, visit: (item: Case) => boolean): Promise<void> {
    const index = (await this.#database.open()).transaction('cases').store.index(by);
    const range = after && (descending ? IDBKeyRange.upperBound(after, true) : IDBKeyRange.lowerBound(after, true));
    let cursor = await index.openCursor(range, descending ? 'prev' : 'next');
    while (cursor && visit(cursor.value.item)) cursor = await cursor.continue();
  }

  async receipt(code: string): Promise<StoredReceipt | undefined> {
    return (await this.#database.open()).get('receipts', code);
  }

  async putBlob(sha256: string, blob: Blob): Promise<void> {
    const tx = (await this.#database.open()).transaction('blobs', 'readwrite', durable);
    await whole(tx, () => tx.store.put(blob, sha256));
  }

  async blob(sha256: string): Promise<Blob | undefined> {
    return (await this.#database.open()).get('blobs', sha256);
  }

  async revisions(region: string): Promise<GridRevision[]> {
    const rows = await (await this.#database.open()).getAllFromIndex('revisions', 'region', IDBKeyRange.bound(region, `${region}\uffff`));
    return rows.map(({ revision }) => revision);
  }

  async addRevision(region: string, revision: GridRevision, decide: (before: readonly GridRevision[]) => boolean): Promise<void> {
    const tx = (await this.#database.open()).transaction('revisions', 'readwrite', durable);
    await whole(tx, async () => {
      const before = await tx.store.index('region').getAll(region);
      if (decide(before.map((row) => row.revision))) await tx.store.add({ region, revision });
    });
  }

  async proceedings(kind: ProceedingKindName, _area: string): Promise<KeptProceeding[]> {
    return (await this.#database.open()).getAll('proceedings', IDBKeyRange.bound([kind, ''], [kind, '\uffff']));
  }

  async settleProceeding({ kind, id }: { kind: ProceedingKindName; id: string }, decide: (before: KeptProceeding | undefined) => KeptProceeding | null): Promise<void> {
    const tx = (await this.#database.open()).transaction('proceedings', 'readwrite', durable);
    await whole(tx, async () => {
      const next = decide(await tx.store.get([kind, id]));
      if (next) await tx.store.put(next);
    });
  }

  async seedMark(seed: string): Promise<SeedMark> {
    return (await (await this.#database.open()).get('seeds', seed)) ?? { seed, count: 0, complete: false };
  }

  async addSeed(from: SeedMark, records: readonly PreparedRecord[], to: SeedMark): Promise<void> {
    const tx = (await this.#database.open()).transaction(seedStores, 'readwrite', replaceable);
    await whole(tx, async () => {
      const mark = (await tx.objectStore('seeds').get(from.seed)) ?? { seed: from.seed, count: 0, complete: false };
      if (mark.count !== from.count || mark.complete) return;
      await Promise.all(records.map((record) => addRecord(tx, record)));
      await tx.objectStore('seeds').put(to);
    });
  }
}

async function find(tx: CommandTransaction, { ref, related, receipts, after }: Sought): Promise<Found> {
  const [row, record, secret, named, shown, earlier] = await Promise.all([
    tx.objectStore('cases').get([ref.region, ref.id]),
    tx.objectStore('records').get([ref.region, ref.id]),
    secretOf(tx),
    Promise.all(related.map(({ region, id }) => tx.objectStore('cases').get([region, id]))),
    Promise.all(receipts.map((code) => tx.objectStore('receipts').get(code))),
    after === undefined ? undefined : tx.objectStore('verdicts').get(after),
  ]);
  const kin = await Promise.all((row ? kinOf(row.item) : []).map(({ region, id }) => tx.objectStore('cases').get([region, id])));
  return {
    item: row?.item,
    related: [...named, ...kin].flatMap((other) => other?.item ?? []),
    receipts: shown.flatMap((receipt) => receipt ?? []),
    after: earlier,
    record: keptRecord(record),
    secret,
  };
}

async function write(tx: CommandTransaction, { settled, change }: Settlement): Promise<void> {
  await tx.objectStore('verdicts').add(settled);
  if (!change) return;
  const { region, id } = change.item.ref;
  await tx.objectStore('records').put({ region, id, ...change.record });
  await tx.objectStore('cases').put(caseRow(change.item));
  if (change.receipt) await tx.objectStore('receipts').add(change.receipt);
}

/** The secret of a database is made with it. */
async function secretOf(tx: Reading<'secrets'>): Promise<Uint8Array> {
  const secret = await tx.objectStore('secrets').get('seals');
  if (!secret) throw new LinliError('storage_evicted', 'The database has lost the secret that records are sealed with; delete it and begin anew');
  return secret;
}

function readSealed(tx: Reading<'cases' | 'records'>, refs: readonly CaseRef[]): Promise<(SealedCase | undefined)[]> {
  return Promise.all(
    refs.map(async ({ region, id }) => {
      const [row, record] = await Promise.all([tx.objectStore('cases').get([region, id]), tx.objectStore('records').get([region, id])]);
      return row && { case: row.item, record: keptRecord(record) };
    }),
  );
}

async function sealOne(tx: SealTransaction, { case: item, record }: SealedCase, seal: (record: KeptRecord) => KeptRecord): Promise<SealedCase> {
  if (isSealed(record)) return { case: item, record };
  const sealed = seal(record);
  await tx.objectStore('records').put({ region: item.ref.region, id: item.ref.id, ...sealed });
  return { case: item, record: sealed };
}

function keptRecord(row: RecordRow | undefined): KeptRecord {
  return { events: row?.events ?? [], seals: row?.seals ?? [] };
}

async function addRecord(tx: SeedTransaction, { case: item, events, receipt }: PreparedRecord): Promise<void> {
  const { region, id } = item.ref;
  if (await tx.objectStore('cases').getKey([region, id])) return;
  await tx.objectStore('cases').add(caseRow(item));
  await tx.objectStore('records').add({ region, id, events });
  if (receipt) await tx.objectStore('receipts').put(receipt);
}

/** Resolves once the transaction is complete. When anything in it fails, it leaves nothing behind. */
async function whole<T>(tx: Pick<CommandTransaction, 'done' | 'abort' | 'error'>, work: () => Promise<T>): Promise<T> {
  const ended = tx.done.then(
    () => undefined,
    (error: unknown) => error,
  );
  try {
    const result = await work();
    await tx.done;
    return result;
  } catch (error) {
    abort(tx);
    await ended;
    // A request's AbortError hides why its transaction was aborted.
    throw tx.error ?? error;
  }
}

function abort(tx: Pick<CommandTransaction, 'abort'>): void {
  try {
    tx.abort();
  } catch {
    // It has ended already.
  }
}
