import { parseInstant } from './day.js';
import type { Clock, Instant } from './clock.js';

/** A stretch of time in milliseconds since 1970, or of day numbers, both ends included. */
export interface Span {
  from: number;
  to: number;
}

/** When the pause that is not over began; `undefined` while the clock runs. */
export function openPause(clock: Clock): Instant | undefined {
  return clock.pauses.find(({ to }) => to === null)?.from;
}

/** The pauses that are over, in order, as moments. One that ends before it begins (a clock set back) is none. */
export function closedPauses(clock: Clock): Span[] {
  return clock.pauses
    .flatMap(({ from, to }) => (to === null ? [] : [{ from: parseInstant(from), to: parseInstant(to) }]))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from);
}
