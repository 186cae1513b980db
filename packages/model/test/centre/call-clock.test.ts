import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callClock, callStanding, chinaCalendar, ClockSchema } from '@linli/model';
import { at, onCall } from './support.js';

const slot = onCall('gas', 30);
const called = at('2026-06-20', '10:00');

const table: [given: string, arrived: string | null, now: string, light: string, met: boolean | null, minutes: number, late: number][] = [
  ['just called', null, '10:00', 'green', null, 0, 0],
  ['four fifths are used', null, '10:24', 'yellow', null, 24, 0],
  ['the last minute', null, '10:29', 'yellow', null, 29, 0],
  ['the time is over', null, '10:30', 'red', false, 30, 0],
  ['long over', null, '11:45', 'red', false, 105, 75],
  ['there in time', '10:20', '15:00', 'off', true, 20, 0],
  ['there late', '10:42', '15:00', 'off', false, 42, 12],
];

for (const [given, arrived, now, light, met, minutes, lateMinutes] of table) {
  test(`a call on a Saturday: ${given}`, () => {
    const standing = callStanding({ slot: slot.id, at: called, arrivedAt: arrived && at('2026-06-20', arrived) }, slot, chinaCalendar, at('2026-06-20', now));
    assert.deepEqual(
      { light: standing?.light, met: standing?.met, minutes: standing?.minutes, lateMinutes: standing?.lateMinutes, dueAt: standing?.dueAt },
      { light, met, minutes, lateMinutes, dueAt: at('2026-06-20', '10:30') },
    );
  });
}

test('the clock is one of the model, on the organisation that was called', () => {
  const clock = callClock({ slot: slot.id, at: called, arrivedAt: null }, slot);
  assert.deepEqual(ClockSchema.parse(clock), clock);
  assert.equal(clock?.organisation, 'gas');
});

for (const minutes of [undefined, 0, -5, Number.NaN]) {
  test(`no clock without a time to respond: ${minutes}`, () => {
    const call = { slot: slot.id, at: called, arrivedAt: null };
    assert.equal(callStanding(call, onCall('gas', minutes), chinaCalendar, called), undefined);
  });
}
