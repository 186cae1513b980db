import { ownIn } from '../own.js';
import { isNumber } from './evaluate.js';
import { bandsLines } from './bands.js';
import { checklistLines, checklistMeasure } from './checklist.js';
import { awardLines, deductLines, eventsMeasure } from './deduct.js';
import { manualLines } from './manual.js';
import { panelLines, panelMeasure } from './panel.js';
import { less, line, over, times, type Terms } from './parts.js';
import { proportionalLines } from './proportional.js';
import { rankLines } from './rank.js';
import { ratioLines } from './ratio.js';
import { relativeLines } from './relative.js';
import { targetLines } from './target.js';
import { measureTitle, pointsTitle, rateTitle, scoredTitle } from './titles.js';
import type { Decimal } from '../decimal.js';
import type { Formula, FormulaLine } from '../formula.js';
import type { Rule } from '../rule.js';
import type { Indicator, Scheme } from '../scheme.js';
import type { Expression, ExpressionPart } from '../score.js';
import { indicatorsOf } from '../indicators-of.js';

/**
 * An indicator's formula in a group: what every score, trace and fast table goes by. The group's points and target stand for the
 * indicator's own; every other number of the rule stays as it is written. A group that the scheme has not got changes nothing.
 * The rate stage rounds `measure` (not of rules that count events or items, nor of points given by hand), the item stage `points`, or, where the
 * rule scores out of other points than full, what it comes to on that scale. Coefficients come after it: they are no part of the formula. `measure`
 * is always the first line, and `points` the last.
 * @throws RangeError where there is no such indicator, it is a block, or one of its inputs has a name that a formula cannot read
 */
export function formulaOf(scheme: Scheme, indicatorId: string, groupId: string): Formula {
  const indicator = indicatorsOf(scheme).find(({ id }) => id === indicatorId);
  if (!indicator?.rule) throw new RangeError(`No indicator with a rule is called ${indicatorId}`);
  checkNames(indicator);
  const group = scheme.groups.find(({ id }) => id === groupId);
  const { rule, rate, outOf } = indicator;
  const full = fullIn(scheme, indicator, groupId);
  const terms: Terms = {
    full: outOf ?? full,
    per: rate?.per ?? 1,
    target: ownIn(group?.targets, indicatorId),
    // A share that was entered is asked to be one.
    signed: rate ? rate.atMostOne === false : rule.op !== 'ratio',
    titles: Object.fromEntries((indicator.inputs ?? []).map(({ id, title }) => [id, title])),
  };
  const rates = indicator.rounding?.rate === undefined ? scheme.rounding.rate : indicator.rounding.rate;
  const items = indicator.rounding?.item === undefined ? scheme.rounding.item : indicator.rounding.item;
  const lines = [measureLine(indicator, rule), ...ruleLines(rule, terms)].map((one) => {
    if (one.id === 'measure') return { ...one, rounding: isMeasured(rule) ? rates : null };
    return one.id === 'points' ? { ...one, rounding: items } : one;
  });
  if (outOf === undefined) return { reads: readsOf(lines), lines };
  const scaled = lines.map((one) => (one.id === 'points' ? { ...one, id: 'points:scored', title: scoredTitle } : one));
  return { reads: readsOf(lines), lines: [...scaled, line('points', pointsTitle, over(['*', 'points:scored', full], outOf))] };
}

/** The most that an indicator gives in a group, before anything is left out. */
export function fullIn(scheme: Scheme, indicator: Indicator, groupId: string): Decimal {
  return ownIn(scheme.groups.find(({ id }) => id === groupId)?.full, indicator.id) ?? indicator.full;
}

/** Whether a rule's points follow from the measure: of the other rules it only says how many there were. */
export function isMeasured({ op }: Rule): boolean {
  return op !== 'deduct' && op !== 'award' && op !== 'checklist' && op !== 'manual';
}

/** numerator ÷ (denominator − less) × per. */
export function rateExpression({ numerator, denominator, less: off = [], per = 1 }: NonNullable<Indicator['rate']>): Expression {
  const share: Expression = ['/', numerator, less(denominator, off)];
  return times(per, share) === share ? share : ['*', share, per];
}

function measureLine(indicator: Indicator, rule: Rule): FormulaLine {
  switch (rule.op) {
    case 'deduct':
    case 'award': return eventsMeasure(rule);
    case 'checklist': return checklistMeasure(rule);
    case 'panel': return panelMeasure(rule);
    default: return indicator.rate ? line('measure', rateTitle, rateExpression(indicator.rate)) : line('measure', measureTitle, indicator.inputs?.[0]?.id ?? 0);
  }
}

function ruleLines(rule: Rule, terms: Terms): FormulaLine[] {
  switch (rule.op) {
    case 'ratio': return ratioLines(terms);
    case 'proportional': return proportionalLines(rule, terms);
    case 'target': return targetLines(rule, terms);
    case 'deduct': return deductLines(rule, terms);
    case 'award': return awardLines(rule, terms);
    case 'bands': return bandsLines(rule);
    case 'checklist': return checklistLines(rule, terms);
    case 'panel': return panelLines(rule, terms);
    case 'relative': return relativeLines(rule, terms);
    case 'rank': return rankLines(rule, terms);
    case 'manual': return manualLines();
  }
}

/** Names that are numbers, begin with `@`, or (of events and items, which are read after it) are that of the first line mean something else. */
function checkNames({ id, inputs = [], rule }: Indicator): void {
  const counts = rule?.op === 'deduct' || rule?.op === 'award' || rule?.op === 'checklist';
  const bad = inputs.map((input) => input.id).find((name) => name.startsWith('@') || isNumber(name) || (counts && name === 'measure'));
  if (bad !== undefined) throw new RangeError(`An input of ${id} cannot be called ${bad}`);
}

/** Every name that no earlier line has made, in the order of its first use. */
function readsOf(lines: readonly FormulaLine[]): string[] {
  const reads = new Set<string>();
  const made = new Set<string>();
  for (const { id, expression } of lines) {
    for (const name of namesIn(expression)) if (!made.has(name)) reads.add(name);
    made.add(id);
  }
  return [...reads];
}

function namesIn(expression: Expression): string[] {
  if (isNumber(expression)) return [];
  if (typeof expression === 'string') return [expression];
  const [operation, ...parts] = expression as readonly [string, ...ExpressionPart[]];
  if (operation !== 'bands') return parts.flatMap((part) => namesIn(part as Expression));
  const [value, bands, otherwise] = parts;
  return [value as Expression, ...(bands as readonly (readonly [Expression, Expression])[]).flat(), otherwise as Expression].flatMap(namesIn);
}
