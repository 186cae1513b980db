import type { SyncSurroundings } from '../types.js';
import type { Head } from './schema.js';

/**
 * What is known of the outbox outside of it: of which device it is and how much it had counted. A database that knows less was deleted, by the
 * browser or by someone, with what was not sent.
 */
export class Canary {
  readonly #storage: SyncSurroundings['canary'];
  readonly #key: string;

  constructor(storage: SyncSurroundings['canary'], key: string) {
    this.#storage = storage;
    this.#key = key;
  }

  /** Whether the database has lost what it had. */
  isMissed(head: Head | undefined): boolean {
    const known = this.#read();
    if (!known) return false;
    return known.device !== head?.device || known.stored > storedIn(head);
  }

  /** Only ever up: two tabs may write at a time. */
  note(head: Head | undefined): void {
    if (!head) return;
    const known = this.#read();
    const stored = storedIn(head);
    if (known?.device === head.device && known.stored >= stored) return;
    this.#try((storage) => storage.setItem(this.#key, JSON.stringify({ device: head.device, stored })));
  }

  forget(): void {
    this.#try((storage) => storage.removeItem(this.#key));
  }

  #read(): { device: string; stored: number } | undefined {
    try {
      return JSON.parse(this.#storage?.getItem(this.#key) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Where it cannot be kept there is no canary; that stops nobody from working. */
  #try(work: (storage: NonNullable<SyncSurroundings['canary']>) => void): void {
    try {
      if (this.#storage) work(this.#storage);
    } catch {
      // Full, or forbidden meanwhile.
    }
  }
}

function storedIn(head: Head | undefined): number {
  return Object.values(head?.seq ?? {}).reduce((sum, seq) => sum + seq, 0);
}
