import { isNumber } from '../formulas/evaluate.js';
import type { RuleOf } from '../rule.js';
import { FigureColumn } from './figure-column.js';

/** The scores that a group of judges gave: each row's list, and what is left of it after the highest and lowest are left out. */
export class PanelColumn {
  /** Of those that are left, in units of 10^-`digits`; NaN where the exact way has to look. */
  readonly sums: FigureColumn;
  readonly counts: FigureColumn;
  private readonly lists = new Map<number, readonly unknown[]>();

  constructor(rows: number, private readonly group: RuleOf<'panel'>['groups'][number], private readonly outOf: number) {
    this.sums = new FigureColumn(rows);
    this.counts = new FigureColumn(rows);
  }

  /** Answers whether it could be kept: a list of scores on the scale, of which some are left. */
  set(row: number, value: unknown): boolean {
    this.lists.delete(row);
    this.sums.set(row, null);
    this.counts.set(row, null);
    if (value == null) return true;
    const kept = Array.isArray(value) ? this.kept(value) : [];
    if (kept.length === 0) return false;
    // Hundredths of a score are whole numbers, and so is their sum.
    const sum = kept.reduce((total, score) => total + score, 0);
    if (!this.sums.set(row, String(sum / 100)) || !this.counts.set(row, kept.length)) return false;
    this.lists.set(row, value as unknown[]);
    return true;
  }

  list(row: number): readonly unknown[] | undefined {
    return this.lists.get(row);
  }

  private kept(list: readonly unknown[]): number[] {
    const scores = list.map(plainNumber);
    const hundredths = scores.map((score) => Math.round(score * 100));
    if (!hundredths.every((score, index) => score / 100 === scores[index] && score >= 0 && score <= this.outOf * 100)) return [];
    const sorted = hundredths.sort((one, other) => one - other);
    const end = Math.max(sorted.length - this.group.dropHigh, 0);
    return sorted.slice(Math.min(this.group.dropLow, end), end);
  }
}

/** What a double says as well as its text does. */
function plainNumber(score: unknown): number {
  return typeof score === 'number' ? score : typeof score === 'string' && score.length < 12 && isNumber(score) ? Number(score) : NaN;
}
