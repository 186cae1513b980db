import type { WorkCalendar } from '../clock/calendar.js';
import type { Clock, Instant, Light } from '../clock/clock.js';
import { parseInstant } from '../clock/day.js';
import { deadlineOf } from '../clock/deadline.js';
import { lightOf } from '../clock/light.js';
import { hasPassed } from '../clock/passed.js';
import { text } from '../text/text.js';
import type { RosterCall, RosterSlot } from './roster.js';

/** How a call stands. Minutes are whole and never negative. */
export interface CallStanding {
  clock: Clock;
  /** The first moment that is too late. */
  dueAt: Instant;
  /** `off` once the organisation was there. */
  light: Light;
  /** Minutes from the call until it was there, or until now. */
  minutes: number;
  /** Whether it was there in time; `null` while it is not there and may still be. */
  met: boolean | null;
  /** Minutes past the limit until it was there, or until now. 0 where there are none, or not yet a whole one. */
  lateMinutes: number;
}

/**
 * The clock of a call to an organisation that is on call (随叫随驻): it runs from the call, night and holiday, until the organisation is
 * there. `undefined` where the slot names no time. Yellow from four fifths of the time on, which is a preset.
 */
export function callClock(call: RosterCall, { organisation, responseMinutes }: RosterSlot): Clock | undefined {
  if (!isResponseTime(responseMinutes)) return undefined;
  return {
    id: 'callResponse',
    label: text('到场时限', '到場時限', 'Time to be there'),
    limit: { amount: responseMinutes, unit: 'minute' },
    warnAfter: 0.8,
    organisation,
    startedAt: call.at,
    extensions: [],
    pauses: [],
    stoppedAt: call.arrivedAt,
  };
}

/** How a call stands at `now`: due when, which light, met or how late. `undefined` where the slot names no time. */
export function callStanding(call: RosterCall, slot: RosterSlot, calendar: WorkCalendar, now: Instant): CallStanding | undefined {
  const clock = callClock(call, slot);
  if (!clock) return undefined;
  const deadline = deadlineOf(clock, calendar);
  if (!deadline.known) return undefined;
  const { dueAt } = deadline;
  const end = call.arrivedAt ?? now;
  const late = hasPassed(clock, calendar, end) === true;
  const met = late ? false : call.arrivedAt === null ? null : true;
  return { clock, dueAt, light: lightOf(clock, calendar, now), minutes: minutesBetween(call.at, end), met, lateMinutes: minutesBetween(dueAt, end) };
}

export function isResponseTime(minutes: number | undefined): minutes is number {
  return minutes !== undefined && Number.isFinite(minutes) && minutes > 0;
}

function minutesBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((parseInstant(to) - parseInstant(from)) / 60_000));
}
