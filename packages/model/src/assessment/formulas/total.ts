import { less, line, notBelow, sumOf, times } from './parts.js';
import { beforeVetoTitle, coreTitle, sharedTitle, totalTitle, vetoTitle, weightedTitle } from './titles.js';
import type { Decimal, Rounding } from '../decimal.js';
import type { FormulaLine } from '../formula.js';
import type { Indicator, Scheme, Veto } from '../scheme.js';
import type { Expression } from '../score.js';

/*
 * The way from the points of indicators to the total. A name that begins with `@score:` is what an indicator came to, with its coefficient.
 */

export const scoreName = (indicator: string): string => `@score:${indicator}`;
export const countName = (veto: string): string => `@count:${veto}`;
export const vetoName = (veto: string): string => `@veto:${veto}`;

/**
 * Ends an indicator's own lines. Where points of what was left out were shared out to it, its exact points × (`to` ÷ `from`) are
 * rounded in place of the points before; then comes the group's coefficient, which nothing rounds.
 */
export function endLines(lines: readonly FormulaLine[], shared: { from: Expression; to: Expression } | null, coefficient: Decimal | undefined): FormulaLine[] {
  const last = lines[lines.length - 1];
  if (!last) return [];
  const before = lines.slice(0, -1);
  const ended = shared ? [...before, { ...last, rounding: null }, line('@shared', sharedTitle, ['/', ['*', last.id, shared.to], shared.from], last.rounding)] : lines;
  const end = shared ? '@shared' : last.id;
  return coefficient === undefined ? [...ended] : [...ended, line('@weighted', weightedTitle, ['*', end, coefficient])];
}

/** A block: sum of what is below it × the group's coefficient, not below its floor and not above its cap, rounded where the scheme rounds blocks. */
export function blockLine(block: Indicator, children: readonly string[], coefficient: Decimal | undefined, rounding: Rounding | null): FormulaLine {
  const sum = sumOf(children.map(scoreName));
  const weighed: Expression = coefficient === undefined ? sum : times(coefficient, sum);
  const raised = notBelow(block.floor ?? null, weighed);
  return line(scoreName(block.id), block.title, block.cap === undefined ? raised : ['min', block.cap, raised], rounding);
}

/** What the tree comes to × the group's coefficient of `total`. */
export function coreLine(roots: readonly string[], coefficient: Decimal | undefined): FormulaLine {
  const sum = sumOf(roots.map(scoreName));
  return line('@core', coreTitle, coefficient === undefined ? sum : times(coefficient, sum));
}

/** What is added: at most the cap, and no more than is left up to `upTo`. @param hasCore whether there is a `@core` that it comes on top of */
export function bonusLine({ title, cap, upTo }: NonNullable<Scheme['bonus']>, roots: readonly string[], hasCore = true): FormulaLine {
  const left: Expression[] = upTo === undefined || !hasCore ? [] : [['max', 0, ['-', upTo, '@core']]];
  return line('@bonus', title, ['min', cap, ...left, sumOf(roots.map(scoreName))]);
}

/**
 * Vetoes come last: those that deduct first, each once for every event; then one that makes it zero, which never raises a total that is
 * below zero already. Nothing else keeps a total from falling below zero: a scheme that wants it says so by the floors of its blocks.
 * Those that cap the grade leave the total as it is.
 */
export function totalLines(before: Expression, held: readonly Veto[], rounding: Rounding | null): FormulaLine[] {
  const deducting = held.flatMap(({ id, title, effect }) => (effect.kind === 'deduct' ? [line(vetoName(id), vetoTitle(title), times(effect.points, countName(id)))] : []));
  const rest = less(before, deducting.map(({ id }) => id));
  if (!held.some(({ effect }) => effect.kind === 'zero')) return [...deducting, line('@total', totalTitle, rest, rounding)];
  return [...deducting, line('@before', beforeVetoTitle, rest), line('@total', totalTitle, ['min', 0, '@before'], rounding)];
}
