import type { WorkCalendar } from '../clock/calendar.js';
import type { Clock, Instant } from '../clock/clock.js';
import { lightOf } from '../clock/light.js';
import type { Organisation } from '../division/organisation.js';
import type { Text } from '../text/text-schema.js';
import type { Case } from './case.js';
import type { CaseType } from './case-type.js';
import type { CaseEvent } from './event.js';
import { clockMeant } from './notice-clock.js';
import { renderNotice } from './notice-text.js';
import type { Audience, Notice } from './notice.js';
import type { Part } from './part.js';

/** Word that is to be sent. `id` is the notice's in its case type; how it is sent, and whether again, is the host's. */
export interface DueNotice {
  id: string;
  to: Audience;
  /** Who is told, by id; none for the applicant. */
  organisations: string[];
  written: boolean;
  text: Text;
  /** The clock whose light turned, for word of that. */
  clock?: { id: string; organisation: string | null };
}

/** What names and moments are written with: without a directory an organisation is its id, without a calendar no moment is known. */
export interface NoticeContext {
  organisations?: readonly Organisation[] | undefined;
  calendar?: WorkCalendar | undefined;
}

/**
 * The word that an event calls for. `item` is the case after the event. Of organisations in a part, those that got one by the event
 * are told, where any did; else all that are not done. A notice that nobody would get is left out.
 *
 * `{deadline}` is the deadline of the clock that the event turned: of the part's own for parts, else of one that the case itself
 * has, and for the applicant one that they are shown; where it turned none, of the one that is due first.
 */
export function noticesOf(event: CaseEvent, item: Case, caseType: CaseType, context: NoticeContext = {}): DueNotice[] {
  return caseType.notices.flatMap((notice) => {
    if (!('action' in notice.on) || notice.on.action !== event.action) return [];
    const organisations = toldBy(notice, item, partsOf(event, item));
    if (!organisations) return [];
    const clock = clockMeant(event, item, notice.to, organisations, context.calendar);
    return [due(notice, organisations, item, caseType, clock, context)];
  });
}

/**
 * The word that lights call for which turned after `since` and up to `now`. Only the colour at the end counts: what went from green
 * to red in between is red. A part's clock tells its own organisation.
 */
export function clockNotices(item: Case, caseType: CaseType, calendar: WorkCalendar, since: Instant, now: Instant, organisations?: readonly Organisation[]): DueNotice[] {
  return item.clocks.flatMap((clock) => {
    const light = lightOf(clock, calendar, now);
    if (light === lightOf(clock, calendar, since)) return [];
    return caseType.notices.flatMap((notice) => {
      if (!('clock' in notice.on) || notice.on.clock !== clock.id || notice.on.turns !== light) return [];
      const told = toldBy(notice, item, clock.organisation === null ? openParts(item) : [clock.organisation]);
      return told ? [{ ...due(notice, told, item, caseType, clock, { organisations, calendar }), clock: { id: clock.id, organisation: clock.organisation } }] : [];
    });
  });
}

function due(notice: Notice, organisations: string[], item: Case, caseType: CaseType, clock: Clock | undefined, context: NoticeContext): DueNotice {
  return { id: notice.id, to: notice.to, organisations, written: notice.written ?? false, text: renderNotice(notice.text, { item, caseType, clock }, context) };
}

/** The organisations that an audience is now, never one that the case accuses; `undefined` when there is nobody. */
function toldBy({ to }: Notice, { receiver, lead, supervision, barred }: Case, parts: string[]): string[] | undefined {
  if (to === 'applicant') return [];
  const told = { receiver: [receiver], lead: [lead], sponsor: [supervision?.sponsor], parts }[to].filter((id): id is string => id != null && !barred.includes(id));
  return told.length > 0 ? told : undefined;
}

/** Those whose clocks the event started; of parts that have none, those asked at its moment. */
function partsOf({ at, changes }: CaseEvent, item: Case): string[] {
  const started = changes.flatMap((change) => ('clock' in change && change.clock === 'start' && change.started.organisation !== null ? [change.started.organisation] : []));
  if (started.length > 0) return [...new Set(started)];
  const changed = changes.some((change) => 'set' in change && change.set === 'parts');
  const asked = changed ? item.parts.filter(({ askedAt }) => askedAt === at) : [];
  return asked.length > 0 ? idsOf(asked) : openParts(item);
}

function openParts({ parts }: Case): string[] {
  return idsOf(parts.filter(({ state }) => state !== 'done'));
}

function idsOf(parts: readonly Part[]): string[] {
  return [...new Set(parts.map(({ organisation }) => organisation))];
}
