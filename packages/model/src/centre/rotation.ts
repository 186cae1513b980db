import type { Day } from '../clock/clock.js';
import { addDays, dayNumber, isDay, weekdayOf } from '../clock/day.js';
import type { Rotation } from './roster.js';

/** The longest rotation, in weeks: two years. */
const longest = 104;

/** The day of the week, 1 (Monday) to 7 (Sunday). Throws a RangeError when `day` is no day. */
export function weekdayNumberOf(day: Day): number {
  return weekdayOf(day) || 7;
}

/** The Monday of the week that `day` lies in. Throws a RangeError when `day` is no day. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayNumberOf(day));
}

/** Whether a rotation can be reckoned: 1 to 104 whole weeks from a real day; its weeks count from 0, its days from 1 (Monday) to 7. */
export function isSoundRotation({ anchor, every, weeks, days }: Rotation): boolean {
  const isWhole = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;
  return isDay(anchor) && isWhole(every, 1, longest) && weeks.every((week) => isWhole(week, 0, every - 1)) && days.every((day) => isWhole(day, 1, 7));
}

/**
 * Whether a day is one of a rotation's, holidays or not. A rotation reaches back before its anchor too; how far is for the slot's dates
 * to say. One that cannot be reckoned has no day.
 */
export function comesOn(rotation: Rotation, day: Day): boolean {
  if (!isSoundRotation(rotation)) return false;
  const { anchor, every, weeks, days } = rotation;
  const week = (dayNumber(mondayOf(day)) - dayNumber(mondayOf(anchor))) / 7;
  return days.includes(weekdayNumberOf(day)) && weeks.includes(((week % every) + every) % every);
}
