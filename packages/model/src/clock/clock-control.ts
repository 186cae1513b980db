import { openPause } from './pause.js';
import type { Clock, ClockDefinition, Instant } from './clock.js';

/**
 * A clock that starts at `at`. Throws a RangeError when its limit cannot be counted: it must be more than nothing, and days are
 * whole.
 */
export function startClock(definition: ClockDefinition, at: Instant): Clock {
  const { amount, unit } = definition.limit;
  const countable = unit === 'hour' ? amount > 0 && Number.isFinite(amount) : amount > 0 && Number.isSafeInteger(amount);
  if (!countable) throw new RangeError(`The limit of clock ${definition.id} cannot be counted: ${amount} ${unit}`);
  return { ...definition, startedAt: at, pauses: [], stoppedAt: null };
}

/** The clock paused from `at`. A clock that stands already stays as it is. */
export function pauseClock(clock: Clock, at: Instant): Clock {
  if (clock.stoppedAt !== null || openPause(clock)) return clock;
  return { ...clock, pauses: [...clock.pauses, { from: at, to: null }] };
}

/** The clock running again from `at`. A clock that is not paused stays as it is. */
export function resumeClock(clock: Clock, at: Instant): Clock {
  if (!openPause(clock)) return clock;
  return { ...clock, pauses: clock.pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause)) };
}

/** The clock stopped at `at`, its pause ended there if it had one. A clock that was stopped before stays as it is. */
export function stopClock(clock: Clock, at: Instant): Clock {
  return clock.stoppedAt !== null ? clock : { ...resumeClock(clock, at), stoppedAt: at };
}
