import type { WorkCalendar } from '../clock/calendar.js';
import type { Clock } from '../clock/clock.js';
import { deadlineOf } from '../clock/deadline.js';
import type { Case } from './case.js';
import type { CaseEvent, Change } from './event.js';
import type { Audience } from './notice.js';

/** The clock that word of an event is about, for those who are told. */
export function clockMeant(event: CaseEvent, item: Case, to: Audience, organisations: readonly string[], calendar: WorkCalendar | undefined): Clock | undefined {
  const running = item.clocks.filter((clock) => clock.stoppedAt === null && concerns(clock, to, organisations));
  const turned = running.filter((clock) => event.changes.some((change) => isTurnOf(change, clock)));
  return firstDue(lit(turned), calendar) ?? firstDue(turned, calendar) ?? firstDue(lit(running), calendar);
}

function concerns({ organisation, internal }: Clock, to: Audience, organisations: readonly string[]): boolean {
  if (to === 'parts') return organisation !== null && organisations.includes(organisation);
  return organisation === null && !(internal && to === 'applicant');
}

function isTurnOf(change: Change, { id, organisation }: Clock): boolean {
  if (!('clock' in change) || change.clock === 'stop') return false;
  const turned = change.clock === 'start' ? change.started : change;
  return turned.id === id && turned.organisation === organisation;
}

function lit(clocks: readonly Clock[]): Clock[] {
  return clocks.filter(({ window }) => !window);
}

/** Without a calendar, or where it cannot tell, the first that was started. */
function firstDue(clocks: readonly Clock[], calendar: WorkCalendar | undefined): Clock | undefined {
  const moment = (clock: Clock): number => {
    const deadline = calendar && deadlineOf(clock, calendar);
    return deadline?.known ? Date.parse(deadline.dueAt) : Infinity;
  };
  return clocks.reduce<Clock | undefined>((first, clock) => (first && moment(first) <= moment(clock) ? first : clock), undefined);
}
