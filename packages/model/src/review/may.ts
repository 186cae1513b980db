import { covers } from '../division/division.js';
import type { Actor, StaffActor } from '../identity/actor.js';
import type { ReviewRefusalCode } from './refusals.js';
import type { Review, ReviewStatus, Seat } from './review.js';
import { isScoringOver, isRecused, standingOf } from './standing.js';

/** What may be done in a review, in the order in which it comes. `absent` and `present` say of a seat that it is not there, or is again. */
export const reviewActions = ['plan', 'open', 'call', 'score', 'recuse', 'absent', 'present', 'closeSubject', 'close', 'publish'] as const;
export type ReviewAction = (typeof reviewActions)[number];

export function isReviewAction(action: string): action is ReviewAction {
  return (reviewActions as readonly string[]).includes(action);
}

/** Staff who take part for their organisation. A grid worker and the system do not. */
export function takesPart(actor: Actor): actor is StaffActor {
  return actor.role !== 'applicant' && actor.role !== 'gridWorker' && actor.role !== 'system';
}

/** The seats that the actor judges on: those of their organisation. */
export function ownSeats({ seats }: Pick<Review, 'seats'>, actor: Actor): Seat[] {
  return takesPart(actor) ? seats.filter(({ organisation }) => organisation === actor.organisation) : [];
}

/** Whether the actor runs the session: a supervisor of the convener. */
export function convenes({ convener }: Pick<Review, 'convener'>, actor: Actor): actor is StaffActor {
  return actor.role === 'supervisor' && actor.organisation === convener;
}

/** Why the actor may not take the action where the review stands, before anything is entered; `null`: they may. */
export function hindranceOf(review: Review | undefined, action: ReviewAction, actor: Actor): ReviewRefusalCode | null {
  if (!review) return action !== 'plan' ? 'unknown-review' : actor.role === 'supervisor' ? null : 'not-allowed';
  const rule = rules[action];
  if (!rule.by(review, actor)) return 'not-allowed';
  return review.status === rule.in ? rule.hindered?.(review, actor) ?? null : 'not-in-state';
}

interface Rule {
  by(review: Review, actor: Actor): boolean;
  in: ReviewStatus;
  hindered?(review: Review, actor: Actor): ReviewRefusalCode | null;
}

const isUp = (review: Review): boolean => standingOf(review, review.up)?.state === 'up';
const when = (holds: boolean, code: ReviewRefusalCode): ReviewRefusalCode | null => (holds ? code : null);

/** Who may take each step, and where the review stands then. */
export const rules: Readonly<Record<ReviewAction, Rule>> = {
  plan: { by: convenes, in: 'planned' },
  open: { by: convenes, in: 'planned' },
  call: {
    by: convenes,
    in: 'open',
    hindered: (review) => when(isUp(review), 'subject-up') ?? when(review.standings.every(({ state }) => state !== 'waiting'), 'nobody-left'),
  },
  score: { by: (review, actor) => ownSeats(review, actor).length > 0, in: 'open', hindered: scoreHindrance },
  recuse: {
    by: (review, actor) => convenes(review, actor) || ownSeats(review, actor).length > 0,
    in: 'open',
    hindered: (review, actor) => when(recusable(review, convenes(review, actor) ? review.seats : ownSeats(review, actor)).length === 0, 'subject-over'),
  },
  absent: { by: convenes, in: 'open', hindered: (review) => when(review.seats.every(({ id }) => review.away.includes(id)), 'absent') },
  present: { by: convenes, in: 'open', hindered: ({ away }) => when(away.length === 0, 'not-absent') },
  closeSubject: { by: convenes, in: 'open', hindered: ({ standings }) => when(standings.every(isScoringOver), 'nobody-left') },
  close: { by: convenes, in: 'open', hindered: ({ standings }) => when(!standings.every(isScoringOver), 'subjects-left') },
  publish: { by: ({ convener }, actor) => actor.role === 'approver' && actor.organisation === convener, in: 'closed' },
};

/** Why none of the actor's seats may score now: what holds for the last of them. */
function scoreHindrance(review: Review, actor: Actor): ReviewRefusalCode | null {
  if (!isUp(review)) return review.up === null ? 'nobody-up' : 'subject-over';
  const hindrances = ownSeats(review, actor).map(({ id }) => seatHindrance(review, id));
  return hindrances.includes(null) ? null : hindrances.pop() ?? null;
}

/** Why the seat may not score the subject that is up. */
export function seatHindrance(review: Review, seat: string): ReviewRefusalCode | null {
  const up = standingOf(review, review.up);
  if (!up) return 'nobody-up';
  if (isScoringOver(up)) return 'subject-over';
  if (isRecused(review, seat, up.subject)) return 'recused';
  return when(up.absent.includes(seat), 'absent');
}

/** What these seats may still be recused from. */
function recusable(review: Review, seats: readonly Seat[]): { seat: string; subject: string }[] {
  const subjects = review.standings.filter((standing) => !isScoringOver(standing));
  return seats.flatMap((seat) => subjects.map(({ subject }) => ({ seat: seat.id, subject })).filter(({ subject }) => !isRecused(review, seat.id, subject)));
}

/** Whether the actor's area is that of the review, or a division above it. */
export function isInArea(actor: StaffActor, area: string): boolean {
  return covers(actor.area, area);
}
