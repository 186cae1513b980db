import type { Backend, Feed } from '@linli/client';
import {
  Keeper, LinliError, chinaCalendar, contractVersion, kinOf, maySee, oldestVersion, positionOf, seenBy,
  type Actor, type Case, type CaseEvent, type CaseOrder, type CasePosition, type CaseStore, type ChangePage, type Command, type FeedItem, type Found, type KeptRecord, type Receipt, type SealedCase, type Settlement,
  type Sought, type StoredReceipt, type StoredVerdict, type Verdict,
} from '@linli/model';
import { organisations, tortured } from './matters.js';

/** What is broken on purpose, to see that the checker finds it. */
export interface Broken {
  /** Commands are carried out again whenever they come. */
  dedupe?: boolean;
  /** Changes get their number when they begin, and can be read when they end. */
  identityCursor?: boolean;
}

interface Kept {
  item: Case;
  record: KeptRecord;
}

interface Row {
  region: string;
  id: string;
  seq: number;
  /** Before then nobody reads it. */
  visible: number;
}

interface Contents {
  kept: Map<string, Kept>;
  verdicts: Map<string, StoredVerdict>;
  receipts: Map<string, StoredReceipt>;
  feed: Map<string, Row>;
  seq: number;
}

const key = (region: string, id: string) => `${region}/${id}`;
const copy = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));
const cannot = () => Promise.reject(new LinliError('forbidden', 'The ledger keeps cases alone'));

/** What the service does, without a network and a database, so that ten thousand schedules fit into minutes: the model's rules over maps. */
export class Ledger implements CaseStore {
  readonly broken: Broken;
  readonly #now: () => number;
  readonly #secret = new Uint8Array(32).fill(7);
  #contents: Contents = { kept: new Map(), verdicts: new Map(), receipts: new Map(), feed: new Map(), seq: 0 };
  #saved: Contents | undefined;
  #epoch = 1;
  /** Another one with each restore. */
  get life(): number {
    return this.#epoch;
  }

  /** The versions of the contract that it reads. */
  reads = { min: oldestVersion, max: contractVersion };
  /** How long a change takes to become readable, where numbers come first. */
  lag: () => number = () => 0;
  /** Cases of a page of a snapshot. */
  pageSize = 3;
  readonly keeper: Keeper;

  constructor(now: () => number, broken: Broken = {}) {
    this.#now = now;
    this.broken = broken;
    this.keeper = new Keeper({ caseTypes: [tortured], organisations, calendar: chinaCalendar });
  }

  /** Of each case its events, as the checker reads them. */
  get records(): ReadonlyMap<string, readonly CaseEvent[]> {
    return new Map([...this.#contents.kept].map(([name, { record }]) => [name, record.events]));
  }

  get items(): readonly Case[] {
    return [...this.#contents.kept.values()].map(({ item }) => item);
  }

  verdictOf(command: string): Verdict | undefined {
    return this.#contents.verdicts.get(command)?.verdict;
  }

  get hasBackup(): boolean {
    return this.#saved !== undefined;
  }

  /** As a backup does: everything as it stands. */
  backUp(): void {
    const { kept, verdicts, receipts, feed, seq } = this.#contents;
    this.#saved = { kept: new Map(kept), verdicts: new Map(verdicts), receipts: new Map(receipts), feed: new Map(feed), seq };
  }

  /** What came after the backup is gone; the feed is another one. */
  restore(): void {
    if (!this.#saved) throw new Error('There is no backup');
    const { kept, verdicts, receipts, feed, seq } = this.#saved;
    this.#contents = { kept: new Map(kept), verdicts: new Map(verdicts), receipts: new Map(receipts), feed: new Map(feed), seq };
    this.#epoch += 1;
  }

  async settle(sought: Sought, decide: (found: Found) => Settlement): Promise<StoredVerdict> {
    const known = this.#contents.verdicts.get(sought.command);
    if (known && !this.broken.dedupe) return copy(known);
    const settlement = decide(copy(this.#found(sought)));
    const { settled, change } = copy(settlement);
    if (change) {
      const { ref } = change.item;
      this.#contents.kept.set(key(ref.region, ref.id), { item: change.item, record: change.record });
      if (change.receipt) this.#contents.receipts.set(change.receipt.code, change.receipt);
      this.#contents.seq += 1;
      const seq = this.#contents.seq;
      this.#contents.feed.set(key(ref.region, ref.id), { ...ref, seq, visible: this.broken.identityCursor ? this.#now() + this.lag() : 0 });
      if (settled.verdict.status === 'applied') settled.verdict.seq = String(seq);
    }
    // With dedupe broken the first verdict stays, as an answer that was sent stays sent.
    if (!known) this.#contents.verdicts.set(sought.command, settled);
    return copy(settled);
  }

  async record({ region, id }: { region: string; id: string }) {
    const kept = this.#contents.kept.get(key(region, id));
    return kept && copy({ case: kept.item, events: [...kept.record.events] });
  }

  async cases(refs: readonly { region: string; id: string }[]): Promise<Case[]> {
    return refs.flatMap(({ region, id }) => copy(this.#contents.kept.get(key(region, id))?.item) ?? []);
  }

  async scan({ by, descending }: CaseOrder, after: CasePosition | undefined, visit: (item: Case) => boolean): Promise<void> {
    const sign = descending ? -1 : 1;
    const compare = (one: CasePosition, other: CasePosition) => sign * (one[0] - other[0] || (one.slice(1).join() < other.slice(1).join() ? -1 : one.slice(1).join() > other.slice(1).join() ? 1 : 0));
    const placed = this.items.map((item) => ({ item, position: positionOf(item, { by }) })).filter(({ position }) => !after || compare(position, after) > 0);
    for (const { item } of placed.sort((one, other) => compare(one.position, other.position))) if (!visit(copy(item))) return;
  }

  async receipt(code: string): Promise<StoredReceipt | undefined> {
    return copy(this.#contents.receipts.get(code));
  }

  sealed(): Promise<(SealedCase | undefined)[]> {
    return cannot();
  }
  seedMark = cannot;
  addSeed = cannot;
  revisions = async () => [];
  addRevision = cannot;
  proceedings = async () => [];
  settleProceeding = cannot;

  /** The port as one person has it, over a line that does not fail. Their post may change. */
  backend(actorOf: () => Actor): Backend {
    const asking = (shown: readonly Receipt[] = []) => ({ store: this, actor: actorOf(), now: new Date(this.#now()).toISOString(), shown });
    const submitOne = async (command: Command, receipts?: readonly Receipt[]): Promise<Verdict> => {
      const { min, max } = this.reads;
      if (command.v < min || command.v > max) throw new LinliError('schema_unsupported', `A command of version ${command.v} cannot be read here`, { commandId: command.id });
      return (await this.keeper.submit(command, asking(receipts))).verdict;
    };
    return {
      meta: async () => ({ schema: { ...this.reads }, actor: actorOf(), caseTypes: [tortured], calendar: chinaCalendar, storage: { kind: 'remote' }, features: ['feed', 'numbers'] }),
      submit: async (batch, options) => {
        const verdicts: Verdict[] = [];
        for (const command of batch) verdicts.push(await submitOne(command, options?.receipts));
        return verdicts;
      },
      submitEach: async (batch) => {
        const stopped = new Set<string>();
        const answers: (Verdict | LinliError)[] = [];
        for (const { command, receipts } of batch) {
          const lane = key(command.target.region, command.target.id);
          const answer = stopped.has(lane) ? new LinliError('base_unknown', 'An earlier command of this case came to nothing', { commandId: command.id }) : await submitOne(command, receipts).catch((error: LinliError) => error);
          if (answer instanceof LinliError || answer.status !== 'applied') stopped.add(lane);
          answers.push(answer);
        }
        return answers;
      },
      read: async (ref) => this.keeper.read(ref, asking()),
      query: async (query) => this.keeper.query(query, asking()),
      records: () => {
        throw new LinliError('forbidden', 'The ledger exports nothing');
      },
      track: async (receipt) => this.keeper.track(receipt, asking()),
      putBlob: cannot,
      getBlob: cannot,
      divisions: async () => [],
      organisations: async (area) => this.keeper.organisations(area),
      feed: this.#feed(actorOf),
      // Nobody is told of anything: what has changed is found by asking.
      hints: async function* hints({ signal }) {
        await new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })));
        yield* [];
      },
      close: async () => undefined,
    };
  }

  /** Cursors, and the places of a snapshot, are of a feed and of a post: who sees other things than before begins anew. */
  #feed(actorOf: () => Actor): Feed {
    const areaOf = (actor: Actor) => (actor.role === 'applicant' ? '' : actor.area);
    const follow = (cursor: string, actor: Actor) => {
      const [epoch, from, area] = cursor.split(':');
      if (Number(epoch) !== this.#epoch || area !== areaOf(actor)) throw new LinliError('cursor_expired', 'The feed was begun anew');
      return { from, area };
    };
    return {
      changes: async ({ scope, after, limit = 500 }): Promise<ChangePage> => {
        const actor = actorOf();
        const { from, area } = follow(after ?? `${this.#epoch}:0:${areaOf(actor)}`, actor);
        const readable = [...this.#contents.feed.values()].filter((row) => scope.regions.includes(row.region) && row.seq > Number(from) && row.visible <= this.#now()).sort((one, other) => one.seq - other.seq);
        const page = readable.slice(0, limit);
        const last = page[page.length - 1]?.seq ?? from;
        return { items: page.flatMap((row) => this.#itemOf(row, actor)), next: `${this.#epoch}:${last}:${area}`, more: readable.length > page.length };
      },
      snapshot: async ({ scope, page }) => {
        const actor = actorOf();
        const [next = '', from = ''] = (page ?? `${this.#epoch}:${this.broken.identityCursor ? this.#highestReadable() : this.#contents.seq}:${areaOf(actor)}`).split('|');
        follow(next, actor);
        const all = this.items.filter((item) => scope.regions.includes(item.ref.region) && item.ref.id > from && maySee(item, actor)).sort((one, other) => (one.ref.id < other.ref.id ? -1 : 1));
        const items = all.slice(0, this.pageSize);
        const last = items[items.length - 1]?.ref.id;
        return { items: items.flatMap((item) => copy(seenBy(actor)(item)) ?? []), page: all.length > items.length ? `${next}|${last}` : null, next };
      },
      reserveNumbers: cannot,
      device: cannot,
      verdict: async ({ id }) => copy(this.verdictOf(id)),
    };
  }

  #highestReadable(): number {
    return Math.max(0, ...[...this.#contents.feed.values()].filter(({ visible }) => visible <= this.#now()).map(({ seq }) => seq));
  }

  #itemOf({ region, id, seq }: Row, actor: Actor): FeedItem[] {
    const item = this.#contents.kept.get(key(region, id))?.item;
    if (!item) return [];
    const doc = seenBy(actor)(item);
    return doc ? [{ region, seq: String(seq), kind: 'case', id, version: item.version, op: 'put', doc: copy(doc) }] : [];
  }

  #found({ ref, related, receipts, after }: Sought): Found {
    const known = this.#contents.kept.get(key(ref.region, ref.id));
    return {
      item: known?.item,
      related: [...related, ...(known ? kinOf(known.item) : [])].flatMap(({ region, id }) => this.#contents.kept.get(key(region, id))?.item ?? []),
      receipts: receipts.flatMap((code) => this.#contents.receipts.get(code) ?? []),
      after: after === undefined ? undefined : this.#contents.verdicts.get(after),
      record: known?.record ?? { events: [], seals: [] },
      secret: this.#secret,
    };
  }
}
