import { line, negative } from './parts.js';
import { pointsTitle } from './titles.js';
import type { FormulaLine } from '../formula.js';
import type { RuleOf } from '../rule.js';

/**
 * 分档计分 (达到 90% 得 10 分，达到 80% 得 8 分…): the points of the first band whose `from` the measure reaches, else `below`. `at-most`
 * (返工率不超过 2% 得 5 分…): the first band that the measure is not above; it is compared with its sign turned.
 */
export function bandsLines({ bands, below, side }: RuleOf<'bands'>): FormulaLine[] {
  if (side === 'at-most') return [line('points', pointsTitle, ['bands', ['-', 0, 'measure'], bands.map(({ from, points }) => [negative(from), points] as const), below])];
  return [line('points', pointsTitle, ['bands', 'measure', bands.map(({ from, points }) => [from, points] as const), below])];
}
