import type { FakeTab } from './tab.js';

interface Request {
  tab: FakeTab;
  granted: boolean;
  work: () => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/** The Web Locks of a browser: one tab holds a lock, others wait in the order in which they asked. A frozen one keeps what it holds. */
export class FakeLocks {
  readonly #queues = new Map<string, Request[]>();

  /** As one tab has them. */
  of(tab: FakeTab): LockManager {
    const request = (name: string, options: LockOptions, work: () => Promise<unknown>) => this.#request(tab, name, options, work);
    return { request } as unknown as LockManager;
  }

  /** The tab is gone. */
  release(tab: FakeTab): void {
    for (const [name, queue] of this.#queues) {
      for (const request of queue.filter((each) => each.tab === tab)) queue.splice(queue.indexOf(request), 1);
      this.#grant(name);
    }
  }

  #request(tab: FakeTab, name: string, { signal, steal }: LockOptions, work: () => Promise<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const queue = this.#queues.get(name) ?? [];
      this.#queues.set(name, queue);
      const request: Request = { tab, granted: false, work, resolve, reject };
      if (steal) {
        const holder = queue[0]?.granted ? queue.shift() : undefined;
        holder?.reject(new DOMException('The lock was stolen', 'AbortError'));
        queue.unshift(request);
      } else queue.push(request);
      signal?.addEventListener('abort', () => {
        if (request.granted || !queue.includes(request)) return;
        queue.splice(queue.indexOf(request), 1);
        reject(new DOMException('Aborted', 'AbortError'));
      });
      this.#grant(name);
    });
  }

  #grant(name: string): void {
    const queue = this.#queues.get(name) ?? [];
    const [first] = queue;
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
}
