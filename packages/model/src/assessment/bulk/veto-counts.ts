import type { Observation } from '../observation.js';
import type { Scheme, Veto } from '../scheme.js';
import type { Values } from './leaf-figures.js';

/** How many events of each veto there were: 0 where none was observed. */
export interface VetoCounts {
  /** A count below zero is for the exact way to look at; no other is above `most`, a power of two. */
  readonly columns: readonly { veto: Veto; counts: Float64Array; most: number }[];
  has(veto: string): boolean;
  set(row: number, veto: string, values: Values): void;
  /** @throws RangeError where one is no whole number from 0; NaN is 0 */
  fill(veto: string, counts: Float64Array): void;
  /** Another number whenever passes that were made for these counts do not hold any more. */
  readonly changes: number;
  observations(row: number, known: Pick<Observation, 'organisation' | 'period'>): Observation[];
}

/** In the place of a count that is no whole number from 0, or too large for a column. */
const odd = -1;
const limit = 1e9;

export function vetoCounts({ vetoes = [] }: Scheme, rows: number): VetoCounts {
  const columns = vetoes.map((veto) => ({ veto, counts: new Float64Array(rows), most: 1, odd: new Map<number, Values>() }));
  const columnOf = (id: string) => {
    const column = columns.find(({ veto }) => veto.id === id);
    if (!column) throw new RangeError(`No such veto: ${id}`);
    return column;
  };
  return {
    columns,
    get changes() {
      return columns.reduce((sum, { most }) => sum + most, 0);
    },
    has: (id) => columns.some(({ veto }) => veto.id === id),
    set: (row, id, values) => {
      const column = columnOf(id);
      const value: unknown = new Map<string, unknown>(Object.entries(values)).get(column.veto.input.id) ?? 0;
      const count = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
      const plain = typeof count === 'number' && Number.isInteger(count) && count >= 0 && count < limit;
      column.counts[row] = plain ? count : odd;
      if (plain) reach(column, count);
      column.odd.delete(row);
      if (!plain) column.odd.set(row, values);
    },
    fill: (id, counts) => {
      const column = columnOf(id);
      if (counts.length !== rows) throw new RangeError(`${counts.length} figures for ${rows} rows`);
      const wrong = counts.findIndex((count) => !Number.isNaN(count) && !(Number.isInteger(count) && count >= 0 && count < limit));
      if (wrong >= 0) throw new RangeError(`No number of events: ${counts[wrong]} in row ${wrong}`);
      column.odd.clear();
      counts.forEach((count, row) => (column.counts[row] = Number.isNaN(count) ? 0 : count));
      reach(column, column.counts.reduce((greatest, count) => Math.max(greatest, count), 1));
    },
    observations: (row, known) =>
      columns.flatMap(({ veto: { id, input }, counts, odd: given }) => {
        const count = counts[row] as number;
        const values = given.get(row) ?? { [input.id]: count };
        return count === 0 ? [] : [{ ...known, indicator: id, values, at: '', by: { role: 'supervisor' as const, organisation: '' } }];
      }),
  };
}

function reach(column: { most: number }, count: number): void {
  if (count > column.most) column.most = 2 ** Math.ceil(Math.log2(count));
}
