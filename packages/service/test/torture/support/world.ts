import { createHash, type Hash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import * as released from '@linli/client';
import type { CommandHandle, LinliClient, OutboxEntry } from '@linli/client';
import type { Case, CaseRef } from '@linli/model';
import { FakeBrowser } from './browser.js';
import type { History, Left, Sent } from './history.js';
import { Ledger, type Broken } from './ledger.js';
import { backendOver, type Weather } from './line.js';
import { clerk, elsewhere, region, start } from './matters.js';
import type { FakeTab } from './tab.js';
import { Dice, VirtualTime } from './time.js';

/** What of a client's module is used: the released one, or one that was broken on purpose. */
export type ClientModule = Pick<typeof released, 'createClient' | 'idbStore' | 'memoryStore' | 'memoryDrafts'>;

/** A page that is open, with its client. */
export interface Page {
  tab: FakeTab;
  client: LinliClient;
  /** The latest version of each case that this page was told of. */
  acknowledged: Map<string, number>;
}

export interface Device {
  index: number;
  browser: FakeBrowser;
  weather: Weather;
  pages: Page[];
  /** Cases that were filed or seen on it. */
  seen: Set<string>;
  /** It said that it had lost what it kept. */
  noticed: boolean;
  /** The person was away at some time: what they may see has come and gone. */
  wasAway: boolean;
}

export interface WorldOptions {
  broken?: Broken | undefined;
  client?: ClientModule | undefined;
  /** Told of everything that happens, with the milliseconds since the beginning. */
  tell?: ((at: number, what: string) => void) | undefined;
}

const hour = 3_600_000;
/** So long must nothing be left before there is calm: that a service was restored a device hears with its next question. */
const stillness = 60_000;
const undecided: readonly OutboxEntry['state'][] = ['stored', 'sending', 'needs-auth'];

/** Devices, their lines and one service, on a time of their own; and what is known of what was done. */
export class World {
  readonly dice: Dice;
  readonly time = new VirtualTime(start);
  readonly ledger: Ledger;
  readonly devices: Device[] = [];
  readonly sent: Sent[] = [];
  /** How often something happened. */
  readonly happened = new Map<string, number>();
  readonly stale: string[] = [];
  readonly unnoticed: string[] = [];
  restored = false;
  readonly #client: ClientModule;
  readonly #lanes = new Map<string, Sent[]>();
  readonly #tell: WorldOptions['tell'];
  readonly #digest: Hash = createHash('sha256');

  constructor(seed: number, { broken, client = released, tell }: WorldOptions = {}) {
    this.dice = new Dice(seed);
    this.#tell = tell;
    this.#client = client;
    this.ledger = new Ledger(() => this.time.now, broken);
    this.ledger.lag = () => this.dice.below(3000);
  }

  addDevice({ locks = true, ...weather }: Partial<Weather> & { locks?: boolean } = {}): Device {
    const device: Device = {
      index: this.devices.length, browser: new FakeBrowser(this.time, this.dice, { locks }), pages: [], seen: new Set(), noticed: false, wasAway: false,
      weather: { down: false, share: 0, signedIn: true, barred: false, away: false, poison: new Set(), ...weather },
    };
    this.devices.push(device);
    this.note(locks ? 'device with locks' : 'device without locks');
    return device;
  }

  note(what: string): void {
    this.happened.set(what, (this.happened.get(what) ?? 0) + 1);
    this.trace(what);
  }

  /** Goes into the digest of the history: two runs of one seed must have the same. */
  trace(what: string): void {
    this.#digest.update(`${this.time.now} ${what}\n`);
    this.#tell?.(this.time.now - start, what);
  }

  digest(): string {
    return this.#digest.copy().digest('hex');
  }

  /** What comes of it, on virtual time; `undefined` where nothing came within so many milliseconds, or it failed. */
  async wait<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
    let found: T | undefined;
    let waits = true;
    work.then((value) => (found = value), (error: unknown) => this.trace(String(error))).finally(() => (waits = false));
    await this.time.runWhile(() => waits, ms);
    return found;
  }

  /** Opens a page; `undefined` where it could not be opened, and then it is gone. */
  async openPage(device: Device, subject = 'clerk'): Promise<Page | undefined> {
    await loaded(this.#client);
    const { createClient, idbStore, memoryDrafts } = this.#client;
    const { browser, weather } = device;
    const tab = browser.openTab();
    const wire = { time: this.time, dice: this.dice, ledger: this.ledger, weather, happened: this.happened, trace: (what: string) => this.trace(what), toTab: () => tab.running() };
    const opening = createClient({
      backend: backendOver(wire, () => (weather.away ? elsewhere : clerk)), store: idbStore({ name: 'torture', subject, indexedDB: tab.indexedDB }), scope: { regions: [region] }, clock: () => this.time.now + browser.skew,
      random: (bytes) => this.dice.bytes(bytes), surroundings: tab.surroundings(), drafts: memoryDrafts(() => new Date(this.time.now).toISOString()), logger: { warn: () => undefined },
    });
    const client = await this.wait(opening, 30_000);
    if (!client) {
      this.note('page could not open');
      tab.kill();
      return undefined;
    }
    if (client.sync.status().storage.evicted) device.noticed = true;
    const page: Page = { tab, client, acknowledged: new Map() };
    if (subject === 'clerk') device.pages.push(page);
    return page;
  }

  kill(device: Device, page: Page | undefined): void {
    if (!page) return;
    this.note('tab killed');
    page.tab.kill();
    device.pages.splice(device.pages.indexOf(page), 1);
  }

  /** Notes what a page has sent, and what it is told of it. */
  follow(device: Device, { acknowledged }: Page, handle: CommandHandle): Sent {
    const lane = `${handle.target.region}/${handle.target.id}`;
    const sent: Sent = { id: handle.id, lane, device: device.index, storedBefore: new Set(this.#sentIn(lane).filter((each) => each.stored && each.device === device.index).map(({ id }) => id)), stored: false };
    this.sent.push(sent);
    this.#sentIn(lane).push(sent);
    handle.stored.then(() => {
      sent.stored = true;
      if (handle.target.id === handle.id) device.seen.add(lane);
      this.trace(`${sent.id} stored`);
    }, () => this.note('not stored, and said so'));
    handle.settled.then((verdict) => {
      sent.shown = verdict;
      this.trace(`${sent.id} ${verdict.status} ${'version' in verdict ? verdict.version : ''}`);
      if (verdict.status === 'applied') acknowledged.set(lane, Math.max(acknowledged.get(lane) ?? 0, verdict.version));
    }, (error: { code?: string }) => {
      sent.failed = error.code ?? 'unknown';
      this.trace(`${sent.id} ${sent.failed}`);
    });
    return sent;
  }

  #sentIn(lane: string): Sent[] {
    const known = this.#lanes.get(lane) ?? [];
    this.#lanes.set(lane, known);
    return known;
  }

  async casesOf({ client }: Page, ms: number): Promise<readonly Case[] | undefined> {
    return (await this.wait(client.cases.page({ area: region, limit: 20_000 }), ms))?.items;
  }

  async outboxOf({ client }: Page): Promise<readonly OutboxEntry[]> {
    return (await this.wait(client.outbox.list(), 60_000)) ?? [];
  }

  /** Everything is well from now on, until nothing is left to be sent and to be fetched, or for an hour. */
  async calm(): Promise<void> {
    this.ledger.reads = new Ledger(() => 0).reads;
    for (const device of this.devices) {
      Object.assign(device.weather, { down: false, share: 0, signedIn: true, barred: false, away: false, poison: new Set() });
      Object.assign(device.browser, { full: false, skew: 0 });
      for (const { tab } of device.pages) {
        tab.thaw();
        tab.emit('pageshow');
      }
      if (device.pages.length === 0) await this.openPage(device);
      for (const { client } of device.pages) client.sync.signedIn();
    }
    const end = this.time.now + hour;
    let stillSince: number | undefined;
    for (let pause = 2_000; this.time.now < end; pause = Math.min(pause * 2, 60_000)) {
      await this.time.runUntil(this.time.now + pause);
      stillSince = (await this.#isQuiet()) ? (stillSince ?? this.time.now) : undefined;
      if (stillSince !== undefined && this.time.now - stillSince >= stillness) return;
    }
  }

  async #isQuiet(): Promise<boolean> {
    const truth = this.ledger.items;
    for (const { pages: [page] } of this.devices) {
      const { lagMs = null, loading = null } = page?.client.sync.status() ?? {};
      if (!page || lagMs === null || loading !== null) return false;
      const cases = new Map((await this.casesOf(page, 1000))?.map(({ ref, version }) => [ref.id, version]));
      if (cases.size !== truth.length || truth.some(({ ref, version }) => cases.get(ref.id) !== version)) return false;
      if ((await this.outboxOf(page)).some(({ state }) => undecided.includes(state))) return false;
    }
    return true;
  }

  /** What the checker is shown. */
  async history(): Promise<History> {
    const devices: Left[] = [];
    for (const { index, pages: [page] } of this.devices) devices.push({ index, entries: page ? await this.outboxOf(page) : [], cases: (page && (await this.casesOf(page, 60_000))) ?? [] });
    const unfenced = this.devices.flatMap(({ browser }) => browser.fence.unfenced);
    return { sent: this.sent, records: this.ledger.records, verdictOf: (id) => this.ledger.verdictOf(id), devices, truth: this.ledger.items, restored: this.restored, stale: this.stale, unfenced, unnoticed: this.unnoticed };
  }
}

/** The cases that are known to be there. */
export function knownCases(sent: readonly Sent[]): CaseRef[] {
  const lanes = new Set(sent.filter(({ stored }) => stored).map(({ lane }) => lane));
  return [...lanes].map((lane) => {
    const [region = '', id = ''] = lane.split('/');
    return { region, id };
  });
}

const whole = new WeakMap<ClientModule, Promise<void>>();

/** A client fetches parts of itself when it first needs them. That takes real time, which is not to pass in the midst of virtual time. */
function loaded(module: ClientModule): Promise<void> {
  const known = whole.get(module) ?? load(module);
  whole.set(module, known);
  return known;
}

async function load({ createClient, idbStore, memoryStore, memoryDrafts }: ClientModule): Promise<void> {
  const backend = new Ledger(Date.now).backend(() => clerk);
  for (const store of [idbStore({ name: 'first', subject: 'nobody', indexedDB: new IDBFactory() }), memoryStore()]) {
    const client = await createClient({ backend, store, scope: { regions: [region] }, drafts: memoryDrafts(() => ''), surroundings: { channel: null, page: null, locks: null } });
    await client.cases.page({ area: region });
    await client.close();
  }
}
