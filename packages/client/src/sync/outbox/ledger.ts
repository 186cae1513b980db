import type { CaseRef } from '@linli/model';
import type { Sealer } from './codec.js';
import { laneOf, readEntry, type Entry } from './entry.js';
import type { FileRow, Head, OutboxTables, OutboxTransaction } from './schema.js';

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
  readonly #newDevice: () => string;
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

  constructor(tables: OutboxTables, sealer: Sealer, newDevice: () => string) {
    this.#tables = tables;
    this.#sealer = sealer;
    this.#newDevice = newDevice;
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
    if (!known) return { key: 'head', device: this.#newDevice(), rev: 0, generation: 0, seq: {} };
    this.restored = true;
    const rev = known.rev + 1;
    for (const { row } of this.entries.values()) await tx.put('entries', { ...row, rev });
    // The content of files is not in memory: those that need them wait for someone to look.
    for (const file of this.files.values()) await tx.put('files', { ...file, rev, chunks: 0, ...(file.uploadedAt === undefined && { fault: 'storage_evicted' }) });
    await tx.put('counts', { ...known, rev });
    return { ...known, rev };
  }

  async #readAll(): Promise<void> {
    do {
      this.#again = false;
      await this.#readNew();
    } while (this.#again);
  }

  async #readNew(): Promise<void> {
    const from = this.#seen + 1;
    const found = await this.#tables.read(['counts', 'entries', 'files'], async (tx) => {
      const head = (await tx.get('counts', 'head')) as Head | undefined;
      const isSame = head?.rev === this.#seen && head.generation === this.#head?.generation;
      if (!head || isSame) return { head, rows: [], files: [] };
      const start = head.generation === this.#head?.generation ? from : 0;
      return { head, rows: await tx.list('entries', { index: 'rev', from: start }), files: await tx.list('files', { index: 'rev', from: start }) };
    });
    if (!found.head) return this.#head && this.#restore();
    if (found.head.rev === this.#seen && found.head.generation === this.#head?.generation) return;
    const entries: Entry[] = [];
    for (const row of found.rows) entries.push(await readEntry(row, this.#sealer, this.entries.get(row.id)));
    if (this.#head && found.head.generation !== this.#head.generation) this.#forget();
    this.#seen = found.head.rev;
    this.#head = found.head;
    for (const file of found.files) this.files.set(file.sha256, file);
    // In their order: so are the cases then.
    this.#take(entries.sort((a, b) => a.row.order - b.row.order));
  }

  async #restore(): Promise<void> {
    await this.#tables.write(['counts', 'entries', 'files'], (tx) => this.headIn(tx));
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
