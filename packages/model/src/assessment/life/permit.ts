import type { Refusal } from '../../case/decision.js';
import type { ProceedingContext } from '../../proceeding/kind.js';
import type { Assessment, AssessmentStatus } from './assessment.js';
import { refusal, type AssessmentRefusalCode } from './refusals.js';
import { objectionsToThese, openObjections, uncorrected } from './standing.js';
import type { AssessmentAction, AssessmentStep } from './steps.js';

/** Why the actor may not take this step now, whatever is entered; `undefined` when they may. */
export function permit(step: AssessmentStep, state: Assessment | undefined, context: ProceedingContext): Refusal | undefined {
  const begins = step.from.length === 0;
  if (state && begins) return refusal('exists');
  if (!state && !begins) return refusal('unknown-assessment');
  if (!mayTake(step, state, context)) return refusal('not-allowed');
  if (!state) return undefined;
  const misplaced = misplacedAs(step, state);
  if (misplaced) return refusal(misplaced);
  const code = guards[step.action]?.(state, context);
  return code && refusal(code);
}

function mayTake({ side, roles }: AssessmentStep, state: Assessment | undefined, { actor }: ProceedingContext): boolean {
  if (actor.role === 'applicant' || !roles.includes(actor.role)) return false;
  if (!state) return side === 'assessor';
  return side === 'assessor' ? actor.organisation === state.assessor : state.assessed.some(({ organisation }) => organisation === actor.organisation);
}

/** The code that says best why a step does not fit where the assessment stands. */
function misplacedAs({ action, from }: AssessmentStep, state: Assessment): AssessmentRefusalCode | undefined {
  const { status } = state;
  if (from.includes(status)) return undefined;
  if (status === 'published') return 'published';
  if (action === 'lock' && status === 'objection') return openObjections(state).length > 0 ? 'open-objection' : 'not-corrected';
  if (action === 'publish' || action === 'use') return 'not-locked';
  if (action === 'answer') return status === 'locked' ? 'locked' : 'nothing-to-answer';
  if (action === 'observe' && status !== 'locked') return 'confirmed';
  return status === 'locked' ? 'locked' : otherwise[status]?.includes(action) ? 'not-confirmed' : 'not-in-state';
}

const otherwise: Partial<Record<AssessmentStatus, readonly AssessmentAction[]>> = { draft: ['object', 'correct', 'recalculate'] };

type Guard = (state: Assessment, context: ProceedingContext) => AssessmentRefusalCode | undefined;

const guards: Partial<Record<AssessmentAction, Guard>> = {
  object: (state, { now }) => (isOver(state, now) ? 'objections-over' : undefined),
  answer: (state) => (openObjections(state).length === 0 ? 'nothing-to-answer' : undefined),
  recalculate(state) {
    if (openObjections(state).length > 0) return 'open-objection';
    if (uncorrected(state, true).length > 0) return 'not-corrected';
    return (state.corrections ?? []).length === 0 ? 'nothing-to-take-in' : undefined;
  },
  lock(state, { now }) {
    if ((state.corrections ?? []).length > 0) return 'corrections-wait';
    return state.objectionsUntil !== undefined && !isOver(state, now) ? 'objections-run' : undefined;
  },
};

function isOver({ objectionsUntil }: Assessment, now: string): boolean {
  return objectionsUntil !== undefined && Date.parse(now) >= Date.parse(objectionsUntil);
}

/** An organisation objects to one indicator once, until the figures are set anew. */
export function hasObjected(state: Assessment, organisation: string, indicator: string): boolean {
  return [...openObjections(state), ...objectionsToThese(state)].some((each) => each.organisation === organisation && each.indicator === indicator);
}
