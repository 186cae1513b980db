import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exportScore, rank, rankScorecards, RankingSchema, type Ranking, type RankOptions } from '@linli/model';
import { cardOf, schemeOf } from './support.js';

const table: [given: string, values: (number | string | null)[], options: RankOptions, places: (number | null)[]][] = [
  ['two equals share the better place', [90, 80, 80, 70], {}, [1, 2, 2, 4]],
  ['the worse', [90, 80, 80, 70], { ties: 'max' }, [1, 3, 3, 4]],
  ['or leave no gap', [90, 80, 80, 70], { ties: 'dense' }, [1, 2, 2, 3]],
  ['the lowest first', [90, 80, 80, 70], { order: 'lowest' }, [4, 2, 2, 1]],
  ['all equal', [5, 5, 5], { ties: 'max' }, [3, 3, 3]],
  ['in any order', [70, 80, 90, 80], {}, [4, 2, 1, 2]],
  ['what is not there has no place', [90, null, 80], {}, [1, null, 2]],
  ['nobody', [], {}, []],
  ['the same number in other digits', ['80', 80.0, '80.00', '79.99'], {}, [1, 1, 1, 4]],
  ['a sum that floats miss', ['0.3', '3/10', String(0.1 + 0.2)], {}, [2, 2, 1]],
  ['what never ends', ['600/7', '1200/14', '85.714285714285714285'], {}, [1, 1, 3]],
  ['below zero', [-5, 0, '-5.0'], {}, [2, 1, 2]],
];
for (const [given, values, options, places] of table) test(`rank: ${given}`, () => assert.deepEqual(rank(values, options), places));

test('rank: what is no number is refused', () => assert.throws(() => rank(['many']), RangeError));

const some = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 });

test('places count those before: min from the front, max from behind, dense each value once', () => {
  fc.assert(fc.property(some, (values) => {
    const above = (value: number) => values.filter((each) => each > value);
    assert.deepEqual(rank(values), values.map((value) => 1 + above(value).length));
    assert.deepEqual(rank(values, { ties: 'max' }), values.map((value) => values.filter((each) => each >= value).length));
    assert.deepEqual(rank(values, { ties: 'dense' }), values.map((value) => 1 + new Set(above(value)).size));
  }));
});

const scheme = schemeOf({ first: 60, second: 40 });
const byFirst = schemeOf({ first: 60, second: 40 }, { ranking: { ties: 'min', within: 'group', then: ['first'] } });
const placesOf = (rankings: readonly Ranking[]) => rankings.map(({ group, places }) => [group, places.map(({ organisation, place, tied }) => `${place}${tied ? '=' : ''} ${organisation}`)]);

test('within groups, in the order of the scheme; a group without members is left out', () => {
  const cards = [cardOf(scheme, 'c', [50, 20], { group: 'B' }), cardOf(scheme, 'b', [40, 30]), cardOf(scheme, 'a', [30, 40]), cardOf(scheme, 'd', [50, 40])];
  assert.deepEqual(placesOf(rankScorecards(scheme, cards)), [['A', ['1 d', '2= a', '2= b']], ['B', ['1 c']]]);
  assert.deepEqual(placesOf(rankScorecards(scheme, cards.slice(0, 1))), [['B', ['1 c']]]);
  const all = schemeOf({ first: 60, second: 40 }, { ranking: { ties: 'dense', within: 'all' } });
  assert.deepEqual(placesOf(rankScorecards(all, cards)), [[null, ['1 d', '2= a', '2= b', '2= c']]]);
});

test('of equal totals who has more in the first that tells them apart goes first, and it is said by what', () => {
  const cards = [cardOf(byFirst, 'a', [30, 40]), cardOf(byFirst, 'b', [40, 30]), cardOf(byFirst, 'c', [40, 30]), cardOf(byFirst, 'd', [null, 70])];
  const [ranking] = rankScorecards(byFirst, cards);
  assert.deepEqual(ranking?.places.map(({ organisation, place, tied, decidedBy }) => [organisation, place, tied, decidedBy]), [['b', 1, true, null], ['c', 1, true, null], ['a', 3, false, 'first'], ['d', 4, false, 'first']]);
});

test('those without a total are listed apart, each with why', () => {
  const cards = [cardOf(scheme, 'a', [30, 40]), cardOf(scheme, 'c', [0, null], { total: null, without: 'hold' }), cardOf(scheme, 'b', [0, null], { total: null, without: 'apart' })];
  const [ranking] = rankScorecards(scheme, cards);
  assert.deepEqual([ranking?.places.length, ranking?.apart], [1, [{ organisation: 'b', group: 'A', why: 'apart' }, { organisation: 'c', group: 'A', why: 'hold' }]]);
});

test('movement since the last period', () => {
  const before = [
    cardOf(scheme, 'up', [10, 0]), cardOf(scheme, 'down', [60, 0]), cardOf(scheme, 'same', [50, 0]), cardOf(scheme, 'moved', [55, 0], { group: 'B' }), cardOf(scheme, 'gone', [5, 0]),
    cardOf(scheme, 'back', [0, null], { total: null, without: 'apart' }), cardOf(scheme, 'lost', [8, 0]),
  ];
  const now = [
    cardOf(scheme, 'up', [60, 0]), cardOf(scheme, 'down', [40, 0]), cardOf(scheme, 'same', [55, 0]), cardOf(scheme, 'moved', [5, 0]), cardOf(scheme, 'new', [4, 0]), cardOf(scheme, 'back', [3, 0]),
    cardOf(scheme, 'lost', [0, null], { total: null, without: 'hold' }),
  ];
  const [ranking] = rankScorecards(scheme, now, { before });
  assert.deepEqual(ranking?.places.map(({ organisation, place, movement }) => [organisation, place, movement?.kind, movement?.last, movement?.by]), [
    ['up', 1, 'up', 3, 2], ['same', 2, 'same', 2, 0], ['down', 3, 'down', 1, -2], ['moved', 4, 'regrouped', null, 0], ['new', 5, 'new', null, 0], ['back', 6, 'unplaced', null, 0],
  ]);
  assert.deepEqual(ranking?.gone, [{ organisation: 'gone', last: 5 }]);
  assert.deepEqual(RankingSchema.parse(JSON.parse(JSON.stringify(ranking))), ranking);
});

test('where all are ranked together, another group moves nobody', () => {
  const all = schemeOf({ first: 60, second: 40 }, { ranking: { ties: 'min', within: 'all' } });
  const [ranking] = rankScorecards(all, [cardOf(all, 'a', [9, 9]), cardOf(all, 'b', [8, 8], { group: 'B' })], { before: [cardOf(all, 'a', [1, 1]), cardOf(all, 'b', [8, 8])] });
  assert.deepEqual(ranking?.places.map(({ movement }) => movement?.kind), ['up', 'down']);
});

const cards = fc.array(fc.record({ first: fc.integer({ min: 0, max: 4 }), second: fc.integer({ min: 0, max: 4 }), group: fc.constantFrom('A', 'B') }), { maxLength: 10 })
  .map((rows) => rows.map(({ first, second, group }, index) => cardOf(byFirst, `o${index}`, [first, second], { group })));

test('the order in which cards are given changes nothing', () => {
  fc.assert(fc.property(cards, fc.array(fc.nat(), { minLength: 10, maxLength: 10 }), fc.constantFrom('group', 'all'), (given, keys, within) => {
    const by = { ...byFirst, ranking: { ...byFirst.ranking, within } as const };
    const shuffled = given.map((card, index) => ({ card, key: keys[index] ?? 0 })).sort((one, other) => one.key - other.key).map(({ card }) => card);
    assert.deepEqual(rankScorecards(by, shuffled, { before: shuffled.slice(2) }), rankScorecards(by, given, { before: shuffled.slice(2) }));
  }));
});

const exports: [given: string, total: string | null, toFull: number, digits: number | null, score: string | null][] = [
  ['brought to 15 of 100', '93.23', 15, null, '13.9845'],
  ['and rounded', '93.23', 15, 2, '13.98'],
  ['a bonus may lift it above', '104', 10, null, '10.4'],
  ['no total', null, 15, 2, null],
  ['what never ends', '100/3', 10, null, '10/3'],
];
for (const [given, total, toFull, digits, score] of exports) {
  test(`a total for another scheme: ${given}`, () => {
    const exported = exportScore(scheme, cardOf(scheme, 'a', [0, 0], { total }), toFull, digits === null ? null : { digits, mode: 'half-up' });
    assert.deepEqual([exported.score, exported.of, exported.from.full], [score, String(toFull), '100']);
  });
}
