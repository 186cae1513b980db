import { dayNumberAt, parseInstant } from './day.js';
import { totalOf } from './limit.js';
import { pausedSpans, type PausedSpan } from './pause.js';
import { kindAt, type CalendarTable } from './work-calendar.js';
import type { Clock, PauseCause } from './clock.js';

/** What a day was to a clock: it counts (`makeup`: as a weekend day that is worked), or why it does not. */
export type DayVerdict = 'counted' | 'makeup' | 'weekend' | 'holiday' | 'paused';

/** Is told of each day in turn. `rolling` once the limit is used up and a working day is looked for to end on. */
export type NoteDay = (day: number, verdict: DayVerdict, rolling: boolean, causes: readonly PauseCause[]) => void;

/** Day numbers of the last day and of the day that turns the light yellow, or the first day that would have to be known. */
export type DayCount = { last: number; warn: number } | { unannounced: number };

/**
 * Counts a limit in working days or days, as the Civil Code does (民法典 200–203):
 * - the day on which the clock starts is not counted (201);
 * - a working-day limit counts working days only, make-up weekends among them; a limit in days counts every day;
 * - what the limit was extended by is counted on after it;
 * - a day that ends while the clock stands paused is not counted: the day of asking is not, the day of answering is;
 * - the last counted day ends at 24:00 (203). With `rollForward`, a limit in days whose last day is no working day ends on the
 *   next working day (203); practice knows rules without this, so it is for the definition to say.
 * A limit of 0 days ends with the day of the start itself, or with the first day after at whose end the clock does not stand.
 *
 * A pause that is not over yet is taken to end at once, so the answer is the earliest that can still be.
 */
export function countDays(clock: Clock, table: CalendarTable, note: NoteDay = ignore): DayCount {
  const { unit } = clock.limit;
  const amount = totalOf(clock);
  const paused = pausedDays(clock, table.offset);
  const warnNumber = numberToWarnAt(amount, clock.warnAfter);
  let day = dayNumberAt(parseInstant(clock.startedAt), table.offset);
  for (let pause = amount === 0 ? causesOn(paused, day) : undefined; pause; pause = causesOn(paused, day)) {
    note(day, 'paused', false, pause);
    day += 1;
  }
  let warn = day;
  for (let counted = 0; counted < amount; ) {
    day += 1;
    const verdict = judge(day, paused, unit === 'workday' ? table : undefined, note, false);
    if (verdict === undefined) return { unannounced: day };
    if (!isCounted(verdict)) continue;
    counted += 1;
    if (counted <= warnNumber) warn = day;
  }
  return unit === 'day' && clock.rollForward ? rollForward({ last: day, warn }, paused, table, note) : { last: day, warn };
}

/** How many days of `clock` lie after `from`, up to and with `to`; `undefined` when one of them has not been announced. */
export function countBetween(clock: Clock, table: CalendarTable, from: number, to: number): number | undefined {
  const paused = pausedDays(clock, table.offset);
  let counted = 0;
  for (let day = from + 1; day <= to; day += 1) {
    const verdict = judge(day, paused, clock.limit.unit === 'workday' ? table : undefined, ignore, false);
    if (verdict === undefined) return undefined;
    if (isCounted(verdict)) counted += 1;
  }
  return counted;
}

export function isCounted(verdict: DayVerdict): boolean {
  return verdict === 'counted' || verdict === 'makeup';
}

function rollForward({ last, warn }: { last: number; warn: number }, paused: readonly PausedSpan[], table: CalendarTable, note: NoteDay): DayCount {
  for (let day = last; ; day += 1) {
    const verdict = judge(day, paused, table, note, true);
    if (verdict === undefined) return { unannounced: day };
    if (isCounted(verdict)) return { last: day, warn };
  }
}

/** Without a calendar every day counts that the clock does not stand paused on. */
function judge(day: number, paused: readonly PausedSpan[], table: CalendarTable | undefined, note: NoteDay, rolling: boolean): DayVerdict | undefined {
  const causes = causesOn(paused, day);
  const kind = table ? kindAt(table, day) : 'workday';
  const verdict = causes ? 'paused' : kind === 'workday' ? 'counted' : kind;
  if (verdict !== undefined) note(day, verdict, rolling, causes ?? []);
  return verdict;
}

function causesOn(paused: readonly PausedSpan[], day: number): readonly PauseCause[] | undefined {
  return paused.find(({ from, to }) => from <= day && day <= to)?.causes;
}

/** From the day of asking to the day before the answer: the days whose 24:00 falls into a pause. */
function pausedDays(clock: Clock, offset: number): PausedSpan[] {
  return pausedSpans(clock).map(({ from, to, causes }) => ({ from: dayNumberAt(from, offset), to: dayNumberAt(to, offset) - 1, causes }));
}

/** The number of the counted day with whose beginning the light turns yellow: after four fifths of five days, the fifth. */
function numberToWarnAt(amount: number, warnAfter: number): number {
  const used = Math.floor(warnAfter * amount + 1e-9);
  return Math.max(1, Math.min(used + 1, amount));
}

function ignore(): void {}
