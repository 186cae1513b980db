import { add, line, over, sumOf, times, type Terms } from './parts.js';
import { panelTitle, pointsTitle } from './titles.js';
import type { FormulaLine } from '../formula.js';
import type { RuleOf } from '../rule.js';

/** The name of a group of judges' trimmed mean, which is worked out before. */
export const meanOf = (input: string): string => `@mean:${input}`;

/**
 * 评委打分 (去掉若干最高分和最低分后取平均，各组评委按权重合成): full × measure ÷ `outOf`. The measure is the groups' means by weight, out of
 * `outOf`; weights are divided by their sum.
 */
export function panelLines({ outOf }: RuleOf<'panel'>, { full }: Terms): FormulaLine[] {
  return [line('points', pointsTitle, over(['*', full, 'measure'], outOf))];
}

export function panelMeasure({ groups }: RuleOf<'panel'>): FormulaLine {
  const [only, ...others] = groups;
  if (only && others.length === 0) return line('measure', panelTitle, meanOf(only.input));
  return line('measure', panelTitle, over(sumOf(groups.map(({ input, weight }) => times(weight, meanOf(input)))), add(...groups.map(({ weight }) => weight))));
}
