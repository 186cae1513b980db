import type { ProceedingKind } from '../proceeding/kind.js';
import { decideReview } from './decide.js';
import { evolveReview } from './evolve.js';
import { hindranceOf, reviewActions } from './may.js';
import type { Review } from './review.js';
import { viewReview } from './view.js';

/**
 * 述职评议. A supervisor of the convener plans and runs the session; every post of an organisation that has a seat, but grid workers, scores
 * for it; the convener's approver publishes. The args of the actions: plan: a `ReviewPlan`; call: `{subject?}`, else the next of the agenda;
 * score: `{seat, subject, scores, words?}`; recuse: `{seat, subject, words}`; absent and present: `{seat}`; closeSubject: `{subject, words}`.
 */
export const reviewKind: ProceedingKind<Review> = {
  kind: 'review',
  decide: decideReview,
  evolve: evolveReview,
  actions: (review, { actor }) => reviewActions.filter((action) => hindranceOf(review, action, actor) === null),
  view: (review, { actor }) => viewReview(review, actor),
};
