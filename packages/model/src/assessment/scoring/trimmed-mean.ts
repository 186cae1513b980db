import { exactOf, type Fraction } from '../exact/exact.js';

/** The scores of a group of judges after the highest and lowest are left out, from low to high. */
export interface Trimmed {
  low: readonly Fraction[];
  kept: readonly Fraction[];
  high: readonly Fraction[];
  /** `null`: none is left. */
  mean: Fraction | null;
}

/** 去掉 `dropHigh` 个最高分、`dropLow` 个最低分后平均. Where equals stand at the edge it does not matter which is left out. */
export function trimmedMean(scores: readonly Fraction[], dropHigh: number, dropLow: number): Trimmed {
  const sorted = [...scores].sort((a, b) => a.compare(b));
  const end = Math.max(sorted.length - dropHigh, 0);
  const start = Math.min(dropLow, end);
  const kept = sorted.slice(start, end);
  const sum = kept.reduce((total, score) => total.add(score), exactOf(0));
  return { low: sorted.slice(0, start), kept, high: sorted.slice(end), mean: kept.length > 0 ? sum.div(kept.length) : null };
}
