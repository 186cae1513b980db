import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, chinaCalendar, deadlineOf, isWorkday, type Clock } from '@linli/model';
import { clocks } from './support.js';

/** Milliseconds since 1970, or endless where it is not known. */
function due(clock: Clock): number {
  const deadline = deadlineOf(clock, chinaCalendar);
  return deadline.known ? Date.parse(deadline.dueAt) : Infinity;
}

test('a later start is never due earlier', () => {
  fc.assert(
    fc.property(clocks, fc.integer({ min: 0, max: 60 * 24 * 30 }), (clock, minutes) => {
      const later = new Date(Date.parse(clock.startedAt) + minutes * 60_000).toISOString();
      assert.ok(due({ ...clock, startedAt: later }) >= due(clock));
    }),
  );
});

test('a longer limit is never due earlier', () => {
  fc.assert(
    fc.property(clocks, fc.integer({ min: 0, max: 20 }), (clock, more) => {
      const longer = { ...clock, limit: { ...clock.limit, amount: clock.limit.amount + more } };
      assert.ok(due(longer) >= due(clock));
    }),
  );
});

test('a pause never makes it due earlier, and a longer one not earlier than a shorter', () => {
  fc.assert(
    fc.property(clocks, fc.nat(40 * 24), fc.nat(300), fc.nat(300), (clock, after, length, more) => {
      const from = Date.parse(clock.startedAt) + after * 3_600_000;
      const pausedFor = (hours: number): Clock => ({
        ...clock,
        pauses: [...clock.pauses, { from: new Date(from).toISOString(), to: new Date(from + hours * 3_600_000).toISOString() }],
      });
      assert.ok(due(pausedFor(length)) >= due(clock));
      assert.ok(due(pausedFor(length + more)) >= due(pausedFor(length)));
    }),
  );
});

test('a limit in working days, or one that rolls forward, ends on a working day', () => {
  fc.assert(
    fc.property(clocks, (clock) => {
      fc.pre(clock.limit.unit === 'workday' || (clock.limit.unit === 'day' && clock.rollForward === true));
      const deadline = deadlineOf(clock, chinaCalendar);
      if (deadline.known) assert.equal(isWorkday(chinaCalendar, deadline.lastDay ?? ''), true);
    }),
  );
});

test('it warns after the start’s own day and before it is due', () => {
  fc.assert(
    fc.property(clocks, (clock) => {
      const deadline = deadlineOf(clock, chinaCalendar);
      if (!deadline.known) return;
      assert.ok(Date.parse(deadline.warnAt) <= Date.parse(deadline.dueAt));
      if (deadline.lastDay === null) return;
      assert.ok(Date.parse(deadline.warnAt) > Date.parse(clock.startedAt));
      assert.equal(deadline.dueAt, `${addDays(deadline.lastDay, 1)}T00:00:00+08:00`);
    }),
  );
});

test('the runs of a derivation follow one another without a gap and number the counted days', () => {
  fc.assert(
    fc.property(clocks, (clock) => {
      const { derivation } = deadlineOf(clock, chinaCalendar);
      let next = addDays(derivation.startDay, 1);
      let counted = 0;
      for (const run of derivation.runs) {
        assert.equal(run.from, next);
        next = addDays(run.to, 1);
        if (!run.counted) continue;
        assert.equal(run.first, counted + 1);
        counted = run.last;
      }
    }),
  );
});
