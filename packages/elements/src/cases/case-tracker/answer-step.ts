import type { CaseType, Effect, PublicCase, PublicStep, Transition } from '@linli/model';

/** What the applicant was told: the step, its transition, and whether it is a reply or the end of the matter without one. */
export interface AnswerStep {
  step: PublicStep;
  transition: Transition;
  isReply: boolean;
}

/** Why the matter stands: what the applicant is asked while it waits for them, or what keeps work from going on. */
export function standingStep({ status, steps }: Pick<PublicCase, 'status' | 'steps'>, caseType: CaseType): Pick<AnswerStep, 'step' | 'transition'> | undefined {
  const isWaiting = caseType.statuses.find(({ id }) => id === status)?.phase === 'waiting';
  const found = steps.flatMap((step) => {
    const transition = caseType.transitions.find(({ action, to, effects }) => action === step.action && to === status && (isWaiting || effects.some(pauses)));
    return transition ? [{ step, transition }] : [];
  });
  return found.pop();
}

function pauses(effect: Effect): boolean {
  return 'clock' in effect && effect.clock === 'pause';
}

/** The latest answer that the applicant was given: a reply, or why the matter was refused or passed on. */
export function answerStep({ steps }: Pick<PublicCase, 'steps'>, caseType: CaseType): AnswerStep | undefined {
  const phase = (id: string | undefined): string | undefined => caseType.statuses.find((status) => status.id === id)?.phase;
  const answers = caseType.transitions.filter(
    ({ from, to }) => ['answered', 'ended'].includes(phase(to) ?? '') && !from.some((status) => phase(status) === 'answered'),
  );
  const found = steps.flatMap((step) => {
    const transition = answers.find(({ action }) => action === step.action);
    return transition && step.role !== 'applicant' ? [{ step, transition, isReply: phase(transition.to) === 'answered' }] : [];
  });
  return found.pop();
}
