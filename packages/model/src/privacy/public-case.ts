import { allowedActions } from '../case/allowed-actions.js';
import type { Case } from '../case/case.js';
import type { AllowedAction, PermitContext } from '../case/decision.js';
import type { CaseEvent } from '../case/event.js';
import type { FieldValue } from '../form/definition.js';
import { forApplicant } from './for-applicant.js';
import { publicEvents } from './public-events.js';
import type { CaseAndRecord } from './view-case.js';

/** One step as the applicant may see it: no internal notes, and the organisation instead of a person. */
export interface PublicStep {
  version: number;
  action: string;
  at: string;
  organisation: string | null;
  role: string;
  /** What was entered in fields that are public, by field name. */
  args: Readonly<Record<string, FieldValue | undefined>>;
}

/** A case as the holder of its receipt sees it. */
export interface PublicCase
  extends Pick<Case, 'ref' | 'type' | 'version' | 'receipt' | 'title' | 'category' | 'place' | 'content' | 'status' | 'outcome' | 'confirmation' | 'lead' | 'rating' | 'clocks' | 'createdAt' | 'updatedAt'> {
  steps: PublicStep[];
  /** What the applicant may do now. */
  actions: AllowedAction[];
  /** Where it is handled as part of another case about the same matter: how that one goes. */
  follows: FollowedCase | null;
}

/** Another citizen's case, as far as it is everyone's who follows it: what the organisations did and when, and no word of what was written. */
export interface FollowedCase extends Pick<Case, 'type' | 'status' | 'outcome' | 'lead' | 'clocks' | 'updatedAt'> {
  steps: PublicStep[];
}

/**
 * What the holder of the receipt sees: their own case, its public steps, and what they may do.
 * @param followed with a case that was merged: the record of the one that it was merged into
 */
export function publicCase(item: Case, events: readonly CaseEvent[], context: PermitContext, followed?: CaseAndRecord): PublicCase {
  const { ref, type, version, receipt, title, category, place, content, status, outcome, confirmation, lead, rating, clocks, createdAt, updatedAt } = forApplicant(item);
  return {
    ref, type, version, receipt, title, category, place, content, status, outcome, confirmation, lead, rating, clocks, createdAt, updatedAt,
    steps: publicEvents(events, context.caseType).map(stepOf),
    actions: allowedActions(item, context),
    follows: followed && item.mergedInto ? follow(followed, context) : null,
  };
}

/** Without the intake, without whatever its own applicant did, and without words: they may speak of its applicant. */
function follow({ case: item, events }: CaseAndRecord, { caseType }: PermitContext): FollowedCase {
  const { type, status, outcome, lead, clocks, updatedAt } = forApplicant(item);
  const steps = publicEvents(events, caseType).filter(({ actor, from }) => actor.role !== 'applicant' && from !== null).map((event) => ({ ...stepOf(event), args: {} }));
  return { type, status, outcome, lead, clocks, updatedAt, steps };
}

function stepOf({ version, action, at, actor, args }: CaseEvent): PublicStep {
  return { version, action, at, organisation: actor.organisation, role: actor.role, args: args as PublicStep['args'] };
}
