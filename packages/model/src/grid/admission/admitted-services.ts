import type { WorkCalendar } from '../../clock/calendar.js';
import type { Day } from '../../clock/clock.js';
import { addDays, dayOf } from '../../clock/day.js';
import type { Case } from '../../case/case.js';
import type { CaseEvent } from '../../case/event.js';
import type { ExitOrder } from '../../supervision/exit-orders.js';
import type { GridService, ServiceLine } from '../service.js';

/** An admission with what happened to it: the record of a case. */
export interface AdmissionRecord {
  case: Case;
  events: readonly CaseEvent[];
}

/** From a day until the day on which it is no longer so. */
interface Span {
  from: Day;
  to: Day | null;
}

/**
 * The items that cases of the type `grid-admission` put on the public list, as records of a register: one for each time that an item
 * was on it without a break. Its id is that of the case. A trial that was not renewed ends by itself.
 * @param exits orders to leave the grid: what was applied for before one took hold is on the list no longer, whatever was published or
 * renewed later (see `exitOrders`)
 */
export function admittedServices(records: readonly AdmissionRecord[], { calendar, exits = [] }: { calendar: WorkCalendar; exits?: readonly ExitOrder[] }): GridService[] {
  return records.filter((record) => record.case.type.id === 'grid-admission').flatMap((record) => {
    const { case: item, events } = record;
    const appliedOn = dayOf(item.createdAt, calendar.offset);
    const ordered = exits.filter(({ service, organisation, from }) => (service === null ? organisation === item.lead : service === item.ref.id) && from !== null && appliedOn < from);
    const spans = events.reduce<readonly Span[]>((known, event) => follow(known, event, calendar), []);
    return spans
      .map((span) => ordered.reduce((rest, { from }) => ended(rest, from), span))
      .filter(({ from, to }) => to === null || from < to)
      .map(({ from, to }) => serviceOf(item, from, to));
  });
}

function follow(spans: readonly Span[], { action, args, at }: CaseEvent, calendar: WorkCalendar): readonly Span[] {
  const last = spans[spans.length - 1];
  const today = dayOf(at, calendar.offset);
  if (action === 'publish') {
    const from = String(args['from'] ?? today);
    return [...spans, { from, to: endOfTrial(from, args['trial']) }];
  }
  if (action === 'renew' && last) {
    // What had run out already was off the list meanwhile.
    const isLate = last.to !== null && last.to < today;
    if (isLate) return [...spans, { from: today, to: endOfTrial(today, args['trial']) }];
    return [...spans.slice(0, -1), { from: last.from, to: endOfTrial(last.to ?? today, args['trial']) }];
  }
  if (action === 'withdraw') return spans.map((span) => ended(span, String(args['on'] ?? today)));
  return spans;
}

function endOfTrial(from: Day, trial: unknown): Day | null {
  const days = Number(trial);
  return Number.isInteger(days) ? addDays(from, days) : null;
}

function ended({ from, to }: Span, on: Day | null): Span {
  return { from, to: on !== null && (to === null || on < to) ? on : to };
}

function serviceOf({ ref, title, category, lead, content }: Case, validFrom: Day, validTo: Day | null): GridService {
  const written = (name: string) => String(content[name] ?? '');
  const basis = written('basis');
  return {
    id: ref.id,
    label: { 'zh-Hans': title },
    department: lead ?? '',
    line: category as ServiceLine,
    task: { 'zh-Hans': [written('task'), written('excluded')].filter(Boolean).join('\n') },
    ...(basis && { basis: { source: { 'zh-Hans': basis } } }),
    admission: ref,
    validFrom,
    validTo,
  };
}
