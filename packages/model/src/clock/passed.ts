import type { WorkCalendar } from './calendar.js';
import type { Clock, Instant } from './clock.js';
import { parseInstant } from './day.js';
import { dueOf } from './due.js';
import { standingOf } from './pause.js';
import { tableOf } from './work-calendar.js';

/**
 * Whether a clock's last instant is over at `now`; `null` when the calendar cannot tell. While it stands paused, only where it was over
 * when that began.
 */
export function hasPassed(clock: Clock, calendar: WorkCalendar, now: Instant): boolean | null {
  const due = dueOf(clock, tableOf(calendar));
  return 'unannounced' in due ? null : due.dueAt <= (standingOf(clock)?.since ?? parseInstant(now));
}
