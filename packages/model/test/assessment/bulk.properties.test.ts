import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rankScorecards, scoreAll, type AssessmentData, type Observation, type ObservedValue, type Rounding, type Scheme, createScoreTable, type ScoreTable } from '@linli/model';
import { randomFrom } from '@linli/model/samples';
import { periods, rankedWorld, tableOf } from './bulk-support.js';
import { indicator, observed, scheme } from './scoring-support.js';

const seeds = fc.integer({ min: 1, max: 1_000_000 });

/** Every figure of a table against the engine. */
function assertScored(table: ScoreTable, one: Scheme, data: AssessmentData): void {
  for (const period of new Set([data.period, ...periods.filter((name) => name !== data.period && data.period.length === name.length)])) {
    const cards = scoreAll(one, { ...data, period });
    for (const card of cards) {
      const row = table.row(card.organisation, period);
      assert.deepEqual({ total: table.total(row), without: table.without(row), grade: table.grade(row) }, { total: card.total, without: card.without, grade: card.grade });
      for (const { indicator: id, points } of card.scores) assert.equal(table.points(id, row), points, `${id} of ${card.organisation} in ${period}`);
    }
    for (const { places, apart } of rankScorecards(one, cards)) {
      for (const { organisation, place } of places) assert.equal(table.rank(table.row(organisation, period)), place);
      for (const { organisation } of apart) assert.equal(table.rank(table.row(organisation, period)), null);
    }
  }
}

test('a table scores and ranks as scoreAll and rankScorecards do, whatever the scheme and the figures', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { scheme: one, data } = rankedWorld(seed);
      const table = tableOf(one, data, data.observations);
      assertScored(table, one, data);
      const [card] = scoreAll(one, data);
      assert.deepEqual(table.card(card!.organisation, data.period), card);
    }),
    { seed: 5, numRuns: 60 },
  );
});

test('after any changes a table is, bit by bit, what a run of everything makes; and it says what changed', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { scheme: one, data } = rankedWorld(seed);
      const table = tableOf(one, data, data.observations);
      const counted = new Map(data.observations.map((observation) => [keyOf(observation), observation]));
      for (const observation of changesFrom(seed, one, data)) {
        counted.set(keyOf(observation), observation);
        const [totals, ranks] = [table.totals.slice(), table.ranks.slice()];
        const { organisation, period, indicator: id, values, reason } = observation;
        const said = table.change(organisation, period, id, values, { reason });
        const anew = tableOf(one, data, [...counted.values()]);
        assert.deepEqual(new Uint8Array(table.totals.buffer), new Uint8Array(anew.totals.buffer));
        assert.deepEqual(table.ranks, anew.ranks);
        assert.deepEqual(sorted(said.totals), rowsWhere(table, (row) => !Object.is(totals[row], table.totals[row])));
        assert.deepEqual(sorted(said.ranks), rowsWhere(table, (row) => ranks[row] !== table.ranks[row]));
      }
      assertScored(table, one, { ...data, observations: [...counted.values()] });
    }),
    { seed: 7, numRuns: 25 },
  );
});

const keyOf = ({ organisation, period, indicator: id }: Observation): string => [organisation, period, id].join();
const sorted = (rows: readonly number[]): number[] => [...rows].sort((a, b) => a - b);
const rowsWhere = (table: ScoreTable, holds: (row: number) => boolean): number[] => Array.from({ length: table.rows }, (_, row) => row).filter(holds);

/** Figures of others, of any size, with any number of digits, or none. */
function changesFrom(seed: number, one: Scheme, { assessed, observations }: AssessmentData): Observation[] {
  const roll = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)]!;
  const figure = (value: ObservedValue): ObservedValue => {
    if (typeof value === 'number') return Math.floor(roll() * pick([3, 30, 100_000]));
    return typeof value === 'string' ? (roll() * 50).toFixed(Math.floor(roll() * 12)) : value;
  };
  const about = [...one.indicators, ...(one.bonus?.indicators ?? [])].filter(({ rule }) => rule);
  return Array.from({ length: 6 }, () => {
    const { id } = roll() < 0.15 ? pick(one.vetoes!) : pick(about);
    const donors = observations.filter((observation) => observation.indicator === id);
    const values = donors.length > 0 && roll() > 0.1 ? pick(donors).values : {};
    const changed = roll() < 0.4 ? Object.fromEntries(Object.entries(values).map(([input, value]) => [input, figure(value)])) : values;
    return observed(pick(assessed).organisation, id, changed, { period: pick(periods) });
  });
}

const roundings: fc.Arbitrary<Rounding | null> = fc.option(fc.record({ digits: fc.nat(4), mode: fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const, 'up' as const) }));

test('figures too large for whole numbers in doubles are scored exactly all the same', () => {
  const sizes = fc.constantFrom(20, 1000, 1e7, 1e11, 1e15);
  const rates = fc.array(fc.tuple(sizes, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 2, maxLength: 8 });
  const rate = { numerator: 'done', denominator: 'due', per: 100 };
  fc.assert(
    fc.property(rates, roundings, roundings, (drawn, rateRounding, item) => {
      const one = scheme(
        [
          indicator('a', 30, { op: 'target', target: '95.5', slope: '0.7' }, { rate }),
          indicator('b', 40, { op: 'proportional', target: '98.5' }, { rate }),
          indicator('c', 30, { op: 'relative', base: 'peer-mean', by: 'percent', even: 20, up: '0.3', down: '0.3' }, { rate }),
        ],
        { rounding: { rate: rateRounding, item, block: null, total: { digits: 2, mode: 'half-up' } } },
      );
      const assessed = drawn.map((_, index) => ({ organisation: `town ${index}`, group: 'A' }));
      const table = createScoreTable(one, { assessed, periods: ['2026'] });
      const observations = ['a', 'b', 'c'].flatMap((id) => drawn.map(([size, share, met], index) => observed(`town ${index}`, id, figuresOf(size, share, met))));
      table.load(observations);
      table.run();
      assertScored(table, one, { period: '2026', assessed, observations });
    }),
    { seed: 11, numRuns: 60 },
  );
});

function figuresOf(size: number, share: number, met: number): Record<string, number> {
  const due = 1 + Math.floor(size * share);
  return { due, done: Math.floor(due * met) };
}
