import type { Case } from '../case/case.js';
import type { WorkCalendar } from '../clock/calendar.js';
import type { Day, Instant } from '../clock/clock.js';
import { dayOf, instantAt, parseInstant, weekdayOf } from '../clock/day.js';
import { isWorkday } from '../clock/work-calendar.js';
import { divisionPath } from '../division/division.js';

/** What routing may look at. Who asked is not part of it: a matter goes by what it is, where and when. */
export type RoutedCase = Pick<Case, 'type' | 'category' | 'area' | 'place' | 'channel' | 'title' | 'returns'>;

/** When a case is routed, and the calendar whose days and hours count. */
export interface RoutingContext {
  calendar: WorkCalendar;
  now: Instant;
}

/**
 * What a rule's condition reads. Plain JsonLogic over plain JSON, so that a back end in another language runs a rule unchanged:
 *
 * - a branch of categories: `{"in": ["environment", {"var": "category.within"}]}`; one category: `{"==": [{"var": "category.path"}, "environment.noise"]}`
 * - a county with all below it: `{"in": ["360102", {"var": "area.within"}]}`
 * - the night: `{"or": [{">=": [{"var": "time.hour"}, 22]}, {"<": [{"var": "time.hour"}, 6]}]}`
 * - the heating season: `{"or": [{">=": [{"var": "time.monthDay"}, 1115]}, {"<=": [{"var": "time.monthDay"}, 315]}]}`
 * - outside working days: `{"===": [{"var": "time.workday"}, false]}`, which does not hold while the year is unannounced
 *
 * Implementations differ over text compared by `<` and over numbers looked for in a list: `lintRouting` names both.
 */
export interface RoutingFacts {
  /** Id of the case type. */
  type: string;
  channel: string;
  title: string;
  /** `within`: the branches above, from the root down, and the category itself. */
  category: { path: string; within: string[] };
  /** The division of the case. `within`: the divisions above, from the province down, and the division itself. */
  area: { code: string; within: string[] };
  place: { division: string; text: string };
  time: {
    at: Instant;
    day: Day;
    /** ISO 8601: 1 is Monday, 7 is Sunday. */
    weekday: number;
    /** 0 to 23. */
    hour: number;
    /** Month × 100 + day of the month: 1115 is 15 November. */
    monthDay: number;
    /** `null` in a year whose holidays have not been announced. */
    workday: boolean | null;
  };
  /** `returns`: how often an organisation returned the order. */
  order: { returns: number };
}

/** Every variable that a condition may read. */
export const routingVariables = [
  'type', 'channel', 'title', 'category.path', 'category.within', 'area.code', 'area.within', 'place.division', 'place.text',
  'time.at', 'time.day', 'time.weekday', 'time.hour', 'time.monthDay', 'time.workday', 'order.returns',
] as const;
export type RoutingVariable = (typeof routingVariables)[number];

/** The facts of a case at a moment. Throws a RangeError when `now` is no moment. */
export function routingFacts(item: RoutedCase, { calendar, now }: RoutingContext): RoutingFacts {
  const day = dayOf(now, calendar.offset);
  return {
    type: item.type.id,
    channel: item.channel,
    title: item.title,
    category: categoryFact(item.category),
    area: areaFact(item.area),
    place: { division: item.place.division, text: item.place.text },
    time: {
      at: now,
      day,
      weekday: weekdayOf(day) || 7,
      hour: Number(instantAt(parseInstant(now), calendar.offset).slice(11, 13)),
      monthDay: Number(day.slice(5, 7)) * 100 + Number(day.slice(8)),
      workday: isWorkday(calendar, day) ?? null,
    },
    order: { returns: item.returns },
  };
}

export function categoryFact(path: string): RoutingFacts['category'] {
  const words = path === '' ? [] : path.split('.');
  return { path, within: words.map((_, index) => words.slice(0, index + 1).join('.')) };
}

export function areaFact(code: string): RoutingFacts['area'] {
  return { code, within: divisionPath(code) };
}
