import { allowedActions } from '../case/allowed-actions.js';
import type { Case } from '../case/case.js';
import type { AllowedAction, DecisionContext } from '../case/decision.js';
import type { CaseEvent } from '../case/event.js';
import type { FieldValue } from '../form/definition.js';
import { publicEvents } from './public-events.js';

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
}

/** What the holder of the receipt sees: their own case, its public steps, and what they may do. */
export function publicCase(item: Case, events: readonly CaseEvent[], context: DecisionContext): PublicCase {
  const { ref, type, version, receipt, title, category, place, content, status, outcome, confirmation, lead, rating, createdAt, updatedAt } = item;
  return {
    ref, type, version, receipt, title, category, place, content, status, outcome, confirmation, lead, rating, createdAt, updatedAt,
    clocks: item.clocks.filter((clock) => !clock.internal),
    steps: publicEvents(events, context.caseType).map(stepOf),
    actions: allowedActions(item, context),
  };
}

function stepOf({ version, action, at, actor, args }: CaseEvent): PublicStep {
  return { version, action, at, organisation: actor.organisation, role: actor.role, args: args as PublicStep['args'] };
}
