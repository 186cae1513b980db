import { compareExact } from '../exact/exact.js';
import { add, less, line, notBelow, sumOf, times, type Terms } from './parts.js';
import { countTitle, givenTitle, pointsTitle, takenTitle } from './titles.js';
import type { FormulaLine } from '../formula.js';
import type { RuleOf } from '../rule.js';
import type { Expression } from '../score.js';

/** An award has the same kinds, of which none counts again. */
type Kind = RuleOf<'deduct'>['events'][number];

/**
 * 扣分制 (每发生 1 起扣 n 分，扣完为止): max(floor, full − what each kind takes). A kind takes `per` for each event, from the nth event on `per` of that
 * tier for those events alone (从第 3 次起每次扣…); events that count again take the first `per` × (`times` − 1) more (加倍扣分: `times` is 2); at
 * most `cap` for the kind. A `floor` below zero is for a block that only takes away (最多扣 5 分: full 0, floor −5), `null` for 倒扣不封底. The measure is
 * the number of events.
 */
export function deductLines(rule: RuleOf<'deduct'>, { full, titles }: Terms): FormulaLine[] {
  const taken = rule.events.map((kind) => line(`taken:${kind.input}`, takenTitle(titles[kind.input]), takenBy(kind)));
  return [...taken, line('points', pointsTitle, notBelow(rule.floor === undefined ? 0 : rule.floor, less(full, taken.map(({ id }) => id))))];
}

/** 加分制 (国家级表彰每次加 3 分，省级每次加 1 分，最高不超过 5 分): min(full, what each kind gives). A kind gives as much as it would take. */
export function awardLines({ events }: RuleOf<'award'>, { full, titles }: Terms): FormulaLine[] {
  const given = events.map((kind) => line(`given:${kind.input}`, givenTitle(titles[kind.input]), takenBy(kind)));
  return [...given, line('points', pointsTitle, ['min', full, sumOf(given.map(({ id }) => id))])];
}

export function eventsMeasure({ events }: RuleOf<'deduct' | 'award'>): FormulaLine {
  return line('measure', countTitle, sumOf(events.map(({ input }) => input)));
}

function takenBy({ input, per, tiers = [], repeated, cap }: Kind): Expression {
  const steps = [{ from: 1, per }, ...[...tiers].sort((a, b) => a.from - b.from)];
  const each = steps.flatMap((step, index) => (compareExact(step.per, 0) === 0 ? [] : [times(step.per, eventsFrom(input, step.from, steps[index + 1]?.from))]));
  const again = repeated ? [times(add(repeated.times, -1), times(per, repeated.input))] : [];
  const taken = sumOf([...each, ...again]);
  return cap === undefined ? taken : ['min', cap, taken];
}

/** How many of the events are the `from`th or a later one, and before the `to`th. */
function eventsFrom(input: string, from: number, to: number | undefined): Expression {
  const reached: Expression = to === undefined ? input : ['min', input, to - 1];
  return from === 1 ? reached : ['max', 0, ['-', reached, from - 1]];
}
