import { deadlineOf } from '../clock/deadline.js';
import { covers } from '../division/division.js';
import { holds, variablesOf } from '../form/condition.js';
import type { Actor } from '../identity/actor.js';
import { text } from '../text/text.js';
import type { Case } from './case.js';
import type { Authority, Guard, Transition } from './case-type.js';
import type { DecisionContext, Refusal } from './decision.js';

/**
 * Whether the transition may be taken at all, before anything is entered: by whom, from where, and by the guards that do not
 * look at what is entered. `decide` and `allowedActions` both ask here, so they cannot disagree.
 */
export function permit(transition: Transition, state: Case | undefined, context: DecisionContext): Refusal | undefined {
  if (!transition.by.some((authority) => hasAuthority(authority, state, context.actor))) return notAllowed;
  if (state ? !transition.from.includes(state.status) : transition.from.length > 0) return notInState;
  return firstBroken(transition.guards.filter((guard) => !readsArgs(guard)), state, {}, context);
}

/** The first guard that does not hold, as a refusal. */
export function firstBroken(guards: readonly Guard[], state: Case | undefined, args: unknown, context: DecisionContext): Refusal | undefined {
  if (guards.length === 0) return undefined;
  const data = { case: state, args, clocks: clockFacts(state, context) };
  const broken = guards.find((guard) => !holds(guard.when, data));
  return broken && { code: broken.code, message: broken.message, basis: broken.basis };
}

export function readsArgs(guard: Guard): boolean {
  return variablesOf(guard.when).includes('args');
}

function hasAuthority(authority: Authority, state: Case | undefined, actor: Actor): boolean {
  if (actor.role !== authority.role) return false;
  if (!state) return true;
  if (actor.role === 'applicant') return actor.holds.includes(state.ref.id);
  if (!covers(actor.area, state.area)) return false;
  if (actor.role !== 'handler') return true;
  const isLead = state.lead === actor.organisation;
  if (authority.as === 'lead') return isLead;
  const assists = state.assists.includes(actor.organisation);
  return authority.as === 'assist' ? assists : isLead || assists;
}

function clockFacts(state: Case | undefined, { calendar, now }: DecisionContext): Record<string, { passed: boolean | null }> {
  const running = (state?.clocks ?? []).filter((clock) => clock.stoppedAt === null);
  return Object.fromEntries(
    running.map((clock) => {
      const deadline = deadlineOf(clock, calendar);
      return [clock.id, { passed: deadline.known ? Date.parse(now) >= Date.parse(deadline.dueAt) : null }];
    }),
  );
}

const notAllowed: Refusal = {
  code: 'not-allowed',
  message: text('您的岗位或单位不能办理这一步。', '您的崗位或單位不能辦理這一步。', 'Your post or organisation may not take this step.'),
};

const notInState: Refusal = {
  code: 'not-in-state',
  message: text(
    '事项当前的状态不能办理这一步，可能刚刚有人办理过。请查看最新情况。',
    '事項目前的狀態不能辦理這一步，可能剛剛有人辦理過。請查看最新情況。',
    'This step cannot be taken where the case stands now; someone may just have acted on it. Look at its latest state.',
  ),
};
