import { isWithin, type Organisation } from '../division/organisation.js';
import type { Recusal, RecusalGround, ReviewPlan, ReviewSubject, Seat } from './review.js';

type Panel = Pick<ReviewPlan, 'seats' | 'subjects'>;

/**
 * Why the seat may not judge the subject, or `null`. Nobody judges their own organisation or one that they stand under. Who stands above all
 * subjects alike judges them, since that is what a superior is there for; who stands above some only does not judge those. Our own preset:
 * no law sets it.
 */
export function mustRecuse({ subjects }: Panel, seat: Seat, subject: ReviewSubject, organisations: readonly Organisation[]): Exclude<RecusalGround, 'declared'> | null {
  if (seat.organisation === subject.organisation) return 'own';
  if (isWithin(organisations, seat.organisation, subject.organisation)) return 'below';
  const isAbove = ({ organisation }: ReviewSubject): boolean => isWithin(organisations, organisation, seat.organisation);
  return isAbove(subject) && !subjects.every(isAbove) ? 'above-some' : null;
}

/** Every recusal that the directory asks for. */
export function requiredRecusals(panel: Panel, organisations: readonly Organisation[]): Pick<Recusal, 'seat' | 'subject' | 'ground'>[] {
  return panel.seats.flatMap((seat) =>
    panel.subjects.flatMap((subject) => {
      const ground = mustRecuse(panel, seat, subject, organisations);
      return ground ? [{ seat: seat.id, subject: subject.id, ground }] : [];
    }),
  );
}
