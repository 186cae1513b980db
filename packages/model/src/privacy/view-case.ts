import type { Applicant, Case } from '../case/case.js';
import type { CaseEvent } from '../case/event.js';
import type { Actor } from '../identity/actor.js';
import { maskName, maskPhone } from './mask.js';

export interface CaseAndRecord {
  case: Case;
  events: CaseEvent[];
}

/**
 * A case and its record as a member of staff may see the applicant in it. Those who must speak with the applicant (clerk,
 * verifier, leading handler) see name and telephone; the others see them masked; a handler sees nothing of an applicant who
 * asked for confidentiality (济南市12345条例 16).
 */
export function viewCase(record: CaseAndRecord, actor: Actor): CaseAndRecord {
  const applicant = viewApplicant(record.case, actor);
  return {
    case: { ...record.case, applicant },
    events: record.events.map((event) => ({
      ...event,
      changes: event.changes.map((change) => ('create' in change ? { create: { ...change.create, applicant } } : change)),
    })),
  };
}

function viewApplicant({ applicant, lead, ref }: Case, actor: Actor): Applicant | null {
  if (!applicant) return null;
  if (actor.role === 'applicant') return actor.holds.includes(ref.id) ? applicant : null;
  if (actor.role === 'clerk' || actor.role === 'verifier') return applicant;
  if (actor.role === 'handler' && applicant.confidential) return { confidential: true };
  if (actor.role === 'handler' && actor.organisation === lead) return applicant;
  return {
    ...(applicant.name !== undefined && { name: maskName(applicant.name) }),
    ...(applicant.phone !== undefined && { phone: maskPhone(applicant.phone) }),
    confidential: applicant.confidential,
  };
}
