import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, dayOf, weekdayOf } from '@linli/model';

test('the day of a moment is that of the zone asked for, whatever the machine’s', () => {
  const cases: [instant: string, offset: string, day: string][] = [
    ['2026-11-21T15:59:59Z', '+08:00', '2026-11-21'],
    ['2026-11-21T16:00:00Z', '+08:00', '2026-11-22'],
    ['2026-11-21T00:30:00+08:00', 'Z', '2026-11-20'],
    ['2026-01-01T02:00:00.250Z', '-03:30', '2025-12-31'],
    ['1969-12-31T23:59:59Z', 'Z', '1969-12-31'],
  ];
  for (const [instant, offset, day] of cases) assert.equal(dayOf(instant, offset), day, `${instant} at ${offset}`);
});

test('days are added over months, leap years and centuries', () => {
  assert.equal(addDays('2024-02-28', 1), '2024-02-29');
  assert.equal(addDays('2100-02-28', 1), '2100-03-01');
  assert.equal(addDays('2026-01-01', -1), '2025-12-31');
  assert.equal(addDays('2016-01-01', 4017), '2026-12-31');
});

test('weekdays begin with Sunday', () => {
  assert.equal(weekdayOf('2026-11-21'), 6);
  assert.equal(weekdayOf('2026-11-22'), 0);
  assert.equal(weekdayOf('1969-12-28'), 0);
});

test('adding days is undone by taking them away, and a week brings back the weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 40_000 }), fc.integer({ min: -5000, max: 5000 }), (start, count) => {
      const day = addDays('1970-01-01', start);
      assert.equal(addDays(addDays(day, count), -count), day);
      assert.equal(weekdayOf(addDays(day, 7)), weekdayOf(day));
    }),
  );
});

test('what is no day, moment or offset is refused by name', () => {
  assert.throws(() => addDays('2026-02-30', 1), /RangeError: .*2026-02-30/);
  assert.throws(() => weekdayOf('21/11/2026'), RangeError);
  assert.throws(() => dayOf('2026-11-21T10:00:00', '+08:00'), /RangeError: .*offset/);
  assert.throws(() => dayOf('2026-11-21T10:00:00Z', 'CST'), /RangeError: .*CST/);
});
