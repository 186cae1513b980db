import type { WorkCalendar } from '../clock/calendar.js';
import type { Basis, Instant } from '../clock/clock.js';
import type { Organisation } from '../division/organisation.js';
import type { FormIssue } from '../form/issue.js';
import type { Actor } from '../identity/actor.js';
import type { Text } from '../text/text-schema.js';
import type { Case } from './case.js';
import type { CaseType, Transition } from './case-type.js';
import type { CaseEvent } from './event.js';

/** Why a command was refused. `code` is one of `refusals`, or a guard's own. */
export interface Refusal {
  code: string;
  message: Text;
  basis?: Basis | undefined;
  /** With `invalid`: what is wrong, field by field. */
  issues?: FormIssue[] | undefined;
}

export type Decision = { ok: true; events: CaseEvent[] } | { ok: false; refusal: Refusal };

/** All that says whether a step may be taken, before anything is entered. */
export interface PermitContext {
  caseType: CaseType;
  actor: Actor;
  now: Instant;
  calendar: WorkCalendar;
  /** Where a new case is to come from another: that other case. */
  parent?: Case | undefined;
}

/** All that a decision depends on beside the case and the command. */
export interface DecisionContext extends Omit<PermitContext, 'parent'> {
  /** The directory: who there is, and who stands below whom. */
  organisations: readonly Organisation[];
  /** The cases that the command names, see `relatedTo`. */
  related?: readonly Case[] | undefined;
  /** Of a case that is filed: the code of the grid that has its place, see `placeFiled`. Without: it is in none until someone says so. */
  grid?: string | null | undefined;
}

/** An action that the actor may take now, with the fields it asks for. Without a `step` it lies beside the trunk. With `inherits` it makes a new case from this one. */
export type AllowedAction = Pick<Transition, 'action' | 'label' | 'hint' | 'fields' | 'tone' | 'basis' | 'step' | 'inherits'>;
