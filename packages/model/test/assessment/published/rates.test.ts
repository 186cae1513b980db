import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkParts, cityManagement, ratio, type Decimal, type RoundingMode } from '@linli/model';
import { cardOf, scoreIn } from './support.js';

const percent = (numerator: Decimal, denominator: Decimal, digits: number, mode: RoundingMode = 'half-up') => ratio(numerator, denominator, { per: 100, rounding: { digits, mode } });

// 黄石市司法局, August 2016: disputes mediated.
const handled = 869;
const categories: [cases: number, printed: string][] = [
  [160, '18.4'], [278, '32'], [67, '7.7'], [44, '5.1'], [31, '3.6'], [76, '8.7'], [18, '2.1'], [28, '3.2'], [4, '0.5'], [13, '1.5'], [7, '0.8'], [55, '6.3'], [33, '3.8'], [1, '0.1'], [54, '6.2'],
];
const sources: [cases: number, printed: string][] = [[455, '52.4'], [378, '43.5'], [36, '4.1']];

test('黄石 2016-08: what succeeded', () => {
  assert.equal(percent(842, handled, 1), '96.9');
});

test('黄石 2016-08: 15 categories and 3 sources, each adding up to all', () => {
  for (const parts of [categories, sources]) {
    assert.equal(checkParts(parts.map(([cases]) => cases), handled), null);
    assert.deepEqual(parts.map(([cases]) => percent(cases, handled, 1)), parts.map(([, printed]) => printed));
  }
});

test('黄石 2016-08: against last year and last month', () => {
  assert.deepEqual([percent(-159, handled + 159, 1), percent(29, handled - 29, 1)], ['-15.5', '3.5']);
});

// 天门市, December 2016: digital city management.
const rows: [what: string, numerator: number, denominator: number, printed: string][] = [
  ['结案率', 911, 972, '93.72'],
  ['按期结案率', 737, 972, '75.82'],
  ['事件结案率', 902, 956, '94.35'],
  ['部件结案率', 9, 16, '56.25'],
  ['监督员上报占立案', 953, 996, '95.68'],
];

test('天门 2016-12: every printed rate, and events and components that add up to all', () => {
  for (const [what, numerator, denominator, printed] of rows) assert.equal(percent(numerator, denominator, 2), printed, what);
  assert.equal(checkParts([902, 9], 911), null);
  assert.equal(checkParts([956, 16], 972), null);
});

test('天门 2016-12: the same rates in a scorecard, where nothing may wait', () => {
  const card = cardOf(cityManagement, '2016-12', { onTime: { inTime: 737, due: 972, deferred: 0 }, closed: { closed: 911, due: 972, deferred: 0 } });
  assert.deepEqual(['onTime', 'closed'].map((id) => scoreIn(card, id)).map(({ measure, points, base }) => [measure, points, base]), [['75.82', '50', '972'], ['93.72', '20', '972']]);
});

test('no base is no rate, neither 0 nor 100', () => {
  assert.equal(percent(0, 0, 2), null);
});
