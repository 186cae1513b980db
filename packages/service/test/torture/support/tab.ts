import type { PageEvents, SyncSurroundings } from '@linli/client';
import type { FakeBrowser } from './browser.js';
import { TabDatabases } from './databases.js';

type PageEvent = Parameters<PageEvents['on']>[0];

/** A page in a browser, which may be frozen, thawed and killed at any moment. */
export class FakeTab {
  readonly browser: FakeBrowser;
  alive = true;
  frozen = false;
  readonly #databases = new TabDatabases(this);
  readonly #listeners = new Map<PageEvent, Set<() => void>>();
  #thawed: (() => void)[] = [];

  constructor(browser: FakeBrowser) {
    this.browser = browser;
  }

  /** Resolves while it runs; waits while it is frozen; never comes back once it is gone. */
  running(): Promise<void> {
    if (!this.alive) return new Promise(() => undefined);
    return this.frozen ? new Promise((resolve) => this.#thawed.push(resolve)) : Promise.resolve();
  }

  get indexedDB(): IDBFactory {
    return this.#databases.factory;
  }

  surroundings(): Omit<SyncSurroundings, 'scope' | 'clock' | 'random' | 'logger'> {
    const { time, locks, channels, canary } = this.browser;
    return {
      timers: { set: (work, ms) => time.at(ms, () => void this.running().then(work)), clear: (timer) => time.clear(timer) },
      locks: locks?.of(this) ?? null,
      channel: (name) => channels.open(this, name),
      page: this.#page(),
      storage: null,
      canary,
    };
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
    this.#databases.abort();
    this.#listeners.clear();
    this.browser.forget(this);
  }

  emit(type: PageEvent): void {
    for (const listener of this.#listeners.get(type) ?? []) void this.running().then(listener);
  }

  #page(): PageEvents {
    const isVisible = () => !this.frozen;
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
}
