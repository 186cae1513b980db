import type { CaseType } from '../case/case-type.js';
import type { CaseEvent } from '../case/event.js';
import { changesForApplicant } from './for-applicant.js';

/** Of a record, what the applicant may read: the public steps, each with what was entered in public fields and what it changed for them. */
export function publicEvents(events: readonly CaseEvent[], caseType: CaseType | undefined): CaseEvent[] {
  return events.flatMap((event) => {
    const transition = caseType?.transitions.find(({ action }) => action === event.action);
    if (!caseType || !transition?.public) return [];
    const shown = new Set(transition.fields.filter((field) => field.public).map(({ name }) => name));
    const args = Object.fromEntries(Object.entries(event.args).filter(([name]) => shown.has(name)));
    return [{ ...event, args, changes: changesForApplicant(event.changes, caseType) }];
  });
}
