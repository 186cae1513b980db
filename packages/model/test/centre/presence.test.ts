import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, atWindow, chinaCalendar, comesOn, mondayOf, nextPresence, openingOn, rosterOn, rosterWeek, type PresenceState, type RosterSlot, type Rotation } from '@linli/model';
import { at, centreOf, days, onCall, rotating, rotations, slotOf } from './support.js';

/** Tuesdays and Thursdays of every second week, from the week of Monday 2026-06-15. */
const fortnightly: Rotation = { anchor: '2026-06-17', every: 2, weeks: [0], days: [2, 4] };

const table: [given: string, slot: RosterSlot, moment: string, then: PresenceState][] = [
  ['a resident, open', slotOf(), at('2026-06-15'), 'now'],
  ['a resident, at noon', slotOf(), at('2026-06-15', '12:30'), 'today'],
  ['a resident, on a Saturday', slotOf(), at('2026-06-13'), 'away'],
  ['a resident, on a Saturday worked to make up', slotOf(), at('2026-02-28'), 'now'],
  ['rotating, on its day', rotating('tax', fortnightly), at('2026-06-16'), 'now'],
  ['rotating, on another day', rotating('tax', fortnightly), at('2026-06-17'), 'away'],
  ['rotating, in the other week', rotating('tax', fortnightly), at('2026-06-23'), 'away'],
  ['rotating, two weeks on', rotating('tax', fortnightly), at('2026-06-30'), 'now'],
  ['rotating, before the anchor', rotating('tax', fortnightly), at('2026-06-02'), 'now'],
  ['rotating, on a holiday', rotating('tax', { ...fortnightly, days: [5] }), at('2026-06-19'), 'away'],
  ['rotating, without a rotation', slotOf({ mode: 'rotating' }), at('2026-06-16'), 'away'],
  ['rotating by what cannot be reckoned', rotating('tax', { anchor: 'soon', every: 0, weeks: [0], days: [2] }), at('2026-06-16'), 'away'],
  ['on call, with a window', onCall('gas', 30, { window: 'w1' }), at('2026-06-15'), 'onCall'],
  ['a resident, in a year not announced', slotOf(), at('2027-01-04'), 'unknown'],
  ['rotating, in a year not announced, on another day', rotating('tax', fortnightly), at('2027-01-04'), 'away'],
];

for (const [given, slot, moment, then] of table) {
  test(`at the window: ${given} → ${then}`, () => {
    const [window] = atWindow(centreOf(), [slot], moment, chinaCalendar);
    assert.deepEqual(window?.roster.map(({ state }) => state), [then]);
  });
}

test('every window of the centre is answered for, by zone; slots of other centres, and those not in force, are not there', () => {
  const slots = [slotOf(), slotOf({ organisation: 'past', validTo: '2026-06-15' }), slotOf({ organisation: 'other', centre: 'elsewhere' }), onCall('gas', 30)];
  const windows = atWindow(centreOf(), slots, at('2026-06-15'), chinaCalendar);
  assert.deepEqual(windows.map(({ zone, window, roster }) => [zone.kind, window.id, roster.map(({ slot }) => slot.organisation)]), [
    ['reception', 'w1', ['court']], ['reception', 'w2', []], ['reception', 'w3', []],
  ]);
  assert.deepEqual(rosterOn(centreOf(), slots, '2026-06-15', chinaCalendar).map(({ slot, state }) => [slot.organisation, state]), [['court', 'today'], ['gas', 'onCall']]);
});

test('a week runs from Monday to Sunday, and says of each day what it is', () => {
  const week = rosterWeek(centreOf(), [slotOf(), rotating('tax', fortnightly)], '2026-06-19', chinaCalendar);
  assert.deepEqual(
    week.map(({ day, opening, roster }) => [day, opening.kind, ...roster.map(({ state }) => state)]),
    [
      ['2026-06-15', 'workday', 'today', 'away'], ['2026-06-16', 'workday', 'today', 'today'], ['2026-06-17', 'workday', 'today', 'away'], ['2026-06-18', 'workday', 'today', 'today'],
      ['2026-06-19', 'holiday', 'away', 'away'], ['2026-06-20', 'weekend', 'away', 'away'], ['2026-06-21', 'weekend', 'away', 'away'],
    ],
  );
});

const nexts: [given: string, slot: RosterSlot, day: string, then: ReturnType<typeof nextPresence>][] = [
  ['its day', rotating('tax', fortnightly), '2026-06-16', { known: true, day: '2026-06-16' }],
  ['the day after', rotating('tax', fortnightly), '2026-06-17', { known: true, day: '2026-06-18' }],
  ['the week without it', rotating('tax', fortnightly), '2026-06-22', { known: true, day: '2026-06-30' }],
  ['a holiday between', rotating('tax', { ...fortnightly, every: 1, days: [5] }), '2026-06-16', { known: true, day: '2026-06-26' }],
  ['before it begins', rotating('tax', fortnightly, { validFrom: '2026-07-01' }), '2026-06-16', { known: true, day: '2026-07-02' }],
  ['it ends before', rotating('tax', fortnightly, { validTo: '2026-06-30' }), '2026-06-22', null],
  ['a resident over a weekend', slotOf(), '2026-06-13', { known: true, day: '2026-06-15' }],
  ['on call', onCall('gas', 30), '2026-06-13', null],
  ['no rotation that can be reckoned', slotOf({ mode: 'rotating' }), '2026-06-13', null],
  ['the end of what is announced', rotating('tax', { ...fortnightly, days: [2] }), '2026-12-30', { known: false, unannouncedYear: 2027 }],
];

for (const [given, slot, day, then] of nexts) {
  test(`next presence: ${given}`, () => assert.deepEqual(nextPresence(centreOf(), slot, day, chinaCalendar), then));
}

test('a rotation repeats after every so many weeks, back and forth, and has its days in as many weeks of a round as it says', () => {
  fc.assert(
    fc.property(rotations, days, fc.integer({ min: -20, max: 20 }), (rotation, day, rounds) => {
      assert.equal(comesOn(rotation, addDays(day, rounds * 7 * rotation.every)), comesOn(rotation, day));
      const round = Array.from({ length: 7 * rotation.every }, (_, ahead) => addDays(day, ahead)).filter((each) => comesOn(rotation, each));
      assert.equal(round.length, rotation.weeks.length * rotation.days.length);
      assert.equal(comesOn({ ...rotation, anchor: mondayOf(rotation.anchor) }, day), comesOn(rotation, day));
    }),
  );
});

test('the next presence is a day of the rotation that is open, and no day before it is', () => {
  fc.assert(
    fc.property(rotations, days, (rotation, day) => {
      const [centre, slot] = [centreOf(), rotating('tax', rotation)];
      const isThere = (each: string): boolean => comesOn(rotation, each) && openingOn(centre, each, chinaCalendar).hours.length > 0;
      const next = nextPresence(centre, slot, day, chinaCalendar);
      const last = next?.known ? next.day : '2027-01-01';
      for (let each = day; each < last; each = addDays(each, 1)) assert.ok(!isThere(each), each);
      if (next?.known) assert.ok(isThere(next.day));
    }),
  );
});
