import { dayOf, formatDay, formatInstant, type Day, type Hours, type Instant, type Locale, type Opening, type WorkCalendar } from '@linli/model';

/** 6月22日 周一 · Mon 22 Jun: a day of about now, without its year. */
export function shortDay(day: Day, locale: Locale): string {
  const full = formatDay(day, locale);
  return locale === 'en' ? full.slice(0, -5) : full.slice(5);
}

/** Two days, the year said once where it is the same. */
export function dayRange(from: Day, to: Day, locale: Locale): [from: string, to: string] {
  if (from.slice(0, 4) !== to.slice(0, 4)) return [formatDay(from, locale), formatDay(to, locale)];
  return locale === 'en' ? [shortDay(from, locale), formatDay(to, locale)] : [formatDay(from, locale), shortDay(to, locale)];
}

/** 6月22日 · 22 Jun, and 周一 · Mon apart from it. */
export function dayParts(day: Day, locale: Locale): { weekday: string; date: string } {
  const [one = '', ...rest] = shortDay(day, locale).split(' ');
  return locale === 'en' ? { weekday: one, date: rest.join(' ') } : { weekday: rest.join(' '), date: one };
}

/** The time alone where the moment lies on `today`, else the day and the time. */
export function shortInstant(moment: Instant, today: Day, { offset }: WorkCalendar, locale: Locale): string {
  const day = dayOf(moment, offset);
  const time = formatInstant(moment, offset, locale).slice(-5);
  return day === today ? time : `${shortDay(day, locale)} ${time}`;
}

/** 09:00–12:00、13:30–17:00 */
export function hoursText(hours: readonly Hours[], locale: Locale): string {
  return hours.map(({ from, to }) => `${from}–${to}`).join(locale === 'en' ? ', ' : '、');
}

/** The named days of opening hours: runs of three and more as a range, such as 周一至周五. @param daily what all seven are called */
export function weekdaysText(days: readonly number[], locale: Locale, words: { daily: string; range: (from: string, to: string) => string }): string {
  const sorted = [...new Set(days)].sort((one, other) => one - other);
  if (sorted.length === 7) return words.daily;
  const runs: number[][] = [];
  for (const day of sorted) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1] === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined): string => dayParts(`2026-06-${String(14 + (day ?? 1)).padStart(2, '0')}`, locale).weekday;
  const spoken = runs.flatMap((run) => (run.length > 2 ? [words.range(name(run[0]), name(run[run.length - 1]))] : run.map(name)));
  return spoken.join(locale === 'en' ? ', ' : '、');
}

/** Hours that hold on the same days, together. */
export function byDays(openings: readonly Opening[]): { days: Opening['days']; hours: Opening[] }[] {
  const groups = new Map<string, { days: Opening['days']; hours: Opening[] }>();
  for (const opening of openings) {
    const key = String(opening.days);
    const group = groups.get(key) ?? { days: opening.days, hours: [] };
    group.hours.push(opening);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ days, hours }) => ({ days, hours: hours.sort((one, other) => (one.from < other.from ? -1 : 1)) }));
}
