import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintScheme, scoreAll, type Scheme } from '@linli/model';
import { cardOf, observed, scoreIn, type Values } from './support.js';
import { wenzhou } from './wenzhou.js';

test('温州 2017: the rules are a scheme without fault', () => {
  assert.deepEqual(lintScheme(wenzhou), []);
});

const rows: [what: string, indicator: string, figures: Readonly<Record<string, Values>>, points: string][] = [
  ['two accidents of 3 to 5 dead', 'accidents', { accidents: { small: 2, smallAgain: 0, large: 0, largeAgain: 0 } }, '-10'],
  ['the second of them of the same kind', 'accidents', { accidents: { small: 2, smallAgain: 1, large: 0, largeAgain: 0 } }, '-15'],
  ['one of 6 to 9 dead in a guarded period', 'accidents', { accidents: { small: 0, smallAgain: 0, large: 1, largeAgain: 1 } }, '-20'],
  ['no accident', 'accidents', { accidents: { small: 0, smallAgain: 0, large: 0, largeAgain: 0 } }, '0'],

  ['a feeling of safety of 96 %', 'feeling', { feeling: { safe: 96, asked: 100 } }, '0'],
  ['of 94.5 %', 'feeling', { feeling: { safe: 189, asked: 200 } }, '-0.38'],
  ['of 90 %, where the higher rate has not begun', 'feeling', { feeling: { safe: 90, asked: 100 } }, '-1.5'],
  ['of 89 %', 'feeling', { feeling: { safe: 89, asked: 100 } }, '-3.5'],
  ['awareness 2 per cent below the mean of the province', 'awareness', { awareness: { yes: 78, asked: 100, mean: 80 } }, '-0.5'],
  ['awareness above it', 'awareness', { awareness: { yes: 85, asked: 100, mean: 80 } }, '0'],
  ['the survey takes five points at most', 'survey', { feeling: { safe: 86, asked: 100 }, awareness: { yes: 78, asked: 100, mean: 80 } }, '-5'],
  ['the survey, short of that', 'survey', { feeling: { safe: 95, asked: 100 }, awareness: { yes: 78, asked: 100, mean: 80 }, participation: { yes: 79, asked: 100, mean: '79.6' } }, '-0.9'],

  ['four problems found covertly, one not put right', 'covert', { covert: { problems: 4, unfixed: 1 } }, '-1.25'],
  ['three notices not put right', 'notices', { notices: { unfixed: 3 } }, '-0.3'],
  ['both are one block', 'checks', { covert: { problems: 4, unfixed: 1 }, notices: { unfixed: 3 } }, '-1.55'],
  ['a town among the last two in three months and in the year', 'towns', { towns: { months: 3, years: 1 } }, '-2.5'],
];

for (const [what, indicator, figures, points] of rows) {
  test(`温州 2017: ${what}: ${points}`, () => {
    assert.equal(scoreIn(cardOf(wenzhou, '2017', figures), indicator).points, points);
  });
}

test('温州 2017: the other reading of the feeling of safety, where the higher rate counts only below 90', () => {
  const onTop: Scheme = { ...wenzhou, indicators: wenzhou.indicators.map((indicator) => (indicator.id === 'feeling' ? { ...indicator, rule: { op: 'target', target: 96, slope: '0.25', floor: -100, further: [{ from: 90, slope: '0.25' }] } } : indicator)) };
  assert.equal(scoreIn(cardOf(onTop, '2017', { feeling: { safe: 89, asked: 100 } }), 'feeling').points, '-2');
});

test('温州 2017: a veto takes thirty points, each time', () => {
  assert.deepEqual([0, 1, 2].map((events) => cardOf(wenzhou, '2017', { work: { given: 95 }, veto: { events } }).total), ['95', '65', '35']);
});

test('温州 2017: places that were lost and won', () => {
  const units = Array.from({ length: 12 }, (_, index) => `county-${String(index + 1).padStart(2, '0')}`);
  // The first falls to the last place, the seventh to the twelfth but one; the last rises to the first.
  const now = ['county-12', 'county-02', 'county-03', 'county-04', 'county-05', 'county-06', 'county-08', 'county-09', 'county-10', 'county-11', 'county-07', 'county-01'];
  const indexed = (order: readonly string[], period: string) => order.map((organisation, place) => observed('movement', { index: 100 - place }, { organisation, period }));
  const cards = scoreAll(wenzhou, { period: '2017', assessed: units.map((organisation) => ({ organisation, group: 'all' })), observations: [...indexed(units, '2016'), ...indexed(now, '2017')] });
  const given = Object.fromEntries(cards.map(({ organisation, bonus }) => [organisation, bonus]));
  assert.deepEqual([given['county-01'], given['county-07'], given['county-12'], given['county-02']], ['-2', '0', '0.5', '0']);
});

test('温州 2017: the last two of a month, where towns are ranked themselves', () => {
  const monthly: Scheme = {
    ...wenzhou, period: 'month', full: 1, bonus: undefined, vetoes: [],
    indicators: [{ id: 'place', title: wenzhou.title, full: 1, inputs: [{ id: 'index', title: wenzhou.title, source: { from: 'entered' } }], rule: { op: 'rank', places: [], last: [{ count: 2, points: '-0.5' }] } }],
  };
  const towns = ['a', 'b', 'c', 'd'];
  const observations = towns.map((organisation, place) => observed('place', { index: 90 - place }, { organisation, period: '2017-03' }));
  const cards = scoreAll(monthly, { period: '2017-03', assessed: towns.map((organisation) => ({ organisation, group: 'all' })), observations });
  assert.deepEqual(cards.map(({ core }) => core), ['0', '0', '-0.5', '-0.5']);
});
