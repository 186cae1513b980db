import { line, over, sumOf, times, type Terms } from './parts.js';
import { metTitle, pointsTitle } from './titles.js';
import type { FormulaLine } from '../formula.js';
import type { RuleOf } from '../rule.js';

/** 清单达标 (“五有”每有一项得 1 分): the points of the items met; where an item has none of its own, full × met ÷ all of them. The measure is how many are met. */
export function checklistLines({ items }: RuleOf<'checklist'>, { full }: Terms): FormulaLine[] {
  const own = items.flatMap(({ input, points }) => (points === undefined ? [] : [times(points, input)]));
  return [line('points', pointsTitle, own.length === items.length ? sumOf(own) : over(['*', full, 'measure'], items.length))];
}

export function checklistMeasure({ items }: RuleOf<'checklist'>): FormulaLine {
  return line('measure', metTitle, sumOf(items.map(({ input }) => input)));
}
