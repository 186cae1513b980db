import { fullIn } from '../formulas/formula-of.js';
import { meanOf } from '../formulas/panel.js';
import type { Indicator, Scheme } from '../scheme.js';
import { ownIn } from '../own.js';
import type { Expression } from '../score.js';
import { conditionsOf, type AtLeast } from './conditions.js';
import type { FigureColumn } from './figure-column.js';
import type { BulkLeaf } from './leaves.js';
import { columnTerm, type Term } from './term.js';

/** What formulas read in the rows of a group, and what it has to be for a row to be plainly scored. */
export interface LeafScope {
  /** Whether `measure` is among the terms, worked out before. */
  readonly isMeasured: boolean;
  /** Whether rows that are not plainly scored have no score at all. */
  readonly isSharp: boolean;
  /** As they are in rows that are plainly scored. */
  readonly terms: ReadonlyMap<string, Term>;
  /** As they may be in any row. */
  readonly raw: ReadonlyMap<string, Term>;
  readonly plain: readonly AtLeast[];
  /** What it is measured against: there, or above zero as well. Where it is not, there is no base. */
  readonly bases: readonly (readonly [Expression, 'there' | 'above'])[];
}

/** The figures of an indicator. @throws Unfit on a rule that is not known here */
export function figureScope(scheme: Scheme, leaf: BulkLeaf, group: string): LeafScope {
  const { figures, indicator, needed } = leaf;
  const others = [...figures.inputs].filter(([id, column]) => !needed.includes(id) && mayBeWrong(indicator, id, column)).map(([id]) => id);
  const isWhole = (id: string): boolean => figures.inputs.get(id)?.digits === 0;
  const { plain, above, least } = conditionsOf(indicator, { most: indicator.outOf ?? fullIn(scheme, indicator, group), needed, others, isWhole });
  const columns = [...figures.inputs].map(([id, column]) => ({ id, column, parts: 10 ** column.digits }));
  const means = [...figures.panels].map(([id, { sums, counts }]) => [meanOf(id), columnTerm(sums.slot(0), 10 ** sums.digits, counts.slot(1))] as const);
  return {
    isMeasured: false,
    isSharp: others.length === 0,
    terms: new Map([...columns.map(({ id, column, parts }) => [id, columnTerm(column.slot(least.get(id) ?? -Infinity), parts)] as const), ...means]),
    raw: new Map([...columns.map(({ id, column, parts }) => [id, columnTerm(column.slot(-Infinity), parts)] as const), ...means]),
    plain,
    bases: [...above, ...percentBase(scheme, indicator, group)].map((base) => [base, 'above'] as const),
  };
}

/** Differences in per cent need something above zero that they are per cent of. What others say is looked at where it comes from. */
function percentBase({ groups }: Scheme, { id, rule }: Indicator, group: string): Expression[] {
  if (rule?.op !== 'relative' || rule.by !== 'percent') return [];
  if (rule.base === 'input') return [rule.input ?? 0];
  return rule.base === 'target' ? [ownIn(groups.find((one) => one.id === group)?.targets, id) ?? rule.target ?? 0] : [];
}

/** Whether a figure that the rule does not read can make the others impossible: what is only shown cannot, unless it is below zero. */
function mayBeWrong({ inputs = [], rate }: Indicator, id: string, { filled, low }: FigureColumn): boolean {
  const summed = inputs.some((input) => input.sumOf !== undefined && [input.id, ...input.sumOf].includes(id));
  const rated = rate !== undefined && [rate.numerator, rate.denominator, ...(rate.less ?? [])].includes(id);
  return filled && (low < 0 || summed || rated);
}
