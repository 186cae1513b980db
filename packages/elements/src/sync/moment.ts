import { dayOf, formatShortInstant, type Instant } from '@linli/model';

/** 14:30 where it is the same day, else 2026-11-20 14:30. */
export function momentText(instant: Instant, now: Instant, offset: string): string {
  const whole = formatShortInstant(instant, offset);
  return dayOf(instant, offset) === dayOf(now, offset) ? whole.slice(11) : whole;
}
