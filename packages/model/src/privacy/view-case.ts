import { maySee } from '../case/access.js';
import type { Applicant, Case } from '../case/case.js';
import type { CaseType } from '../case/case-type.js';
import { assistsOf } from '../case/part.js';
import type { CaseEvent } from '../case/event.js';
import type { Actor } from '../identity/actor.js';
import { forApplicant } from './for-applicant.js';
import { maskName, maskPhone } from './mask.js';
import { publicEvents } from './public-events.js';

export interface CaseAndRecord {
  case: Case;
  events: CaseEvent[];
}

/**
 * A case and its record as an actor who {@link maySee} it sees them: the case as {@link caseAsSeen} says, the applicant in every
 * event alike, and for the applicant themselves no internal step, remark or change. What is public its definition says: without
 * one, no step is.
 */
export function viewCase(record: CaseAndRecord, actor: Actor, caseType: CaseType | undefined): CaseAndRecord {
  const item = caseAsSeen(record.case, actor);
  const events = actor.role === 'applicant' ? publicEvents(record.events, caseType) : record.events;
  return {
    case: item,
    events: events.map((event) => ({
      ...event,
      changes: event.changes.map((change) => ('create' in change ? { create: { ...change.create, applicant: item.applicant } } : change)),
    })),
  };
}

/** A case as an actor who {@link maySee} it sees it: with its applicant masked for staff, and without internal matters for the applicant. */
export function caseAsSeen(item: Case, actor: Actor): Case {
  const masked = maskApplicant(item, actor);
  return actor.role === 'applicant' ? forApplicant(masked) : masked;
}

/**
 * The case with its applicant as the actor may see them. Those who must speak with the applicant (clerk, verifier, leading
 * handler) see name and telephone; the others see them masked; no post of a handling organisation sees anything of an applicant who
 * asked for confidentiality (济南市12345条例 16).
 */
export function maskApplicant(item: Case, actor: Actor): Case {
  return { ...item, applicant: item.applicant && viewApplicant(item.applicant, item, actor) };
}

function viewApplicant(applicant: Applicant, item: Case, actor: Actor): Applicant | null {
  if (actor.role === 'applicant') return maySee(item, actor) ? applicant : null;
  const handles = actor.role === 'handler' || actor.role === 'approver' || actor.organisation === item.lead || assistsOf(item).includes(actor.organisation);
  if (handles && applicant.confidential) return { confidential: true };
  if (actor.role === 'clerk' || actor.role === 'verifier') return applicant;
  if (actor.role === 'handler' && actor.organisation === item.lead) return applicant;
  return {
    ...(applicant.name !== undefined && { name: maskName(applicant.name) }),
    ...(applicant.phone !== undefined && { phone: maskPhone(applicant.phone) }),
    confidential: applicant.confidential,
  };
}
