import type { DayKind, WorkCalendar } from '../clock/calendar.js';
import type { Day, Instant } from '../clock/clock.js';
import { addDays, dayNumber, dayOf, instantAt, parseInstant, parseOffset, startOfDay } from '../clock/day.js';
import { dayKind } from '../clock/work-calendar.js';
import { isInForce } from '../grid/grid.js';
import type { Centre, Opening } from './centre.js';
import { weekdayNumberOf } from './rotation.js';

/** From when to when on one day, `HH:MM`; `24:00` is its end. */
export type Hours = Pick<Opening, 'from' | 'to'>;

/** When a centre is open on a day. */
export interface OpeningDay {
  day: Day;
  /** `undefined` in a year that has not been announced. */
  kind: DayKind | undefined;
  /** In order, none touching another. Empty: closed, or not known. */
  hours: readonly Hours[];
  /** False where it depends on whether people work that day, and the year has not been announced. */
  known: boolean;
}

/** When a centre opens next; `until` is `null` where it then stays open. */
export type NextOpening = { known: true; from: Instant; until: Instant | null } | { known: false; unannouncedYear: number };

/** Whether a centre is open. `open: null`: it depends on a year that has not been announced. `next: null`: not again within a year. */
export type OpeningState = { open: true; until: Instant | null } | { open: false; next: NextOpening | null } | { open: null; unannouncedYear: number };

/** How far ahead the next opening is looked for, in days. */
const horizon = 366;

/**
 * When a centre is open on a day. Hours on `workdays` follow the working calendar, make-up days among them; hours on named days hold on
 * those days whatever the calendar says. Hours that end before they begin are passed over: `lintCentre` names them.
 */
export function openingOn(centre: Centre, day: Day, calendar: WorkCalendar): OpeningDay {
  const kind = dayKind(calendar, day)?.kind;
  if (!isInForce(centre, day)) return { day, kind, hours: [], known: true };
  const sound = centre.hours.filter(isSoundOpening);
  const isWorked = kind === 'workday' || kind === 'makeup';
  const those = sound.filter(({ days }) => (days === 'workdays' ? isWorked : days.includes(weekdayNumberOf(day))));
  return { day, kind, hours: merged(those), known: kind !== undefined || sound.every(({ days }) => days !== 'workdays') };
}

/** Whether a centre is open at a moment, until when, and if not, when next. Outside of all its hours it is closed, whatever the calendar says. */
export function openingAt(centre: Centre, moment: Instant, calendar: WorkCalendar): OpeningState {
  const { day, time } = dayAndTime(moment, calendar);
  const today = openingOn(centre, day, calendar);
  const now = today.hours.find(({ from, to }) => from <= time && time < to);
  if (now) return { open: true, until: closingOf(centre, day, now.to, calendar) };
  const depends = !today.known && centre.hours.some((opening) => opening.days === 'workdays' && isSoundOpening(opening) && opening.from <= time && time < opening.to);
  return depends ? { open: null, unannouncedYear: yearOf(day) } : { open: false, next: nextOpening(centre, moment, calendar) };
}

/** Whether a centre is open at a moment; `null` where the calendar cannot tell. */
export function isOpen(centre: Centre, moment: Instant, calendar: WorkCalendar): boolean | null {
  return openingAt(centre, moment, calendar).open;
}

/** The first opening after a moment; `null` when there is none within a year. */
export function nextOpening(centre: Centre, moment: Instant, calendar: WorkCalendar): NextOpening | null {
  const { day: today, time } = dayAndTime(moment, calendar);
  for (let ahead = 0, day = today; ahead <= horizon; ahead += 1, day = addDays(day, 1)) {
    const { hours, known } = openingOn(centre, day, calendar);
    if (!known) return { known: false, unannouncedYear: yearOf(day) };
    const first = hours.find(({ from }) => ahead > 0 || from > time);
    if (first) return { known: true, from: instantOn(day, first.from, calendar), until: closingOf(centre, day, first.to, calendar) };
  }
  return null;
}

/** Whether hours can be read: two times of one day, the later one second; days from 1 to 7. */
export function isSoundOpening({ days, from, to }: Opening): boolean {
  const isTime = (time: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time);
  return isTime(from) && isTime(to) && from < to && (days === 'workdays' || days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7));
}

/** The end of hours that may go on past midnight; `null` when they have not ended within a fortnight. */
function closingOf(centre: Centre, day: Day, to: string, calendar: WorkCalendar): Instant | null {
  for (let last = day, end = to, nights = 0; nights < 14; nights += 1) {
    const next = end === '24:00' ? openingOn(centre, addDays(last, 1), calendar).hours[0] : undefined;
    if (next?.from !== '00:00') return instantOn(last, end, calendar);
    last = addDays(last, 1);
    end = next.to;
  }
  return null;
}

function merged(hours: readonly Hours[]): Hours[] {
  const all: Hours[] = [];
  for (const { from, to } of [...hours].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = all[all.length - 1];
    if (last && from <= last.to) all[all.length - 1] = { from: last.from, to: last.to > to ? last.to : to };
    else all.push({ from, to });
  }
  return all;
}

function dayAndTime(moment: Instant, { offset }: WorkCalendar): { day: Day; time: string } {
  return { day: dayOf(moment, offset), time: instantAt(parseInstant(moment), offset).slice(11, 16) };
}

function instantOn(day: Day, time: string, { offset }: WorkCalendar): Instant {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return instantAt(startOfDay(dayNumber(day), parseOffset(offset)) + minutes * 60_000, offset);
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
