import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { caseLight, chinaCalendar, countLights, deadlineOf, lightTable, lights, pauseCauses, pauseClock, stopClock, type Clock, type Light } from '@linli/model';
import { at, clockOf, clocks } from './support.js';

const hoursAfter = (instant: string, hours: number): string => new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

/** A clock as a case may carry it: running, standing, stopped, a window, or due in a year that was not announced. */
const carried: fc.Arbitrary<Clock> = fc
  .record({ clock: clocks, state: fc.constantFrom('running', 'standing', 'stopped', 'window', 'unannounced'), after: fc.nat(800), cause: fc.constantFrom(...pauseCauses) })
  .map(({ clock, state, after, cause }) => {
    const moment = hoursAfter(clock.startedAt, after);
    if (state === 'standing') return pauseClock(clock, moment, cause);
    if (state === 'stopped') return stopClock(clock, moment);
    if (state === 'window') return { ...clock, window: true };
    return state === 'unannounced' ? { ...clock, limit: { amount: 400, unit: 'workday' }, startedAt: '2025-11-03T01:00:00Z' } : clock;
  });

test('a table of lights says of each case what caseLight says, at any moment', () => {
  fc.assert(
    fc.property(fc.array(fc.array(carried, { maxLength: 4 }), { maxLength: 8 }), fc.array(fc.integer({ min: -100, max: 2000 }), { minLength: 1, maxLength: 6 }), (given, hours) => {
      const cases = given.map((ofCase) => ({ clocks: ofCase }));
      const table = lightTable(cases, chinaCalendar);
      assert.equal(table.length, cases.length);
      const edges = given.flat().flatMap((clock) => {
        const deadline = deadlineOf(clock, chinaCalendar);
        return deadline.known ? [deadline.dueAt, deadline.warnAt] : [];
      });
      const first = given.flat()[0]?.startedAt ?? at('2026-11-16');
      const justBefore = edges.map((edge) => new Date(Date.parse(edge) - 1).toISOString());
      for (const now of [...edges, ...justBefore, ...hours.map((hour) => hoursAfter(first, hour))]) {
        const expected = cases.map((item) => caseLight(item, chinaCalendar, now).light);
        assert.deepEqual([...table.at(now)].map((code) => lights[code]), expected);
        const counts = countLights(table.at(now));
        for (const light of lights) assert.equal(counts[light], expected.filter((other) => other === light).length);
      }
    }),
  );
});

const week = clockOf(5, at('2026-11-20'));
const unknown = clockOf(40, at('2026-11-20'));
const moments: [now: string, lights: Light[]][] = [
  [at('2026-11-20'), ['green', 'green', 'paused', 'unknown', 'off']],
  [at('2026-11-26', '23:59'), ['green', 'green', 'paused', 'unknown', 'off']],
  [at('2026-11-27', '00:00'), ['yellow', 'yellow', 'paused', 'unknown', 'off']],
  [at('2026-11-28', '00:00'), ['red', 'red', 'paused', 'unknown', 'off']],
];

for (const [now, expected] of moments) {
  test(`lights of five cases at ${now}`, () => {
    const cases = [[week], [pauseClock(unknown, at('2026-11-24')), week], [pauseClock(week, at('2026-11-24'))], [unknown], []].map((given) => ({ clocks: given }));
    assert.deepEqual([...lightTable(cases, chinaCalendar).at(now)].map((code) => lights[code]), expected);
  });
}

test('a moment that cannot be read is refused when the table is made or asked', () => {
  assert.throws(() => lightTable([{ clocks: [{ ...week, startedAt: '2026-11-20' }] }], chinaCalendar), RangeError);
  assert.throws(() => lightTable([], chinaCalendar).at('now'), RangeError);
});
