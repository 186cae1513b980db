import { holds, variablesOf } from '../form/condition.js';
import { hasAuthority, isOwnWork } from './access.js';
import type { Case } from './case.js';
import type { Guard, Transition } from './case-type.js';
import type { PermitContext, Refusal } from './decision.js';
import { factsOf, type Facts } from './facts.js';

/** Why a transition may not be taken: a guard's own refusal, or the code of one of `refusals`, whose texts are for `decide` to know. */
export type Denial = Refusal | 'no-parent' | 'not-allowed' | 'not-in-state' | 'merged' | 'own-work';

/**
 * Whether the transition may be taken at all, before anything is entered: by whom, from where, and by the guards that do not
 * look at what is entered. `decide` and `allowedActions` both ask here, so they cannot disagree.
 */
export function permit(transition: Transition, state: Case | undefined, context: PermitContext): Denial | undefined {
  if (transition.inherits && !context.parent) return 'no-parent';
  const whose = transition.inherits ? context.parent : state;
  if (!transition.by.some((authority) => hasAuthority(authority, whose, context.actor))) return 'not-allowed';
  if (state ? !transition.from.includes(state.status) : transition.from.length > 0) return 'not-in-state';
  const isMerged = whose !== undefined && whose.mergedInto !== null;
  if (isMerged && transition.whileMerged === undefined) return 'merged';
  if (!isMerged && transition.whileMerged === 'only') return 'not-in-state';
  const guards = transition.guards.filter((guard) => !readsEntries(guard));
  const broken = guards.length === 0 ? undefined : firstBroken(guards, factsOf(state, {}, {}, context));
  return broken ?? (isOwnWork(transition, state, context.actor) ? 'own-work' : undefined);
}

/** The first guard that does not hold, as a refusal. */
export function firstBroken(guards: readonly Guard[], facts: Facts): Refusal | undefined {
  const broken = guards.find((guard) => !holds(guard.when, facts));
  return broken && { code: broken.code, message: broken.message, basis: broken.basis };
}

/** Whether a guard looks at what is entered, or at a case that an entry names. */
export function readsEntries(guard: Guard): boolean {
  return variablesOf(guard.when).some((name) => name === 'args' || name === 'related');
}
