import type { Observation, ObservedValue } from '../observation.js';
import type { Indicator } from '../scheme.js';
import { neededInputs } from '../scoring/figures.js';
import { FigureColumn } from './figure-column.js';
import { PanelColumn } from './panel-column.js';

/** The figures of an indicator (or veto) as they are observed. */
export type Values = Readonly<Record<string, ObservedValue>>;

/** What goes with figures that were set one by one. */
export type Notes = Pick<Observation, 'reason' | 'rows'>;

/** The figures of one indicator in all rows. */
export class LeafFigures {
  readonly inputs = new Map<string, FigureColumn>();
  readonly panels = new Map<string, PanelColumn>();
  /** Rows of which some figure is none that columns can keep, or that were given by hand without a reason: the exact way looks at them. */
  private readonly odd = new Map<number, Values>();
  /** Counts up with them. */
  oddChanges = 0;
  private readonly notes = new Map<number, Notes>();
  private readonly manual: boolean;

  constructor(indicator: Indicator, rows: number) {
    const { rule } = indicator;
    this.manual = rule?.op === 'manual';
    const groups = rule?.op === 'panel' ? rule.groups : [];
    for (const group of groups) this.panels.set(group.input, new PanelColumn(rows, group, rule?.op === 'panel' ? Number(rule.outOf) : 0));
    const listed = (indicator.inputs ?? []).filter(({ list }) => !list).map(({ id }) => id);
    for (const id of [...listed, ...neededInputs(indicator)]) if (!this.panels.has(id)) this.inputs.set(id, this.inputs.get(id) ?? new FigureColumn(rows));
  }

  /** Takes the place of all that the row had. */
  set(row: number, values: Values, notes: Notes): void {
    this.clear(row);
    const given = new Map<string, unknown>(Object.entries(values));
    const kept = [...given].every(([id, value]) => this.columnOf(id)?.set(row, value) ?? value == null);
    if (notes.reason !== undefined || notes.rows) this.notes.set(row, notes);
    if (kept && (!this.manual || notes.reason?.trim() || this.isEmpty(row))) return;
    this.clear(row);
    this.notes.set(row, notes);
    this.odd.set(row, values);
    this.oddChanges += 1;
  }

  /** @throws RangeError where it is no such input, or the indicator is one whose figures are set one by one */
  fill(input: string, figures: Float64Array, digits: number): void {
    const column = this.inputs.get(input);
    if (!column) throw new RangeError(`No input with one figure is called ${input}`);
    if (this.manual) throw new RangeError('Points that are given by hand need a reason each');
    column.fill(figures, digits);
    if (this.odd.size > 0) this.oddChanges += 1;
    this.odd.clear();
  }

  /** What was observed, as the exact way reads it. */
  observation(row: number, known: Pick<Observation, 'organisation' | 'period' | 'indicator'>): Observation | undefined {
    const odd = this.odd.get(row);
    if (!odd && this.isEmpty(row)) return undefined;
    const lists = [...this.panels].map(([id, panel]) => [id, panel.list(row)] as const);
    const numbers = [...this.inputs].map(([id, column]) => [id, column.text(row)] as const);
    const values = odd ?? (Object.fromEntries([...numbers, ...lists].filter(([, value]) => value !== undefined)) as Values);
    return { ...known, values, ...this.notes.get(row), at: '', by: { role: 'supervisor', organisation: '' } };
  }

  /** Whether nothing at all was observed. */
  isEmpty(row: number): boolean {
    if (this.odd.has(row)) return false;
    for (const { cells } of this.inputs.values()) if (!Number.isNaN(cells[row])) return false;
    for (const panel of this.panels.values()) if (panel.list(row)) return false;
    return true;
  }

  /** The rows that columns cannot keep. */
  get oddRows(): readonly number[] {
    return [...this.odd.keys()];
  }

  /** Another number whenever passes that were made for these figures do not hold any more. */
  get changes(): number {
    let changes = 0;
    for (const column of this.inputs.values()) changes += column.changes;
    for (const { sums, counts } of this.panels.values()) changes += sums.changes + counts.changes;
    return changes;
  }

  private clear(row: number): void {
    if (this.odd.delete(row)) this.oddChanges += 1;
    this.notes.delete(row);
    for (const column of this.inputs.values()) column.set(row, null);
    for (const panel of this.panels.values()) panel.set(row, null);
  }

  private columnOf(id: string): FigureColumn | PanelColumn | undefined {
    return this.inputs.get(id) ?? this.panels.get(id);
  }
}
