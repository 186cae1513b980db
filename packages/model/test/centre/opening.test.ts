import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, chinaCalendar, dayKind, isOpen, nextOpening, openingAt, openingOn, type Centre, type OpeningState } from '@linli/model';
import { at, centreOf, days } from './support.js';

const daily = (from: string, to: string): Centre['hours'] => [{ days: [1, 2, 3, 4, 5, 6, 7], from, to }];
const opensNext = (day: string, time: string, until: string, endDay = day): OpeningState => ({ open: false, next: { known: true, from: at(day, time), until: at(endDay, until) } });

const table: [given: string, centre: Partial<Centre>, moment: string, then: OpeningState][] = [
  ['a working morning', {}, at('2026-06-15', '09:00'), { open: true, until: at('2026-06-15', '12:00') }],
  ['the last minute of it', {}, at('2026-06-15', '11:59'), { open: true, until: at('2026-06-15', '12:00') }],
  ['the first moment after it', {}, at('2026-06-15', '12:00'), opensNext('2026-06-15', '13:30', '17:00')],
  ['early', {}, at('2026-06-15', '08:59'), opensNext('2026-06-15', '09:00', '12:00')],
  ['a Friday evening', {}, at('2026-06-12', '18:00'), opensNext('2026-06-15', '09:00', '12:00')],
  ['the Dragon Boat Festival', {}, at('2026-06-19', '10:00'), opensNext('2026-06-22', '09:00', '12:00')],
  ['a Sunday worked to make up', {}, at('2026-09-20', '10:00'), { open: true, until: at('2026-09-20', '12:00') }],
  ['before National Day, for a week', {}, at('2026-09-30', '17:00'), opensNext('2026-10-08', '09:00', '12:00')],
  ['a moment given in another zone', {}, '2026-06-15T01:00:00Z', { open: true, until: at('2026-06-15', '12:00') }],
  ['named days, on a holiday', { hours: [{ days: [5], from: '10:00', to: '11:00' }] }, at('2026-06-19', '10:30'), { open: true, until: at('2026-06-19', '11:00') }],
  ['hours that touch', { hours: [...daily('09:00', '12:00'), ...daily('12:00', '18:00')] }, at('2026-06-15', '10:00'), { open: true, until: at('2026-06-15', '18:00') }],
  ['past midnight', { hours: [...daily('20:00', '24:00'), ...daily('00:00', '02:00')] }, at('2026-06-15', '23:00'), { open: true, until: at('2026-06-16', '02:00') }],
  ['day and night', { hours: daily('00:00', '24:00') }, at('2026-06-15', '23:00'), { open: true, until: null }],
  ['hours that cannot be read', { hours: [...daily('18:00', '09:00'), ...daily('9:00', '12:00')] }, at('2026-06-15', '10:00'), { open: false, next: null }],
  ['no hours', { hours: [] }, at('2026-06-15', '10:00'), { open: false, next: null }],
  ['not yet founded', { validFrom: '2026-07-01' }, at('2026-06-15', '10:00'), opensNext('2026-07-01', '09:00', '12:00')],
  ['no longer there', { validTo: '2026-06-01' }, at('2026-06-15', '10:00'), { open: false, next: null }],
  ['a year not announced', {}, at('2027-01-04', '10:00'), { open: null, unannouncedYear: 2027 }],
  ['the evening before it', {}, at('2026-12-31', '18:00'), { open: false, next: { known: false, unannouncedYear: 2027 } }],
  ['a night of a year not announced', {}, at('2027-01-04', '03:00'), { open: false, next: { known: false, unannouncedYear: 2027 } }],
  ['a year not announced, on named days', { hours: daily('09:00', '17:00') }, at('2027-01-04', '10:00'), { open: true, until: at('2027-01-04', '17:00') }],
];

for (const [given, centre, moment, then] of table) {
  test(`opening: ${given}`, () => {
    assert.deepEqual(openingAt(centreOf(centre), moment, chinaCalendar), then);
    assert.equal(isOpen(centreOf(centre), moment, chinaCalendar), then.open);
  });
}

test('on working days it is open exactly when people work', () => {
  fc.assert(
    fc.property(days, (day) => {
      const worked = ['workday', 'makeup'].includes(dayKind(chinaCalendar, day)?.kind ?? '');
      assert.equal(openingOn(centreOf(), day, chinaCalendar).hours.length > 0, worked);
    }),
  );
});

const times = fc.nat(24 * 60 - 1).map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
const someHours = fc.array(fc.record({ days: fc.oneof(fc.constant('workdays' as const), fc.uniqueArray(fc.integer({ min: 1, max: 7 }))), from: times, to: times }), { maxLength: 4 });

test('whatever the hours: it is open from the moment of the next opening, and closed from its end', () => {
  fc.assert(
    fc.property(someHours, days, times, (hours, day, time) => {
      const centre = centreOf({ hours });
      const next = nextOpening(centre, at(day, time), chinaCalendar);
      if (!next?.known || addDays(day, 30) < next.from.slice(0, 10)) return;
      assert.ok(next.from > at(day, time));
      const state = openingAt(centre, next.from, chinaCalendar);
      assert.deepEqual(state, { open: true, until: next.until });
      if (next.until !== null) assert.equal(isOpen(centre, next.until, chinaCalendar), false);
    }),
  );
});
