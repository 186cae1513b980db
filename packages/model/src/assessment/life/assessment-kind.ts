import type { ProceedingContext, ProceedingKind } from '../../proceeding/kind.js';
import type { Assessment } from './assessment.js';
import { decideAssessment } from './decide.js';
import { evolveAssessment } from './evolve.js';
import { permit } from './permit.js';
import { assessmentSteps } from './steps.js';
import { viewAssessment } from './view.js';

/** The rules of an assessment's life: {@link assessmentSteps} as functions. */
export const assessmentKind: ProceedingKind<Assessment> = {
  kind: 'assessment',
  decide: decideAssessment,
  evolve: evolveAssessment,
  actions: (state: Assessment | undefined, context: ProceedingContext) => assessmentSteps.filter((step) => !permit(step, state, context)).map(({ action }) => action),
  view: viewAssessment,
};
