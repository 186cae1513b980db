import type { Case } from './case.js';
import type { AllowedAction, PermitContext } from './decision.js';
import { permit } from './permit.js';

/**
 * What the actor may do with the case now, in the order of its case type: exactly the actions that {@link decide} would accept
 * with the right entries. With no case, what may create one; with a `parent` then also what may be made from that.
 */
export function allowedActions(state: Case | undefined, context: PermitContext): AllowedAction[] {
  if (state && state.type.id !== context.caseType.id) return [];
  return context.caseType.transitions
    .filter((transition) => permit(transition, state, context) === undefined)
    .map(({ action, label, hint, fields, tone, basis, step, inherits }) => ({ action, label, hint, fields, tone, basis, step, ...(inherits && { inherits }) }));
}
