import { dayAt, instantAt } from './day.js';
import { derive, type Derivation } from './derivation.js';
import { dueOf, type Due } from './due.js';
import { tableOf, type CalendarTable } from './work-calendar.js';
import type { WorkCalendar } from './calendar.js';
import type { Clock, Day, Instant } from './clock.js';

/**
 * When a clock runs out, with its reasons. Where counting needs a day of a year that has not been announced, the answer is that
 * it is not known. `derivation` is worked out when it is first read.
 */
export type Deadline =
  | {
      readonly known: true;
      /** The last day, as a person reads it; `null` for a limit in hours or minutes. */
      readonly lastDay: Day | null;
      /** The first moment that is too late: 00:00 of the day after the last day, or the end of the last hour or minute. */
      readonly dueAt: Instant;
      /** When the light turns yellow. */
      readonly warnAt: Instant;
      readonly derivation: Derivation;
    }
  | { readonly known: false; readonly unannouncedYear: number; readonly derivation: Derivation };

/**
 * The deadline of a clock on a calendar, whose offset says where days begin. See `countDays` and `countTime` for the rules. While
 * a pause is not over, this is the deadline as if the clock ran on at once: the earliest that it can still be.
 * Throws a RangeError when one of the clock's moments cannot be read.
 */
export function deadlineOf(clock: Clock, calendar: WorkCalendar): Deadline {
  const table = tableOf(calendar);
  return deadlineFrom(clock, table, dueOf(clock, table));
}

/** The deadline whose figures are worked out already. */
export function deadlineFrom(clock: Clock, table: CalendarTable, due: Due): Deadline {
  let derived: Derivation | undefined;
  const derivation = (): Derivation => (derived ??= derive(clock, table));
  if ('unannounced' in due) {
    return {
      known: false,
      unannouncedYear: Number(dayAt(due.unannounced).slice(0, 4)),
      get derivation() {
        return derivation();
      },
    };
  }
  const instant = (moment: number): Instant => instantAt(moment, table.calendar.offset, table.offset);
  return {
    known: true,
    lastDay: due.lastDay === null ? null : dayAt(due.lastDay),
    dueAt: instant(due.dueAt),
    warnAt: instant(due.warnAt),
    get derivation() {
      return derivation();
    },
  };
}
