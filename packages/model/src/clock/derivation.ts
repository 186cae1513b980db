import { dayAt, dayNumberAt, instantAt, parseInstant } from './day.js';
import { countDays, isCounted, type DayVerdict } from './count-days.js';
import { countTime } from './count-time.js';
import { isTimed } from './limit.js';
import { standingOf } from './pause.js';
import { holidayName } from './holiday-name.js';
import type { HolidayName } from './calendar.js';
import type { CalendarTable } from './work-calendar.js';
import type { Clock, Day, Instant, Limit, PauseCause } from './clock.js';

/** Days in a row that count. `first` and `last` are their numbers; `makeup` are those that are weekend days worked. */
export interface CountedRun {
  counted: true;
  from: Day;
  to: Day;
  first: number;
  last: number;
  makeup: Day[];
}

/** Days in a row that do not count, for one reason. A holiday takes in the weekends that it touches, as it is announced. */
export interface SkippedRun {
  counted: false;
  from: Day;
  to: Day;
  days: number;
  reason: 'weekend' | 'holiday' | 'paused';
  /** The holiday's name as the calendar gives it. */
  name?: HolidayName | undefined;
  /** What the clock stood for. */
  causes?: readonly PauseCause[] | undefined;
  /** Whether weekend days are in a holiday's run. */
  weekends: boolean;
}

export type DayRun = CountedRun | SkippedRun;

/** How a deadline came about: all that is needed to reckon it again by hand. */
export interface Derivation {
  /** Offset from UTC of the days and moments. */
  offset: string;
  /** What the clock started with. */
  limit: Limit;
  /** What was added to it, in its own unit, and what it came to. */
  extensions: { at: Instant; amount: number; total: number }[];
  /** The day of the start. It is not counted, unless the limit is in hours or minutes or ends that same day. */
  startDay: Day;
  /**
   * Every day from the day after the start to the one with which the limit is used up. Empty for a limit in hours or minutes. For
   * the same day: the days from the start on at whose end the clock stood.
   */
  runs: DayRun[];
  /** With roll-forward: from the day with which the limit is used up on to the working day that is the last. */
  rolled: DayRun[];
  /** Limits in hours or minutes: the pauses that were added, in whole seconds, cut where their causes change. */
  pauses: { from: Instant; to: Instant; causes: readonly PauseCause[] }[];
  /** Since when the clock stands: the deadline is reckoned as if it ran on at once. */
  pausedSince: Instant | null;
  /** What it has stood for since then. */
  pausedFor: PauseCause[];
}

export function derive(clock: Clock, table: CalendarTable): Derivation {
  const { offset } = table.calendar;
  const instant = (moment: number): Instant => instantAt(moment, offset, table.offset);
  const standing = standingOf(clock);
  let total = clock.limit.amount;
  const derivation: Derivation = {
    offset,
    limit: clock.limit,
    extensions: clock.extensions.map(({ at, amount }) => ({ at, amount, total: (total += amount) })),
    startDay: dayAt(dayNumberAt(parseInstant(clock.startedAt), table.offset)),
    runs: [],
    rolled: [],
    pauses: [],
    pausedSince: standing ? instant(standing.since) : null,
    pausedFor: standing?.causes ?? [],
  };
  if (isTimed(clock.limit.unit)) {
    countTime(clock, 1, ({ from, to, causes }) => derivation.pauses.push({ from: instant(from), to: instant(to), causes }));
    return derivation;
  }
  let counted = 0;
  countDays(clock, table, (day, verdict, rolling, causes) => {
    if (isCounted(verdict) && !rolling) counted += 1;
    append(rolling ? derivation.rolled : derivation.runs, runOf(day, verdict, counted, causes, table));
  });
  return derivation;
}

/** The run of a single day. */
function runOf(number: number, verdict: DayVerdict, counted: number, causes: readonly PauseCause[], table: CalendarTable): DayRun {
  const day = dayAt(number);
  switch (verdict) {
    case 'counted':
    case 'makeup':
      return { counted: true, from: day, to: day, first: counted, last: counted, makeup: verdict === 'makeup' ? [day] : [] };
    case 'holiday':
      return { counted: false, from: day, to: day, days: 1, reason: verdict, name: table.names.get(number), weekends: false };
    case 'paused':
      return { counted: false, from: day, to: day, days: 1, reason: verdict, causes, weekends: false };
    default:
      return { counted: false, from: day, to: day, days: 1, reason: verdict, weekends: false };
  }
}

/** Adds a day to the run before it, or begins a run with it. */
function append(runs: DayRun[], next: DayRun): void {
  const before = runs[runs.length - 1];
  const joined = before && join(before, next);
  if (joined) runs[runs.length - 1] = joined;
  else runs.push(next);
}

function join(run: DayRun, next: DayRun): DayRun | undefined {
  if (run.counted && next.counted) return { ...run, to: next.to, last: next.last, makeup: [...run.makeup, ...next.makeup] };
  if (run.counted || next.counted) return undefined;
  const longer = { from: run.from, to: next.to, days: run.days + 1 };
  if (run.reason === next.reason && nameOf(run) === nameOf(next) && String(run.causes) === String(next.causes)) return { ...run, ...longer };
  if (run.reason === 'holiday' && next.reason === 'weekend') return { ...run, ...longer, weekends: true };
  if (run.reason === 'weekend' && next.reason === 'holiday') return { ...next, ...longer, weekends: true };
  return undefined;
}

function nameOf({ name = '' }: SkippedRun): string {
  return holidayName(name, 'zh-Hans');
}
