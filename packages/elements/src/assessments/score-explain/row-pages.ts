import type { LinliClient } from '@linli/client';
import type { Case, CaseRef } from '@linli/model';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How many rows stand on a page. */
export const pageSize = 20;

interface Host extends ReactiveControllerHost {
  readonly client: LinliClient | undefined;
}

/** One page of the cases behind a figure. */
export interface RowPage {
  /** Of the first row, from 0. */
  from: number;
  /** The cases of the page that the reader may see, in the order of their refs; `undefined` while they are on their way. */
  cases: readonly Case[] | undefined;
  error: unknown;
}

interface Kept extends RowPage {
  refs: readonly CaseRef[];
}

/** The cases behind figures, a page of each at a time, fetched when it is looked at. */
export class RowPages implements ReactiveController {
  readonly #host: Host;
  #pages = new Map<string, Kept>();
  #client: LinliClient | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** What one actor may not see, another may. */
  hostUpdate(): void {
    if (this.#client !== this.#host.client) this.#pages = new Map();
    this.#client = this.#host.client;
  }

  /** The page that is open of the cases behind a figure. Without a client there is none to fetch from. */
  of(figure: string, refs: readonly CaseRef[]): RowPage {
    const known = this.#pages.get(figure);
    return known?.refs === refs ? known : this.#open(figure, refs, 0);
  }

  /** Turns to the page that begins with row `from`, or tries the same one again. */
  turn(figure: string, refs: readonly CaseRef[], from: number): void {
    this.#open(figure, refs, from);
    this.#host.requestUpdate();
  }

  #open(figure: string, refs: readonly CaseRef[], from: number): RowPage {
    const page: Kept = { refs, from, cases: undefined, error: undefined };
    this.#pages.set(figure, page);
    if (this.#client) void this.#load(this.#client, page);
    return page;
  }

  async #load(client: LinliClient, page: Kept): Promise<void> {
    const wanted = page.refs.slice(page.from, page.from + pageSize);
    try {
      const { items } = await client.cases.page({ refs: wanted, limit: pageSize });
      const place = new Map(wanted.map(({ region, id }, index) => [`${region}/${id}`, index]));
      page.cases = [...items].sort((one, other) => (place.get(keyOf(one)) ?? 0) - (place.get(keyOf(other)) ?? 0));
    } catch (error) {
      page.error = error;
    }
    this.#host.requestUpdate();
  }
}

function keyOf({ ref: { region, id } }: Case): string {
  return `${region}/${id}`;
}
