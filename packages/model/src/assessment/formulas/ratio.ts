import { line, over, type Terms } from './parts.js';
import { pointsTitle } from './titles.js';
import type { FormulaLine } from '../formula.js';

/** 按比例得分 (得分 = 权重 × 完成率): full × measure ÷ `per`, never more than full and, of a rate that may be below zero, never less than 0. */
export function ratioLines({ full, per, signed = false }: Terms): FormulaLine[] {
  const points = over(['*', full, 'measure'], per);
  return [line('points', pointsTitle, ['min', full, signed ? ['max', 0, points] : points])];
}
