import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ClockSchema, chinaCalendar, deadlineOf, extendCalendar, extendClock, extendableBy, pauseClock, resumeClock, startClock, stopClock,
  type Clock, type ClockDefinition, type Limit,
} from '@linli/model';
import { at, clockOf, definition, pause } from './support.js';

function lastDayOf(clock: Clock): string | null | undefined {
  const deadline = deadlineOf(clock, chinaCalendar);
  return deadline.known ? deadline.lastDay : undefined;
}

const wait = (from: string, to: string): Pick<Clock, 'pauses'> => ({ pauses: [pause(from, to)] });

const table: [given: string, clock: Clock, lastDay: string][] = [
  ['a plain week', clockOf(3, at('2026-11-16')), '2026-11-19'],
  ['a weekend in between', clockOf(5, at('2026-11-20')), '2026-11-27'],
  ['a start on a Sunday', clockOf(1, at('2026-11-22')), '2026-11-23'],
  ['a start in the last minute of a day', clockOf(1, at('2026-11-16', '23:59')), '2026-11-17'],
  ['a start at midnight, which is the day that begins', clockOf(1, at('2026-11-17', '00:00')), '2026-11-18'],
  ['the same start told in UTC', clockOf(1, '2026-11-16T16:00:00Z'), '2026-11-18'],
  ['the day before the Spring Festival, a make-up Saturday and then Sunday off', clockOf(1, at('2026-02-14')), '2026-02-24'],
  ['over the Spring Festival with its make-up Saturdays', clockOf(6, at('2026-02-13')), '2026-02-28'],
  ['the Spring Festival of 2020 as it was prolonged', clockOf(1, at('2020-01-23')), '2020-02-03'],
  ['a make-up Sunday before National Day', clockOf(2, at('2026-09-18')), '2026-09-21'],
  ['over National Day', clockOf(5, at('2026-09-30')), '2026-10-13'],
  ['over the New Year from one announced year to the next', clockOf(2, at('2025-12-31')), '2026-01-05'],
  ['a start before the calendar begins, counting inside it', clockOf(1, at('2015-12-31')), '2016-01-04'],
  ['asking and answering on one day', clockOf(3, at('2026-11-16'), wait(at('2026-11-17', '09:00'), at('2026-11-17', '17:00'))), '2026-11-19'],
  ['the day of asking not counted, the day of answering counted', clockOf(3, at('2026-11-16'), wait(at('2026-11-17'), at('2026-11-18'))), '2026-11-20'],
  ['an answer at midnight belongs to the day that begins', clockOf(3, at('2026-11-16'), wait(at('2026-11-17'), at('2026-11-18', '00:00'))), '2026-11-20'],
  ['a question at midnight belongs to the day that begins', clockOf(3, at('2026-11-16'), wait(at('2026-11-18', '00:00'), at('2026-11-19'))), '2026-11-20'],
  ['a pause over a weekend only', clockOf(3, at('2026-11-19'), wait(at('2026-11-21'), at('2026-11-22', '20:00'))), '2026-11-24'],
  ['a pause across a holiday', clockOf(5, at('2026-09-28'), wait(at('2026-09-30'), at('2026-10-09'))), '2026-10-13'],
  ['a pause after the last day changes nothing', clockOf(3, at('2026-11-16'), wait(at('2026-11-23'), at('2026-11-30'))), '2026-11-19'],
  ['days: holidays count', clockOf(15, at('2026-09-18'), { unit: 'day' }), '2026-10-03'],
  ['days with roll-forward: to the next working day', clockOf(15, at('2026-09-18'), { unit: 'day', rollForward: true }), '2026-10-08'],
  ['days with roll-forward: a make-up Saturday is a working day', clockOf(9, at('2026-10-01'), { unit: 'day', rollForward: true }), '2026-10-10'],
  ['days with roll-forward: a day stood paused is passed over', clockOf(5, at('2026-11-16'), { unit: 'day', rollForward: true, ...wait(at('2026-11-23'), at('2026-11-24')) }), '2026-11-24'],
  ['days: outside the announced years too', clockOf(60, at('2026-12-20'), { unit: 'day' }), '2027-02-18'],
  ['working days never roll', clockOf(5, at('2026-11-20'), { rollForward: true }), '2026-11-27'],
];

for (const [given, clock, lastDay] of table) {
  test(`last day: ${given}`, () => assert.equal(lastDayOf(clock), lastDay));
}

test('days with roll-forward: paused from the Sunday after a Saturday, due once it runs on', () => {
  const clock = clockOf(5, at('2026-11-16'), { unit: 'day', rollForward: true, ...wait(at('2026-11-22'), at('2026-11-25')) });
  assert.equal(lastDayOf(clock), '2026-11-25');
});

test('a deadline ends with its last day and warns with the beginning of a counted day', () => {
  const deadline = deadlineOf(clockOf(5, at('2026-11-20')), chinaCalendar);
  assert.ok(deadline.known);
  assert.equal(deadline.dueAt, '2026-11-28T00:00:00+08:00');
  assert.equal(deadline.warnAt, '2026-11-27T00:00:00+08:00');
});

test('warning: the share of the limit that is used, at the earliest the first day and at the latest the last', () => {
  const warned = (amount: number, warnAfter: number): string => {
    const deadline = deadlineOf(clockOf(amount, at('2026-11-13'), { warnAfter }), chinaCalendar);
    return deadline.known ? deadline.warnAt.slice(0, 10) : '';
  };
  assert.equal(warned(5, 0.6), '2026-11-19');
  assert.equal(warned(1, 0.5), '2026-11-16');
  assert.equal(warned(3, 0), '2026-11-16');
  assert.equal(warned(3, 1), '2026-11-18');
  assert.equal(warned(10, 0.7), '2026-11-25');
});

test('warning: days that do not count after the warning day do not move it', () => {
  const deadline = deadlineOf(clockOf(5, at('2026-11-16'), { warnAfter: 0.6 }), chinaCalendar);
  assert.ok(deadline.known);
  assert.equal(deadline.warnAt, '2026-11-20T00:00:00+08:00');
  assert.equal(deadline.lastDay, '2026-11-23');
});

test('hours run through the night, and pauses are added in full', () => {
  const clock = clockOf(24, at('2026-10-01', '18:00'), { unit: 'hour', ...wait(at('2026-10-01', '20:00'), at('2026-10-02', '08:30')) });
  const deadline = deadlineOf(clock, chinaCalendar);
  assert.ok(deadline.known);
  assert.equal(deadline.lastDay, null);
  assert.equal(deadline.dueAt, '2026-10-03T06:30:00+08:00');
  assert.equal(deadline.warnAt, '2026-10-03T01:42:00+08:00');
});

test('hours: a pause before the start, one inside another and one from the due moment on add nothing twice', () => {
  const clock = clockOf(2, at('2026-11-16', '10:00'), {
    unit: 'hour',
    pauses: [
      pause(at('2026-11-16', '13:00'), at('2026-11-16', '14:00')),
      pause(at('2026-11-16', '10:30'), at('2026-11-16', '11:30')),
      pause(at('2026-11-16', '10:40'), at('2026-11-16', '11:00')),
      pause(at('2026-11-16', '09:00'), at('2026-11-16', '09:30')),
    ],
  });
  const deadline = deadlineOf(clock, chinaCalendar);
  assert.ok(deadline.known);
  assert.equal(deadline.dueAt, '2026-11-16T13:00:00+08:00');
});

test('a deadline that needs a year not announced is not known, until the year is', () => {
  const clock = clockOf(5, at('2026-12-28'));
  const unknown = deadlineOf(clock, chinaCalendar);
  assert.ok(!unknown.known);
  assert.equal(unknown.unannouncedYear, 2027);
  assert.deepEqual(unknown.derivation.runs, [{ counted: true, from: '2026-12-29', to: '2026-12-31', first: 1, last: 3, makeup: [] }]);
  const extended = extendCalendar(chinaCalendar, [{ year: 2027, off: { '2027-01-01': '元旦' }, makeup: [] }]);
  const known = deadlineOf(clock, extended);
  assert.equal(known.known && known.lastDay, '2027-01-05');
});

test('a clock started before the announced years is not known, and roll-forward needs only the last day', () => {
  const early = deadlineOf(clockOf(2, at('2015-12-01')), chinaCalendar);
  assert.equal(!early.known && early.unannouncedYear, 2015);
  const rolling = deadlineOf(clockOf(10, at('2026-12-25'), { unit: 'day', rollForward: true }), chinaCalendar);
  assert.equal(!rolling.known && rolling.unannouncedYear, 2027);
  assert.equal(lastDayOf(clockOf(40, at('2015-12-01'), { unit: 'day', rollForward: true })), '2016-01-11');
});

test('a pause that is not over counts as ending at once, and moves the deadline when it ends', () => {
  const paused = pauseClock(clockOf(5, at('2026-11-16')), at('2026-11-18'));
  assert.equal(lastDayOf(paused), '2026-11-23');
  assert.equal(deadlineOf(paused, chinaCalendar).derivation.pausedSince, at('2026-11-18'));
  assert.equal(lastDayOf(resumeClock(paused, at('2026-11-25'))), '2026-11-30');
});

test('the derivation names every run of days', () => {
  const clock = clockOf(8, at('2026-09-23'), wait(at('2026-09-28'), at('2026-09-30')));
  assert.deepEqual(deadlineOf(clock, chinaCalendar).derivation, {
    offset: '+08:00',
    limit: { amount: 8, unit: 'workday' },
    extensions: [],
    startDay: '2026-09-23',
    runs: [
      { counted: true, from: '2026-09-24', to: '2026-09-24', first: 1, last: 1, makeup: [] },
      { counted: false, from: '2026-09-25', to: '2026-09-27', days: 3, reason: 'holiday', name: '中秋节', weekends: true },
      { counted: false, from: '2026-09-28', to: '2026-09-29', days: 2, reason: 'paused', causes: ['applicant'], weekends: false },
      { counted: true, from: '2026-09-30', to: '2026-09-30', first: 2, last: 2, makeup: [] },
      { counted: false, from: '2026-10-01', to: '2026-10-07', days: 7, reason: 'holiday', name: '国庆节', weekends: true },
      { counted: true, from: '2026-10-08', to: '2026-10-10', first: 3, last: 5, makeup: ['2026-10-10'] },
      { counted: false, from: '2026-10-11', to: '2026-10-11', days: 1, reason: 'weekend', weekends: false },
      { counted: true, from: '2026-10-12', to: '2026-10-14', first: 6, last: 8, makeup: [] },
    ],
    rolled: [],
    pauses: [],
    pausedSince: null,
    pausedFor: [],
  });
});

test('a deadline survives JSON with its derivation', () => {
  const deadline = deadlineOf(clockOf(5, at('2026-11-20')), chinaCalendar);
  assert.deepEqual(JSON.parse(JSON.stringify(deadline)), { ...deadline });
});

test('pausing, resuming and stopping twice changes nothing', () => {
  const clock = startClock(definition({ amount: 5, unit: 'workday' }), at('2026-11-16'));
  const paused = pauseClock(clock, at('2026-11-17'));
  assert.equal(pauseClock(paused, at('2026-11-18')), paused);
  assert.equal(resumeClock(clock, at('2026-11-18')), clock);
  const stopped = stopClock(paused, at('2026-11-19'));
  assert.deepEqual(stopped.pauses, [pause(at('2026-11-17'), at('2026-11-19'))]);
  assert.equal(stopClock(stopped, at('2026-11-20')), stopped);
  assert.equal(pauseClock(stopped, at('2026-11-20')), stopped);
});

test('a clock stands while any of its pauses is open, each ended for its own cause', () => {
  const asked = pauseClock(clockOf(5, at('2026-11-16')), at('2026-11-17'));
  const heard = pauseClock(asked, at('2026-11-18'), 'hearing');
  assert.equal(pauseClock(heard, at('2026-11-19'), 'hearing'), heard);
  const answered = resumeClock(heard, at('2026-11-19'));
  assert.deepEqual(answered.pauses, [pause(at('2026-11-17'), at('2026-11-19')), { from: at('2026-11-18'), to: null, cause: 'hearing' }]);
  assert.equal(resumeClock(answered, at('2026-11-20')), answered);
  const { derivation } = deadlineOf(answered, chinaCalendar);
  assert.deepEqual([derivation.pausedSince, derivation.pausedFor], [at('2026-11-17'), ['applicant', 'hearing']]);
  const running = resumeClock(answered, at('2026-11-23'), 'hearing');
  assert.equal(deadlineOf(running, chinaCalendar).derivation.pausedSince, null);
  assert.equal(lastDayOf(running), '2026-11-27');
  assert.deepEqual(stopClock(heard, at('2026-11-20')).pauses.map(({ to }) => to), [at('2026-11-20'), at('2026-11-20')]);
});

const extendable = (rule: ClockDefinition['extension'], unit: Limit['unit'] = 'day'): Clock =>
  startClock(definition({ amount: 60, unit }, { extension: rule }), at('2026-03-02'));

test('a limit is extended up to what its rule allows in all, and as often', () => {
  const clock = extendable({ max: 30, times: 2 });
  assert.equal(extendableBy(clock), 30);
  const once = extendClock(clock, 10, at('2026-04-20'));
  assert.deepEqual(once.extensions, [{ amount: 10, at: at('2026-04-20') }]);
  assert.equal(extendableBy(once), 20);
  const twice = extendClock(once, 15, at('2026-05-06'));
  assert.equal(lastDayOf(twice), '2026-05-26');
  assert.equal(extendableBy(twice), 0, 'five days are left and no third time');
  assert.equal(clock.extensions.length, 0);
});

test('what no rule allows is refused by name', () => {
  const once = extendClock(extendable({ max: 30, times: 1 }), 10, at('2026-04-20'));
  const wrong: [given: string, clock: Clock, amount: number][] = [
    ['no rule', extendable(undefined), 1],
    ['more than the rule', extendable({ max: 30 }), 31],
    ['more than is left', extendClock(extendable({ max: 30 }), 20, at('2026-04-20')), 11],
    ['once too often', once, 1],
    ['nothing', extendable({ max: 30 }), 0],
    ['less than nothing', extendable({ max: 30 }), -5],
    ['half a day', extendable({ max: 30 }), 1.5],
    ['no number', extendable({ max: 30 }), Number.NaN],
  ];
  for (const [given, clock, amount] of wrong) assert.throws(() => extendClock(clock, amount, at('2026-05-01')), /RangeError: .*reply/, given);
  assert.equal(extendClock(extendable({ max: 30 }, 'hour'), 1.5, at('2026-03-03')).extensions[0]?.amount, 1.5);
});

test('a stopped clock cannot be extended: it stays as it is', () => {
  const stopped = stopClock(extendable({ max: 30 }), at('2026-03-20'));
  assert.equal(extendableBy(stopped), 0);
  assert.equal(extendClock(stopped, 5, at('2026-03-21')), stopped);
});

test('a clock takes its limit and its organisation from the order', () => {
  const reply = definition({ amount: 5, unit: 'workday' }, { extension: { max: 5 } });
  const plain = startClock(reply, at('2026-11-16'));
  assert.deepEqual([plain.organisation, plain.order, plain.limit], [null, undefined, { amount: 5, unit: 'workday' }]);
  const ordered = startClock(reply, at('2026-11-16'), { limit: { amount: 3, unit: 'workday' }, organisation: 'water' });
  assert.deepEqual([ordered.organisation, ordered.order, ordered.limit], ['water', true, { amount: 3, unit: 'workday' }]);
  assert.equal(extendableBy(ordered), 5);
  const hours = startClock(reply, at('2026-11-16'), { limit: { amount: 12, unit: 'hour' } });
  assert.equal(extendableBy(hours), 0, 'five more working days are not five more hours');
  assert.deepEqual(ClockSchema.parse(JSON.parse(JSON.stringify(ordered))), ordered);
});

test('the derivation tells each extension and what the limit comes to', () => {
  const clock = extendClock(extendClock(extendable({ max: 30 }), 10, at('2026-04-20')), 20, at('2026-05-06'));
  const { limit, extensions } = deadlineOf(clock, chinaCalendar).derivation;
  assert.deepEqual(limit, { amount: 60, unit: 'day' });
  assert.deepEqual(extensions, [{ at: at('2026-04-20'), amount: 10, total: 70 }, { at: at('2026-05-06'), amount: 20, total: 90 }]);
});

test('a limit that cannot be counted is refused when the clock starts', () => {
  const wrong: [amount: number, unit: Limit['unit']][] = [
    [0, 'workday'], [0, 'hour'], [0, 'minute'], [-1, 'day'], [1.5, 'workday'], [0.5, 'day'], [Number.NaN, 'hour'], [Infinity, 'day'], [Infinity, 'minute'],
  ];
  for (const [amount, unit] of wrong) {
    const says = /RangeError: .*reply/;
    assert.throws(() => startClock(definition({ amount, unit }), at('2026-11-16')), says, `${amount} ${unit}`);
    assert.throws(() => startClock(definition({ amount: 5, unit: 'workday' }), at('2026-11-16'), { limit: { amount, unit } }), says, `${amount} ${unit} on the order`);
  }
  assert.equal(startClock(definition({ amount: 1.5, unit: 'hour' }), at('2026-11-16')).limit.amount, 1.5);
  assert.equal(startClock(definition({ amount: 0, unit: 'day' }), at('2026-11-16')).limit.amount, 0);
});
