import type { CaseRef } from '@linli/model';
import type { Sealer } from './codec.js';
import { laneOf, readEntry, type Entry } from './entry.js';
import { written, type FileRow, type Head, type OutboxTables, type OutboxTransaction } from './schema.js';

/** What changed: whose cases, and which commands. */
export interface LedgerChange {
  entries: readonly Entry[];
  refs: readonly CaseRef[];
}

/**
 * What the database has, in memory: every tab reads what is new since it last looked. So all that is asked at once is answered at once, and what was
 * there is not lost when someone deletes the database under an open page.
 */
export class Ledger {
  readonly #tables: OutboxTables;
  readonly #sealer: Sealer;
  readonly #newName: () => string;
  readonly #listeners = new Set<(change: LedgerChange) => void>();
  readonly entries = new Map<string, Entry>();
  readonly files = new Map<string, FileRow>();
  /** Of each case what is not settled, in order. */
  readonly lanes = new Map<string, Entry[]>();
  /** Of each case all that is kept, in order. */
  readonly cases = new Map<string, Entry[]>();
  #head: Head | undefined;
  #seen = 0;
  #reading: Promise<void> | undefined;
  #again = false;
  /** Whether the database was gone and had to be written anew. */
  restored = false;
  /** Goes up with everything that is read. */
  version = 0;

  constructor(tables: OutboxTables, sealer: Sealer, newName: () => string) {
    this.#tables = tables;
    this.#sealer = sealer;
    this.#newName = newName;
  }

  get head(): Head | undefined {
    return this.#head;
  }

  onChange(listener: (change: LedgerChange) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Reads what is new. Called during a reading, it reads once more after that. */
  refresh(): Promise<void> {
    this.#again = this.#reading !== undefined;
    this.#reading ??= this.#readAll().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  /**
   * The counters, in a transaction that writes over `counts`, `entries` and `files`. Where there are none the database is new, or it was deleted: then what
   * this page knows is written again.
   */
  async headIn(tx: OutboxTransaction): Promise<Head> {
    const found = (await tx.get('counts', 'head')) as Head | undefined;
    if (found) return found;
    const known = this.#head;
    if (!known) return { key: 'head', device: this.#newName(), rev: 0, generation: 0, life: this.#newName(), seq: {} };
    this.restored = true;
    const head = { ...known, rev: known.rev + 1, life: this.#newName() };
    await this.#writeMissing(tx, head.rev);
    await tx.put('counts', head);
    return head;
  }

  /** What this page knows and the database has not. */
  async #writeMissing(tx: OutboxTransaction, rev: number): Promise<void> {
    for (const { row } of this.entries.values()) if (!(await tx.get('entries', row.id))) await tx.put('entries', { ...row, rev });
    for (const file of this.files.values()) {
      if (await tx.get('files', file.sha256)) continue;
      // The content of files is not in memory: those that need them wait for someone to look.
      await tx.put('files', { ...file, rev, chunks: 0, ...(file.uploadedAt === undefined && { fault: 'storage_evicted' }) });
    }
  }

  async #readAll(): Promise<void> {
    do {
      this.#again = false;
      await this.#readNew();
    } while (this.#again);
  }

  async #readNew(): Promise<void> {
    const known = this.#head;
    const found = await this.#tables.read(written, async (tx) => {
      const head = (await tx.get('counts', 'head')) as Head | undefined;
      const goesOn = head?.generation === known?.generation && head?.life === known?.life;
      if (!head || (goesOn && head.rev === this.#seen)) return { head, isNew: false, rows: [], files: [] };
      const part = { index: 'rev', from: goesOn ? this.#seen + 1 : 0 };
      return { head, isNew: true, rows: await tx.list('entries', part), files: await tx.list('files', part) };
    });
    if (!found.head) return known && this.#restore();
    if (!found.isNew) return;
    const entries: Entry[] = [];
    for (const row of found.rows) entries.push(await readEntry(row, this.#sealer, this.entries.get(row.id)));
    const { generation, life } = found.head;
    if (known && generation > known.generation) this.#forget();
    // The database was deleted, and another page began anew, or wrote again what it knew, which may be less.
    else if (known && (generation !== known.generation || life !== known.life)) await this.#restore();
    this.#head = found.head;
    for (const file of found.files) this.files.set(file.sha256, file);
    // In their order: so are the cases then.
    this.#take(entries.sort((a, b) => a.row.order - b.row.order));
    this.#seen = found.head.rev;
  }

  async #restore(): Promise<void> {
    await this.#tables.write(written, async (tx) => {
      const head = await this.headIn(tx);
      const rev = head.rev + 1;
      await this.#writeMissing(tx, rev);
      await tx.put('counts', { ...head, rev });
    });
    this.#again = true;
  }

  #forget(): void {
    this.files.clear();
    this.drop([...this.entries.keys()]);
  }

  #tell(change: LedgerChange): void {
    this.version += 1;
    for (const listener of [...this.#listeners]) listener(change);
  }

  #take(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const lane = laneOf(entry);
      this.entries.set(entry.row.id, entry);
      place(this.cases, lane, entry, entry.row.state !== 'discarded');
      place(this.lanes, lane, entry, entry.row.lane !== undefined);
    }
    const refs = [...new Map(entries.map((entry) => [laneOf(entry), entry.command.target])).values()];
    this.#tell({ entries, refs });
  }

  /** Forgets what was taken out of the database because its time was over. */
  drop(ids: readonly string[]): void {
    const refs: CaseRef[] = [];
    for (const id of ids) {
      const entry = this.entries.get(id);
      if (!entry) continue;
      refs.push(entry.command.target);
      this.entries.delete(id);
      place(this.cases, laneOf(entry), entry, false);
      place(this.lanes, laneOf(entry), entry, false);
    }
    this.#tell({ entries: [], refs });
  }
}

/** Puts an entry in its place among those of its case, in place of what it was before. */
function place(lists: Map<string, Entry[]>, lane: string, entry: Entry, belongs: boolean): void {
  const others = (lists.get(lane) ?? []).filter(({ row }) => row.id !== entry.row.id);
  if (belongs) {
    let index = others.length;
    while (index > 0 && (others[index - 1] as Entry).row.order > entry.row.order) index -= 1;
    others.splice(index, 0, entry);
  }
  if (others.length > 0) lists.set(lane, others);
  else lists.delete(lane);
}
