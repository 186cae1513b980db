import { allowedActions } from '../case/allowed-actions.js';
import type { CaseType } from '../case/case-type.js';
import type { Case } from '../case/case.js';
import type { AllowedAction, DecisionContext } from '../case/decision.js';
import type { CaseEvent } from '../case/event.js';
import type { FieldValue } from '../form/definition.js';

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
  const { ref, type, version, receipt, title, category, place, content, status, outcome, confirmation, lead, rating, clocks, createdAt, updatedAt } = item;
  return {
    ref, type, version, receipt, title, category, place, content, status, outcome, confirmation, lead, rating, clocks, createdAt, updatedAt,
    steps: events.flatMap((event) => publicStep(event, context.caseType)),
    actions: allowedActions(item, context),
  };
}

function publicStep(event: CaseEvent, caseType: CaseType): PublicStep[] {
  const transition = caseType.transitions.find(({ action }) => action === event.action);
  if (!transition?.public) return [];
  const shown = transition.fields.filter((field) => field.public).map(({ name }) => [name, event.args[name] as FieldValue | undefined] as const);
  return [
    {
      version: event.version,
      action: event.action,
      at: event.at,
      organisation: event.actor.organisation,
      role: event.actor.role,
      args: Object.fromEntries(shown.filter(([, value]) => value !== undefined)),
    },
  ];
}
