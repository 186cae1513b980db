import type { PageEvents, SyncSurroundings } from '@linli/client';

type PageEvent = Parameters<PageEvents['on']>[0];

interface Timer {
  at: number;
  work: () => void;
  of: Surroundings;
}

/** Time that passes when the test says so, and the tabs that live in it. */
export class World {
  now = Date.parse('2026-03-02T01:00:00Z');
  /** By how much the device's clock is wrong, in milliseconds. */
  skew = 0;
  readonly #timers = new Set<Timer>();
  readonly #queue = new Map<string, LockRequest[]>();
  readonly #channels = new Set<Channel>();
  readonly kept = new Map<string, string>();
  #random = 7;

  tab(options: { locks?: boolean; channel?: boolean; storage?: StorageManager | null } = {}): Surroundings {
    return new Surroundings(this, options);
  }

  /** The same bytes in the same order in every run. */
  readonly random = (bytes: number): Uint8Array =>
    Uint8Array.from({ length: bytes }, () => {
      this.#random = (Math.imul(this.#random, 1_664_525) + 1_013_904_223) >>> 0;
      return this.#random >>> 24;
    });

  set(of: Surroundings, work: () => void, ms: number): Timer {
    const timer = { at: this.now + ms, work, of };
    this.#timers.add(timer);
    return timer;
  }

  clear(timer: unknown): void {
    this.#timers.delete(timer as Timer);
  }

  /** Lets time pass, timer by timer, and databases and back ends do what they began. */
  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    for (;;) {
      await breathe();
      const [next] = [...this.#timers].filter(({ at, of }) => at <= until && of.isAwake).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.now = Math.max(this.now, next.at);
      this.#timers.delete(next);
      next.work();
    }
    this.now = Math.max(this.now, until);
    await breathe();
  }

  /** Lets time pass until something holds. */
  async until(holds: () => boolean | Promise<boolean>, what: string, within = 3_600_000): Promise<void> {
    const end = this.now + within;
    while (!(await holds())) {
      if (this.now > end) throw new Error(`It never came to this: ${what}`);
      await this.pass(250);
    }
  }

  /** A promise, while time passes. */
  async while<T>(promise: Promise<T>): Promise<T> {
    let isDone = false;
    const done = () => (isDone = true);
    promise.then(done, done);
    await this.until(() => isDone, 'the promise is settled');
    return promise;
  }

  request(name: string, options: LockOptions, of: Surroundings, work: () => Promise<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const request: LockRequest = { of, isHeld: false, work, resolve, reject };
      const queue = this.#queue.get(name) ?? [];
      this.#queue.set(name, queue);
      const aborted = () => new DOMException('Aborted', 'AbortError');
      if (options.steal) {
        for (const other of queue.filter(({ isHeld }) => isHeld)) this.#leave(name, other, () => void other.of.awake().then(() => other.reject(new DOMException('Stolen', 'AbortError'))));
        this.#queue.get(name)?.unshift(request);
      } else queue.push(request);
      options.signal?.addEventListener('abort', () => !request.isHeld && this.#leave(name, request, () => reject(aborted())));
      this.#grant(name);
    });
  }

  /** As when the browser closes a tab: its locks are free. */
  closeLocks(of: Surroundings): void {
    for (const [name, queue] of this.#queue) for (const request of queue.filter((each) => each.of === of)) this.#leave(name, request, () => undefined);
  }

  join(channel: Channel): void {
    this.#channels.add(channel);
  }

  leave(channel: Channel): void {
    this.#channels.delete(channel);
  }

  post(from: Channel, data: unknown): void {
    for (const channel of this.#channels) {
      if (channel !== from && channel.name === from.name) setTimeout(() => channel.of.isAwake && channel.onmessage?.({ data } as MessageEvent));
    }
  }

  #leave(name: string, request: LockRequest, then: () => void): void {
    const queue = this.#queue.get(name) ?? [];
    this.#queue.set(name, queue.filter((each) => each !== request));
    then();
    this.#grant(name);
  }

  #grant(name: string): void {
    const [first] = this.#queue.get(name) ?? [];
    if (!first || first.isHeld) return;
    first.isHeld = true;
    void Promise.resolve()
      .then(first.work)
      .then((value) => this.#leave(name, first, () => first.resolve(value)), (error) => this.#leave(name, first, () => first.reject(error)));
  }
}

interface LockRequest {
  of: Surroundings;
  isHeld: boolean;
  work: () => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

class Channel {
  onmessage: ((event: MessageEvent) => void) | null = null;

  constructor(readonly world: World, readonly name: string, readonly of: Surroundings) {
    world.join(this);
  }

  postMessage(data: unknown): void {
    if (this.of.isAwake) this.world.post(this, data);
  }

  close(): void {
    this.world.leave(this);
  }
}

/** What one tab has of the world. It can be frozen, thawed and killed. */
export class Surroundings implements Omit<SyncSurroundings, 'scope'> {
  readonly world: World;
  readonly clock: () => number;
  readonly random: SyncSurroundings['random'];
  readonly timers: SyncSurroundings['timers'];
  readonly locks: LockManager | null;
  readonly channel: SyncSurroundings['channel'];
  readonly page: PageEvents;
  readonly storage: StorageManager | null;
  readonly canary: SyncSurroundings['canary'];
  readonly warnings: unknown[] = [];
  readonly logger = { warn: (warning: unknown) => void this.warnings.push(warning) };
  readonly #listeners = new Map<PageEvent, Set<() => void>>();
  #waking: (() => void)[] = [];
  isAwake = true;
  isAlive = true;

  constructor(world: World, { locks = true, channel = true, storage = null }: { locks?: boolean; channel?: boolean; storage?: StorageManager | null }) {
    this.world = world;
    this.clock = () => world.now + world.skew;
    this.random = world.random;
    this.timers = { set: (work, ms) => world.set(this, work, ms), clear: (timer) => world.clear(timer) };
    const request = (name: string, options: LockOptions, work: () => Promise<unknown>) => world.request(name, options, this, work);
    this.locks = locks ? ({ request } as unknown as LockManager) : null;
    this.channel = channel ? (name) => new Channel(world, name, this) as unknown as BroadcastChannel : null;
    this.storage = storage;
    this.canary = { getItem: (key) => world.kept.get(key) ?? null, setItem: (key, value) => void world.kept.set(key, value), removeItem: (key) => void world.kept.delete(key) };
    this.page = {
      visible: true,
      online: true,
      on: (type, listener) => {
        const listeners = this.#listeners.get(type) ?? new Set();
        this.#listeners.set(type, listeners.add(listener));
        return () => void listeners.delete(listener);
      },
    };
  }

  tell(type: PageEvent): void {
    for (const listener of [...(this.#listeners.get(type) ?? [])]) listener();
  }

  /** Stands still without a word: timers, messages, and answers that come meanwhile. Its locks it keeps. */
  freeze(): void {
    this.isAwake = false;
  }

  thaw(): void {
    this.isAwake = true;
    for (const wake of this.#waking.splice(0)) wake();
  }

  kill(): void {
    this.isAwake = false;
    this.isAlive = false;
    this.#waking = [];
    this.world.closeLocks(this);
  }

  /** Resolves once the tab can hear of it. */
  async awake(): Promise<void> {
    while (!this.isAwake) await new Promise<void>((resolve) => this.#waking.push(resolve));
  }
}

const { port1: here, port2: there } = new MessageChannel();
const turns: (() => void)[] = [];
here.onmessage = () => turns.shift()?.();

let open = 0;
const begin = () => void (open += 1);
const end = () => void (open -= 1);
const { transaction } = IDBDatabase.prototype;
IDBDatabase.prototype.transaction = function (...args) {
  const started = transaction.apply(this, args);
  begin();
  started.addEventListener('complete', end);
  started.addEventListener('abort', end);
  return started;
};
for (const method of ['open', 'deleteDatabase'] as const) {
  const original = IDBFactory.prototype[method];
  IDBFactory.prototype[method] = function (...args: [string]) {
    const request = original.apply(this, args);
    begin();
    request.addEventListener('success', end);
    request.addEventListener('error', end);
    return request;
  };
}

/** Lets promises and databases do all that they have begun: time stands still meanwhile. */
async function breathe(): Promise<void> {
  for (let still = 0; still < 4; still = open > 0 ? 0 : still + 1) {
    // A message is quicker than a timer, which the browser holds back.
    await new Promise<void>((resolve) => {
      turns.push(resolve);
      there.postMessage(null);
    });
  }
}
