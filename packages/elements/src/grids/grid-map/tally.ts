import type { LinliClient } from '@linli/client';
import { caseLight, chinaCalendar, type Case, type CaseType, type DivisionCode, type Instant } from '@linli/model';
import type { ReactiveControllerHost } from 'lit';
import { WatchController } from '../../core/watch-controller.js';
import type { GridMeasure } from './grid-map.types.js';

interface Host extends ReactiveControllerHost {
  readonly client: LinliClient | undefined;
}

/** Counts cases by grid, loaded where that is asked for: the host's, or those of an area as the client's actor may see them. */
export class Tally {
  /** By code of grid; absent until they are counted, and where nothing is to be. */
  counts: ReadonlyMap<string, number> | undefined;

  readonly #host: Host;
  readonly #watch: WatchController<readonly Case[]>;
  #by: readonly unknown[] = [];
  #counted: readonly unknown[] = [];

  constructor(host: Host) {
    this.#host = host;
    this.#watch = new WatchController(host);
  }

  /** Whether cases are on their way. */
  get isPending(): boolean {
    return this.#watch.pending;
  }

  get error(): unknown {
    return this.#watch.error;
  }

  retry(): void {
    this.#watch.retry();
  }

  /** @param given the host's own cases; the client is then not asked */
  update(measure: GridMeasure, area: DivisionCode | undefined, given: readonly Case[] | undefined): void {
    const { client } = this.#host;
    const wanted = measure === 'open-cases' || measure === 'overdue';
    // An applicant sees their own cases only: counting those for each grid would be a wrong number.
    const asked = wanted && !given && client && area !== undefined && client.actor.role !== 'applicant' ? client : undefined;
    const by = [asked, area];
    if (by.some((part, index) => part !== this.#by[index])) {
      this.#by = by;
      const status = asked && openStatuses(asked.caseTypes.values());
      this.#watch.follow(asked && ((options) => asked.cases.watch({ area, status }, options)));
    }
    this.#count(wanted ? (given ?? this.#watch.value) : undefined, measure, client);
  }

  #count(cases: readonly Case[] | undefined, measure: GridMeasure, client: LinliClient | undefined): void {
    // What is overdue changes with time: it is counted again each minute.
    const now = client?.now() ?? new Date().toISOString();
    const by = [cases, measure, client, measure === 'overdue' && now.slice(0, 16)];
    if (by.every((part, index) => part === this.#counted[index])) return;
    this.#counted = by;
    this.counts = cases && countByGrid(cases, testOf(measure, client, now));
  }
}

function testOf(measure: GridMeasure, client: LinliClient | undefined, now: Instant): (item: Case) => boolean {
  const types = client?.caseTypes ?? new Map<string, CaseType>();
  const calendar = client?.calendar ?? chinaCalendar;
  return (item) => isOpen(item, types) && (measure === 'open-cases' || caseLight(item, calendar, now).light === 'red');
}

/** How many cases are in each grid, by its code. */
function countByGrid(cases: readonly Case[], counts: (item: Case) => boolean): Map<string, number> {
  const found = new Map<string, number>();
  for (const item of cases) if (item.grid !== null && counts(item)) found.set(item.grid, (found.get(item.grid) ?? 0) + 1);
  return found;
}

/** The statuses in which a case is not ended yet, of all kinds; a status that ends one kind of case may not end another. */
function openStatuses(caseTypes: Iterable<CaseType>): string[] {
  return [...new Set([...caseTypes].flatMap(({ statuses }) => statuses.filter(({ phase }) => phase !== 'ended').map(({ id }) => id)))];
}

/** Whether a case is not ended, as its type says. */
function isOpen({ type, status }: Case, caseTypes: ReadonlyMap<string, CaseType>): boolean {
  return caseTypes.get(type.id)?.statuses.find(({ id }) => id === status)?.phase !== 'ended';
}
