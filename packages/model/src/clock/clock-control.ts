import { extendableBy } from './extendable.js';
import { hasOpenPause } from './pause.js';
import type { Clock, ClockDefinition, ClockUnit, Instant, Limit, PauseCause } from './clock.js';

/** What an order says of a clock beside its definition: its own limit, and whose part is timed. */
export interface StartOptions {
  limit?: Limit | undefined;
  organisation?: string | null | undefined;
}

/**
 * A clock that starts at `at`. With a `limit` printed on the order that limit holds; the definition's extension holds on only
 * when the unit is the same, for it is an amount of that unit. Throws a RangeError when the limit cannot be counted: it must be
 * more than nothing (days: also 0, for the same day), and days are whole.
 */
export function startClock(definition: ClockDefinition, at: Instant, { limit, organisation = null }: StartOptions = {}): Clock {
  const { amount, unit } = limit ?? definition.limit;
  if (!isCountable(amount, unit) && !(amount === 0 && unit === 'day')) {
    throw new RangeError(`The limit of clock ${definition.id} cannot be counted: ${amount} ${unit}`);
  }
  const { extension, ...rest } = definition;
  return {
    ...rest,
    ...(extension && unit === definition.limit.unit && { extension }),
    limit: { amount, unit },
    organisation,
    ...(limit && { order: true }),
    startedAt: at,
    extensions: [],
    pauses: [],
    stoppedAt: null,
  };
}

/** The clock paused from `at` for one more `cause`. A clock that stands for that cause already stays as it is. */
export function pauseClock(clock: Clock, at: Instant, cause: PauseCause = 'applicant'): Clock {
  if (clock.stoppedAt !== null || hasOpenPause(clock, cause)) return clock;
  return { ...clock, pauses: [...clock.pauses, { from: at, to: null, cause }] };
}

/** The clock with its pause for `cause` ended at `at`: it runs unless it stands for another. Without such a pause it stays as it is. */
export function resumeClock(clock: Clock, at: Instant, cause: PauseCause = 'applicant'): Clock {
  if (!hasOpenPause(clock, cause)) return clock;
  return { ...clock, pauses: clock.pauses.map((pause) => (pause.to === null && pause.cause === cause ? { ...pause, to: at } : pause)) };
}

/** The clock stopped at `at`, its pauses ended there if it had any. A clock that was stopped before stays as it is. */
export function stopClock(clock: Clock, at: Instant): Clock {
  if (clock.stoppedAt !== null) return clock;
  return { ...clock, pauses: clock.pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause)), stoppedAt: at };
}

/**
 * The clock with `amount` of its own unit added to its limit at `at`. A clock that was stopped stays as it is. Throws a RangeError
 * when the amount cannot be counted or is more than {@link extendableBy} allows.
 */
export function extendClock(clock: Clock, amount: number, at: Instant): Clock {
  if (clock.stoppedAt !== null) return clock;
  const { unit } = clock.limit;
  if (!isCountable(amount, unit)) throw new RangeError(`Clock ${clock.id} cannot be extended by ${amount} ${unit}`);
  const most = extendableBy(clock);
  if (amount > most) throw new RangeError(`Clock ${clock.id} may be extended by ${most} ${unit} at most, not by ${amount}`);
  return { ...clock, extensions: [...clock.extensions, { amount, at }] };
}

function isCountable(amount: number, unit: ClockUnit): boolean {
  return amount > 0 && (unit === 'hour' || unit === 'minute' ? Number.isFinite(amount) : Number.isSafeInteger(amount));
}
