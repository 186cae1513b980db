import type { Clock, ClockUnit } from './clock.js';

/** Whether a limit runs on from the moment of its start, night and holiday, rather than in whole days (民法典 201). */
export function isTimed(unit: ClockUnit): boolean {
  return unit === 'hour' || unit === 'minute';
}

/** Seconds in an hour or a minute. */
export function secondsIn(unit: ClockUnit): number {
  return unit === 'minute' ? 60 : 3600;
}

/** A limit with all that it was extended by, in the clock's own unit. */
export function totalOf({ limit, extensions }: Clock): number {
  return extensions.reduce((sum, { amount }) => sum + amount, limit.amount);
}
