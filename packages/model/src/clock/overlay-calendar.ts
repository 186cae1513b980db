import { dayNumber, isWeekend } from './day.js';
import { holidayName } from './holiday-name.js';
import { isWorkday } from './work-calendar.js';
import type { CalendarOverlay, CalendarYear, WorkCalendar } from './calendar.js';
import type { Day } from './clock.js';

/**
 * A calendar with the days of a place laid over it; what it was made from stays as it is. To go on with a newly announced year, lay
 * the overlay over the extended calendar again. Throws a RangeError that names the day when a day lies in a year that has not been
 * announced, is off or worked already, or is off without a name.
 */
export function overlayCalendar(base: WorkCalendar, { id, off = {}, worked = [] }: CalendarOverlay): WorkCalendar {
  if (id === base.id) throw new RangeError(`An overlay needs an id of its own: ${id} is the calendar that it lies on`);
  for (const [day, name] of Object.entries(off)) {
    if (holidayName(name, 'zh-Hans').trim() === '') throw new RangeError(`A day off needs a holiday’s name: ${day}`);
    if (!isWorkedIn(base, day)) throw new RangeError(`${day} is off in ${base.id} already`);
  }
  for (const day of worked) if (isWorkedIn(base, day)) throw new RangeError(`${day} is worked in ${base.id} already`);
  return { ...base, id, years: base.years.map((year) => overlayYear(year, off, worked)) };
}

function isWorkedIn(base: WorkCalendar, day: Day): boolean {
  const answer = isWorkday(base, day);
  if (answer === undefined) throw new RangeError(`${day} is in a year that ${base.id} has not announced`);
  return answer;
}

function overlayYear(year: CalendarYear, off: NonNullable<CalendarOverlay['off']>, worked: readonly Day[]): CalendarYear {
  const inYear = (day: Day): boolean => day.startsWith(`${year.year}-`);
  const added = Object.entries(off).filter(([day]) => inYear(day));
  const taken = worked.filter(inYear);
  if (added.length === 0 && taken.length === 0) return year;
  return {
    year: year.year,
    off: Object.fromEntries([...Object.entries(year.off).filter(([day]) => !taken.includes(day)), ...added]),
    makeup: [...year.makeup.filter((day) => off[day] === undefined), ...taken.filter((day) => isWeekend(dayNumber(day)))],
  };
}
