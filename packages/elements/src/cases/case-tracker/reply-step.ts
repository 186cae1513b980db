import type { CaseType, PublicCase, PublicStep, Transition } from '@linli/model';

/** The latest reply that the applicant was given: the step that took the case into an answered status, and its transition. */
export function replyStep({ steps }: Pick<PublicCase, 'steps'>, caseType: CaseType): { step: PublicStep; transition: Transition } | undefined {
  const phase = (id: string | undefined): string | undefined => caseType.statuses.find((status) => status.id === id)?.phase;
  const replies = caseType.transitions.filter(({ from, to }) => phase(to) === 'answered' && !from.some((status) => phase(status) === 'answered'));
  const found = steps.flatMap((step) => {
    const transition = replies.find(({ action }) => action === step.action);
    return transition ? [{ step, transition }] : [];
  });
  return found.pop();
}
