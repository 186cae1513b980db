import { compareExact } from '../exact/exact.js';
import { line, sumOf, type Terms } from './parts.js';
import { forLastTitle, forMovedTitle, forPlaceTitle, pointsTitle } from './titles.js';
import type { Decimal } from '../decimal.js';
import type { FormulaLine } from '../formula.js';
import type { RuleOf } from '../rule.js';
import type { Expression } from '../score.js';

/**
 * 按名次计分: points for the place, more for being among the last (排名末两位扣 0.5 分; every entry of `last` that holds counts), and points for
 * places won or lost since the last period (`@moved`, above zero when won). `@place` is 1 more than how many of the group are better,
 * `@count` how many have a measure; among the last n is who has a place above `@count` − n and is not the first, as one that is alone would be.
 * `falling` is 第一名得满分，以后每名递减.
 */
export function rankLines(rule: RuleOf<'rank'>, { full }: Terms): FormulaLine[] {
  const isPlaced = rule.places.length > 0 || rule.otherwise !== undefined;
  const parts = [
    ...(rule.falling || isPlaced ? [line('points:placed', forPlaceTitle, rule.falling ? byFalling(rule.falling, full) : byPlace(rule))] : []),
    ...(rule.last ?? []).map(({ count, points }, index) =>
      line(`points:last:${index + 1}`, forLastTitle(count), ['bands', '@place', [[['max', 2, ['+', ['-', '@count', count], 1]], points]], 0]),
    ),
    ...(rule.moved ? [line('points:moved', forMovedTitle, byMovement(rule.moved))] : []),
  ];
  return [...parts, line('points', pointsTitle, sumOf(parts.map(({ id }) => id)))];
}

function byFalling({ how, per = 0, floor = 0 }: NonNullable<RuleOf<'rank'>['falling']>, full: Decimal): Expression {
  const behind: Expression = ['-', '@place', 1];
  switch (how) {
    case 'step': return ['max', floor, ['-', full, ['*', per, behind]]];
    case 'even': return ['-', full, ['/', ['*', ['-', full, floor], behind], ['max', 1, ['-', '@count', 1]]]];
    case 'share': return ['/', ['*', full, ['-', '@count', behind]], '@count'];
  }
}

/** The first step that the place is not beyond; it is compared with its sign turned. */
function byPlace({ places, otherwise = 0 }: RuleOf<'rank'>): Expression {
  if (places.length === 0) return otherwise;
  return ['bands', ['-', 0, '@place'], [...places].sort((a, b) => a.to - b.to).map(({ to, points }) => [-to, points] as const), otherwise];
}

function byMovement(moved: NonNullable<RuleOf<'rank'>['moved']>): Expression {
  const furthest = [...moved].sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const won = furthest.filter(({ by }) => compareExact(by, 0) > 0).map(({ by, points }) => [by, points] as const);
  const lost = furthest.filter(({ by }) => compareExact(by, 0) < 0).map(({ by, points }) => [-by, points] as const);
  return sumOf([
    ...(won.length > 0 ? [['bands', '@moved', won, 0] as const] : []),
    ...(lost.length > 0 ? [['bands', ['-', 0, '@moved'], lost, 0] as const] : []),
  ]);
}
