import type { Organisation } from '../../division/organisation.js';
import type { Instant } from '../../clock/clock.js';
import { figuredIn } from '../indicators-of.js';
import { checkObservation } from '../lint/check-observation.js';
import type { DoneBy, Observation } from '../observation.js';
import { isPeriod, type Period } from '../period.js';
import type { Input, Scheme } from '../scheme.js';
import { cellNumber, cellText, type Cell } from './cell.js';
import type { RowIssue } from './import-issue.js';
import type { MappedColumn, TableMapping } from './table-mapping.js';
import { differingTotals } from './totals.js';

export interface ImportOptions {
  organisations: readonly Organisation[];
  /** Ids of those that are assessed. */
  assessed: readonly string[];
  /** Of rows that name none. */
  period: Period;
  at: Instant;
  by: DoneBy;
  /** Where the figures are from, kept with each. */
  reason?: string | undefined;
}

export interface ImportedObservations {
  observations: readonly Observation[];
  /** What is wrong, in the order of the rows. A row with a fault gives no observation at all; one with mere warnings does. */
  issues: readonly RowIssue[];
  /** How many rows had figures, and how many of these were taken. */
  rows: { read: number; taken: number };
}

/**
 * Reads a table of figures, row by row: good rows become observations, bad ones are listed with their cell. An empty cell is a figure that is
 * known to be missing. Organisations go by id or by name, in any of its languages. Of rows for the same organisation and period the first counts.
 */
export function importObservations(scheme: Scheme, rows: readonly (readonly Cell[])[], mapping: TableMapping, options: ImportOptions): ImportedObservations {
  const reader = new RowReader(scheme, mapping, options);
  rows.slice(mapping.firstRow).forEach((row, index) => reader.read(row, mapping.firstRow + index));
  return { observations: reader.observations, issues: reader.issues, rows: reader.rows };
}

/** One cell that was read. */
export interface ReadCell extends MappedColumn {
  value: ReturnType<typeof cellNumber>;
  found: string;
}

class RowReader {
  readonly observations: Observation[] = [];
  readonly issues: RowIssue[] = [];
  readonly rows = { read: 0, taken: 0 };
  readonly #scheme: Scheme;
  readonly #mapping: TableMapping;
  readonly #options: ImportOptions;
  readonly #inputs: ReadonlyMap<string, Input>;
  readonly #byName: ReadonlyMap<string, readonly string[]>;
  readonly #seen = new Map<string, number>();
  /** What was taken since the last row of totals. */
  #taken: (readonly ReadCell[])[] = [];

  constructor(scheme: Scheme, mapping: TableMapping, options: ImportOptions) {
    this.#scheme = scheme;
    this.#mapping = mapping;
    this.#options = options;
    this.#inputs = inputsOf(scheme);
    this.#byName = namesOf(options.organisations);
  }

  read(row: readonly Cell[], index: number): void {
    const cells = this.#mapping.columns.map((mapped) => this.#readCell(row, mapped));
    const name = cellText(row[this.#mapping.organisation]);
    if (name === '' && cells.every(({ value }) => value === null)) return;
    // An organisation whose name happens to begin so is still one: Sumubu is no sum.
    if (!this.#byName.has(name) && this.#mapping.totals.some((word) => name.toLowerCase().startsWith(word.toLowerCase()))) {
      this.issues.push(...differingTotals(cells, this.#taken, index));
      this.#taken = [];
      return;
    }
    this.rows.read += 1;
    const found = this.#observe(row, index, name, cells);
    this.issues.push(...found.issues);
    if (!found.observations) return;
    this.rows.taken += 1;
    this.#taken.push(cells);
    this.observations.push(...found.observations);
  }

  #observe(row: readonly Cell[], index: number, name: string, cells: readonly ReadCell[]): { issues: RowIssue[]; observations?: Observation[] } {
    const who = this.#organisationOf(name);
    if (typeof who !== 'string') return { issues: [{ ...who, row: index + 1, column: this.#mapping.organisation + 1, found: name }] };
    const when = this.#periodOf(row);
    if (when === null) {
      const column = this.#mapping.period ?? 0;
      return { issues: [{ code: 'not-a-period', row: index + 1, column: column + 1, found: cellText(row[column]) }] };
    }
    const other = this.#seen.get(`${when} ${who}`);
    if (other !== undefined) return { issues: [{ code: 'twice', row: index + 1, column: null, found: name, other }] };
    const notNumbers = cells.filter(({ value }) => value === undefined);
    if (notNumbers.length > 0) return { issues: notNumbers.map(({ column, found }) => ({ code: 'not-a-number', row: index + 1, column: column + 1, found })) };
    const observations = this.#toObservations(who, when, cells);
    const issues = observations.flatMap((observation) => this.#check(observation, cells, index));
    if (issues.some(({ issue }) => issue?.severity !== 'warning')) return { issues };
    this.#seen.set(`${when} ${who}`, index + 1);
    return { issues, observations };
  }

  #readCell(row: readonly Cell[], mapped: MappedColumn): ReadCell {
    const cell = row[mapped.column];
    const unit = this.#inputs.get(`${mapped.indicator} ${mapped.input}`)?.unit?.['zh-Hans'];
    return { ...mapped, value: cellNumber(cell, unit === '%'), found: cellText(cell) };
  }

  #organisationOf(name: string): string | { code: RowIssue['code'] } {
    if (name === '') return { code: 'no-organisation' };
    const ids = this.#byName.get(name) ?? [];
    const among = ids.length > 1 ? ids.filter((id) => this.#options.assessed.includes(id)) : ids;
    const [id] = among;
    if (ids.length === 0) return { code: 'unknown-organisation' };
    if (among.length > 1) return { code: 'ambiguous-organisation' };
    return id !== undefined && this.#options.assessed.includes(id) ? id : { code: 'not-assessed' };
  }

  #periodOf(row: readonly Cell[]): Period | null {
    const { period: column } = this.#mapping;
    const written = column === undefined ? '' : cellText(row[column]);
    const period = written === '' ? this.#options.period : written;
    return isPeriod(period, this.#scheme.period) ? period : null;
  }

  #toObservations(organisation: string, period: Period, cells: readonly ReadCell[]): Observation[] {
    const { at, by, reason } = this.#options;
    const values = new Map<string, Observation['values']>();
    for (const { indicator, input, value = null } of cells) values.set(indicator, { ...values.get(indicator), [input]: value });
    return [...values].map(([indicator, each]) => ({ organisation, period, indicator, values: each, at, by, ...(reason !== undefined && { reason }) }));
  }

  #check(observation: Observation, cells: readonly ReadCell[], index: number): RowIssue[] {
    return checkObservation(this.#scheme, observation).map((issue) => {
      const cell = cells.find(({ indicator, input }) => indicator === observation.indicator && input === issue.input);
      return { code: 'invalid', row: index + 1, column: cell ? cell.column + 1 : null, found: cell?.found ?? '', issue };
    });
  }
}

function inputsOf(scheme: Scheme): Map<string, Input> {
  return new Map(figuredIn(scheme).flatMap(({ id, inputs }) => inputs.map((input) => [`${id} ${input.id}`, input])));
}

function namesOf(organisations: readonly Organisation[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { id, name } of organisations) {
    for (const each of new Set([id, ...Object.values(name).map((word) => word.normalize('NFKC').trim())])) names.set(each, [...(names.get(each) ?? []), id]);
  }
  return names;
}
