import type { WorkCalendar } from '../clock/calendar.js';
import type { Clock, Day, Instant } from '../clock/clock.js';
import { dayOf, parseInstant } from '../clock/day.js';
import { deadlineOf } from '../clock/deadline.js';
import { hasPassed } from '../clock/passed.js';
import type { Case } from '../case/case.js';
import type { CaseRef } from '../identity/case-ref.js';
import { gridExitLadder } from './ladders.js';
import { measureSubject } from './measures.js';

/** An organisation, or one of its items, was ordered out of the grid (责令退出). */
export interface ExitOrder {
  measure: CaseRef;
  organisation: string;
  /** Id of the item; `null`: all items of the organisation. */
  service: string | null;
  /** The first day on which it is out; `null` while it is not certain yet. */
  from: Day | null;
  /** Why it is not: the organisation may still object, or has objected and nothing was decided. */
  pending: 'window' | 'objection' | null;
}

/**
 * The orders to leave the grid among some measures. One takes hold when the window to object is over, or when an objection was
 * dismissed; one that was revoked is none. That a measure is lifted later does not bring an item back: it is applied for anew.
 */
export function exitOrders(measures: readonly Case[], { calendar, now }: { calendar: WorkCalendar; now: Instant }): ExitOrder[] {
  const top = gridExitLadder.rungs[gridExitLadder.rungs.length - 1]?.id;
  return measures.flatMap((measure): ExitOrder[] => {
    const { organisation, service } = measureSubject(measure);
    if (measure.type.id !== 'measure' || measure.category !== `${gridExitLadder.id}.${top}` || measure.status === 'revoked' || organisation === null) return [];
    const order = { measure: measure.ref, organisation, service };
    if (measure.status === 'objected') return [{ ...order, from: null, pending: 'objection' }];
    const from = holdFrom(measure, calendar, now);
    return [{ ...order, from, pending: from === null ? 'window' : null }];
  });
}

/** The day on which an objection was dismissed; else the day after the window, or that on which the measure ended within it. */
function holdFrom({ clocks }: Case, calendar: WorkCalendar, now: Instant): Day | null {
  const object = lastOf(clocks, 'object');
  if (!object) return null;
  const { startedAt, stoppedAt } = object;
  const review = lastOf(clocks, 'review');
  if (stoppedAt !== null && review && review.startedAt >= startedAt) return review.stoppedAt === null ? null : dayOf(review.stoppedAt, calendar.offset);
  const running = { ...object, stoppedAt: null };
  const deadline = deadlineOf(running, calendar);
  const over = deadline.known && hasPassed(running, calendar, now) === true ? deadline.dueAt : null;
  const first = [over, stoppedAt].filter((moment) => moment !== null).sort((one, other) => parseInstant(one) - parseInstant(other))[0];
  return first === undefined ? null : dayOf(first, calendar.offset);
}

function lastOf(clocks: readonly Clock[], id: string): Clock | undefined {
  return clocks.filter((clock) => clock.id === id).pop();
}
