import type { ClockDefinition } from '../../clock/clock.js';

/** How long a limit can turn out on the wall clock, in minutes: at the least, in an ordinary week, and at the most. */
export interface Span {
  least: number;
  usual: number;
  most: number;
}

const day = 24 * 60;

/** Days off in a row that a calendar may hold: the longest so far was the Spring Festival of 2020, as the State Council extended it. */
const longestHoliday = 10;

/**
 * The span of a limit whose calendar and start are not known yet. What is counted in days begins with the rest of a first day that
 * does not count. Ordinary weeks have five working days; of twenty in a row, at most one lies beyond a long holiday.
 */
export function spanOf({ limit: { amount, unit }, rollForward }: Pick<ClockDefinition, 'limit' | 'rollForward'>): Span {
  const weeks = amount / 5;
  switch (unit) {
    case 'minute':
      return exactly(amount);
    case 'hour':
      return exactly(amount * 60);
    case 'day':
      return {
        least: amount * day,
        usual: Math.max(amount, 0.5) * day,
        most: (1 + amount + (rollForward ? longestHoliday : 0)) * day,
      };
    case 'workday':
      return {
        least: amount * day,
        usual: (amount + 2 * Math.floor(weeks)) * day,
        most: (1 + amount + 2 * Math.ceil(weeks) + longestHoliday * Math.ceil(weeks / 4)) * day,
      };
  }
}

function exactly(minutes: number): Span {
  return { least: minutes, usual: minutes, most: minutes };
}
