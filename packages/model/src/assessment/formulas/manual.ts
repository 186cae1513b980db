import { line } from './parts.js';
import { pointsTitle } from './titles.js';
import type { FormulaLine } from '../formula.js';

/** 人工评分: the points that were given. Whether they lie between `from` and `to` and have a reason is asked of the figures before. */
export function manualLines(): FormulaLine[] {
  return [line('points', pointsTitle, 'measure')];
}
