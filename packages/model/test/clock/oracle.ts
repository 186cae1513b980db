import type { DeadlineVector, VectorCalendar, VectorClock } from './vectors.js';

/*
 * Reckons a deadline in another way than the model, for the published table: day by day with chinese-days for the holidays, and
 * second by second. It shares no code with the model. West of Greenwich chinese-days is a day out, from the moment it is loaded:
 * set TZ to UTC before this is loaded.
 */
const { default: chineseDays } = await import('chinese-days');

const day = 86_400_000;

interface Pause {
  from: number;
  to: number;
}

export function reckon(clock: VectorClock, calendarId: string, calendars: readonly VectorCalendar[]): DeadlineVector['expect'] {
  const calendar = calendars.find(({ id }) => id === calendarId) as VectorCalendar;
  const offset = offsetOf(calendar, calendars);
  const total = (clock.extensions ?? []).reduce((sum, { amount }) => sum + amount, clock.limit.amount);
  const pauses = endedPauses(clock.pauses ?? []);
  const start = Date.parse(clock.startedAt);
  const written = (moment: number): string => new Date(moment + minutesOf(offset) * 60_000).toISOString().slice(0, 19) + offset;

  if (clock.limit.unit === 'hour' || clock.limit.unit === 'minute') {
    const seconds = total * (clock.limit.unit === 'hour' ? 3600 : 60);
    return { lastDay: null, dueAt: written(afterSeconds(start, seconds, pauses)), warnAt: written(afterSeconds(start, Math.round(seconds * clock.warnAfter), pauses)) };
  }

  /** A day by the midnight with which it begins, in the calendar's zone and told as if that were UTC. */
  const dayOfStart = Math.floor((start + minutesOf(offset) * 60_000) / day) * day;
  const standsAtEndOf = (date: number): boolean => {
    const end = date + day - minutesOf(offset) * 60_000;
    return pauses.some(({ from, to }) => from < end && end <= to);
  };
  const counts = (date: number): boolean => !standsAtEndOf(date) && (clock.limit.unit === 'day' || isWorked(date, calendar, calendars));

  try {
    let last = dayOfStart;
    let warn = dayOfStart;
    if (total === 0) {
      while (standsAtEndOf(last)) last += day;
      warn = last;
    }
    const turnsYellow = Math.min(total, Math.floor(Number((clock.warnAfter * total).toFixed(9))) + 1);
    for (let number = 1; number <= total; number += 1) {
      do last += day;
      while (!counts(last));
      if (number === turnsYellow) warn = last;
    }
    if (clock.rollForward && clock.limit.unit === 'day') while (standsAtEndOf(last) || !isWorked(last, calendar, calendars)) last += day;
    const midnight = (date: number): string => `${written(date - minutesOf(offset) * 60_000)}`;
    return { lastDay: new Date(last).toISOString().slice(0, 10), dueAt: midnight(last + day), warnAt: midnight(warn) };
  } catch (error) {
    if (error instanceof Unannounced) return { unannouncedYear: error.year };
    throw error;
  }
}

class Unannounced extends Error {
  constructor(readonly year: number) {
    super();
  }
}

function isWorked(date: number, calendar: VectorCalendar, calendars: readonly VectorCalendar[]): boolean {
  const text = new Date(date).toISOString().slice(0, 10);
  const year = Number(text.slice(0, 4));
  if ('worked' in calendar && calendar.worked?.includes(text)) return true;
  if ('off' in calendar && calendar.off?.[text]) return false;
  const ownYear = 'years' in calendar && calendar.id !== 'CN' ? calendar.years.find((own) => own.year === year) : undefined;
  if (ownYear) return ownYear.makeup.includes(text) || (new Date(date).getUTCDay() % 6 !== 0 && !ownYear.off[text]);
  if ('on' in calendar) return isWorked(date, calendars.find(({ id }) => id === calendar.on) as VectorCalendar, calendars);
  if (calendar.id !== 'CN' || year < 2016 || year > 2026) throw new Unannounced(year);
  return chineseDays.isWorkday(text);
}

function offsetOf(calendar: VectorCalendar, calendars: readonly VectorCalendar[]): string {
  return 'on' in calendar ? offsetOf(calendars.find(({ id }) => id === calendar.on) as VectorCalendar, calendars) : calendar.offset;
}

function minutesOf(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** Without those of a stretch that is not over: the clock is taken to run on at once when it came to stand. */
function endedPauses(pauses: NonNullable<VectorClock['pauses']>): Pause[] {
  const all = pauses.map(({ from, to }) => ({ from: Date.parse(from), to: to === null ? Infinity : Date.parse(to) }));
  let since = Math.min(...all.filter(({ to }) => to === Infinity).map(({ from }) => from));
  for (let before = Number.NaN; before !== since; ) {
    before = since;
    for (const { from, to } of all) if (from < since && to >= since) since = from;
  }
  return all.filter(({ from }) => from < since);
}

/** The moment after so many seconds in which the clock did not stand. */
function afterSeconds(start: number, seconds: number, pauses: readonly Pause[]): number {
  let moment = Math.floor(start / 1000) * 1000;
  for (let left = seconds; left > 0; moment += 1000) {
    if (!pauses.some(({ from, to }) => from <= moment && moment < to)) left -= 1;
  }
  return moment;
}
