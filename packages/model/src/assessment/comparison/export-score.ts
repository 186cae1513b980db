import { exactOf, exactText, roundExact } from '../exact/exact.js';
import type { Decimal, Rounding } from '../decimal.js';
import type { Scheme } from '../scheme.js';
import type { Exact, Scorecard } from '../score.js';

/** A total as another scheme takes it in (纳入高质量发展考核). */
export interface ExportedScore {
  organisation: string;
  period: string;
  /** total × `of` ÷ the scheme's full. More than `of` where a bonus lifts the total above full: the scheme that takes it in says what then. `null`: no total. */
  score: Exact | null;
  of: Exact;
  from: { scheme: { id: string; version: number }; total: Exact | null; full: Exact };
}

/** A card's total brought to the points that a parent scheme has for it (折算). Rounded where that is asked for. */
export function exportScore(scheme: Scheme, { organisation, period, total, scheme: by }: Scorecard, toFull: Decimal, rounding: Rounding | null = null): ExportedScore {
  const full = exactOf(scheme.full);
  const score = total === null ? null : exactText(roundExact(exactOf(total).mul(exactOf(toFull)).div(full), rounding));
  return { organisation, period, score, of: exactText(toFull), from: { scheme: by, total, full: exactText(full) } };
}
