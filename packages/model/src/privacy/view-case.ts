import type { Applicant, Case } from '../case/case.js';
import type { CaseType } from '../case/case-type.js';
import type { CaseEvent } from '../case/event.js';
import { covers } from '../division/division.js';
import type { Actor } from '../identity/actor.js';
import { maskName, maskPhone } from './mask.js';
import { publicEvents } from './public-events.js';

export interface CaseAndRecord {
  case: Case;
  events: CaseEvent[];
}

/** Whether the actor may see the case at all: staff what lies within their area, an applicant what they hold. */
export function maySee({ ref, area }: Pick<Case, 'ref' | 'area'>, actor: Actor): boolean {
  return actor.role === 'applicant' ? actor.holds.includes(ref.id) : covers(actor.area, area);
}

/**
 * A case and its record as an actor who {@link maySee} it sees them: the applicant in both as {@link maskApplicant} says, and for
 * the applicant themselves no internal step and no internal remark. What is public its definition says: without one, no step is.
 */
export function viewCase(record: CaseAndRecord, actor: Actor, caseType: CaseType | undefined): CaseAndRecord {
  const item = maskApplicant(record.case, actor);
  const events = actor.role === 'applicant' ? publicEvents(record.events, caseType) : record.events;
  return {
    case: item,
    events: events.map((event) => ({
      ...event,
      changes: event.changes.map((change) => ('create' in change ? { create: { ...change.create, applicant: item.applicant } } : change)),
    })),
  };
}

/**
 * The case with its applicant as the actor may see them. Those who must speak with the applicant (clerk, verifier, leading
 * handler) see name and telephone; the others see them masked; a handler sees nothing of an applicant who asked for
 * confidentiality (济南市12345条例 16).
 */
export function maskApplicant(item: Case, actor: Actor): Case {
  return { ...item, applicant: item.applicant && viewApplicant(item.applicant, item, actor) };
}

function viewApplicant(applicant: Applicant, item: Case, actor: Actor): Applicant | null {
  if (actor.role === 'applicant') return maySee(item, actor) ? applicant : null;
  if (actor.role === 'clerk' || actor.role === 'verifier') return applicant;
  if (actor.role === 'handler' && applicant.confidential) return { confidential: true };
  if (actor.role === 'handler' && actor.organisation === item.lead) return applicant;
  return {
    ...(applicant.name !== undefined && { name: maskName(applicant.name) }),
    ...(applicant.phone !== undefined && { phone: maskPhone(applicant.phone) }),
    confidential: applicant.confidential,
  };
}
