import type { Day } from './clock.js';

/** Why a day is or is not a working day. `makeup`: a weekend day that is worked (调休). */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup';

/** One announced year: weekdays that are off with the holiday's name, and weekend days that are worked. */
export interface CalendarYear {
  year: number;
  off: Readonly<Record<Day, string>>;
  makeup: readonly Day[];
}

/** A working calendar. Outside its announced years it does not guess: see `dayKind`. */
export interface WorkCalendar {
  id: string;
  /** Offset from UTC of its days, such as `+08:00`. */
  offset: string;
  years: readonly CalendarYear[];
}
