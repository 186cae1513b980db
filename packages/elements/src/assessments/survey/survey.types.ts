import type { SurveyRectification } from '@linli/model';

/** What is shown: the questions to answer, or how it stands and what came of it. */
export const surveyViews = ['answer', 'results'] as const;
export type SurveyView = (typeof surveyViews)[number];

/** A survey and where it is kept. */
export interface SurveyRef {
  id: string;
  area: string;
}

/** Detail of `linli-survey-answer-request`: what is about to be sent. Nothing in it says who answers. */
export interface SurveyAnswerRequest {
  survey: SurveyRef;
  stratum: string;
  /** Option by question. */
  answers: Readonly<Record<string, string>>;
}

/** Detail of `linli-survey-answered`. Not what was answered. */
export interface SurveyAnsweredDetail {
  survey: SurveyRef;
}

/** The steps of a survey that ask for nothing more. */
export const surveySteps = ['open', 'close', 'publish'] as const;
export type SurveyStep = (typeof surveySteps)[number];

/** Detail of `linli-survey-step-request`. */
export interface SurveyStepRequest {
  survey: SurveyRef;
  step: SurveyStep;
}

/** Detail of `linli-survey-rectify`: begin the intake form of a rectification with these values. */
export interface SurveyRectifyDetail {
  survey: SurveyRef;
  rectification: SurveyRectification;
}
