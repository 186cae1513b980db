import type { Review, Seat, Standing } from './review.js';

export function standingOf(review: Pick<Review, 'standings'>, subject: string | null): Standing | undefined {
  return review.standings.find((standing) => standing.subject === subject);
}

/** Whether scores of the subject can no longer change: only then may others see them. */
export function isScoringOver({ state }: Pick<Standing, 'state'>): boolean {
  return state === 'scored' || state === 'ended';
}

export function isRecused(review: Pick<Review, 'recusals'>, seat: string, subject: string): boolean {
  return review.recusals.some((recusal) => recusal.seat === seat && recusal.subject === subject);
}

/** The seats that are to score a subject: those that are not recused from it and not absent. */
export function judgesOfSubject(review: Pick<Review, 'seats' | 'recusals' | 'standings'>, subject: string): Seat[] {
  const absent = standingOf(review, subject)?.absent ?? [];
  return review.seats.filter(({ id }) => !absent.includes(id) && !isRecused(review, id, subject));
}

/** The seats that a subject still waits for. For those who see all sheets, withheld or not. */
export function seatsWaitedFor(review: Review, subject: string): Seat[] {
  return judgesOfSubject(review, subject).filter(({ id }) => !hasScored(review, id, subject));
}

export function hasScored({ sheets }: Pick<Review, 'sheets'>, seat: string, subject: string): boolean {
  return sheets.some((sheet) => sheet.seat === seat && sheet.subject === subject);
}
