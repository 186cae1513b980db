import { dayOf, instantAt, parseInstant, weekdayOf } from './day.js';
import { isTimed } from './limit.js';
import type { Locale } from '../text/text.js';
import type { ClockUnit, Day, Instant, Limit } from './clock.js';
import type { Remaining } from './remaining.js';

/*
 * Own tables instead of Intl: the same text in every browser and in Node, whatever language data they carry.
 */
const weekdays: Readonly<Record<Locale, readonly string[]>> = {
  'zh-Hans': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  'zh-Hant': ['週日', '週一', '週二', '週三', '週四', '週五', '週六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const units: Readonly<Record<Locale, Readonly<Record<ClockUnit, string>>>> = {
  'zh-Hans': { workday: '个工作日', day: '天', hour: '小时', minute: '分钟' },
  'zh-Hant': { workday: '個工作日', day: '天', hour: '小時', minute: '分鐘' },
  en: { workday: 'working day', day: 'day', hour: 'hour', minute: 'minute' },
};

const sameDay: Readonly<Record<Locale, string>> = { 'zh-Hans': '当日', 'zh-Hant': '當日', en: 'same day' };

interface RemainingWords {
  lastDay: string;
  left(amount: string): string;
  lessLeft(unit: string): string;
  overdue(amount: string): string;
  lessOverdue(unit: string): string;
}

const remainingWords: Readonly<Record<Locale, RemainingWords>> = {
  'zh-Hans': {
    lastDay: '最后一天',
    left: (amount) => `还剩 ${amount}`,
    lessLeft: (unit) => `还剩不足 ${unit}`,
    overdue: (amount) => `已超期 ${amount}`,
    lessOverdue: (unit) => `已超期不足 ${unit}`,
  },
  'zh-Hant': {
    lastDay: '最後一天',
    left: (amount) => `還剩 ${amount}`,
    lessLeft: (unit) => `還剩不足 ${unit}`,
    overdue: (amount) => `已逾期 ${amount}`,
    lessOverdue: (unit) => `已逾期不足 ${unit}`,
  },
  en: {
    lastDay: 'Last day',
    left: (amount) => `${amount} left`,
    lessLeft: (unit) => `Less than ${unit} left`,
    overdue: (amount) => `${amount} overdue`,
    lessOverdue: (unit) => `Less than ${unit} overdue`,
  },
};

/** 2026年11月21日 周六 · Sat 21 Nov 2026. Throws a RangeError when `day` is no day. */
export function formatDay(day: Day, locale: Locale): string {
  const weekday = weekdays[locale][weekdayOf(day)];
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return locale === 'en' ? `${weekday} ${date} ${months[month - 1]} ${year}` : `${year}年${month}月${date}日 ${weekday}`;
}

/** 2026年11月21日 周六 14:30 · Sat 21 Nov 2026 14:30, as clocks show it at `offset` from UTC. Throws a RangeError when it is no moment. */
export function formatInstant(instant: Instant, offset: string, locale: Locale): string {
  return `${formatDay(dayOf(instant, offset), locale)} ${timeOf(instant, offset).slice(0, 5)}`;
}

/** 2026-11-21 14:30, as clocks show it at `offset` from UTC: for the columns of a table. Throws a RangeError when it is no moment. */
export function formatShortInstant(instant: Instant, offset: string): string {
  return `${dayOf(instant, offset)} ${timeOf(instant, offset).slice(0, 5)}`;
}

/** Like {@link formatInstant}, with the seconds when there are any. */
export function formatExactInstant(instant: Instant, offset: string, locale: Locale): string {
  return `${formatDay(dayOf(instant, offset), locale)} ${timeOf(instant, offset).replace(/:00$/, '')}`;
}

/** 5 个工作日 · 30 分钟 · 5 working days; 0 days are 当日 · same day. */
export function formatLimit({ amount, unit }: Limit, locale: Locale): string {
  if (amount === 0 && unit === 'day') return sameDay[locale];
  return `${amount} ${units[locale][unit]}${locale === 'en' && amount !== 1 ? 's' : ''}`;
}

/** 还剩 3 个工作日 · 最后一天 · 已超期 2 天 · 还剩不足 1 小时. */
export function formatRemaining({ amount, unit, overdue }: Remaining, locale: Locale): string {
  const words = remainingWords[locale];
  if (amount > 0) return overdue ? words.overdue(formatLimit({ amount, unit }, locale)) : words.left(formatLimit({ amount, unit }, locale));
  const one = formatLimit({ amount: 1, unit }, locale);
  if (overdue) return words.lessOverdue(one);
  return isTimed(unit) ? words.lessLeft(one) : words.lastDay;
}

/** `HH:MM:SS`. */
function timeOf(instant: Instant, offset: string): string {
  return instantAt(parseInstant(instant), offset).slice(11, 19);
}
