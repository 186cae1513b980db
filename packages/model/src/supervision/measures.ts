import type { WorkCalendar } from '../clock/calendar.js';
import type { Instant } from '../clock/clock.js';
import { addDays, dayOf } from '../clock/day.js';
import type { Case } from '../case/case.js';
import type { CaseRef } from '../identity/case-ref.js';
import { rungCategory, type MeasureLadder, type MeasureRung } from './ladders.js';

/** The measure that the record of an organisation, or of an item, leads to, and what of the record counted. */
export interface NextMeasure {
  /** The next rung; the top one again when it has been reached. */
  rung: MeasureRung;
  /** The highest rung among those that count; `null` when none does. */
  last: MeasureRung | null;
  /** The measures that count: those in force, and those issued within the ladder's period. */
  counted: CaseRef[];
  /** Those that do not: revoked after an objection, or too long ago. */
  passedOver: CaseRef[];
}

/** What a measure is on: an organisation, or one item of the grid that it is responsible for. Never a person. */
export interface MeasureSubject {
  organisation: string | null;
  /** Id of the `GridService`; `null`: the organisation as such. */
  service: string | null;
}

export function measureSubject({ lead, content }: Pick<Case, 'lead' | 'content'>): MeasureSubject {
  const service = content['service'];
  return { organisation: lead, service: typeof service === 'string' && service !== '' ? service : null };
}

/** The measures on a subject among others: those on an organisation are not on its items, nor the other way round. */
export function measuresOn(measures: readonly Case[], { organisation, service }: MeasureSubject): Case[] {
  return measures.filter((item) => {
    const subject = measureSubject(item);
    return item.type.id === 'measure' && subject.organisation === organisation && subject.service === service;
  });
}

/**
 * Which measure of a ladder comes next for an organisation, or for one item of it: each climbs by itself. A proposal: whoever issues
 * measures decides.
 * @param history cases of the type `measure` on one subject: of {@link measuresOn}
 * @throws RangeError when they are on more than one organisation, or more than one item
 */
export function nextMeasure(history: readonly Case[], ladder: MeasureLadder, { calendar, now }: { calendar: WorkCalendar; now: Instant }): NextMeasure | undefined {
  const measures = history.filter((item) => item.type.id === 'measure' && rankOf(item, ladder) >= 0);
  if (new Set(measures.map(({ lead }) => lead)).size > 1) throw new RangeError('These measures are on more than one organisation');
  if (new Set(measures.map((item) => measureSubject(item).service)).size > 1) throw new RangeError('These measures are on more than one item');
  const today = dayOf(now, calendar.offset);
  const isRecent = ({ createdAt }: Case) => ladder.resetDays === null || addDays(dayOf(createdAt, calendar.offset), ladder.resetDays) >= today;
  const counts = (item: Case) => item.status !== 'revoked' && (item.status !== 'lifted' || isRecent(item));
  const counted = measures.filter(counts);
  const highest = Math.max(-1, ...counted.map((item) => rankOf(item, ladder)));
  const rung = ladder.rungs[Math.min(highest + 1, ladder.rungs.length - 1)];
  return rung && {
    rung,
    last: ladder.rungs[highest] ?? null,
    counted: counted.map(({ ref }) => ref),
    passedOver: measures.filter((item) => !counts(item)).map(({ ref }) => ref),
  };
}

function rankOf({ category }: Case, ladder: MeasureLadder): number {
  return ladder.rungs.findIndex((rung) => rungCategory(ladder, rung) === category);
}
