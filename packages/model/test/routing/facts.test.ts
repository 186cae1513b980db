import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, routingFacts, routingVariables } from '@linli/model';
import { calendar, item, now } from './support.js';

test('the facts of a case are its category and area with all above them, and the moment as the calendar sees it', () => {
  assert.deepEqual(routingFacts(item({ returns: 1 }), { calendar, now }), {
    type: 'appeal',
    channel: 'web',
    title: '工地夜间施工',
    category: { path: 'environment.noise', within: ['environment', 'environment.noise'] },
    area: { code: '360102001001', within: ['36', '3601', '360102', '360102001', '360102001001'] },
    place: { division: '360102001001', text: '东门外' },
    time: { at: now, day: '2026-06-15', weekday: 1, hour: 10, monthDay: 615, workday: true },
    order: { returns: 1 },
  });
});

const moments: [now: string, time: Partial<ReturnType<typeof routingFacts>['time']>][] = [
  ['2026-06-15T16:30:00Z', { day: '2026-06-16', weekday: 2, hour: 0, monthDay: 616, workday: true }],
  ['2026-06-21T23:59:59+08:00', { day: '2026-06-21', weekday: 7, hour: 23, workday: false }],
  ['2026-10-01T09:00:00+08:00', { weekday: 4, workday: false }],
  ['2026-10-10T09:00:00+08:00', { weekday: 6, monthDay: 1010, workday: true }],
  ['2027-03-01T09:00:00+08:00', { weekday: 1, workday: null }],
];

for (const [moment, expected] of moments) {
  test(`given ${moment}, the time is read in the calendar's zone: ${JSON.stringify(expected)}`, () => {
    const { time } = routingFacts(item(), { calendar, now: moment });
    assert.deepEqual({ ...time, ...expected }, time);
  });
}

test('every variable that a rule may read is there', () => {
  const facts = routingFacts(item(), { calendar, now });
  for (const name of routingVariables) assert.notEqual(evaluate({ var: name }, facts), null, name);
});

test('a moment without an offset is refused', () => {
  assert.throws(() => routingFacts(item(), { calendar, now: '2026-06-15T10:00:00' }), RangeError);
});

test('nothing of the applicant is among the facts', () => {
  const applicant = { name: '欧阳小明', phone: '13800000001', confidential: false };
  const facts = routingFacts({ ...item(), applicant } as ReturnType<typeof item>, { calendar, now });
  assert.doesNotMatch(JSON.stringify(facts), /欧阳小明|13800000001|applicant/);
});
