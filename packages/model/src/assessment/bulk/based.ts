import type { Indicator } from '../scheme.js';
import type { Compared } from './comparison.js';
import type { GroupRows, Segment } from './layout.js';
import { earlierIndex } from './leaves.js';
import { boundsOf, greatestOf, wholeLimit, type Slot } from './operand.js';
import { columnTerm, sizeOf, Unfit, type ExactTerm, type Term } from './term.js';

/** What a measure is relative to: the mean of the group, or the measure of an earlier period. */
export function based({ rule }: Indicator, group: GroupRows, measure: ExactTerm, rows: number): Compared {
  if (rule?.op !== 'relative') throw new Unfit();
  const by = rule.by === 'percent' ? ('above' as const) : ('there' as const);
  const { base, ...steps } = rule.base === 'peer-mean' ? (measure.below ? nearMean(group, measure, rows) : mean(group, measure, rows)) : before(rule, group, measure, rows);
  return { terms: [['@base', base]], bases: [['@base', by]], ...steps };
}

type Based = Pick<Compared, 'compare' | 'lookBack'> & { base: Term };

const nothing = (): void => undefined;

function before(rule: Indicator['rule'], group: GroupRows, { top, parts, below }: ExactTerm, rows: number): Based {
  const periods = group.segments.map(({ period }) => period);
  const pairs = [top.slot, ...(below ? [below] : [])].map((slot) => ({ slot, shifted: { ...slot, cells: new Float64Array(rows) } }));
  const [tops, belows] = pairs.map(({ shifted }) => shifted);
  const lookBack = ({ from, length, period }: Segment): void => {
    const earlier = group.segments[earlierIndex(rule, periods, periods.indexOf(period))];
    for (const { slot, shifted } of pairs) {
      if (earlier) shifted.cells.set(slot.cells.subarray(earlier.from, earlier.from + length), from);
      else shifted.cells.fill(NaN, from, from + length);
    }
  };
  return { base: columnTerm(tops as Slot, parts, belows ?? null), compare: nothing, lookBack };
}

/** The sum over how many there are. @throws Unfit where the sum may be 2^53 or more */
function mean(group: GroupRows, { top, parts }: ExactTerm, rows: number): Based {
  const { low, high } = top.slot;
  const most = group.members.length;
  if (greatestOf(...boundsOf(top)) * most >= wholeLimit) throw new Unfit();
  const sums: Slot = { cells: new Float64Array(rows), whole: true, low: Math.min(0, low * most), high: Math.max(0, high * most) };
  const counts: Slot = { cells: new Float64Array(rows), whole: true, low: 1, high: most };
  const compare = ({ from, length }: Segment): void => {
    let [sum, count] = [0, 0];
    for (let row = from; row < from + length; row += 1) {
      const value = top.slot.cells[row] as number;
      if (Number.isNaN(value)) continue;
      sum += value;
      count += 1;
    }
    sums.cells.fill(count > 0 ? sum : NaN, from, from + length);
    counts.cells.fill(count, from, from + length);
  };
  return { base: columnTerm(sums, parts, counts), compare, lookBack: nothing };
}

/** Of measures with denominators of their own, as doubles. @throws Unfit where some may be below zero, for then it is not known what is zero */
function nearMean(group: GroupRows, measure: ExactTerm, rows: number): Based {
  const { top, parts, below } = measure;
  if (!below || top.slot.low < 0) throw new Unfit();
  const size = sizeOf(measure);
  const cells = new Float64Array(rows);
  const compare = ({ from, length }: Segment): void => {
    let [sum, count] = [0, 0];
    for (let row = from; row < from + length; row += 1) {
      const value = (top.slot.cells[row] as number) / (parts * (below.cells[row] as number));
      if (Number.isNaN(value)) continue;
      sum += value;
      count += 1;
    }
    cells.fill(count > 0 ? sum / count : NaN, from, from + length);
  };
  // Each quotient, each addition and the division round once; sums are at most as many times as large as there are members.
  return { base: { kind: 'near', slot: { cells, whole: true, low: 0, high: size }, error: (group.members.length + 3) * size * 2 ** -52 }, compare, lookBack: nothing };
}
