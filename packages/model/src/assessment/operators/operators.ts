import { exactOf, exactText, roundExact, type Fraction } from '../exact/exact.js';
import { bandsLines } from '../formulas/bands.js';
import { checklistLines } from '../formulas/checklist.js';
import { awardLines, deductLines } from '../formulas/deduct.js';
import { rateExpression } from '../formulas/formula-of.js';
import { meanOf, panelLines, panelMeasure } from '../formulas/panel.js';
import { line, type Terms } from '../formulas/parts.js';
import { proportionalLines } from '../formulas/proportional.js';
import { relativeLines } from '../formulas/relative.js';
import { pointsTitle } from '../formulas/titles.js';
import { endLines, totalLines } from '../formulas/total.js';
import { targetLines } from '../formulas/target.js';
import { work } from '../formulas/work.js';
import { trimmedMean } from '../scoring/trimmed-mean.js';
import type { Decimal, Rounding } from '../decimal.js';
import type { FormulaLine } from '../formula.js';
import type { RuleOf } from '../rule.js';
import type { Veto } from '../scheme.js';
import type { Exact, Expression } from '../score.js';

/*
 * The operators by their names, for single numbers: what a scheme does with the same rule, by the same formulas. Each answers exactly, rounded only
 * where a rounding is given. All throw RangeError on what is no number.
 */

/** numerator ÷ denominator × `per` (1). `null`: no base, which is neither 0 nor 100. */
export function ratio(numerator: Decimal, denominator: Decimal, { per = 1, rounding = null }: { per?: Decimal; rounding?: Rounding | null } = {}): Exact | null {
  if (exactOf(denominator).n === 0n) return null;
  const names = { numerator: 'numerator', denominator: 'denominator', per };
  return answer([line('points', pointsTitle, rateExpression(names), rounding)], { numerator, denominator });
}

/** full × min(cap, rate), not below 0: `rate` 1 is all of it. `more`: target (1), what gives nothing, and the side, as in a rule. */
export function proportional(
  full: Decimal, rate: Decimal, cap: Decimal = 1, rounding: Rounding | null = null, more: Pick<RuleOf<'proportional'>, 'target' | 'from' | 'side' | 'least'> = {},
): Exact {
  return answer(proportionalLines({ op: 'proportional', cap, ...more }, { ...terms(full), signed: true }), { measure: rate }, rounding);
}

/** full − slope × (target − rate), from `floor` (`null`: without end) to full. `more`: steps, unit, side, least and further slopes as in a rule. */
export function targetSlopeFloor(
  full: Decimal, target: Decimal, slope: Decimal, floor: Decimal | null, rate: Decimal, rounding: Rounding | null = null, more: Pick<RuleOf<'target'>, 'side' | 'steps' | 'unit' | 'least' | 'further'> = {},
): Exact {
  return answer(targetLines({ op: 'target', target, slope, floor, ...more }, terms(full)), { measure: rate }, rounding);
}

/** full − per × count, not below `floor` (`null`: without end). `more`: tiers, a cap, and how many of the events count again. */
export function deduct(
  full: Decimal, per: Decimal, count: Decimal, floor: Decimal | null = 0,
  { tiers, cap, repeated, times = 2 }: { tiers?: { from: number; per: Decimal }[]; cap?: Decimal; repeated?: Decimal; times?: Decimal } = {},
): Exact {
  const again = repeated === undefined ? undefined : { input: 'repeated', times };
  return answer(deductLines({ op: 'deduct', floor, events: [{ input: 'count', per, tiers, cap, repeated: again }] }, terms(full)), { count, repeated: repeated ?? 0 });
}

/** per × count, never more than `most`. */
export function award(most: Decimal, per: Decimal, count: Decimal, { tiers, cap }: { tiers?: { from: number; per: Decimal }[]; cap?: Decimal } = {}): Exact {
  return answer(awardLines({ op: 'award', events: [{ input: 'count', per, tiers, cap }] }, terms(most)), { count });
}

/** The points of the first band that the measure reaches, bands standing from high to low (`at-most`: is not above, from low to high); else `below`. */
export function bands(measure: Decimal, from: RuleOf<'bands'>['bands'], below: Decimal = 0, side: RuleOf<'bands'>['side'] = 'at-least'): Exact {
  return answer(bandsLines({ op: 'bands', bands: from, below, side }), { measure });
}

/** full × how many are met ÷ of how many. @throws RangeError where there are none, or more are met than there are */
export function checklist(full: Decimal, met: number, of: number, rounding: Rounding | null = null): Exact {
  if (!(of >= 1 && met >= 0 && met <= of)) throw new RangeError(`Not so many of so many: ${met} of ${of}`);
  const items = Array.from({ length: of }, (_, index) => ({ input: `item:${index}` }));
  return answer(checklistLines({ op: 'checklist', items }, terms(full)), { measure: met }, rounding);
}

/** What each group of judges gave, and how it counts. */
export interface JudgeScores {
  scores: readonly Decimal[];
  weight?: Decimal;
  dropHigh?: number;
  dropLow?: number;
}

/** Trimmed means by weight, brought from `outOf` (100) to `full`. `null`: of a group no score is left. */
export function panel(groups: readonly JudgeScores[], { full = 100, outOf = 100, rounding = null }: { full?: Decimal; outOf?: Decimal; rounding?: Rounding | null } = {}): Exact | null {
  const rule: RuleOf<'panel'> = { op: 'panel', outOf, groups: groups.map(({ weight = 1, dropHigh = 0, dropLow = 0 }, index) => ({ input: String(index), weight, dropHigh, dropLow })) };
  const means = groups.map(({ scores, dropHigh = 0, dropLow = 0 }) => trimmedMean(scores.map((score) => exactOf(score)), dropHigh, dropLow).mean);
  const known = means.flatMap((mean, index) => (mean ? [[meanOf(String(index)), mean] as const] : []));
  if (known.length === 0 || known.length < means.length) return null;
  return answer([panelMeasure(rule), ...panelLines(rule, terms(full))], Object.fromEntries(known), rounding);
}

/** Points by how far a measure is from a base: @see RelativeRuleSchema. `null`: differences are in per cent and the base is 0 or less. */
export function relative(full: Decimal, measure: Decimal, base: Decimal, rule: Omit<RuleOf<'relative'>, 'op' | 'base' | 'target'>, rounding: Rounding | null = null): Exact | null {
  if (rule.by === 'percent' && exactOf(base).compare(0) <= 0) return null;
  return answer(relativeLines({ ...rule, op: 'relative', base: 'target', target: base }, terms(full)), { measure }, rounding);
}

/** points × the coefficient of the group. */
export function groupCoefficient(points: Decimal, coefficient: Decimal): Exact {
  return answer(endLines([line('points', pointsTitle, 'given')], null, coefficient), { given: points });
}

/** What all bonuses together add: at most `cap`. */
export function bonusWithCap(points: readonly Decimal[], cap: Decimal): Exact {
  return answer([line('points', pointsTitle, ['min', cap, sum(points)])], {});
}

/** What a veto leaves of a total. `deduct` takes its points for each event; `zero` leaves none and never raises what is below; a capped grade leaves all. */
export function veto(total: Decimal, effect: Veto['effect'], count = 1): Exact {
  const held = count >= 1 ? [{ id: 'held', title: pointsTitle, input: { id: 'held', title: pointsTitle, source: { from: 'entered' as const } }, effect }] : [];
  return answer(totalLines('given', held, null), { given: total, '@count:held': count });
}

/** Σ weight × score. */
export function composite(parts: readonly { weight: Decimal; score: Decimal }[], rounding: Rounding | null = null): Exact {
  const products = parts.map(({ weight, score }): Expression => ['*', weight, score]);
  return answer([line('points', pointsTitle, ['+', 0, ...products], rounding)], {});
}

function sum(values: readonly Decimal[]): Expression {
  return ['+', 0, ...values];
}

function terms(full: Decimal): Terms {
  return { full, per: 1, titles: {} };
}

function answer(lines: readonly FormulaLine[], reads: Readonly<Record<string, Decimal | Fraction>>, rounding: Rounding | null = null): Exact {
  const worked = work(lines, new Map(Object.entries(reads).map(([name, value]) => [name, exactOf(value)])));
  return exactText(roundExact(worked[worked.length - 1]?.value ?? 0, rounding));
}
