import type { Day } from '../../clock/clock.js';
import { isDay } from '../../clock/day.js';
import { halfWidth } from '../clean.js';
import type { CheckOf, Fault } from './kind.js';
import { readLine } from './read.js';

export const dateCheck: CheckOf<'date'> = {
  clean(value) {
    const line = readLine(value);
    return typeof line === 'string' ? writtenDay(line) ?? line : line;
  },
  judge(value, field, { today }): Fault | undefined {
    if (!isDay(value)) return { code: 'not-a-date' };
    const min = field.min === 'today' ? today : field.min;
    const max = field.max === 'today' ? today : field.max;
    if (min && value < min) return { code: 'too-early', params: { min } };
    return max && value > max ? { code: 'too-late', params: { max } } : undefined;
  },
};

/** `YYYY-MM-DD` from how people write a day: 2026-11-21, 2026/11/21, 2026.11.21 or 2026年11月21日. */
function writtenDay(line: string): Day | undefined {
  const match = /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?日?$/.exec(halfWidth(line));
  return match ? match.slice(1).map((part) => part.padStart(2, '0')).join('-') : undefined;
}
