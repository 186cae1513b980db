import type { Replica } from '../replica/types.js';
import type { SyncSurroundings } from '../types.js';
import type { Core } from './core.js';
import { dropSentFiles } from './files.js';

/** Part of what the browser grants that is kept free for what is yet to be entered. */
const headRoom = 0.1;
const rarely = 60_000;

/** What the browser says of the room on this device; `null` where it does not say. */
export class Space {
  readonly #surroundings: Pick<SyncSurroundings, 'storage' | 'clock'>;
  readonly #makeRoom: (bytes: number) => Promise<void>;
  #askedAt = -Infinity;
  #isAsked = false;
  persisted: boolean | null = null;
  usage: number | null = null;
  quota: number | null = null;

  constructor(surroundings: Pick<SyncSurroundings, 'storage' | 'clock'>, makeRoom: (bytes: number) => Promise<void>) {
    this.#surroundings = surroundings;
    this.#makeRoom = makeRoom;
  }

  /** After something was stored: from then on the browser is asked to keep it, and room is made in good time. */
  async stored(): Promise<void> {
    const { storage } = this.#surroundings;
    if (!this.#isAsked) {
      this.#isAsked = true;
      this.persisted = (await storage?.persist?.().catch(() => null)) ?? null;
    }
    await this.look();
  }

  async look(): Promise<void> {
    const now = this.#surroundings.clock();
    const { storage } = this.#surroundings;
    if (!storage || Math.abs(now - this.#askedAt) < rarely) return;
    this.#askedAt = now;
    this.persisted = (await storage.persisted?.().catch(() => null)) ?? this.persisted;
    const told: StorageEstimate = (await storage.estimate?.().catch(() => ({}))) ?? {};
    this.usage = told.usage ?? null;
    this.quota = told.quota ?? null;
    const tooMuch = this.usage === null || this.quota === null ? 0 : this.usage - this.quota * (1 - headRoom);
    if (tooMuch > 0) await this.#makeRoom(tooMuch);
  }
}

/** Makes room by what the back end has already, then by what was fetched: either can be had again. */
export async function makeRoom(core: Core, replica: () => Promise<Replica>, bytes: number): Promise<void> {
  const freed = await dropSentFiles(core, bytes).catch(() => 0);
  if (freed < bytes) await replica().then((each) => each.evict(bytes - freed)).catch(() => 0);
}
