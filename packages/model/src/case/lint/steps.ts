import type { Role } from '../../identity/actor.js';
import type { CaseType, Transition } from '../case-type.js';

/** A transition, and where it stands in its case type. */
export interface Step {
  transition: Transition;
  /** JSON Pointer. */
  at: string;
}

export function stepsOf({ transitions }: CaseType): Step[] {
  return transitions.map((transition, index) => ({ transition, at: `/transitions/${index}` }));
}

/** Those that anyone may take. @param roles the posts that are staffed; without them every post is. */
export function takeableSteps(caseType: CaseType, roles?: readonly Role[]): Step[] {
  return stepsOf(caseType).filter(({ transition }) => transition.by.some(({ role }) => isStaffed(role, roles)));
}

/** Applicants are always there and so is the system: neither is a post. */
export function isStaffed(role: Role, roles?: readonly Role[]): boolean {
  return roles === undefined || role === 'applicant' || role === 'system' || roles.includes(role);
}
