import { startOfDay } from './day.js';
import { countDays } from './count-days.js';
import { countTime } from './count-time.js';
import { isTimed } from './limit.js';
import type { CalendarTable } from './work-calendar.js';
import type { Clock } from './clock.js';

/** When a clock runs out and when its light turns yellow, in milliseconds since 1970; or the first day that is not known. */
export type Due = { lastDay: number | null; dueAt: number; warnAt: number } | { unannounced: number };

/** The bare figures of a deadline, cheap enough for every row of a long list. */
export function dueOf(clock: Clock, table: CalendarTable): Due {
  if (isTimed(clock.limit.unit)) {
    return { lastDay: null, dueAt: countTime(clock, 1), warnAt: countTime(clock, Math.min(clock.warnAfter, 1)) };
  }
  const count = countDays(clock, table);
  if ('unannounced' in count) return count;
  return { lastDay: count.last, dueAt: startOfDay(count.last + 1, table.offset), warnAt: startOfDay(count.warn, table.offset) };
}

/** Whether a clock has a light: one that was stopped has none, nor has a window. */
export function isLit(clock: Clock): boolean {
  return clock.stoppedAt === null && !clock.window;
}
