import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainScore, lianyungangHotline, lianyungangHotlineProvince, type Scheme } from '@linli/model';
import { cardOf, observed, scoreIn, share, type Values } from './support.js';

const signing = share('inTime', 'orders');
const onTime = share('inTime', 'due');
const satisfaction = share('satisfied', 'asked');
const of = { signing, onTime, satisfaction };

/** Items that bulletins print: orders, the rate as printed, and the points as printed. */
const items: [scheme: Scheme, indicator: keyof typeof of, orders: [number, number], rate: string, points: string][] = [
  [lianyungangHotline, 'satisfaction', [2, 3], '66.67', '12.5'],
  [lianyungangHotline, 'satisfaction', [1, 2], '50', '12.5'],
  [lianyungangHotline, 'satisfaction', [12, 17], '70.59', '12.8'],
  [lianyungangHotlineProvince, 'satisfaction', [3, 4], '75', '13.5'],
  [lianyungangHotlineProvince, 'satisfaction', [5, 7], '71.43', '12.5'],
  [lianyungangHotlineProvince, 'satisfaction', [7, 8], '87.5', '19.75'],
  // 17.665 exactly: a binary float prints 17.66.
  [lianyungangHotlineProvince, 'satisfaction', [5, 6], '83.33', '17.67'],
  [lianyungangHotline, 'onTime', [2, 3], '66.67', '0'],
  [lianyungangHotline, 'onTime', [4, 5], '80', '5'],
  [lianyungangHotline, 'onTime', [150, 167], '89.82', '14.82'],
  [lianyungangHotline, 'signing', [4, 5], '80', '0'],
  [lianyungangHotline, 'signing', [17, 22], '77.27', '0'],
];

for (const [scheme, indicator, orders, rate, points] of items) {
  test(`连云港, version ${scheme.version}: ${indicator} ${rate} gives ${points}`, () => {
    const score = scoreIn(cardOf(scheme, '2022-02', { [indicator]: of[indicator](orders) }), indicator);
    assert.deepEqual([score.measure, score.points], [rate, points]);
  });
}

const all: Readonly<Record<string, Values>> = { signing: signing([1, 1]), onTime: onTime([1, 1]), satisfaction: satisfaction([1, 1]), replies: { faulty: 0 } };
/** Every printed total is one point below what its items come to: of the 35 points that the bulletins do not set out, 34 are given. */
const rest = { rest: { given: 34 } };

const totals: [unit: string, scheme: Scheme, period: string, figures: Readonly<Record<string, Values>>, printed: string][] = [
  ['连云港铁塔', lianyungangHotline, '2021-08', { signing: signing([6, 7]), onTime: onTime([5, 6]) }, '78.04'],
  ['连职院', lianyungangHotline, '2021-07', { signing: signing([6, 7]) }, '89.71'],
  ['碱业', lianyungangHotline, '2021-07', { onTime: onTime([4, 5]) }, '84'],
  ['碱业', lianyungangHotline, '2022-02', { onTime: onTime([2, 3]), satisfaction: satisfaction([2, 3]) }, '66.5'],
  ['体育局', lianyungangHotline, '2022-02', { signing: signing([4, 5]), satisfaction: satisfaction([1, 2]), replies: { faulty: 1 } }, '75.5'],
  ['万联', lianyungangHotline, '2022-02', { signing: signing([17, 22]), satisfaction: satisfaction([12, 17]) }, '76.8'],
  ['农发', lianyungangHotlineProvince, '2023-01', { satisfaction: satisfaction([1, 2]) }, '86.5'],
];

for (const [unit, scheme, period, figures, printed] of totals) {
  test(`连云港: the total of ${unit}, ${period}, is ${printed}`, () => {
    assert.equal(cardOf(scheme, period, { ...all, ...rest, ...figures }).total, printed);
  });
}

test('连云港: 78.04 only where rates are rounded first; items alone give 78.05', () => {
  const unrounded: Scheme = { ...lianyungangHotline, rounding: { ...lianyungangHotline.rounding, rate: null } };
  const onlyTotal: Scheme = { ...unrounded, rounding: { ...unrounded.rounding, item: null } };
  const figures = { ...all, ...rest, signing: signing([6, 7]), onTime: onTime([5, 6]) };
  assert.deepEqual([unrounded, onlyTotal].map((scheme) => cardOf(scheme, '2021-08', figures).total), ['78.04', '78.05']);
});

test('连云港: a unit without orders that were due is listed apart, without total', () => {
  const card = cardOf(lianyungangHotline, '2022-02', { ...all, ...rest, onTime: onTime([0, 0]) });
  assert.deepEqual([card.total, card.without, scoreIn(card, 'onTime').state], [null, 'apart', 'no-base']);
});

test('连云港: the trace of 17.67 has 17.665 in it, and what was rounded', () => {
  const data = { period: '2022-08', assessed: [{ organisation: 'unit', group: 'companies' }], observations: [observed('satisfaction', satisfaction([5, 6]), { period: '2022-08' })] };
  const { lines, result } = explainScore(lianyungangHotlineProvince, data, 'unit', 'satisfaction');
  assert.deepEqual([lines.map(({ exact }) => exact).includes('17.665'), result], [true, '17.67']);
});

/** Of these totals, August 2022 and January 2023, only the rates below are printed: 0.6 to 3.9 points remain that no bulletin sets out. */
const unexplained: readonly string[] = ['85.55', '86.72', '86.88', '88.75', '88.82'];

for (const printed of unexplained) {
  test(`连云港: the total ${printed} is not reproduced: some of its items are not published, and those that are come to another sum`, () => {
    const rates: readonly (readonly [number, number])[] = [[3, 4], [5, 7], [7, 8], [5, 6], [1, 2]];
    const times: readonly (readonly [number, number])[] = [[1, 1], [150, 167]];
    const sums = rates.flatMap((satisfied) => times.map((inTime) => cardOf(lianyungangHotlineProvince, '2022-08', { ...all, ...rest, satisfaction: satisfaction(satisfied), onTime: onTime(inTime) }).total));
    assert.equal(sums.length, 10);
    assert.ok(!sums.includes(printed));
  });
}
