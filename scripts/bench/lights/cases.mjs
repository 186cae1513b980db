import { extendClock, pauseClock, resumeClock, startClock, stopClock } from '@linli/model';

const label = { 'zh-Hans': '时限' };
const accept = { id: 'accept', label, limit: { amount: 1, unit: 'workday' }, warnAfter: 0.5 };
const reply = { id: 'reply', label, limit: { amount: 5, unit: 'workday' }, warnAfter: 0.6, extension: { max: 5 } };
const petition = { id: 'petition', label, limit: { amount: 60, unit: 'day' }, warnAfter: 0.8, rollForward: true, extension: { max: 30 } };
const urgent = { id: 'urgent', label, limit: { amount: 48, unit: 'hour' }, warnAfter: 0.5 };
const window = { id: 'window', label, limit: { amount: 10, unit: 'day' }, warnAfter: 1, window: true };

/** The moment that the lights are read at, and around which the cases were filed. */
export const now = '2026-10-16T10:30:00+08:00';

/**
 * Cases with two or three clocks each, filed within the last 70 days: accepted in time, then waiting for a reply of one kind. Most
 * of the older ones were answered; one in eight stands, one in eight ran on after it stood, one in ten was extended.
 */
export function makeCases(count) {
  const random = generator(2026);
  const chance = (share) => random() < share;
  const after = (instant, hours) => new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
  return Array.from({ length: count }, () => {
    const filed = after(now, -70 * 24 * random());
    const accepted = after(filed, 1 + 20 * random());
    const kind = random();
    let clock = startClock(kind < 0.7 ? reply : kind < 0.9 ? petition : urgent, accepted);
    const stood = random();
    if (stood < 1 / 4) clock = pauseClock(clock, after(accepted, 40 * random()));
    if (stood < 1 / 8) clock = resumeClock(clock, after(accepted, 40 + 100 * random()));
    if (clock.extension && chance(0.1)) clock = extendClock(clock, 5, after(accepted, 60));
    const answered = chance(Date.parse(filed) < Date.parse(now) - 200 * 3_600_000 ? 0.6 : 0.1);
    const clocks = [stopClock(startClock(accept, filed), accepted), answered ? stopClock(clock, after(accepted, 120)) : clock];
    return { clocks: chance(1 / 6) ? [...clocks, startClock(window, after(accepted, 200))] : clocks };
  });
}

/** Numbers from 0 to below 1, the same in every run (a linear congruential generator). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
