import { gated, less, line, negative, notBelow, over, sumOf, times, type Terms } from './parts.js';
import { countedUnits, exceededTitle, furtherTitle, missedTitle, pointsTitle, takenAwayTitle } from './titles.js';
import { compareExact } from '../exact/exact.js';
import type { Decimal } from '../decimal.js';
import type { FormulaLine } from '../formula.js';
import type { RuleOf } from '../rule.js';
import type { Expression } from '../score.js';

/**
 * 目标值扣分法 (达到目标得满分，每低 1 个百分点扣 n 分，扣至底分为止): max(floor, full − slope × max(0, target − measure) − further slopes). A measure that
 * is exactly the target gets full. `started` is 不足 1 个百分点按 1 个百分点计, `whole` is 不足 1 个百分点不计; both count each slope's own units.
 * A further slope with `fromTarget` (低于 90% 的，按每个百分点 0.5 分扣) replaces all other slopes once the measure is beyond its `from`, not at it; of
 * several the one furthest off holds. A group's target stands for the rule's; where further slopes begin stays. `least` is 低于 60% 不得分.
 */
export function targetLines(rule: RuleOf<'target'>, { full, target = rule.target }: Terms): FormulaLine[] {
  const { slope, floor = 0, further = [], side, least } = rule;
  const atMost = side === 'at-most';
  const title = atMost ? exceededTitle : missedTitle;
  const slopes = [
    { id: 'points:missed', title, from: target, slope },
    ...further.filter(({ fromTarget }) => !fromTarget).map((one, index) => ({ id: `points:missed:${index + 1}`, title: furtherTitle(index + 1, atMost), ...one })),
  ];
  const taken = slopes.map(({ id, slope: each }) => times(each, id));
  const instead = further.filter(({ fromTarget }) => fromTarget);
  return [
    ...slopes.map(({ id, title: name, from }) => line(id, countedUnits(name, rule), stepped(rule, ['max', 0, atMost ? ['-', 'measure', from] : ['-', from, 'measure']]))),
    ...(instead.length > 0 ? [line('points:taken', takenAwayTitle, takenInstead(rule, sumOf(taken), instead))] : []),
    line('points', pointsTitle, gated(notBelow(floor, less(full, instead.length > 0 ? ['points:taken'] : taken)), least, atMost)),
  ];
}

/** Which slope holds, from the mildest: a band is reached by what is not beyond where the next slope begins. */
function takenInstead({ side }: RuleOf<'target'>, mild: Expression, instead: readonly { from: Decimal; slope: Decimal }[]): Expression {
  const atMost = side === 'at-most';
  const outwards = [...instead].sort((a, b) => (atMost ? compareExact(a.from, b.from) : compareExact(b.from, a.from)));
  const takes = [mild, ...outwards.map(({ slope }) => times(slope, 'points:missed'))];
  const bands = outwards.map(({ from }, index) => [atMost ? negative(from) : from, takes[index] ?? 0] as const);
  return ['bands', atMost ? ['-', 0, 'measure'] : 'measure', bands, takes[takes.length - 1] ?? 0];
}

/** How units are counted. */
export type Stepping = Pick<RuleOf<'target'>, 'steps' | 'unit'>;

/** How many units, by `unit` and `steps`. */
export function stepped({ steps = 'exact', unit = 1 }: Stepping, value: Expression): Expression {
  const units = over(value, unit);
  if (steps === 'exact') return units;
  return [steps === 'started' ? 'ceil' : 'floor', units];
}
