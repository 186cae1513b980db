import { chinaCalendar, type Case, type Instant } from '@linli/model';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { arrange } from './arrange.js';
import { CaseIndex, type CaseIndexContext } from './case-index.js';
import type { CaseFilter, CaseSort } from './case-list.types.js';
import { facetsOf, noFacets, type Facets } from './facets.js';

export interface CaseArrangementInput extends CaseIndexContext {
  items: readonly Case[];
  now: Instant;
  filter: CaseFilter;
  sort: CaseSort | undefined;
}

/** The cases of a list with the order in which they are shown, worked out again only when something that it depends on is another. */
export class CaseArrangement implements ReactiveController {
  /** Numbers of the cases shown, in their order. */
  order: Uint32Array = new Uint32Array();
  /** The values that occur. They follow the cases once these are on the screen: only the filters need them. */
  facets: Facets = noFacets;

  readonly #host: ReactiveControllerHost;
  #index = new CaseIndex([], { calendar: chinaCalendar, caseTypes: [] });
  #facetsOf: readonly Case[] = this.#index.items;
  #by: readonly unknown[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get index(): CaseIndex {
    return this.#index;
  }

  /** Another value for another filter or order, and for nothing else. */
  get request(): unknown {
    return this.#by[2];
  }

  update({ items, calendar, caseTypes, now, filter, sort }: CaseArrangementInput): void {
    const { context } = this.#index;
    if (items !== this.#index.items || calendar !== context.calendar || caseTypes !== context.caseTypes) {
      this.#index = new CaseIndex(items, { calendar, caseTypes });
    }
    this.#index.now = now;
    const by = [this.#index, this.#index.now, JSON.stringify([filter, sort])];
    if (by.every((part, position) => part === this.#by[position])) return;
    this.#by = by;
    this.order = arrange(this.#index, filter, sort);
  }

  hostUpdated(): void {
    const { items } = this.#index;
    if (this.#facetsOf === items) return;
    this.#facetsOf = items;
    whenIdle(() => this.#findFacets());
  }

  #findFacets(): void {
    this.facets = facetsOf(this.#index.items);
    this.#host.requestUpdate();
  }
}

/** Safari has no idle callback. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 500 });
  else setTimeout(act, 200);
}
