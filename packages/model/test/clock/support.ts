import fc from 'fast-check';
import { pauseCauses, startClock, text, type Clock, type ClockDefinition, type Limit, type PauseCause } from '@linli/model';

export function definition(limit: Limit, more: Partial<ClockDefinition> = {}): ClockDefinition {
  return { id: 'reply', label: text('答复时限', '答覆時限', 'Time to reply'), limit, warnAfter: 0.8, ...more };
}

/** A moment of the Chinese day: `at('2026-10-01', '09:30')`. */
export function at(day: string, time = '09:00'): string {
  return `${day}T${time}:00+08:00`;
}

/** A pause that is over, for the applicant unless a cause is given. */
export function pause(from: string, to: string, cause: PauseCause = 'applicant'): Clock['pauses'][number] {
  return { from, to, cause };
}

/** A clock on working days unless `unit` says otherwise, with pauses as pairs of moments. */
export function clockOf(amount: number, startedAt: string, more: Partial<Clock> & { unit?: Limit['unit'] } = {}): Clock {
  const { unit = 'workday', ...rest } = more;
  return { ...startClock(definition({ amount, unit }), startedAt), ...rest };
}

const hour = 3_600_000;
const moments = fc.integer({ min: Date.UTC(2016, 0, 1), max: Date.UTC(2026, 7, 1) });

/**
 * Up to three pauses, some minutes to three weeks long; each begins some hours after the one before it began, so that some lie
 * one after another and some overlap.
 */
const pauses = fc.array(
  fc.record({ gap: fc.integer({ min: 0, max: 200 }), length: fc.integer({ min: 1, max: 500 }), apart: fc.boolean(), cause: fc.constantFrom(...pauseCauses) }),
  { maxLength: 3 },
);

/** Amounts of a unit that last days rather than months; a limit in days may be 0, the same day. */
const limits: fc.Arbitrary<Limit> = fc.constantFrom('workday' as const, 'day' as const, 'hour' as const, 'minute' as const).chain((unit) =>
  fc.record({ amount: fc.integer({ min: unit === 'day' ? 0 : 1, max: unit === 'minute' ? 2000 : 40 }), unit: fc.constant(unit) }),
);

/** Clocks that start from 2016 on and end by 2026 for the most part, extended or not, with pauses that are over. */
export const clocks: fc.Arbitrary<Clock> = fc
  .record({
    start: moments,
    limit: limits,
    extensions: fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 2 }),
    rollForward: fc.boolean(),
    warnAfter: fc.double({ min: 0, max: 1, noNaN: true }),
    pauses,
  })
  .map(({ start, limit, extensions, rollForward, warnAfter, pauses: gaps }) => {
    const startedAt = new Date(start).toISOString();
    const clock = clockOf(limit.amount, startedAt, { unit: limit.unit, rollForward, warnAfter });
    let after = start;
    const spans = gaps.map(({ gap, length, apart, cause }) => {
      const from = after + gap * hour;
      const to = from + length * hour;
      after = apart ? to : from;
      return pause(new Date(from).toISOString(), new Date(to).toISOString(), cause);
    });
    return { ...clock, pauses: spans, extensions: extensions.map((amount) => ({ amount, at: startedAt })) };
  });
