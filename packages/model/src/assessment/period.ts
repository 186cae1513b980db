import type { Day } from '../clock/clock.js';
import { addDays } from '../clock/day.js';
import { text } from '../text/text.js';
import type { Text } from '../text/text-schema.js';
import type { PeriodKind } from './scheme.js';

/** A period by its name: `2026`, `2026-H1`, `2026-Q3` or `2026-07`. Names of one kind sort by time. */
export type Period = string;

const months: Record<PeriodKind, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** Which year, which kind, and which of its kind in that year, from 0. */
interface Parts {
  year: number;
  kind: PeriodKind;
  index: number;
}

/** Whether it names a period, of that kind where one is given. */
export function isPeriod(name: string, kind?: PeriodKind): boolean {
  const parts = partsOf(name);
  return parts !== null && (kind === undefined || parts.kind === kind);
}

/** The period of that kind that a day, `YYYY-MM-DD`, lies in. */
export function periodOf(day: Day, kind: PeriodKind): Period {
  return nameOf({ year: Number(day.slice(0, 4)), kind, index: Math.floor((Number(day.slice(5, 7)) - 1) / months[kind]) });
}

/** First and last day. @throws RangeError when it names no period */
export function periodDays(period: Period): { from: Day; to: Day } {
  const { year, kind, index } = known(period);
  const next = index * months[kind] + months[kind];
  const after = next === 12 ? monthStart(year + 1, 0) : monthStart(year, next);
  return { from: monthStart(year, index * months[kind]), to: addDays(after, -1) };
}

/** The one of the same kind right before. @throws RangeError when it names no period */
export function periodBefore(period: Period): Period {
  const { year, kind, index } = known(period);
  return index > 0 ? nameOf({ year, kind, index: index - 1 }) : nameOf({ year: year - 1, kind, index: 12 / months[kind] - 1 });
}

/** The same one of the year before (上年同期). @throws RangeError when it names no period */
export function periodLastYear(period: Period): Period {
  const parts = known(period);
  return nameOf({ ...parts, year: parts.year - 1 });
}

/** As people write it: 2026年三季度. @throws RangeError when it names no period */
export function periodText(period: Period): Text {
  const { year, kind, index } = known(period);
  const number = index + 1;
  if (kind === 'year') return text(`${year}年`, `${year}年`, `${year}`);
  if (kind === 'month') return text(`${year}年${number}月`, `${year}年${number}月`, `${monthNames[index]} ${year}`);
  if (kind === 'quarter') return text(`${year}年第${'一二三四'[index]}季度`, `${year}年第${'一二三四'[index]}季度`, `Q${number} ${year}`);
  return text(`${year}年${'上下'[index]}半年`, `${year}年${'上下'[index]}半年`, `${number === 1 ? 'First' : 'Second'} half of ${year}`);
}

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function known(period: Period): Parts {
  const parts = partsOf(period);
  if (!parts) throw new RangeError(`Not a period (2026, 2026-H1, 2026-Q3, 2026-07): ${period}`);
  return parts;
}

function partsOf(period: Period): Parts | null {
  const match = /^([1-9]\d{3})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(period);
  if (!match) return null;
  const [, year, half, quarter, month] = match;
  const kind = half ? 'half-year' : quarter ? 'quarter' : month ? 'month' : 'year';
  return { year: Number(year), kind, index: Number(half ?? quarter ?? month ?? 1) - 1 };
}

function nameOf({ year, kind, index }: Parts): Period {
  if (kind === 'year') return `${year}`;
  return `${year}-${kind === 'half-year' ? `H${index + 1}` : kind === 'quarter' ? `Q${index + 1}` : String(index + 1).padStart(2, '0')}`;
}

/** @param month from 0 */
function monthStart(year: number, month: number): Day {
  return `${year}-${String(month + 1).padStart(2, '0')}-01`;
}
