import { compareExact } from '../exact/exact.js';
import { line, notBelow, times, type Terms } from './parts.js';
import { stepped } from './target.js';
import { countedUnits, gapTitle, lostTitle, percentGapTitle, pointsTitle, wonTitle } from './titles.js';
import type { FormulaLine } from '../formula.js';
import type { RuleOf } from '../rule.js';
import type { Decimal } from '../decimal.js';
import type { Expression } from '../score.js';

/**
 * 与基数比 (同比、环比、与全组平均比、与目标比): `even` points (full where not said) where measure and base are the same, `up` more for each unit better,
 * `down` less for each unit worse, between `floor` (0) and `cap` (full). `percent`: the units are per cent of the base (升降幅度), else units of
 * the measure (百分点). `at-most`: lower is better. The base is `@base`, the input that is named, or the target, the group's before the rule's.
 * @throws RangeError where the base is a target or an input and there is none
 */
export function relativeLines(rule: RuleOf<'relative'>, { full, target = rule.target }: Terms): FormulaLine[] {
  const base = baseOf(rule, target);
  const better: Expression = rule.side === 'at-most' ? ['-', base, 'measure'] : ['-', 'measure', base];
  const { up, down, even = full, floor = 0, cap = full } = rule;
  const [gap, won, lost] = ['points:gap', 'points:won', 'points:lost'];
  const counts = (factor: Decimal): boolean => compareExact(factor, 0) !== 0;
  const raised: Expression = counts(up) ? ['+', even, times(up, won)] : even;
  const points: Expression = counts(down) ? ['-', raised, times(down, lost)] : raised;
  return [
    rule.by === 'percent' ? line(gap, percentGapTitle, ['*', ['/', better, base], 100]) : line(gap, gapTitle, better),
    ...(counts(up) ? [line(won, countedUnits(wonTitle, rule), stepped(rule, ['max', 0, gap]))] : []),
    ...(counts(down) ? [line(lost, countedUnits(lostTitle, rule), stepped(rule, ['max', 0, ['-', 0, gap]]))] : []),
    line('points', pointsTitle, ['min', cap, notBelow(floor, points)]),
  ];
}

function baseOf({ base, input }: RuleOf<'relative'>, target: Decimal | undefined): Decimal {
  const named = base === 'target' ? target : base === 'input' ? input : '@base';
  if (named === undefined) throw new RangeError(`There is no ${base} to compare with`);
  return named;
}
