import type { Indicator } from '../scheme.js';
import type { Compared } from './comparison.js';
import type { GroupRows, Segment } from './layout.js';
import { earlierIndex } from './leaves.js';
import { greatestOf, operandOf, type Slot } from './operand.js';
import { columnTerm, Unfit, type ExactTerm } from './term.js';

/** Quotients of numbers whose product is below it are different doubles whenever they differ. */
const quotientLimit = 2 ** 52;

/** Places in the group, as {@link RankRuleSchema} counts them. @throws Unfit where doubles could not tell measures apart */
export function placed({ rule }: Indicator, group: GroupRows, { top, below }: ExactTerm, rows: number): Compared {
  if (below && greatestOf(top.slot.low, top.slot.high) * below.high >= quotientLimit) throw new Unfit();
  const periods = group.segments.map(({ period }) => period);
  const best = rule?.op === 'rank' && rule.side === 'at-most' ? 1 : -1;
  const [place, count, moved] = [column(rows, 0, group.members.length), column(rows, 0, group.members.length), column(rows, -group.members.length, group.members.length)];
  const keyOf = (row: number): number => (best * (top.slot.cells[row] as number)) / (below ? (below.cells[row] as number) : 1);

  const compare = ({ from, length }: Segment): void => {
    const keys = new Float64Array(length);
    for (let index = 0; index < length; index += 1) keys[index] = keyOf(from + index);
    // What is not there comes last.
    const sorted = keys.slice().sort();
    const measured = firstAtLeast(sorted, Infinity);
    for (let index = 0; index < length; index += 1) {
      const key = keys[index] as number;
      place.cells[from + index] = Number.isNaN(key) ? NaN : firstAtLeast(sorted, key) + 1;
      count.cells[from + index] = measured;
    }
  };
  const lookBack = ({ from, length, period }: Segment): void => {
    const earlier = group.segments[earlierIndex(rule, periods, periods.indexOf(period))];
    for (let index = 0; index < length; index += 1) {
      const won = earlier ? (place.cells[earlier.from + index] as number) - (place.cells[from + index] as number) : 0;
      moved.cells[from + index] = Number.isNaN(won) ? 0 : won;
    }
  };
  return { terms: [['@place', columnTerm(place)], ['@count', columnTerm(count)], ['@moved', columnTerm(moved)]], bases: [], compare, lookBack };
}

function column(rows: number, low: number, high: number): Slot {
  return operandOf({ cells: new Float64Array(rows), whole: true, low, high }).slot;
}

/** How many of sorted numbers are below a value; NaN is above all. */
export function firstAtLeast(sorted: Float64Array, value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
