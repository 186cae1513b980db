import type { LinliClient } from '@linli/client';
import type { FieldMemory, FieldTools } from './field-control.js';

/** A list on its way, here, or failed. */
export type Loaded<T> = { state: 'loading' } | { state: 'ready'; items: readonly T[] } | { state: 'failed' };

/** Lists that a field offers, loaded once each when first asked for. */
export class LoadedLists<T> implements FieldMemory {
  readonly #tools: FieldTools;
  readonly #load: (client: LinliClient, key: string) => Promise<readonly T[]>;
  readonly #lists = new Map<string, Loaded<T>>();
  #client: LinliClient | undefined;

  constructor(tools: FieldTools, load: (client: LinliClient, key: string) => Promise<readonly T[]>) {
    this.#tools = tools;
    this.#load = load;
  }

  /** The list under `key`. Asking for one that is not there yet begins to load it. */
  get(key: string): Loaded<T> {
    const { client } = this.#tools.context();
    if (client !== this.#client) this.#lists.clear();
    this.#client = client;
    const known = this.#lists.get(key);
    if (!known && client) void this.#fetch(client, key);
    return known ?? { state: 'loading' };
  }

  retry(key: string): void {
    this.#lists.delete(key);
    this.#tools.redraw();
  }

  async #fetch(client: LinliClient, key: string): Promise<void> {
    this.#lists.set(key, { state: 'loading' });
    const loaded = await this.#load(client, key).then(
      (items): Loaded<T> => ({ state: 'ready', items }),
      (): Loaded<T> => ({ state: 'failed' }),
    );
    if (client !== this.#client) return;
    this.#lists.set(key, loaded);
    this.#tools.redraw();
  }
}
