import type { LinliClient } from '@linli/client';
import type { FieldMemory, FieldTools } from './field-control.js';

/** A list on its way, here, or failed. */
export type Loaded<T> = { state: 'loading' } | { state: 'ready'; items: readonly T[] } | { state: 'failed' };

type Load<T> = (client: LinliClient, key: string, options: { signal: AbortSignal }) => Promise<readonly T[]>;

/** Lists that a field offers, loaded once each when first asked for. */
export class LoadedLists<T> implements FieldMemory {
  readonly #tools: FieldTools;
  readonly #load: Load<T>;
  readonly #lists = new Map<string, Loaded<T>>();
  #client: LinliClient | undefined;
  #asking = new AbortController();

  constructor(tools: FieldTools, load: Load<T>) {
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

  /** Stops what is being loaded; it is asked for again when the field is next drawn. */
  rest(): void {
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#lists.forEach(({ state }, key) => state === 'loading' && this.#lists.delete(key));
  }

  async #fetch(client: LinliClient, key: string): Promise<void> {
    const { signal } = this.#asking;
    this.#lists.set(key, { state: 'loading' });
    const loaded = await this.#load(client, key, { signal }).then(
      (items): Loaded<T> => ({ state: 'ready', items }),
      (): Loaded<T> => ({ state: 'failed' }),
    );
    if (client !== this.#client || signal.aborted) return;
    this.#lists.set(key, loaded);
    this.#tools.redraw();
  }
}
