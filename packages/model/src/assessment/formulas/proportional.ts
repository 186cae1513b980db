import { add, gated, line, negative, over, type Terms } from './parts.js';
import { compareExact } from '../exact/exact.js';
import { pointsTitle } from './titles.js';
import type { FormulaLine } from '../formula.js';
import type { RuleOf } from '../rule.js';
import type { Expression } from '../score.js';

/**
 * 按目标完成比例得分，超额封顶: full × min(`cap`, measure ÷ target). Without a target of its own or of the group it is `per` of the rate
 * (all of it); without a cap it is 1. A cap above 1 rewards what goes beyond the target. `from` is 区间插值: nothing at `from`, full at the target. What
 * may be below zero gives 0. `at-most` is 目标值 ÷ 实际值, with no division by 0: what is better than target ÷ cap gives as much as that.
 */
export function proportionalLines(rule: RuleOf<'proportional'>, { full, per, signed = false, ...terms }: Terms): FormulaLine[] {
  const { cap = 1, from, side, least } = rule;
  const target = terms.target ?? rule.target ?? per;
  const lowIsBest = side === 'at-most' || (from !== undefined && compareExact(from, target) > 0);
  const share = (): Expression => {
    if (side === 'at-most') return ['/', target, ['max', over(target, cap), 'measure']];
    const reached: Expression = ['min', cap, from === undefined ? over('measure', target) : over(['-', 'measure', from], add(target, negative(from)))];
    return signed || from !== undefined ? ['max', 0, reached] : reached;
  };
  return [line('points', pointsTitle, gated(['*', full, share()], least, lowIsBest))];
}
