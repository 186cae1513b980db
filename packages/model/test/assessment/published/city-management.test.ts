import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cityManagement, type Scheme } from '@linli/model';
import { cardOf, scoreIn, type Values } from './support.js';

const whole = cityManagement.indicators.find(({ id }) => id === 'organising');

// 许昌, October 2021: composite scores and the grade that is printed beside them. Where the lowest grade begins was not found.
const graded: [score: string, grade: string][] = [['93.46', 'excellent'], ['88', 'good'], ['82.94', 'qualified'], ['82.72', 'qualified'], ['75.07', 'qualified']];

test('许昌 2021-10: five scores and their grades', () => {
  assert.ok(whole);
  const scheme: Scheme = { ...cityManagement, indicators: [{ ...whole, full: 100 }] };
  assert.deepEqual(graded.map(([given]) => cardOf(scheme, '2021-10', { organising: { given } })).map(({ total, grade }) => [total, grade]), graded);
});

// 金华: target, slope and denominator of each item.
const rows: [what: string, indicator: string, figures: Readonly<Record<string, Values>>, points: string][] = [
  ['按期结案率 70 % is full', 'onTime', { onTime: { inTime: 70, due: 100, deferred: 0 } }, '50'],
  ['按期结案率 69 % loses a point', 'onTime', { onTime: { inTime: 69, due: 100, deferred: 0 } }, '49'],
  ['按期结案率 69 of 100, of which 2 may wait: 70.41 %', 'onTime', { onTime: { inTime: 69, due: 100, deferred: 2 } }, '50'],
  ['按期结案率 10 % has nothing left', 'onTime', { onTime: { inTime: 10, due: 100, deferred: 0 } }, '0'],
  ['结案率 88.5 % loses 1.5', 'closed', { closed: { closed: 177, due: 200, deferred: 0 } }, '18.5'],
  ['结案率 of what may not wait', 'closed', { closed: { closed: 177, due: 200, deferred: 10 } }, '20'],
  ['紧急: 96 % closed, 90 % in time', 'urgent', { urgentClosed: { closed: 48, due: 50 }, urgentOnTime: { inTime: 45, due: 50 } }, '5.5'],
  ['紧急: neither goes below nothing together', 'urgent', { urgentClosed: { closed: 40, due: 50 }, urgentOnTime: { inTime: 10, due: 50 } }, '0'],
  ['返工 twice', 'rework', { rework: { reworked: 2, falsified: 0, refused: 0 } }, '4.6'],
  ['返工 four times, the third and fourth at more', 'rework', { rework: { reworked: 4, falsified: 0, refused: 0 } }, '3.6'],
  ['返工, a false report and a refusal', 'rework', { rework: { reworked: 1, falsified: 1, refused: 1 } }, '2.8'],
  ['领导交办: each costs double', 'assigned', { assigned: { reworked: 4, falsified: 1, refused: 0 } }, '0.2'],
];

for (const [what, indicator, figures, points] of rows) {
  test(`金华: ${what}: ${points}`, () => {
    assert.equal(scoreIn(cardOf(cityManagement, '2026-08', figures), indicator).points, points);
  });
}
