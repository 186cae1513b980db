import type { Draft, LinliClient } from '@linli/client';
import type { FormValues } from '@linli/model';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long typing must rest before it is kept, in milliseconds. */
const rest = 400;

/** The draft that is worked on. */
interface Opened {
  readonly client: LinliClient;
  readonly key: string;
  /** What the device has, while it is being read. */
  coming: Promise<Draft | undefined> | undefined;
  /** What was typed since it was opened. */
  readonly typed: Record<string, FormValues[string]>;
  isDropped?: true;
}

/**
 * Keeps what is typed on this device: a moment after it was typed, and at once when the page may be about to go. A form may be typed in while
 * its draft is still being read: then both are kept, and what was typed comes before what the draft says of the same field.
 */
export class DraftKeeper implements ReactiveController {
  #opened: Opened | undefined;
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
    const opened: Opened = (this.#opened = { client, key, coming: client.drafts.load(key).catch(() => undefined), typed: {} });
    const draft = await opened.coming;
    opened.coming = undefined;
    return this.#opened === opened && !opened.isDropped ? draft : undefined;
  }

  /** Takes note of what has been typed, in the field `name`. `values` is read when it is saved. */
  readonly touch = (values: FormValues, name?: string): void => {
    this.#watchPage();
    if (this.#opened && name) this.#opened.typed[name] = values[name];
    this.#unsaved = values;
    this.#typedAt = performance.now();
    this.#timer ??= window.setTimeout(this.#flushAtRest, rest);
  };

  /** Saves now what has not been saved yet. */
  readonly flush = (): void => {
    this.#stopTimer();
    const values = this.#unsaved;
    this.#unsaved = undefined;
    if (values && this.#opened) void save(values, this.#opened);
  };

  /** Forgets the draft: it was filed, or thrown away by its author. */
  async discard(): Promise<void> {
    this.#stopTimer();
    this.#unsaved = undefined;
    const opened = this.#opened;
    if (!opened) return;
    opened.coming = undefined;
    opened.isDropped = true;
    await opened.client.drafts.remove(opened.key).catch(() => undefined);
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

async function save(values: FormValues, opened: Opened): Promise<void> {
  const { client, key, coming } = opened;
  let whole = values;
  if (coming) {
    // What was typed is not all that there is to keep.
    const draft = await coming;
    if (opened.isDropped) return;
    whole = { ...values, ...draft?.values, ...opened.typed };
  }
  // What cannot be kept is still on the page; the next change tries again.
  await client.drafts.save(key, whole).catch(() => undefined);
}
