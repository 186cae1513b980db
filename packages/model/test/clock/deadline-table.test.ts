import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chinaCalendar, clockUnits, deadlineOf, pauseCauses, type WorkCalendar } from '@linli/model';
import { answerOf, calendarsOf, clockFrom } from './vectors.js';
import { deadlineVectors } from './vectors-file.js';

// West of Greenwich chinese-days is a day out, from the moment it is loaded.
process.env.TZ = 'UTC';
const { reckon } = await import('./oracle.js');

const { vectors, calendars } = deadlineVectors;
const made = calendarsOf(deadlineVectors);

for (const { id, given, calendar, clock, expect } of vectors) {
  test(`${id}: ${given}`, () => {
    assert.deepEqual(answerOf(deadlineOf(clockFrom(clock), made.get(calendar) as WorkCalendar)), expect);
    assert.deepEqual(reckon(clock, calendar, calendars), expect, 'reckoned in another way');
  });
}

test('the published table covers what a clock can be, and each row has its source', () => {
  assert.ok(vectors.length >= 120);
  assert.equal(new Set(vectors.map(({ id }) => id)).size, vectors.length);
  assert.deepEqual(vectors.filter(({ source }) => source.trim() === ''), []);
  for (const unit of clockUnits) assert.ok(vectors.some(({ clock }) => clock.limit.unit === unit), unit);
  for (const cause of pauseCauses) assert.ok(vectors.some(({ clock }) => clock.pauses?.some((pause) => pause.cause === cause)), cause);
  for (const { id } of calendars) assert.ok(vectors.some(({ calendar }) => calendar === id), id);
});

test('its calendar of the country is the one that the model has', () => {
  assert.deepEqual(calendars.find(({ id }) => id === 'CN'), chinaCalendar);
});
