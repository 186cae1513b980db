import type { Text } from '../text/text-schema.js';
import type { Day } from './clock.js';

/** Why a day is or is not a working day. `makeup`: a weekend day that is worked (调休). */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup';

/** What a holiday is called: in Chinese, such as 春节, or in each language. See `holidayName`. */
export type HolidayName = string | Text;

/** One announced year: weekdays that are off with the holiday's name, and weekend days that are worked. */
export interface CalendarYear {
  year: number;
  off: Readonly<Record<Day, HolidayName>>;
  makeup: readonly Day[];
}

/** A working calendar. Outside its announced years it does not guess: see `dayKind`. */
export interface WorkCalendar {
  id: string;
  /** Offset from UTC of its days, such as `+08:00`. */
  offset: string;
  years: readonly CalendarYear[];
}

/**
 * What a place's own calendar changes in another: a day off of its own, such as 三月三 in Guangxi, and the days that are worked
 * instead. Days that are off anyway, weekends among them, are not named again.
 */
export interface CalendarOverlay {
  id: string;
  /** Days off by the holiday's name: days that the other calendar has worked. */
  off?: Readonly<Record<Day, HolidayName>> | undefined;
  /** Days worked that the other calendar has off. */
  worked?: readonly Day[] | undefined;
}
