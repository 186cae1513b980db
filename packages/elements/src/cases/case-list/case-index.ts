import { caseLight, findCaseType, supervisionLevels, type Case, type CaseType, type Instant, type Light, type Status, type WorkCalendar } from '@linli/model';
import { rankCodes, rankNumbers, rankTexts, type Ranks } from '../../controls/table/ranks.js';
import type { CaseColumn } from './case-list.types.js';

type CaseLight = ReturnType<typeof caseLight>;

/** What the index is made from. */
export interface CaseIndexContext {
  calendar: WorkCalendar;
  caseTypes: readonly CaseType[];
}

const worstFirst: readonly Light[] = ['red', 'yellow', 'unknown', 'green', 'paused', 'off'];

/**
 * What a list needs to know of its cases beside what they say, each worked out when it is first asked for and kept as long as
 * the cases are the same. Cases go by their number in the list.
 */
export class CaseIndex {
  readonly items: readonly Case[];
  readonly context: CaseIndexContext;
  readonly #ranks = new Map<CaseColumn, Ranks>();
  readonly #types = new Map<string, CaseType | undefined>();
  readonly #statuses = new Map<string, { status: Status | undefined; order: number }>();
  #occurring: ReadonlySet<CaseColumn> | undefined;
  #lights: CaseLight[] = [];
  #searched: string[] | undefined;
  #now: Instant = '';

  constructor(items: readonly Case[], context: CaseIndexContext) {
    this.items = items;
    this.context = context;
  }

  /** The moment that lights are reckoned at, to the minute. */
  get now(): Instant {
    return this.#now;
  }
  set now(now: Instant) {
    if (now.slice(0, 16) === this.#now.slice(0, 16)) return;
    this.#now = now;
    this.#lights = [];
    this.#ranks.delete('light');
    this.#ranks.delete('remaining');
  }

  case(number: number): Case {
    const item = this.items[number];
    if (!item) throw new RangeError(`There is no case ${number} in a list of ${this.items.length}`);
    return item;
  }

  light(number: number): CaseLight {
    return (this.#lights[number] ??= caseLight(this.case(number), this.context.calendar, this.#now));
  }

  /** The definition of the case's kind, where it is known here. */
  type({ type }: Pick<Case, 'type'>): CaseType | undefined {
    const key = `${type.id} ${type.version}`;
    if (!this.#types.has(key)) this.#types.set(key, findCaseType(this.context.caseTypes, type));
    return this.#types.get(key);
  }

  /** Where the case stands, as its type defines it; `undefined` when the type or the status is not known here. */
  status(number: number): Status | undefined {
    return this.#standing(this.case(number)).status;
  }

  /** Of the columns that only some lists have something to show in, those that this one has. */
  get occurring(): ReadonlySet<CaseColumn> {
    return (this.#occurring ??= occurringIn(this.items));
  }

  /** Whether the title, receipt code or place holds `word`, which is in lower case. */
  mentions(number: number, word: string): boolean {
    // Most words here are Chinese and have no case: nothing need be copied then.
    if (word.toUpperCase() !== word) return this.#lowered(number).includes(word);
    const { title, receipt, place } = this.case(number);
    return title.includes(word) || place.text.includes(word) || receipt.includes(word);
  }

  /** The order of the cases by one column. */
  ranks(column: CaseColumn): Ranks {
    const ranks = this.#ranks.get(column) ?? this.#rank(column);
    this.#ranks.set(column, ranks);
    return ranks;
  }

  #lowered(number: number): string {
    this.#searched ??= this.items.map(({ title, receipt, place }) => `${title}\n${receipt}\n${place.text}`.toLowerCase());
    return this.#searched[number] ?? '';
  }

  #rank(column: CaseColumn): Ranks {
    const { items } = this;
    switch (column) {
      case 'title':
        return rankTexts(items.map(({ title }) => title));
      case 'status':
        return rankNumbers(items.map((item) => this.#standing(item).order));
      case 'type':
        return rankTexts(items.map((item) => this.type(item)?.label['zh-Hans'] ?? item.type.id));
      case 'supervision':
        return rankNumbers(items.map(({ supervision }) => (supervision ? supervisionLevels.indexOf(supervision.level) : -1)));
      case 'stars':
        return rankNumbers(items.map(({ stars }) => stars ?? -1));
      case 'parts':
        return rankNumbers(items.map((item) => openParts(item)));
      case 'project':
        return rankTexts(items.map(({ project }) => project ?? ''));
      case 'light':
        return rankNumbers(items.map((_, number) => worstFirst.indexOf(this.light(number).light)));
      case 'remaining':
        return rankNumbers(items.map((_, number) => this.#due(number)));
      case 'place':
        return rankCodes(items.map(({ area }) => area));
      case 'grid':
        return rankCodes(items.map(({ grid }) => grid ?? ''));
      case 'lead':
        return rankCodes(items.map(({ lead }) => lead ?? ''));
      case 'receipt':
        return rankCodes(items.map(({ receipt }) => receipt));
      case 'createdAt':
      case 'updatedAt':
        return rankNumbers(items.map((item) => Date.parse(item[column]) || 0));
    }
  }

  /** The moment a case is due, in ms; after all others where there is none. */
  #due(number: number): number {
    const { deadline } = this.light(number);
    return deadline?.known ? Date.parse(deadline.dueAt) : Infinity;
  }

  #standing({ type, status }: Case): { status: Status | undefined; order: number } {
    const key = `${type.id} ${type.version} ${status}`;
    const known = this.#statuses.get(key);
    if (known) return known;
    const statuses = this.type({ type })?.statuses ?? [];
    const order = statuses.findIndex(({ id }) => id === status);
    const standing = { status: statuses[order], order: order < 0 ? statuses.length : order };
    this.#statuses.set(key, standing);
    return standing;
  }
}

/** The parts in a case that are not struck off yet. */
export function openParts({ parts }: Pick<Case, 'parts'>): number {
  return parts.filter(({ state }) => state !== 'done').length;
}

/** Columns that are shown by themselves only where a list has something to show in them. */
export const optionalColumns: readonly CaseColumn[] = ['supervision', 'stars', 'parts', 'type', 'project'];

function occurringIn(items: readonly Case[]): ReadonlySet<CaseColumn> {
  const found = new Set<CaseColumn>();
  for (const { type, supervision, stars, parts, project } of items) {
    if (type.id !== items[0]?.type.id) found.add('type');
    if (supervision) found.add('supervision');
    if (stars !== null) found.add('stars');
    if (parts.length > 0) found.add('parts');
    if (project !== null) found.add('project');
    if (found.size === optionalColumns.length) break;
  }
  return found;
}
