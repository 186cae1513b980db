import type { Day, Instant } from './clock.js';

/**
 * Arithmetic on days and moments. Inside the model a day is a day number (days since 1970-01-01, so that the next day is `+ 1`)
 * and a moment is milliseconds since 1970 UTC: nothing depends on the zone of the machine.
 */
const millisecondsADay = 86_400_000;

/** The day of `instant` in the zone that is `offset` from UTC. Throws a RangeError when either cannot be read. */
export function dayOf(instant: Instant, offset: string): Day {
  return dayAt(dayNumberAt(parseInstant(instant), parseOffset(offset)));
}

/** The day `count` days after `day` (before it, when negative). Throws a RangeError when `day` is no day. */
export function addDays(day: Day, count: number): Day {
  return dayAt(dayNumber(day) + count);
}

/** The day of the week: 0 is Sunday, 6 is Saturday. Throws a RangeError when `day` is no day. */
export function weekdayOf(day: Day): number {
  return weekdayAt(dayNumber(day));
}

/** The number of a `YYYY-MM-DD`. Throws a RangeError when there is no such day, 2026-02-30 for one. */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`Not a day (YYYY-MM-DD): ${day}`);
  return Date.parse(`${day}T00:00:00Z`) / millisecondsADay;
}

/** Whether the calendar has that day, written `YYYY-MM-DD`: 2026-02-30 it has not. */
export function isDay(day: string): boolean {
  const milliseconds = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(milliseconds) && dayAt(milliseconds / millisecondsADay) === day;
}

/** The `YYYY-MM-DD` of a day number. */
export function dayAt(number: number): Day {
  return new Date(number * millisecondsADay).toISOString().slice(0, 10);
}

/** 1970-01-01 was a Thursday. */
function weekdayAt(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** Whether a day number is a Saturday or a Sunday. */
export function isWeekend(number: number): boolean {
  return weekdayAt(number) % 6 === 0;
}

/** The number of the day that a moment falls in. @param offset milliseconds */
export function dayNumberAt(moment: number, offset: number): number {
  return Math.floor((moment + offset) / millisecondsADay);
}

/** The moment at which a day begins, which is when the day before ends. @param offset milliseconds */
export function startOfDay(number: number, offset: number): number {
  return number * millisecondsADay - offset;
}

/** Milliseconds since 1970. Throws a RangeError unless it is ISO 8601 with an offset or `Z`. */
export function parseInstant(instant: Instant): number {
  const moment = /T.*(?:Z|[+-]\d\d:\d\d)$/.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(moment)) throw new RangeError(`Not a moment (ISO 8601 with an offset): ${instant}`);
  return moment;
}

/** Milliseconds to add to UTC. Throws a RangeError unless it is `Z` or like `+08:00`. */
export function parseOffset(offset: string): number {
  if (offset === 'Z') return 0;
  const match = /^([+-])(\d\d):(\d\d)$/.exec(offset);
  if (!match) throw new RangeError(`Not an offset from UTC, such as +08:00: ${offset}`);
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}

/** A moment as ISO 8601 in the zone that is `offset` from UTC, to the second. @param milliseconds the same offset, parsed */
export function instantAt(moment: number, offset: string, milliseconds = parseOffset(offset)): Instant {
  return `${new Date(moment + milliseconds).toISOString().slice(0, 19)}${offset}`;
}
