import { exactOf, type Fraction } from '../exact/exact.js';
import { outcomes } from './leaves.js';
import type { Shelf } from './shelf.js';
import { keepOne } from './stored.js';
import type { TotalPlan } from './total-plan.js';

const withoutCodes = { hold: outcomes.hold, apart: outcomes.apart, invalid: outcomes.invalid } as const;

/** The rows of a chunk that are added up one by one. */
export interface OneByOne {
  /** Of a row that has a total: its points, exactly. */
  totalOf(row: number): Fraction;
  /** Rows for which only the whole card will do. */
  carded: Iterable<number>;
}

/** Puts totals into rows of which all points are known. */
export function addUp({ vetoes, without, totals, loose, exact }: Shelf, { plain, zeroed, stored }: TotalPlan, from: number, length: number, { totalOf, carded }: OneByOne): void {
  const end = from + length;
  const open = new Set<number>();
  const cards = new Set(carded);
  plain?.run(from, length);
  if (plain) for (const row of plain.doubts) open.add(row);
  else for (let row = from; row < end; row += 1) open.add(row);
  for (const { veto, counts } of vetoes.columns) {
    for (let row = from; row < end; row += 1) {
      const count = counts[row] as number;
      if (count < 0) cards.add(row);
      else if (count > 0 && veto.effect.kind === 'zero' && without[row] === 0) {
        zeroed?.run(row, 1);
        if (!zeroed || zeroed.doubts.length > 0) open.add(row);
      }
    }
  }
  if (loose.size > 0) for (let row = from; row < end; row += 1) if (loose.has(row)) open.add(row);
  for (let row = from; row < end; row += 1) if (without[row] !== 0) totals[row] = NaN;
  const put = (row: number, total: Fraction): void => {
    if (!keepOne({ ...stored, size: Infinity }, row, total)) throw new RangeError(`A total is too large: ${total.toString()}`);
  };
  for (const row of open) if (without[row] === 0 && !cards.has(row)) put(row, totalOf(row));
  for (const row of cards) {
    const { total, without: why } = exact.card(row, true);
    loose.add(row);
    without[row] = why ? withoutCodes[why] : 0;
    totals[row] = NaN;
    if (total !== null) put(row, exactOf(total));
  }
}
