import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainScore, lianyungangHotline, scoreAll, type Observation, type Scheme, createScoreTable, scoreAnswerer, type ScoreMessage, type ScoreRequest } from '@linli/model';

import { data, indicator, input, observed, scheme, twoPlaces, words } from './scoring-support.js';

const rate = { numerator: 'done', denominator: 'due', per: 100 };
const satisfied = indicator('satisfied', 25, { op: 'target', target: 98, slope: '0.5', floor: '12.5' }, { rate });
const solved = indicator('solved', 75, { op: 'proportional', target: 98 }, { rate });
const rounding: Scheme['rounding'] = { rate: twoPlaces, item: twoPlaces, block: null, total: twoPlaces };
const hotline = scheme([satisfied, solved], { rounding, absence: { missing: 'hold', noBase: 'leave-out' }, vetoes: [{ id: 'accident', title: words('accident'), input: input('events'), effect: { kind: 'deduct', points: 30 } }] });
const towns = ['east', 'west', 'south'].map((organisation) => ({ organisation, group: 'A' }));

const given: Observation[] = [
  observed('east', 'satisfied', { done: 10, due: 12 }),
  observed('east', 'solved', { done: 97, due: 100 }),
  observed('west', 'satisfied', { done: 0, due: 0 }),
  observed('west', 'solved', { done: 49, due: 98 }),
  observed('south', 'satisfied', { done: 12, due: 12 }),
];

function scored(observations = given) {
  const table = createScoreTable(hotline, { assessed: towns, periods: ['2026'] });
  table.load(observations);
  table.run();
  return table;
}

test('a table decides a tie by whole numbers, shares out what is left out, and holds what is missing', () => {
  const table = scored();
  const [east, west, south] = towns.map(({ organisation }) => table.row(organisation, '2026')) as [number, number, number];
  // 83.33 %: 25 − 0.5 × 14.67 = 17.665.
  assert.equal(table.points('satisfied', east), '17.67');
  assert.equal(table.total(east), '91.9');
  assert.deepEqual([table.points('satisfied', west), table.points('solved', west), table.total(west)], [null, '51.02', '51.02']);
  assert.deepEqual([table.total(south), table.without(south), table.rank(south)], [null, 'hold', null]);
  assert.deepEqual([table.rank(east), table.rank(west)], [1, 2]);
  assert.deepEqual(table.whose(west), { organisation: 'west', group: 'A', period: '2026' });
});

test('a sample scheme comes out as scoreAll has it', () => {
  const about = lianyungangHotline.indicators.filter(({ rule }) => rule);
  const [group] = lianyungangHotline.groups;
  const figures = (at: number, id: string): number => (id === 'due' || id === 'total' ? 7 : at);
  const observations = ['a', 'b'].flatMap((organisation, at) =>
    about.map(({ id, inputs = [], rate: own }) =>
      observed(organisation, id, Object.fromEntries(inputs.map((one) => [one.id, one.id === own?.denominator ? 7 : figures(5 + at, one.id)])), { period: '2026-03' }),
    ),
  );
  const assessed = ['a', 'b'].map((organisation) => ({ organisation, group: group!.id }));
  const table = createScoreTable(lianyungangHotline, { assessed, periods: ['2026-03'] });
  table.load(observations);
  table.run();
  for (const card of scoreAll(lianyungangHotline, { period: '2026-03', assessed, observations })) assert.deepEqual(table.card(card.organisation, '2026-03'), card);
});

test('figures that come in columns score as those that come one by one', () => {
  const one = scored();
  const table = createScoreTable(hotline, { assessed: towns, periods: ['2026'] });
  const none = NaN;
  table.fill('satisfied', 'done', Float64Array.of(100, 0, 120), 1);
  table.fill('satisfied', 'due', Float64Array.of(12, 0, 12));
  table.fill('solved', 'done', Float64Array.of(97, 49, none));
  table.fill('solved', 'due', Float64Array.of(100, 98, none));
  table.fill('accident', 'events', Float64Array.of(none, 0, 0));
  table.run();
  assert.deepEqual(table.totals, one.totals);
  assert.deepEqual(table.ranks, one.ranks);
});

test('a change says whose total and whose place are others now', () => {
  const table = scored([...given, observed('south', 'solved', { done: 98, due: 98 })]);
  assert.deepEqual([...table.ranks], [2, 3, 1]);
  const { totals, ranks } = table.change('south', '2026', 'accident', { events: 1 });
  assert.deepEqual([totals, [...ranks].sort()], [[2], [0, 2]]);
  assert.equal(table.total(2), '70');
  assert.deepEqual(table.change('south', '2026', 'accident', { events: 1 }), { totals: [], ranks: [] });
});

test('a figure that is only shown may be missing, or make the others impossible', () => {
  const placed = indicator('placed', 10, { op: 'rank', places: [{ to: 1, points: 10 }], otherwise: 4 });
  const shown = input('shown', { source: { from: 'counted', query: { title: words('shown'), of: 'cases' } } });
  const summed = indicator('summed', 10, { op: 'proportional', target: 5 });
  const parts = [input('value', { sumOf: ['one', 'two'] }), input('one'), input('two')];
  const one = scheme([{ ...placed, inputs: [input('value'), shown] }, { ...summed, inputs: parts }], { absence: { missing: 'peer-mean', noBase: 'zero' } });
  const observations = [
    observed('east', 'placed', { value: 7 }),
    observed('west', 'placed', { value: 9, shown: 1 }),
    observed('south', 'placed', { value: 8, shown: -1 }),
    observed('east', 'summed', { value: 3 }),
    observed('west', 'summed', { value: 3, one: 1, two: 2 }),
    observed('south', 'summed', { value: 3, one: 1, two: 1 }),
  ];
  for (const count of [2, 3, 5, 6]) {
    const some = observations.slice(0, count);
    const table = createScoreTable(one, { assessed: towns, periods: ['2026'] });
    table.load(some);
    table.run();
    for (const { organisation, scores, total } of scoreAll(one, data(some, ['east', 'west', 'south']))) {
      const row = table.row(organisation, '2026');
      assert.deepEqual({ points: scores.map(({ indicator: id }) => table.points(id, row)), total: table.total(row) }, { points: scores.map(({ points }) => points), total });
    }
  }
});

test('a run goes in steps that say how far it has come', () => {
  const table = createScoreTable(hotline, { assessed: towns, periods: ['2026'] });
  const steps = [...table.runSteps()];
  assert.ok(steps.length > 1);
  assert.deepEqual(steps[steps.length - 1], { done: 3, of: 3 });
});

test('a trace is that of explainScore, with the rows behind a figure', () => {
  const rows = { done: { grids: ['360000001001001'] } };
  const observations = [observed('east', 'satisfied', { done: 10, due: 12 }, { rows }), ...given.slice(1)];
  const trace = scored(observations).explain('east', '2026', 'satisfied');
  assert.deepEqual(trace, explainScore(hotline, data(observations, ['east', 'west', 'south']), 'east', 'satisfied'));
});

const refused: [name: string, act: (table: ReturnType<typeof scored>) => unknown][] = [
  ['an indicator that there is not', (table) => table.set('east', '2026', 'unknown', {})],
  ['an organisation that is not assessed', (table) => table.set('north', '2026', 'solved', {})],
  ['another period', (table) => table.row('east', '2025')],
  ['another input', (table) => table.fill('solved', 'off', new Float64Array(3))],
  ['too few figures', (table) => table.fill('solved', 'done', new Float64Array(2))],
  ['a part of one', (table) => table.fill('solved', 'done', Float64Array.of(1, 2.5, 3))],
  ['a number that a double cannot tell from the next', (table) => table.fill('solved', 'done', Float64Array.of(1, 2 ** 53, 3))],
  ['a part of an event', (table) => table.fill('accident', 'events', Float64Array.of(1, 2.5, 3))],
  ['an organisation twice', () => createScoreTable(hotline, { assessed: [...towns, towns[0]!], periods: ['2026'] })],
  ['a period twice', () => createScoreTable(hotline, { assessed: towns, periods: ['2026', '2026'] })],
];

for (const [name, act] of refused) {
  test(`a table refuses ${name}`, () => {
    assert.throws(() => act(scored()), RangeError);
  });
}

test('a Worker and a page ask in the same words', () => {
  const answer = scoreAnswerer();
  const ask = (request: ScoreRequest): ScoreMessage[] => [...answer(request)];
  const last = (request: ScoreRequest) => ask(request).slice(-1)[0]!;
  assert.deepEqual(last({ id: 0, kind: 'run' }).reply, { id: 0, kind: 'failed', error: { name: 'RangeError', message: 'There is no table yet' } });
  assert.deepEqual(last({ id: 1, kind: 'create', scheme: hotline, assessed: towns, periods: ['2026'] }).reply, { id: 1, kind: 'answer', answer: { rows: 3 } });
  ask({ id: 2, kind: 'load', observations: given });
  const told = ask({ id: 3, kind: 'run' });
  assert.equal(told[0]!.reply.kind, 'progress');
  const { reply, transfer } = told[told.length - 1]!;
  assert.deepEqual(reply, { id: 3, kind: 'answer', answer: { totals: Float64Array.of(9190, 5102, NaN), totalDigits: 2, ranks: Uint32Array.of(1, 2, 0) } });
  assert.equal(transfer.length, 2);
  const change = last({ id: 4, kind: 'change', organisation: 'west', period: '2026', indicator: 'accident', values: { events: 1 } });
  assert.deepEqual(change.reply, { id: 4, kind: 'answer', answer: { totals: [1], ranks: [], rows: [{ row: 1, total: 2102, rank: 2 }] } });
  const card = last({ id: 5, kind: 'card', organisation: 'east', period: '2026' });
  assert.deepEqual(card.reply, { id: 5, kind: 'answer', answer: scoreAll(hotline, data(given, ['east', 'west', 'south']))[0] });
});
