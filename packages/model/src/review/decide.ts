import * as z from 'zod/mini';
import { covers } from '../division/division.js';
import { findOrganisation, type Organisation } from '../division/organisation.js';
import { cleanText } from '../form/clean.js';
import type { ProceedingContext, ProceedingDecision } from '../proceeding/kind.js';
import type { ProceedingCommand } from '../proceeding/proceeding.js';
import type { FormIssue } from '../form/issue.js';
import { drawAgenda } from './agenda.js';
import { lintReview } from './lint-review.js';
import { convenes, seatHindrance, hindranceOf, isInArea, isReviewAction, ownSeats, takesPart, type ReviewAction } from './may.js';
import { requiredRecusals } from './recusal.js';
import { refusal, type ReviewRefusalCode } from './refusals.js';
import { ReviewPlanSchema, type Review, type ReviewSubject } from './review.js';
import { checkScores, commentLength } from './score-fields.js';
import { isScoringOver, isRecused, standingOf } from './standing.js';
import { reviewTotals } from './totals.js';

/** What a step says, or why there is none. */
type Taken = Record<string, unknown> | ReviewRefusalCode | { issues: FormIssue[] };
type Take = (review: Review, args: Record<string, unknown>, context: ProceedingContext) => Taken;

/** Decides what someone wants done in a review. What was entered is never trusted: it is read, cleaned, and stands in the step as it was understood. */
export function decideReview(review: Review | undefined, command: ProceedingCommand, context: ProceedingContext): ProceedingDecision {
  const { action, args } = command;
  if (!isReviewAction(action)) return refuse('unknown-action');
  const hindrance = hindranceOf(review, action, context.actor);
  if (hindrance) return refuse(hindrance);
  const taken = action === 'plan' ? plan(review, command, context) : review ? takes[action](review, args, context) : 'unknown-review';
  if (typeof taken === 'string') return refuse(taken);
  if (isFaulty(taken)) return { ok: false, refusal: refusal('invalid', taken.issues) };
  const { actor, now } = context;
  const by = actor.role === 'applicant' ? null : { role: actor.role, organisation: actor.organisation };
  return { ok: true, steps: [{ command: command.id, version: (review?.version ?? 0) + 1, action, args: taken, at: now, by }] };
}

function refuse(code: ReviewRefusalCode): ProceedingDecision {
  return { ok: false, refusal: refusal(code) };
}

function isFaulty(taken: Record<string, unknown> | { issues: FormIssue[] }): taken is { issues: FormIssue[] } {
  return 'issues' in taken;
}

/** A plan may have faults for as long as it is one: they are found when the review is to be opened. */
function plan(review: Review | undefined, { args, area }: ProceedingCommand, { actor }: ProceedingContext): Taken {
  const read = z.safeParse(ReviewPlanSchema, args);
  if (!read.success) return 'invalid';
  if (!takesPart(actor) || read.data.convener !== actor.organisation || !isInArea(actor, review?.area ?? area)) return 'not-allowed';
  return { ...read.data, agenda: drawAgenda(read.data) };
}

const takes: Readonly<Record<Exclude<ReviewAction, 'plan'>, Take>> = {
  open: (review, _args, { organisations }) => (review.subjects.some((subject) => isElsewhere(review, subject, organisations)) ? 'wrong-area' : lintReview(review).some(({ severity }) => severity === undefined) ? 'not-sound' : { recusals: requiredRecusals(review, organisations) }),

  call: ({ agenda, standings }, { subject }) => {
    const waiting = agenda.filter((id) => standings.some((standing) => standing.subject === id && standing.state === 'waiting'));
    const next = subject === undefined ? waiting[0] : waiting.find((id) => id === subject);
    return next === undefined ? 'unknown-subject' : { subject: next };
  },

  score: (review, { seat, subject, scores, words }, { actor }) => {
    const own = review.seats.find(({ id }) => id === seat);
    if (!own) return 'unknown-seat';
    if (!ownSeats(review, actor).includes(own)) return 'not-your-seat';
    if (subject !== review.up) return isOverFor(review, subject) ? 'subject-over' : 'not-up';
    const hindrance = seatHindrance(review, own.id);
    if (hindrance) return hindrance;
    const checked = checkScores(review, scores);
    return checked.issues.length > 0 ? { issues: checked.issues } : { seat: own.id, subject, scores: checked.scores, words: comment(words) };
  },

  recuse: (review, { seat, subject, words }, { actor }) => {
    const one = review.seats.find(({ id }) => id === seat);
    if (!one) return 'unknown-seat';
    if (!convenes(review, actor) && !ownSeats(review, actor).includes(one)) return 'not-your-seat';
    const standing = typeof subject === 'string' ? standingOf(review, subject) : undefined;
    if (!standing) return 'unknown-subject';
    if (isScoringOver(standing)) return 'subject-over';
    if (isRecused(review, one.id, standing.subject)) return 'recused';
    const reason = comment(words);
    return reason === '' ? 'no-reason' : { seat: one.id, subject: standing.subject, words: reason };
  },

  absent: ({ seats, away }, { seat }) => (!seats.some(({ id }) => id === seat) ? 'unknown-seat' : away.some((id) => id === seat) ? 'absent' : { seat }),
  present: ({ seats, away }, { seat }) => (!seats.some(({ id }) => id === seat) ? 'unknown-seat' : away.some((id) => id === seat) ? { seat } : 'not-absent'),

  closeSubject: (review, { subject, words }) => {
    const standing = typeof subject === 'string' ? standingOf(review, subject) : undefined;
    if (!standing) return 'unknown-subject';
    if (isScoringOver(standing)) return 'subject-over';
    const reason = comment(words);
    return reason === '' ? 'no-reason' : { subject: standing.subject, words: reason };
  },

  close: () => ({}),
  publish: (review) => ({ results: reviewTotals(review) }),
};

function isElsewhere({ area }: Review, { organisation }: ReviewSubject, organisations: readonly Organisation[]): boolean {
  const found = findOrganisation(organisations, organisation);
  return found !== undefined && !covers(area, found.area);
}

function isOverFor(review: Review, subject: unknown): boolean {
  const standing = typeof subject === 'string' ? standingOf(review, subject) : undefined;
  return standing !== undefined && isScoringOver(standing);
}

function comment(words: unknown): string {
  return typeof words === 'string' ? [...cleanText(words)].slice(0, commentLength).join('') : '';
}
