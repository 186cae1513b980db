import { dayAt, dayNumber, isWeekend } from './day.js';
import { extendCalendar } from './work-calendar.js';
import type { CalendarYear, WorkCalendar } from './calendar.js';
import type { Day } from './clock.js';

/**
 * The holidays of mainland China as the General Office of the State Council announced them each year (国务院办公厅关于
 * 部分节假日安排的通知), with 2020's Spring Festival as it was then prolonged to 2 February. A year's first line names the days
 * off, weekends included, as the notice does; its second line the weekend days that are worked (调休).
 */
const announced: Readonly<Record<number, readonly [off: string, makeup: string]>> = {
  2016: [
    '元旦 0101 春节 0207-0213 清明节 0404 劳动节 0501-0502 端午节 0609-0611 中秋节 0915-0917 国庆节 1001-1007',
    '0206 0214 0612 0918 1008 1009',
  ],
  2017: [
    '元旦 0101-0102 春节 0127-0202 清明节 0402-0404 劳动节 0501 端午节 0528-0530 国庆节、中秋节 1001-1008',
    '0122 0204 0401 0527 0930',
  ],
  2018: [
    '元旦 0101 春节 0215-0221 清明节 0405-0407 劳动节 0429-0501 端午节 0618 中秋节 0924 国庆节 1001-1007 元旦 1230-1231',
    '0211 0224 0408 0428 0929 0930 1229',
  ],
  2019: [
    '元旦 0101 春节 0204-0210 清明节 0405-0407 劳动节 0501-0504 端午节 0607-0609 中秋节 0913-0915 国庆节 1001-1007',
    '0202 0203 0428 0505 0929 1012',
  ],
  2020: [
    '元旦 0101 春节 0124-0202 清明节 0404-0406 劳动节 0501-0505 端午节 0625-0627 国庆节、中秋节 1001-1008',
    '0119 0426 0509 0628 0927 1010',
  ],
  2021: [
    '元旦 0101-0103 春节 0211-0217 清明节 0403-0405 劳动节 0501-0505 端午节 0612-0614 中秋节 0919-0921 国庆节 1001-1007',
    '0207 0220 0425 0508 0918 0926 1009',
  ],
  2022: [
    '元旦 0101-0103 春节 0131-0206 清明节 0403-0405 劳动节 0430-0504 端午节 0603-0605 中秋节 0910-0912 国庆节 1001-1007 元旦 1231',
    '0129 0130 0402 0424 0507 1008 1009',
  ],
  2023: [
    '元旦 0101-0102 春节 0121-0127 清明节 0405 劳动节 0429-0503 端午节 0622-0624 中秋节、国庆节 0929-1006',
    '0128 0129 0423 0506 0625 1007 1008',
  ],
  2024: [
    '元旦 0101 春节 0210-0217 清明节 0404-0406 劳动节 0501-0505 端午节 0610 中秋节 0915-0917 国庆节 1001-1007',
    '0204 0218 0407 0428 0511 0914 0929 1012',
  ],
  2025: [
    '元旦 0101 春节 0128-0204 清明节 0404-0406 劳动节 0501-0505 端午节 0531-0602 国庆节、中秋节 1001-1008',
    '0126 0208 0427 0928 1011',
  ],
  2026: [
    '元旦 0101-0103 春节 0215-0223 清明节 0404-0406 劳动节 0501-0505 端午节 0619-0621 中秋节 0925-0927 国庆节 1001-1007',
    '0104 0214 0228 0509 0920 1010',
  ],
};

/** The working calendar of mainland China, 2016 to 2026. Add a newly announced year with {@link extendCalendar}. */
export const chinaCalendar: WorkCalendar = /* @__PURE__ */ extendCalendar(
  { id: 'CN', offset: '+08:00', years: [] },
  /* @__PURE__ */ Object.entries(announced).map(([year, notice]) => readYear(Number(year), notice)),
);

function readYear(year: number, [off, makeup]: readonly [string, string]): CalendarYear {
  const dayIn = (monthAndDay: string): Day => `${year}-${monthAndDay.slice(0, 2)}-${monthAndDay.slice(2)}`;
  const days: Record<Day, string> = {};
  for (const [, name = '', from = '', to = from] of off.matchAll(/([^\d\s]+) (\d{4})(?:-(\d{4}))?/g)) {
    for (let day = dayNumber(dayIn(from)); day <= dayNumber(dayIn(to)); day += 1) {
      if (!isWeekend(day)) days[dayAt(day)] = name;
    }
  }
  return { year, off: days, makeup: makeup.split(' ').map(dayIn) };
}
