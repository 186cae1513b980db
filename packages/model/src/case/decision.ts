import type { Basis } from '../clock/clock.js';
import type { FormIssue } from '../form/issue.js';
import type { WorkCalendar } from '../clock/calendar.js';
import type { Instant } from '../clock/clock.js';
import type { Actor } from '../identity/actor.js';
import type { Text } from '../text/text-schema.js';
import type { CaseType, Transition } from './case-type.js';
import type { CaseEvent } from './event.js';

/**
 * Why a command was refused. `code` is one of `unknown-action`, `unknown-case`, `case-exists`, `wrong-type`, `not-in-state`,
 * `not-allowed`, `invalid`, or a guard's own code.
 */
export interface Refusal {
  code: string;
  message: Text;
  basis?: Basis | undefined;
  /** With `invalid`: what is wrong, field by field. */
  issues?: FormIssue[] | undefined;
}

export type Decision = { ok: true; events: CaseEvent[] } | { ok: false; refusal: Refusal };

/** All that a decision depends on beside the case and the command. */
export interface DecisionContext {
  caseType: CaseType;
  actor: Actor;
  now: Instant;
  calendar: WorkCalendar;
}

/** An action that the actor may take now, with the fields it asks for. */
export type AllowedAction = Pick<Transition, 'action' | 'label' | 'hint' | 'fields' | 'tone' | 'basis'>;
