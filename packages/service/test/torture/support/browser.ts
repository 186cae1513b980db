import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { PageEvents, SyncSurroundings } from '@linli/client';
import type { Dice, VirtualTime } from './time.js';

/** A browser on one device: its databases, locks, channels and tabs. */
export class FakeBrowser {
  factory = new IDBFactory();
  readonly time: VirtualTime;
  readonly dice: Dice;
  /** Whether there are Web Locks, as on HTTPS. */
  readonly hasLocks: boolean;
  /** Off by so many milliseconds. */
  skew = 0;
  /** The disk is full. */
  full = false;
  /** Pages may have no databases, as in the private mode of some browsers. */
  isPrivate = false;
  readonly #canary = new Map<string, string>();
  readonly #held = new Map<string, Waiting[]>();
  readonly #channels = new Map<string, Set<FakeChannel>>();
  readonly tabs = new Set<FakeTab>();
  /** The tab whose lease was written last. */
  leader: FakeTab | undefined;
  /** What was written as the one who sends by a tab that was it no more. */
  readonly unfenced: string[] = [];

  constructor(time: VirtualTime, dice: Dice, { locks }: { locks: boolean }) {
    this.time = time;
    this.dice = dice;
    this.hasLocks = locks;
  }

  openTab(): FakeTab {
    const tab = new FakeTab(this);
    this.tabs.add(tab);
    return tab;
  }

  /** Its databases are deleted, as a browser does that is short of space. The small storage may go too. */
  wipe({ canary }: { canary: boolean }): void {
    for (const tab of [...this.tabs]) tab.kill();
    this.factory = new IDBFactory();
    this.leader = undefined;
    if (canary) this.#canary.clear();
  }

  get canary(): SyncSurroundings['canary'] {
    return {
      getItem: (name) => this.#canary.get(name) ?? null,
      setItem: (name, value) => void this.#canary.set(name, value),
      removeItem: (name) => void this.#canary.delete(name),
    };
  }

  requestLock(tab: FakeTab, name: string, { signal, steal }: { signal?: AbortSignal | undefined; steal?: boolean | undefined }, work: () => Promise<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const queue = this.#held.get(name) ?? [];
      this.#held.set(name, queue);
      const waiting: Waiting = { tab, resolve, reject, work, granted: false };
      if (steal) {
        const holder = queue[0]?.granted ? queue.shift() : undefined;
        holder?.reject(new DOMException('The lock was stolen', 'AbortError'));
        queue.unshift(waiting);
      } else queue.push(waiting);
      signal?.addEventListener('abort', () => {
        if (waiting.granted || !queue.includes(waiting)) return;
        queue.splice(queue.indexOf(waiting), 1);
        reject(new DOMException('Aborted', 'AbortError'));
      });
      this.#grant(name);
    });
  }

  #grant(name: string): void {
    const queue = this.#held.get(name) ?? [];
    const first = queue[0];
    if (!first || first.granted) return;
    first.granted = true;
    void (async () => {
      await first.tab.running();
      const ended = () => {
        if (queue[0] === first) queue.shift();
        this.#grant(name);
      };
      first.work().then((value) => (ended(), first.resolve(value)), (error: unknown) => (ended(), first.reject(error)));
    })();
  }

  releaseLocksOf(tab: FakeTab): void {
    for (const [name, queue] of this.#held) {
      for (const waiting of queue.filter((each) => each.tab === tab)) queue.splice(queue.indexOf(waiting), 1);
      this.#grant(name);
    }
  }

  join(channel: FakeChannel): void {
    const joined = this.#channels.get(channel.name) ?? new Set();
    this.#channels.set(channel.name, joined.add(channel));
  }

  leave(channel: FakeChannel): void {
    this.#channels.get(channel.name)?.delete(channel);
  }

  post(from: FakeChannel, data: unknown): void {
    for (const channel of this.#channels.get(from.name) ?? []) if (channel !== from) void channel.receive(data);
  }
}

interface Waiting {
  tab: FakeTab;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  work: () => Promise<unknown>;
  granted: boolean;
}

type PageEvent = Parameters<PageEvents['on']>[0];

/** A page in that browser, which may be frozen, thawed and killed at any moment. */
export class FakeTab {
  readonly browser: FakeBrowser;
  alive = true;
  frozen = false;
  visible = true;
  readonly #open = new Set<{ abort(): void }>();
  readonly #listeners = new Map<PageEvent, Set<() => void>>();
  readonly #channels = new Set<FakeChannel>();
  #thawed: (() => void)[] = [];

  constructor(browser: FakeBrowser) {
    this.browser = browser;
  }

  /** Resolves while it runs; waits while it is frozen; never comes back once it is gone. */
  running(): Promise<void> {
    if (!this.alive) return new Promise(() => undefined);
    return this.frozen ? new Promise((resolve) => this.#thawed.push(resolve)) : Promise.resolve();
  }

  surroundings(): Omit<SyncSurroundings, 'scope' | 'clock' | 'random' | 'logger'> {
    const { browser } = this;
    return {
      timers: {
        set: (work, ms) => browser.time.at(ms, () => void this.running().then(work)),
        clear: (timer) => browser.time.timersFor(() => true).clear(timer),
      },
      locks: browser.hasLocks ? ({ request: (name: string, options: object, work: () => Promise<unknown>) => browser.requestLock(this, name, options, work) } as unknown as LockManager) : null,
      channel: (name) => {
        const channel = new FakeChannel(this, name);
        this.#channels.add(channel);
        return channel as unknown as BroadcastChannel;
      },
      page: this.#page(),
      storage: null,
      canary: browser.canary,
    };
  }

  /** The browser's databases as this tab has them: what it has not committed when it is killed is undone. */
  get indexedDB(): IDBFactory {
    const { factory } = this.browser;
    const open = (name: string, version?: number): IDBOpenDBRequest => {
      if (this.browser.isPrivate) throw new DOMException('No databases here', 'SecurityError');
      const request = factory.open(name, version);
      const end = this.browser.time.begin();
      const guard = () => this.#guard(request.result);
      request.addEventListener('upgradeneeded', guard);
      request.addEventListener('success', () => (guard(), end()));
      request.addEventListener('error', end);
      request.addEventListener('blocked', end);
      return request as unknown as IDBOpenDBRequest;
    };
    const deleteDatabase = (name: string) => {
      const request = factory.deleteDatabase(name);
      const end = this.browser.time.begin();
      for (const type of ['success', 'error', 'blocked']) request.addEventListener(type, end);
      return request;
    };
    return { open, deleteDatabase, cmp: (one: unknown, other: unknown) => factory.cmp(one, other), databases: () => factory.databases() } as unknown as IDBFactory;
  }

  freeze(): void {
    if (!this.alive || this.frozen) return;
    if (this.browser.dice.chance(0.5)) this.emit('freeze');
    this.frozen = true;
  }

  thaw(): void {
    if (!this.alive || !this.frozen) return;
    this.frozen = false;
    for (const resume of this.#thawed.splice(0)) resume();
    this.emit('resume');
    this.emit('visibilitychange');
  }

  kill(): void {
    if (!this.alive) return;
    this.alive = false;
    for (const transaction of [...this.#open]) {
      try {
        transaction.abort();
      } catch {
        // It has ended already.
      }
    }
    for (const channel of this.#channels) channel.close();
    this.#listeners.clear();
    this.browser.releaseLocksOf(this);
    this.browser.tabs.delete(this);
  }

  emit(type: PageEvent): void {
    for (const listener of this.#listeners.get(type) ?? []) void this.running().then(listener);
  }

  #page(): PageEvents {
    const isVisible = () => this.visible && !this.frozen;
    return {
      on: (type, listener) => {
        const listeners = this.#listeners.get(type) ?? new Set();
        this.#listeners.set(type, listeners.add(listener));
        return () => void listeners.delete(listener);
      },
      get visible() {
        return isVisible();
      },
      online: true,
    };
  }

  #guard(database: IDBDatabase): void {
    const target = database as unknown as { transaction: (...args: unknown[]) => EventTarget & { abort(): void }; guarded?: boolean };
    if (target.guarded) return;
    target.guarded = true;
    const begin = target.transaction.bind(target);
    target.transaction = (...args: unknown[]) => {
      if (!this.alive) throw new DOMException('The page is gone', 'InvalidStateError');
      if (this.browser.full && args[1] === 'readwrite') throw new DOMException('The disk is full', 'QuotaExceededError');
      const transaction = begin(...args);
      const end = this.browser.time.begin();
      this.#open.add(transaction);
      const ended = () => {
        this.#open.delete(transaction);
        end();
      };
      if (args[1] === 'readwrite') this.#oversee(transaction);
      transaction.addEventListener('complete', ended);
      transaction.addEventListener('abort', ended);
      return transaction;
    };
  }

  /** Who writes what only the one who sends may write must be it when that is complete. */
  #oversee(transaction: EventTarget): void {
    const { browser } = this;
    const target = transaction as EventTarget & { objectStore(name: string): { put(row: object): unknown } };
    const decided: string[] = [];
    let leads = false;
    const storeOf = target.objectStore.bind(target);
    target.objectStore = (name: string) => {
      const store = storeOf(name);
      if (name !== 'counts' && name !== 'entries') return store;
      const put = store.put.bind(store);
      store.put = (row: object) => {
        const { key, owner, state, seen, id } = row as { key?: string; owner?: string; state?: string; seen?: boolean; id?: string };
        if (name === 'counts' && key === 'lease' && owner !== '') leads = true;
        // That someone has seen a refusal, any tab may write.
        if (name === 'entries' && state !== undefined && !seen && ofTheLeader.includes(state)) decided.push(`${id} ${state}`);
        return put(row);
      };
      return store;
    };
    transaction.addEventListener('complete', () => {
      if (leads) browser.leader = this;
      if (decided.length > 0 && browser.leader !== this) browser.unfenced.push(...decided);
    });
  }
}

const ofTheLeader = ['sending', 'applied', 'rejected', 'conflict'];

class FakeChannel extends EventTarget {
  readonly name: string;
  onmessage: ((event: MessageEvent) => void) | null = null;
  readonly #tab: FakeTab;

  constructor(tab: FakeTab, name: string) {
    super();
    this.name = name;
    this.#tab = tab;
    tab.browser.join(this);
  }

  postMessage(data: unknown): void {
    const copied: unknown = JSON.parse(JSON.stringify(data));
    this.#tab.browser.time.at(1, () => this.#tab.browser.post(this, copied));
  }

  async receive(data: unknown): Promise<void> {
    await this.#tab.running();
    const event = new MessageEvent('message', { data });
    this.onmessage?.(event);
    this.dispatchEvent(event);
  }

  close(): void {
    this.#tab.browser.leave(this);
  }
}
