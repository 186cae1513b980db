import type { CaseQuery, LinliClient } from '@linli/client';
import type { Case, CaseType } from '@linli/model';
import type { ReactiveControllerHost } from 'lit';
import { WatchController } from '../../core/watch-controller.js';
import { keyOf } from './board.js';

/** What the board looks at, kept up to date: cases that are open, those under supervision though they ended, measures in force. */
export class BoardCases {
  readonly #open: WatchController<readonly Case[]>;
  readonly #supervised: WatchController<readonly Case[]>;
  readonly #measures: WatchController<readonly Case[]>;
  #merged: { open: readonly Case[]; supervised: readonly Case[]; cases: readonly Case[] } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#open = new WatchController(host);
    this.#supervised = new WatchController(host);
    this.#measures = new WatchController(host);
  }

  follow(client: LinliClient | undefined, query: CaseQuery): void {
    const types = [...(client?.caseTypes.values() ?? [])];
    const watch = (asked: CaseQuery) => client && ((options: { signal: AbortSignal }) => client.cases.watch(asked, options));
    const measures = types.filter(({ id }) => id === 'measure');
    this.#open.follow(watch({ status: standing(types), ...query }));
    this.#supervised.follow(watch({ ...query, supervised: true }));
    this.#measures.follow(measures.length > 0 ? watch({ type: ['measure'], status: standing(measures) }) : undefined);
  }

  /** Each case once, as it was read last. */
  get cases(): readonly Case[] | undefined {
    const [open, supervised] = [this.#open.value, this.#supervised.value];
    if (!open || !supervised) return undefined;
    if (this.#merged?.open !== open || this.#merged.supervised !== supervised) this.#merged = { open, supervised, cases: merge(open, supervised) };
    return this.#merged.cases;
  }

  /** The measures in force on an organisation. */
  measuresOn(organisation: string | null): readonly Case[] {
    return (this.#measures.value ?? []).filter(({ lead }) => lead !== null && lead === organisation);
  }

  get error(): unknown {
    return this.#open.error ?? this.#supervised.error ?? this.#measures.error;
  }

  retry(): void {
    [this.#open, this.#supervised, this.#measures].forEach((watch) => watch.error !== undefined && watch.retry());
  }
}

/** The statuses in which a case has not ended. */
function standing(types: readonly CaseType[]): string[] {
  return types.flatMap(({ statuses }) => statuses.filter(({ phase }) => phase !== 'ended').map(({ id }) => id));
}

function merge(...lists: readonly (readonly Case[])[]): Case[] {
  const newest = new Map<string, Case>();
  for (const item of lists.flat()) {
    const key = keyOf(item.ref);
    const known = newest.get(key);
    if (!known || known.version < item.version) newest.set(key, item);
  }
  return [...newest.values()];
}
