import { LinliError } from '@linli/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Source<T> = (options: { signal: AbortSignal }) => AsyncIterable<T>;

/**
 * Shows the latest value of a live query while its element is on the page. A value stays when the query fails later, beside
 * its error; a query that failed for want of a network is asked again when the network returns.
 */
export class WatchController<T> implements ReactiveController {
  /** The latest value, once there is one. */
  value: T | undefined;
  /** Why the query ended, if it did. */
  error: unknown;

  readonly #host: ReactiveControllerHost;
  readonly #received: ((value: T) => void) | undefined;
  #source: Source<T> | undefined;
  #running: AbortController | undefined;

  /** @param received called with each value, before the element renders it */
  constructor(host: ReactiveControllerHost, received?: (value: T) => void) {
    this.#host = host;
    this.#received = received;
    host.addController(this);
  }

  /** Whether a query runs and has not answered yet. */
  get pending(): boolean {
    return this.#source !== undefined && this.value === undefined && this.error === undefined;
  }

  /** Follows another query, or none. What the last one answered is forgotten. */
  follow(source: Source<T> | undefined): void {
    this.#stop();
    this.#source = source;
    this.value = undefined;
    this.error = undefined;
    this.#start();
  }

  /** Asks the same query again, for instance after an error. */
  retry(): void {
    this.#stop();
    this.error = undefined;
    this.#start();
  }

  hostConnected(): void {
    window.addEventListener('online', this.#online);
    this.#start();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#online);
    this.#stop();
  }

  #start(): void {
    this.#host.requestUpdate();
    if (this.#source && !this.#running) void this.#run(this.#source, (this.#running = new AbortController()));
  }

  #stop(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  async #run(source: Source<T>, running: AbortController): Promise<void> {
    try {
      for await (const value of source({ signal: running.signal })) {
        if (running.signal.aborted) return;
        this.value = value;
        this.error = undefined;
        this.#host.requestUpdate();
        this.#received?.(value);
      }
    } catch (error) {
      if (running.signal.aborted) return;
      this.error = error;
      this.#host.requestUpdate();
    }
  }

  readonly #online = (): void => {
    if (this.error instanceof LinliError && this.error.retry === 'auto') this.retry();
  };
}
