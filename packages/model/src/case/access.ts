import { covers } from '../division/division.js';
import type { CaseRef } from '../identity/case-ref.js';
import { isSameCase } from '../identity/same-case.js';
import type { Actor, Role } from '../identity/actor.js';
import type { Case } from './case.js';
import { holdersOf } from './part.js';
import type { Authority, Transition } from './case-type.js';

/** Whether the actor holds the receipt of the case, or of the one that it was split off: every part answers the same person. */
export function holdsCase({ ref, parent }: Pick<Case, 'ref' | 'parent'>, actor: Actor): boolean {
  if (actor.role !== 'applicant') return false;
  const proves = (wanted: CaseRef) => actor.holds.some((held) => isSameCase(held, wanted));
  return proves(ref) || (parent?.kind === 'split' && proves(parent.ref));
}

const overseeing: readonly Role[] = ['clerk', 'dispatcher', 'verifier', 'supervisor', 'system'];

/** Whether the post sees what lies within its area; the others of staff see what their own organisation has to do with. */
export function oversees(role: Role): boolean {
  return overseeing.includes(role);
}

/**
 * Whether the actor may see the case at all: an applicant what they hold; a post of a centre what lies within its area; everyone of
 * staff what was given to their organisation; and nobody what accuses their own organisation or one above it (信访工作条例 30).
 */
export function maySee(item: Pick<Case, 'ref' | 'area' | 'parent' | 'barred' | 'lead' | 'receiver' | 'parts'>, actor: Actor): boolean {
  if (actor.role === 'applicant') return holdsCase(item, actor);
  if (item.barred.includes(actor.organisation)) return false;
  return holdersOf(item).includes(actor.organisation) || (oversees(actor.role) && covers(actor.area, item.area));
}

/** Whether it is the actor's own organisation that would be judged: nobody verifies, calls back on or supervises what they lead. */
export function isOwnWork({ step }: Pick<Transition, 'step'>, state: Case | undefined, actor: Actor): boolean {
  const judges = actor.role === 'supervisor' || (actor.role === 'verifier' && (step === 'verify' || step === 'callBack'));
  return judges && state?.lead === actor.organisation;
}

/** Whether a post that a transition names is the actor's, on this case. */
export function hasAuthority({ role, as }: Authority, state: Case | undefined, actor: Actor): boolean {
  if (actor.role !== role) return false;
  if (!state) return true;
  if (actor.role === 'applicant') return holdsCase(state, actor);
  if (!maySee(state, actor)) return false;
  const leads = state.lead === actor.organisation;
  if (role === 'approver' || as === 'lead') return leads;
  // It may have been handed to a centre that does not serve the place: that centre answers for it now.
  if (role !== 'handler') return covers(actor.area, state.area) || state.receiver === actor.organisation;
  const parts = state.parts.filter(({ organisation }) => organisation === actor.organisation);
  return as === undefined ? leads || parts.some((part) => part.state !== 'done') : parts.some((part) => part.as === as);
}
