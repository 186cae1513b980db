import type { Assessment } from '../assessment/life/assessment.js';
import type { Refusal } from '../case/decision.js';
import type { DivisionCode } from '../division/division.js';
import type { Review } from '../review/review.js';
import type { Survey } from '../survey/survey.js';
import type { TaskPlan } from '../task-plan/task-plan.js';

/** What each kind of proceeding is. */
export interface ProceedingStates {
  assessment: Assessment;
  review: Review;
  survey: Survey;
  taskPlan: TaskPlan;
}

/** Which proceeding, and where it is kept. */
export interface ProceedingRef {
  id: string;
  /** A division, 2 to 12 digits. */
  area: DivisionCode;
}

/** What became of a command. `conflict`: it stands at another version than the sender saw. */
export type ProceedingVerdict =
  | { status: 'applied'; version: number }
  | { status: 'rejected'; refusal: Refusal }
  | { status: 'conflict'; version: number };
