import { compareExact, exactOf, exactText, type Fraction } from '../exact/exact.js';
import { locales, pickText } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';
import type { Decimal, Rounding } from '../decimal.js';
import type { FormulaLine } from '../formula.js';
import type { Expression } from '../score.js';

/** What a rule does not say itself: what stands for it in the group, and how it is shown. */
export interface Terms {
  /** The indicator's points in this group. */
  full: Decimal;
  /** What a measure of "all" is: `per` of the rate, 1 without one. */
  per: Decimal;
  /** The group's own target, instead of the rule's. */
  target?: Decimal | undefined;
  /** Whether the measure may be below zero. */
  signed?: boolean;
  /** Names of inputs. */
  titles: Readonly<Record<string, Text>>;
}

/** A line that is not rounded: rounding belongs to `measure` and `points`, and `formulaOf` puts it there. */
export function line(id: string, title: Text, expression: Expression, rounding: Rounding | null = null): FormulaLine {
  return { id, title, expression, rounding };
}

export function sumOf(parts: readonly Expression[]): Expression {
  const [first, second, ...others] = parts;
  if (first === undefined) return 0;
  return second === undefined ? first : ['+', first, second, ...others];
}

/** A product without a needless "1 ×". */
export function times(factor: Decimal, value: Expression): Expression {
  return compareExact(factor, 1) === 0 ? value : ['*', factor, value];
}

/** A quotient without a needless "÷ 1". */
export function over(value: Expression, divisor: Decimal): Expression {
  return compareExact(divisor, 1) === 0 ? value : ['/', value, divisor];
}

export function less(value: Expression, taken: readonly Expression[]): Expression {
  return taken.length === 0 ? value : ['-', value, ...taken];
}

/** An exact number in an expression: as digits, or as a division where no decimal ends. */
export function numberOf(value: Fraction): Expression {
  const digits = exactText(value);
  return digits.includes('/') ? ['/', String(value.s * value.n), String(value.d)] : digits;
}

export function negative(value: Decimal): Decimal {
  return exactText(exactOf(value).neg());
}

export function add(...values: readonly Decimal[]): Decimal {
  return exactText(values.reduce<Fraction>((sum, value) => sum.add(exactOf(value)), exactOf(0)));
}

/** Not below the floor, where there is one. */
export function notBelow(floor: Decimal | null, value: Expression): Expression {
  return floor === null ? value : ['max', floor, value];
}

/** Nothing where the measure is worse than `least`. */
export function gated(points: Expression, least: Decimal | undefined, lowIsBest: boolean): Expression {
  if (least === undefined) return points;
  return lowIsBest ? ['bands', ['-', 0, 'measure'], [[negative(least), points]], 0] : ['bands', 'measure', [[least, points]], 0];
}

/** Two texts in one: `joinText(input.title, deductedWord)`, with a blank between them in English. */
export function joinText(first: Text, second: Text): Text {
  const joined = locales.map((locale) => [locale, [pickText(first, locale), pickText(second, locale)].join(locale === 'en' ? ' ' : '')]);
  return Object.fromEntries(joined) as Text;
}
