import { dayNumber, isWeekend, parseOffset } from './day.js';
import type { CalendarYear, DayKind, HolidayName, WorkCalendar } from './calendar.js';
import type { Day } from './clock.js';

/** What kind of day it is, with the holiday's name when it is one. `undefined` in a year that has not been announced. */
export function dayKind(calendar: WorkCalendar, day: Day): { kind: DayKind; name?: HolidayName | undefined } | undefined {
  const table = tableOf(calendar);
  const number = dayNumber(day);
  const kind = kindAt(table, number);
  if (kind === undefined) return undefined;
  return kind === 'holiday' ? { kind, name: table.names.get(number) } : { kind };
}

/** Whether people work on that day. `undefined` in a year that has not been announced. */
export function isWorkday(calendar: WorkCalendar, day: Day): boolean | undefined {
  const kind = kindAt(tableOf(calendar), dayNumber(day));
  return kind && isWorked(kind);
}

/**
 * The calendar with `years` added, each in place of a year that it had. Throws a RangeError that names the day when a day lies
 * in another year, a day off is no weekday, or a make-up day is no weekend day.
 */
export function extendCalendar(calendar: WorkCalendar, years: readonly CalendarYear[]): WorkCalendar {
  years.forEach(checkYear);
  const byYear = new Map([...calendar.years, ...years].map((year) => [year.year, year]));
  return { ...calendar, years: [...byYear.values()].sort((one, other) => one.year - other.year) };
}

function checkYear({ year, off, makeup }: CalendarYear): void {
  const check = (day: Day, weekend: boolean): void => {
    if (!day.startsWith(`${year}-`)) throw new RangeError(`${day} is not in ${year}`);
    if (isWeekend(dayNumber(day)) === weekend) return;
    throw new RangeError(weekend ? `A make-up day must be a Saturday or Sunday: ${day}` : `A day off must be Monday to Friday: ${day}`);
  };
  Object.keys(off).forEach((day) => check(day, false));
  makeup.forEach((day) => check(day, true));
}

/** A calendar laid out for counting: one byte a day from its first announced day to its last. */
export interface CalendarTable {
  readonly calendar: WorkCalendar;
  /** Milliseconds to add to UTC. */
  readonly offset: number;
  readonly firstDay: number;
  /** One more than the index in `kinds`; 0 where the day has not been announced. */
  readonly days: Int8Array;
  /** Names of the holidays by day number. */
  readonly names: ReadonlyMap<number, HolidayName>;
}

const kinds: readonly DayKind[] = ['workday', 'weekend', 'holiday', 'makeup'];
const tables = new WeakMap<WorkCalendar, CalendarTable>();

/** The table of a calendar, built when it is first asked for. A calendar must not be changed in place afterwards. */
export function tableOf(calendar: WorkCalendar): CalendarTable {
  const known = tables.get(calendar);
  if (known) return known;
  const table = buildTable(calendar);
  tables.set(calendar, table);
  return table;
}

export function kindAt(table: CalendarTable, day: number): DayKind | undefined {
  return kinds[(table.days[day - table.firstDay] ?? 0) - 1];
}

function isWorked(kind: DayKind): boolean {
  return kind === 'workday' || kind === 'makeup';
}

function buildTable(calendar: WorkCalendar): CalendarTable {
  const numbers = calendar.years.map(({ year }) => year);
  const firstDay = numbers.length > 0 ? dayNumber(`${Math.min(...numbers)}-01-01`) : 0;
  const days = new Int8Array(numbers.length > 0 ? dayNumber(`${Math.max(...numbers)}-12-31`) - firstDay + 1 : 0);
  const names = new Map<number, HolidayName>();
  const mark = (day: number, kind: DayKind): void => {
    days[day - firstDay] = kinds.indexOf(kind) + 1;
  };
  for (const { year, off, makeup } of calendar.years) {
    const last = dayNumber(`${year}-12-31`);
    for (let day = dayNumber(`${year}-01-01`); day <= last; day += 1) mark(day, isWeekend(day) ? 'weekend' : 'workday');
    makeup.forEach((day) => mark(dayNumber(day), 'makeup'));
    for (const [day, name] of Object.entries(off)) {
      mark(dayNumber(day), 'holiday');
      names.set(dayNumber(day), name);
    }
  }
  return { calendar, offset: parseOffset(calendar.offset), firstDay, days, names };
}
