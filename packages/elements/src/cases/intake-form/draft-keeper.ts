import type { Draft, LinliClient } from '@linli/client';
import type { FormValues } from '@linli/model';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long typing must rest before it is kept, in milliseconds. */
const rest = 400;

/** Keeps what is typed on this device: a moment after it was typed, and at once when the page may be about to go. */
export class DraftKeeper implements ReactiveController {
  #client: LinliClient | undefined;
  #key = '';
  #unsaved: FormValues | undefined;
  #timer: number | undefined;
  #typedAt = 0;
  #watching = false;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Works on the draft under `key`, and answers what it holds. A draft that cannot be read counts as none. */
  async open(client: LinliClient, key: string): Promise<Draft | undefined> {
    this.flush();
    this.#client = client;
    this.#key = key;
    const draft = await client.drafts.load(key).catch(() => undefined);
    return this.#client === client && this.#key === key ? draft : undefined;
  }

  /** Takes note of what has been typed. `values` is read when it is saved. */
  touch(values: FormValues): void {
    this.#watchPage();
    this.#unsaved = values;
    this.#typedAt = performance.now();
    this.#timer ??= window.setTimeout(this.#flushAtRest, rest);
  }

  /** Saves now what has not been saved yet. */
  readonly flush = (): void => {
    this.#stopTimer();
    const values = this.#unsaved;
    this.#unsaved = undefined;
    // What cannot be kept is still on the page; the next change tries again.
    if (values) this.#client?.drafts.save(this.#key, values).catch(() => undefined);
  };

  /** Forgets the draft: it was filed, or thrown away by its author. */
  async discard(): Promise<void> {
    this.#stopTimer();
    this.#unsaved = undefined;
    await this.#client?.drafts.remove(this.#key).catch(() => undefined);
  }

  hostDisconnected(): void {
    this.flush();
    this.#watching = false;
    window.removeEventListener('pagehide', this.flush);
    document.removeEventListener('visibilitychange', this.flush);
  }

  /** Not before there is something to lose: these listeners keep the browser from ending the page quickly, and are dear to add. */
  #watchPage(): void {
    if (this.#watching) return;
    this.#watching = true;
    window.addEventListener('pagehide', this.flush);
    document.addEventListener('visibilitychange', this.flush);
  }

  /** One timer a rest, not one a key. */
  readonly #flushAtRest = (): void => {
    const left = this.#typedAt + rest - performance.now();
    if (left <= 0) this.flush();
    else this.#timer = window.setTimeout(this.#flushAtRest, left);
  };

  #stopTimer(): void {
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
