import type { BulkRow, LinliClient } from '@linli/client';
import type { AllowedAction, Case, FormValues } from '@linli/model';
import { caseKey } from '../case-list/case-key.js';

/** One action on its way through many cases, and what became of each. */
export class BulkRun {
  readonly action: AllowedAction;
  readonly args: FormValues;
  /** Where it is while it is on its way. */
  progress: { done: number; total: number } | undefined;
  stopping = false;

  readonly #items: ReadonlyMap<string, Case>;
  readonly #rows = new Map<string, BulkRow>();
  readonly #changed: () => void;
  #stop = new AbortController();

  /** @param changed called whenever there is something else to show */
  constructor(action: AllowedAction, items: readonly Case[], args: FormValues, changed: () => void) {
    this.action = action;
    this.args = args;
    this.#items = new Map(items.map((item) => [caseKey(item.ref), item]));
    this.#changed = changed;
  }

  /** What became of the cases, in their order. */
  get rows(): readonly BulkRow[] {
    return [...this.#items.keys()].flatMap((key) => this.#rows.get(key) ?? []);
  }

  item({ ref }: BulkRow): Case | undefined {
    return this.#items.get(caseKey(ref));
  }

  /** Sends it on those cases that `wanted` picks by what has become of them so far. */
  async send(client: LinliClient, wanted: (row: BulkRow | undefined) => boolean): Promise<void> {
    const items = [...this.#items].filter(([key]) => wanted(this.#rows.get(key))).map(([, item]) => item);
    this.#stop = new AbortController();
    this.stopping = false;
    this.#show({ done: 0, total: items.length });
    const rows = await client.commands.sendAll(this.action.action, items, this.args, { signal: this.#stop.signal, onProgress: ({ done, total }) => this.#show({ done, total }) });
    rows.forEach((row) => this.#rows.set(caseKey(row.ref), row));
    this.#show(undefined);
  }

  /** What was begun is carried out; what was not is skipped. */
  stop(): void {
    this.#stop.abort();
    this.stopping = true;
    this.#changed();
  }

  #show(progress: BulkRun['progress']): void {
    this.progress = progress;
    this.#changed();
  }
}
