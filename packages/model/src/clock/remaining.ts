import { dayNumberAt, parseInstant } from './day.js';
import { countBetween } from './count-days.js';
import { dueOf } from './due.js';
import { secondsIn } from './limit.js';
import { standingOf } from './pause.js';
import { tableOf } from './work-calendar.js';
import type { WorkCalendar } from './calendar.js';
import type { Clock, ClockUnit, Instant } from './clock.js';

/** Whole units left, or passed when `overdue`. */
export interface Remaining {
  amount: number;
  unit: ClockUnit;
  overdue: boolean;
}

/**
 * What is left of a clock at `now`, in its own unit: days after today up to the last day (0 on the last day itself), or whole
 * hours or minutes. Once overdue, the days after the last day up to today, or whole hours or minutes. A paused clock keeps what
 * it had when it came to stand. `undefined` when the clock was stopped, or when a day would have to be known that has not been
 * announced.
 */
export function remainingOf(clock: Clock, calendar: WorkCalendar, now: Instant): Remaining | undefined {
  const table = tableOf(calendar);
  const due = clock.stoppedAt === null ? dueOf(clock, table) : undefined;
  if (!due || 'unannounced' in due) return undefined;
  const moment = standingOf(clock)?.since ?? parseInstant(now);
  const { unit } = clock.limit;
  const overdue = moment >= due.dueAt;
  if (due.lastDay === null) return { amount: Math.floor(Math.abs(due.dueAt - moment) / (secondsIn(unit) * 1000)), unit, overdue };
  const today = dayNumberAt(moment, table.offset);
  const amount = overdue ? countBetween(clock, table, due.lastDay, today) : countBetween(clock, table, today, due.lastDay);
  return amount === undefined ? undefined : { amount, unit, overdue };
}
