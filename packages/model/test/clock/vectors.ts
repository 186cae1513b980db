import {
  deadlineOf, explainDeadline, extendCalendar, locales, overlayCalendar, startClock,
  type CalendarOverlay, type CalendarYear, type Clock, type Day, type Deadline, type Instant, type WorkCalendar,
} from '@linli/model';

/*
 * The published deadlines, vectors/deadlines.json. This module reads no file, so that Node and a page can both run it.
 */

/** A calendar of the file: a whole one, or years or days of a place that come on top of an earlier one. */
export type VectorCalendar =
  | WorkCalendar
  | { id: string; on: string; years: readonly CalendarYear[] }
  | (CalendarOverlay & { on: string });

/** What a deadline depends on. Left out: no extension, no pause, no roll-forward. */
export type VectorClock = Pick<Clock, 'limit' | 'warnAfter' | 'startedAt'> & Partial<Pick<Clock, 'rollForward' | 'order' | 'extensions' | 'pauses'>>;

export interface DeadlineVector {
  id: string;
  /** In words, what is counted over what. */
  given: string;
  calendar: string;
  clock: VectorClock;
  expect: { lastDay: Day | null; dueAt: Instant; warnAt: Instant } | { unannouncedYear: number };
  /** The rule, the calendar's notice, or how it was reckoned by hand. */
  source: string;
}

export interface DeadlineVectors {
  about: readonly string[];
  calendars: readonly VectorCalendar[];
  vectors: readonly DeadlineVector[];
}

/** The calendars of a file by id. */
export function calendarsOf({ calendars }: DeadlineVectors): Map<string, WorkCalendar> {
  const made = new Map<string, WorkCalendar>();
  for (const calendar of calendars) made.set(calendar.id, makeCalendar(calendar, made));
  return made;
}

function makeCalendar(calendar: VectorCalendar, made: ReadonlyMap<string, WorkCalendar>): WorkCalendar {
  if (!('on' in calendar)) return calendar;
  const base = made.get(calendar.on) as WorkCalendar;
  return 'years' in calendar ? { ...extendCalendar(base, calendar.years), id: calendar.id } : overlayCalendar(base, calendar);
}

export function clockFrom({ limit, startedAt, ...rest }: VectorClock): Clock {
  const { order, ...more } = rest;
  const definition = { id: 'vector', label: { 'zh-Hans': '时限', 'zh-Hant': '時限', en: 'Limit' }, limit, warnAfter: rest.warnAfter };
  return { ...startClock(definition, startedAt, order ? { limit } : {}), ...more };
}

/** What the model answers to a vector, in the form in which the file has it. */
export function answerOf(deadline: Deadline): DeadlineVector['expect'] {
  if (!deadline.known) return { unannouncedYear: deadline.unannouncedYear };
  const { lastDay, dueAt, warnAt } = deadline;
  return { lastDay, dueAt, warnAt };
}

/** Every answer of a file with its derivation and its text in each language. */
export function answersTo(file: DeadlineVectors): { id: string; answer: DeadlineVector['expect']; derivation: unknown; texts: string[][] }[] {
  const calendars = calendarsOf(file);
  return file.vectors.map(({ id, calendar, clock: given }) => {
    const clock = clockFrom(given);
    const deadline = deadlineOf(clock, calendars.get(calendar) as WorkCalendar);
    return { id, answer: answerOf(deadline), derivation: deadline.derivation, texts: locales.map((locale) => explainDeadline(clock, deadline, locale)) };
  });
}
