import type { Grid } from '@linli/model';
import { css, type LitElement, type TemplateResult } from 'lit';
import { orderBy, rankCodes, rankNumbers, rankTexts, type Ranks } from '../../controls/table/ranks.js';
import { tableStyles } from '../../controls/table/table.styles.js';
import type { TableColumn, TableSort } from '../../controls/table/table.types.js';
import { VirtualTable } from '../../controls/table/virtual-table.js';
import type { GridMapMessages } from './grid-map.messages.js';

/** What the table shows beside the map: the same grids, by their numbers, with the same values. */
export interface GridTableInput {
  grids: readonly Grid[];
  /** By number of grid; `NaN` where there is none. */
  values: Float64Array;
  /** Name of the column of values, where something is counted. */
  valueLabel: string | undefined;
  selected: string | undefined;
  chosen: ((code: string) => boolean) | undefined;
  /** How wide the table is. */
  em: number;
  say: GridMapMessages;
  format(value: number): string;
}

/** The table twin of the map, loaded when it is first shown. */
export class GridTable {
  readonly #table: VirtualTable<number>;
  readonly #host: LitElement;
  #sort: TableSort | undefined;
  #input: GridTableInput | undefined;
  #order: Uint32Array = new Uint32Array();
  #by: readonly unknown[] = [];

  /** @param pick called with the code of a row that was opened */
  constructor(host: LitElement, pick: (code: string) => void) {
    this.#host = host;
    const pickRow = (number: number) => pick(this.#grid(number).code);
    this.#table = new VirtualTable<number>(host, {
      open: pickRow,
      choose: (row) => pickRow(this.#order[row] ?? 0),
      sort: (column) => this.#resort(column),
    });
  }

  focus(): void {
    this.#table.focus();
  }

  /** Scrolls to a grid that was picked elsewhere. */
  reveal(code: string): void {
    const scroller = this.#host.renderRoot.querySelector('.twin .table');
    const row = this.#order.findIndex((number) => this.#grid(number).code === code);
    const [track, head] = [scroller?.querySelector('.track'), scroller?.querySelector('.head')];
    if (!scroller || !track || !head || row < 0) return;
    const at = (track.clientHeight * row) / this.#order.length;
    const room = scroller.clientHeight - head.clientHeight - track.clientHeight / this.#order.length;
    if (at < scroller.scrollTop || at > scroller.scrollTop + room) scroller.scrollTop = at - room / 2;
  }

  render(input: GridTableInput): TemplateResult {
    this.#input = input;
    const by = [input.grids, input.values, this.#sort];
    if (by.some((part, index) => part !== this.#by[index])) this.#order = this.#ordered(input);
    this.#by = by;
    const columns = fitting(this.#columns(input), input.em);
    return this.#table.render({
      label: input.say.views.table,
      columns,
      length: this.#order.length,
      item: (row) => this.#order[row] ?? 0,
      key: (number) => this.#grid(number).code,
      selected: input.selected,
      chosen: input.chosen && ((number) => input.chosen?.(this.#grid(number).code) === true),
      sort: this.#sort,
      layout: columns.length,
      arrangement: this.#sort,
    });
  }

  #grid(number: number): Grid {
    const grid = this.#input?.grids[number];
    if (!grid) throw new RangeError(`There is no grid ${number}`);
    return grid;
  }

  #columns({ values, valueLabel, say, format }: GridTableInput): TableColumn<number>[] {
    const nameOf = (number: number) => {
      const { name, boundary } = this.#grid(number);
      return boundary ? name : `${name} · ${say.notSurveyed}`;
    };
    const valueOf = (value: number | null) => (value === null || Number.isNaN(value) ? say.noData : format(value));
    const isNumber = { width: 8.5, sortable: true };
    const counted: TableColumn<number> = { id: 'value', label: valueLabel ?? '', ...isNumber, text: (number) => valueOf(values[number] ?? NaN), state: (number) => (Number.isNaN(values[number]) ? 'unknown' : '') };
    const households: TableColumn<number> = { id: 'households', label: say.columns.households, ...isNumber, width: 7.5, text: (number) => valueOf(this.#grid(number).households) };
    return [
      { id: 'name', label: say.columns.name, width: 7.5, grow: 3, heading: true, sortable: true, text: nameOf },
      ...(valueLabel === undefined ? [] : [counted]),
      ...(valueLabel === say.measures.households ? [] : [households]),
      { id: 'code', label: say.columns.code, width: 11, sortable: true, text: (number) => this.#grid(number).code },
      { id: 'extent', label: say.columns.extent, width: 12, grow: 4, text: (number) => this.#grid(number).extent },
    ];
  }

  #ordered(input: GridTableInput): Uint32Array {
    if (!this.#sort) return Uint32Array.from(input.grids, (_, number) => number);
    return orderBy(ranksOf(this.#sort.column, input), this.#sort.direction);
  }

  /** Up, then down, then as they came; numbers down first, as one looks for where there is most. */
  #resort(column: string): void {
    const directions = column === 'name' || column === 'code' ? (['ascending', 'descending'] as const) : (['descending', 'ascending'] as const);
    const next = this.#sort?.column === column ? directions.indexOf(this.#sort.direction) + 1 : 0;
    const direction = directions[next];
    this.#sort = direction && { column, direction };
    this.#host.requestUpdate();
  }
}

/** The first columns, as many as there is room for: the name and one more at least. */
function fitting(columns: readonly TableColumn<number>[], em: number): TableColumn<number>[] {
  let width = 0;
  return columns.filter((column, index) => (width += column.width) <= em || index < 2);
}

/** What is not known comes before all numbers. */
function ranksOf(column: string, { grids, values }: GridTableInput): Ranks {
  if (column === 'name') return rankTexts(grids.map(({ name }) => name));
  if (column === 'code') return rankCodes(grids.map(({ code }) => code));
  const numbers = column === 'value' ? Array.from(values) : grids.map(({ households }) => households ?? NaN);
  return rankNumbers(numbers.map((number) => (Number.isNaN(number) ? -Infinity : number)));
}

export const lateStyles = css`
  ${tableStyles}
  .table {
    flex: 1;
  }
  .window [data-column='name'] {
    color: var(--_color-accent-strong);
    font-weight: 500;
  }
  [data-column='value'],
  [data-column='households'],
  .head [data-column='value'] .sort,
  .head [data-column='households'] .sort {
    justify-content: flex-end;
  }
  /* Two lines go into a row. */
  .window [data-column='name'] > span {
    display: -webkit-box;
    white-space: normal;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .window [data-state='unknown'],
  .window [data-column='code'],
  .window [data-column='extent'] {
    color: var(--_color-text-quiet);
  }
`;
