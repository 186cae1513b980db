import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays, chinaCalendar, deadlineOf, isWorkday, lightOf, pauseCauses, pauseClock, remainingOf, resumeClock, type Clock,
} from '@linli/model';
import { clocks, pause } from './support.js';

/** Milliseconds since 1970, or endless where it is not known. */
function due(clock: Clock): number {
  const deadline = deadlineOf(clock, chinaCalendar);
  return deadline.known ? Date.parse(deadline.dueAt) : Infinity;
}

function totalOf({ limit, extensions }: Clock): number {
  return extensions.reduce((sum, { amount }) => sum + amount, limit.amount);
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
        pauses: [...clock.pauses, pause(new Date(from).toISOString(), new Date(from + hours * 3_600_000).toISOString(), 'hearing')],
      });
      assert.ok(due(pausedFor(length)) >= due(clock));
      assert.ok(due(pausedFor(length + more)) >= due(pausedFor(length)));
    }),
  );
});

test('an extended limit is due and warns when a limit of its total does', () => {
  fc.assert(
    fc.property(clocks, (clock) => {
      const plain = { ...clock, limit: { ...clock.limit, amount: totalOf(clock) }, extensions: [] };
      assert.deepEqual({ ...deadlineOf(clock, chinaCalendar), derivation: null }, { ...deadlineOf(plain, chinaCalendar), derivation: null });
    }),
  );
});

test('pauses that overlap are due when their union is, whatever they are for', () => {
  fc.assert(
    fc.property(clocks, fc.constantFrom(...pauseCauses), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (clock, cause, one, other) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)];
      const pauses = clock.pauses.flatMap(({ from, to, cause: first }) => {
        const share = (percent: number): string => new Date(Date.parse(from) + ((Date.parse(to ?? from) - Date.parse(from)) * percent) / 100).toISOString();
        return [pause(from, share(late), first), pause(share(early), to ?? from, cause)];
      });
      assert.equal(due({ ...clock, pauses }), due(clock));
      assert.equal(due({ ...clock, pauses: [...clock.pauses].reverse() }), due(clock));
    }),
  );
});

test('a clock that stands is due and left with what it was when it came to stand, however many pauses have begun or ended since', () => {
  fc.assert(
    fc.property(clocks, fc.nat(600), fc.nat(50), fc.nat(50), (clock, after, second, ended) => {
      const moment = (hours: number): string => new Date(Date.parse(clock.startedAt) + hours * 3_600_000).toISOString();
      const once = pauseClock(clock, moment(after));
      const again = resumeClock(pauseClock(once, moment(after + second), 'hearing'), moment(after + second + ended));
      const now = moment(after + 5000);
      assert.equal(due(again), due(once));
      assert.equal(lightOf(again, chinaCalendar, now), lightOf(once, chinaCalendar, now));
      assert.deepEqual(remainingOf(again, chinaCalendar, now), remainingOf(once, chinaCalendar, now));
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
      if (clock.limit.amount > 0) assert.ok(Date.parse(deadline.warnAt) > Date.parse(clock.startedAt));
      assert.equal(deadline.dueAt, `${addDays(deadline.lastDay, 1)}T00:00:00+08:00`);
    }),
  );
});

test('the runs of a derivation follow one another without a gap and number the counted days', () => {
  fc.assert(
    fc.property(clocks, (clock) => {
      const { derivation } = deadlineOf(clock, chinaCalendar);
      let next = totalOf(clock) === 0 ? derivation.startDay : addDays(derivation.startDay, 1);
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
