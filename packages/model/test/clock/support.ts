import fc from 'fast-check';
import { startClock, text, type Clock, type ClockDefinition, type Limit } from '@linli/model';

export function definition(limit: Limit, more: Partial<ClockDefinition> = {}): ClockDefinition {
  return { id: 'reply', label: text('答复时限', '答覆時限', 'Time to reply'), limit, warnAfter: 0.8, ...more };
}

/** A moment of the Chinese day: `at('2026-10-01', '09:30')`. */
export function at(day: string, time = '09:00'): string {
  return `${day}T${time}:00+08:00`;
}

/** A clock on working days unless `unit` says otherwise, with pauses as pairs of moments. */
export function clockOf(amount: number, startedAt: string, more: Partial<Clock> & { unit?: Limit['unit'] } = {}): Clock {
  const { unit = 'workday', ...rest } = more;
  return { ...startClock(definition({ amount, unit }), startedAt), ...rest };
}

const hour = 3_600_000;
const moments = fc.integer({ min: Date.UTC(2016, 0, 1), max: Date.UTC(2026, 7, 1) });

/** Pauses one after another, some minutes to three weeks long. */
const pauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 500 })), { maxLength: 3 });

/** Clocks that start from 2016 on and end by 2026 at the latest, with pauses that are over. */
export const clocks: fc.Arbitrary<Clock> = fc
  .record({
    start: moments,
    amount: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom('workday' as const, 'day' as const, 'hour' as const),
    rollForward: fc.boolean(),
    warnAfter: fc.double({ min: 0, max: 1, noNaN: true }),
    pauses,
  })
  .map(({ start, amount, unit, rollForward, warnAfter, pauses: gaps }) => {
    const clock = clockOf(amount, new Date(start).toISOString(), { unit, rollForward, warnAfter });
    let moment = start;
    const spans = gaps.map(([gap, length]) => {
      const from = moment + gap * hour;
      moment = from + length * hour;
      return { from: new Date(from).toISOString(), to: new Date(moment).toISOString() };
    });
    return { ...clock, pauses: spans };
  });
