import type { CaseType, PublicCase, PublicStep, Transition } from '@linli/model';

/** What the applicant was told: the step, its transition, and whether it is a reply or the end of the matter without one. */
export interface AnswerStep {
  step: PublicStep;
  transition: Transition;
  isReply: boolean;
}

/** What the applicant is asked, while the matter waits for them. */
export function questionStep({ status, steps }: Pick<PublicCase, 'status' | 'steps'>, caseType: CaseType): Pick<AnswerStep, 'step' | 'transition'> | undefined {
  if (caseType.statuses.find(({ id }) => id === status)?.phase !== 'waiting') return undefined;
  const found = steps.flatMap((step) => {
    const transition = caseType.transitions.find(({ action, to }) => action === step.action && to === status);
    return transition ? [{ step, transition }] : [];
  });
  return found.pop();
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
