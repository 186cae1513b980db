import type { Actor } from '../identity/actor.js';
import { ownSeats, takesPart } from './may.js';
import type { Review, ScoreSheet } from './review.js';
import { isScoringOver, standingOf } from './standing.js';

/**
 * A review as the actor may see it, `null` where they may not. Blind: until the scoring of a subject is over, a judge sees the sheets of
 * their own seats only, and the convener sees who has handed in, not what. Who is reviewed sees the agenda, and the comments on themselves
 * once it is published; everybody else sees what is published: totals and ranks.
 */
export function viewReview(review: Review, actor: Actor): Review | null {
  const own = ownSeats(review, actor).map(({ id }) => id);
  const convenes = takesPart(actor) && actor.organisation === review.convener;
  if (own.length > 0 || convenes) return forPanel(review, own, convenes);
  const subjects = takesPart(actor) ? review.subjects.filter(({ organisation }) => organisation === actor.organisation).map(({ id }) => id) : [];
  return review.status === 'published' || subjects.length > 0 ? forOthers(review, subjects) : null;
}

function forPanel(review: Review, own: readonly string[], convenes: boolean): Review {
  const sheets = review.sheets.flatMap((sheet): ScoreSheet[] => {
    const standing = standingOf(review, sheet.subject);
    if (own.includes(sheet.seat) || (standing && isScoringOver(standing))) return [sheet];
    return convenes ? [{ ...sheet, scores: null, words: '' }] : [];
  });
  if (convenes) return { ...review, sheets };
  return { ...review, sheets, recusals: review.recusals.map((recusal) => (own.includes(recusal.seat) ? recusal : { ...recusal, words: '' })) };
}

/** A group may be one seat alone: its mean would say what that seat gave. */
function forOthers(review: Review, subjects: readonly string[]): Review {
  return {
    ...review,
    seats: [],
    away: [],
    recusals: [],
    sheets: [],
    standings: review.standings.map((standing) => ({ ...standing, absent: [], words: '' })),
    results: review.results && review.results.map((result) => ({ ...result, groups: [], comments: subjects.includes(result.subject) ? result.comments : [] })),
  };
}
