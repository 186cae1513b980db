import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { surveyResults, wilsonInterval, type ImportedCell, type SurveyResult } from '@linli/model';
import { act, answered, awareness, cell, designOf, done, follow, opened, stratum, withCells } from './support.js';

// R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3.
const newcombe: [positive: number, of: number, low: number, high: number][] = [[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]];

for (const [positive, of, low, high] of newcombe) {
  test(`Wilson’s interval of ${positive}/${of}, as published`, () => {
    assert.deepEqual(wilsonInterval(positive / of, of).map((bound) => Number(bound.toFixed(4))), [low, high]);
  });
}

const strata = { frame: designOf().sample.frame, mode: 'third-party' as const, strata: [stratum('e1', 'east', 6000), stratum('e2', 'east', 4000), stratum('w1', 'west', 5000)] };
const result = (cells: readonly ImportedCell[], sample = strata, subject = 'east'): SurveyResult =>
  surveyResults(withCells(cells, designOf({ sample }))).find((one) => one.subject === subject) as SurveyResult;
const withPopulations = (...populations: (number | null)[]) => ({ ...strata, strata: strata.strata.map((one, index) => ({ ...one, population: populations[index] ?? null })) });

// Worked by hand: 0.6 × 80/100 + 0.4 × 30/60 = 0.68; weights 60 and 200/3, (10000)² ÷ (6000²/100 + 4000²/60) = 7500/47
const rows: [given: string, found: SurveyResult, then: Partial<SurveyResult>][] = [
  ['a whole subject', result([cell({ valid: 160, positive: 128 })]), { rate: '80', n: 200, valid: 160, weighted: false, effective: '160', correction: '3280/3333', uncovered: [] }],
  ['nobody knows how many there are', result([cell({ valid: 160, positive: 128 })], withPopulations(null, null, null)), { rate: '80', correction: null, effective: '160' }],
  ['strata by their population', result([cell({ stratum: 'e1', n: 120, valid: 100, positive: 80 }), cell({ stratum: 'e2', n: 80, valid: 60, positive: 30 })]), { rate: '68', valid: 160, weighted: true, effective: '7500/47', uncovered: [] }],
  ['one stratum unknown: all answers weigh the same', result([cell({ stratum: 'e1', n: 120, valid: 100, positive: 80 }), cell({ stratum: 'e2', n: 80, valid: 60, positive: 30 })], withPopulations(6000, null, 5000)), { rate: '68.75', weighted: false, effective: '160', correction: null }],
  ['the agency’s own populations', result([cell({ stratum: 'e1', n: 120, valid: 100, positive: 80, population: 1000 }), cell({ stratum: 'e2', n: 80, valid: 60, positive: 30, population: 1000 })]), { rate: '65', weighted: true }],
  ['a stratum without answers', result([cell({ stratum: 'e1', n: 120, valid: 100, positive: 80 })]), { rate: '80', weighted: false, uncovered: ['e2'] }],
  ['weighted sums that are no whole number', result([cell({ valid: 153, positive: '126.45' })]), { rate: '1405/17' }],
  ['everyone answered', result([cell({ n: 10_000, valid: 10_000, positive: 9_000 })]), { rate: '90', correction: '0', interval: [90, 90], margin: 0 }],
  ['four answers', result([cell({ n: 6, valid: 4, positive: 4 })]), { hidden: true, small: true, rate: null, interval: null, margin: null, n: 6, valid: 4 }],
  ['five answers', result([cell({ n: 6, valid: 5, positive: 4 })]), { hidden: false, small: true, rate: '80' }],
  ['thirty answers', result([cell({ n: 30, valid: 30, positive: 15 })]), { small: false, rate: '50' }],
  ['nobody answered', result([cell()], strata, 'west'), { n: 0, valid: 0, hidden: true, rate: null, effective: '0', correction: null, uncovered: ['w1'] }],
];

for (const [given, found, then] of rows) {
  test(`result: ${given}`, () => {
    const { effective, ...rest } = then;
    assert.deepEqual({ ...found, ...rest }, found);
    if (effective !== undefined) assert.equal(valueOf(found.effective).toFixed(6), valueOf(effective).toFixed(6));
  });
}

function valueOf(exact: string): number {
  const [above = '0', below = '1'] = exact.split('/');
  return Number(above) / Number(below);
}

test('own answers: shares of options sum to 100, and those that are no answer count nowhere', () => {
  const state = answered(answered(answered(answered(opened(), 'e1', 'yes', 4), 'e1', 'no', 2), 'e2', 'yes', 5), 'e2', 'unknown', 5);
  const [east] = surveyResults(state);
  assert.equal(east?.n, 16);
  assert.equal(east?.valid, 11);
  // 0.6 × 4/6 + 0.4 × 5/5
  assert.deepEqual([east?.rate, east?.options], ['80', [{ option: 'yes', count: 9, share: '80' }, { option: 'no', count: 2, share: '20' }]]);
});

test('what was set when it was closed is not worked out again', () => {
  const closed = done(answered(opened(), 'e1', 'yes', 6), ['supervisor', 'close']);
  assert.equal(closed.results?.[0]?.rate, '100');
  assert.equal(surveyResults({ ...closed, tallies: [], minimumCell: 100 }), closed.results);
});

const counts = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 400, max: 1_000_000 })).map(([valid, positive, population]) => ({ valid, positive: Math.min(valid, positive), population }));
const several = fc.array(counts, { minLength: 1, maxLength: 6 });
const resultOf = (pieces: readonly { valid: number; positive: number; population: number | null }[]): SurveyResult => {
  const ids = pieces.map((_, index) => `s${index}`);
  const sample = { ...strata, strata: ids.map((id, index) => stratum(id, 'east', pieces[index]?.population ?? null)) };
  const design = designOf({ sample, subjects: designOf().subjects.slice(0, 1) });
  const [only] = surveyResults({ ...design, minimumCell: 1, tallies: [], imported: pieces.map(({ valid, positive }, index) => ({ agency: 'a', cell: cell({ stratum: ids[index] ?? null, n: valid, valid, positive }) })), results: null });
  return only as SurveyResult;
};

test('the effective number is at most the answers, and theirs where everyone weighs the same', () => {
  fc.assert(fc.property(several, fc.integer({ min: 2, max: 50 }), (pieces, times) => {
    const { effective, valid } = resultOf(pieces);
    assert.ok(valueOf(effective) <= valid + 1e-9 && valueOf(effective) > 0);
    const even = resultOf(pieces.map((piece) => ({ ...piece, population: piece.valid * times })));
    const plain = resultOf(pieces.map((piece) => ({ ...piece, population: null })));
    assert.deepEqual([even.effective, even.rate], [String(valid), plain.rate]);
  }), { numRuns: 200 });
});

test('only the proportions of populations weigh, and the order of strata does not', () => {
  fc.assert(fc.property(several, fc.integer({ min: 2, max: 9 }), (pieces, times) => {
    const [one, scaled, turned] = [pieces, pieces.map((piece) => ({ ...piece, population: piece.population * times })), [...pieces].reverse()].map(resultOf);
    assert.equal(scaled?.rate, one?.rate);
    assert.equal(scaled?.effective, one?.effective);
    assert.deepEqual({ ...turned, uncovered: [] }, { ...one, uncovered: [] });
  }), { numRuns: 100 });
});

test('one more positive answer never lowers the rate; the interval holds it; the correction only narrows', () => {
  fc.assert(fc.property(several, fc.nat(), (pieces, which) => {
    const one = resultOf(pieces);
    const [low, high] = one.interval ?? [0, 0];
    const rate = valueOf(one.rate ?? '0');
    assert.ok(low <= rate + 1e-9 && rate <= high + 1e-9 && low >= 0 && high <= 100);
    const index = which % pieces.length;
    const raised = resultOf(pieces.map((piece, place) => (place === index ? { ...piece, positive: Math.min(piece.valid, piece.positive + 1) } : piece)));
    assert.ok(valueOf(raised.rate ?? '0') >= rate);
    const [a, b] = wilsonInterval(rate / 100, valueOf(one.effective));
    assert.ok((one.margin ?? 0) <= (b - a) * 50 + 1e-9);
  }), { numRuns: 200 });
});

test('a question that was left out counts in n only', () => {
  const second = { ...awareness, id: 'second', optional: true };
  const state = answered(opened(designOf({ questions: [awareness, second] })), 'e1', 'yes', 6);
  const [first, left] = surveyResults(state);
  assert.deepEqual([first?.n, first?.valid, left?.n, left?.valid], [6, 6, 6, 0]);
});

// The share is exact and populations are public: 0.6 × 6/12 + 0.4 × 1/1 could come about in no other way.
test('a stratum of fewer answers than the minimum cell has no weight of its own', () => {
  const ends = ['yes', 'no'].map((option) => surveyResults(answered(answered(answered(opened(), 'e1', 'yes', 6), 'e1', 'no', 6), 'e2', option, 1))[0]);
  assert.deepEqual(ends.map((east) => [east?.rate, east?.valid, east?.weighted]), [['700/13', 13, false], ['600/13', 13, false]]);
});

test('small strata are taken together, and count by the people of all of them', () => {
  const people = [1000, 2000, 3000, 4000];
  const sample = { ...designOf().sample, strata: people.map((population, index) => stratum(`t${index}`, 'east', population)) };
  const state = [['yes', 10, 0], ['no', 10, 1], ['yes', 3, 2], ['no', 2, 3]].reduce((before, [option, times, index]) => answered(before, `t${index}`, String(option), Number(times)), opened(designOf({ sample, subjects: designOf().subjects.slice(0, 1) })));
  const [east] = surveyResults(state);
  // 0.1 × 1 + 0.2 × 0 + 0.7 × 3/5
  assert.deepEqual([east?.rate, east?.weighted], ['52', true]);
});

test('a few own answers beside imported figures, which are known, are left out: nobody can subtract them', () => {
  const [imported, mixed, enough] = [0, 4, 5].map((times) => {
    const state = opened();
    const decision = act(state, 'supervisor', 'import', { agency: '第三方', cells: [cell({ stratum: 'e1', n: 120, valid: 100, positive: 80 })] });
    return surveyResults(answered(follow(state, decision), 'e1', 'no', times))[0];
  });
  assert.deepEqual([mixed?.rate, mixed?.valid, mixed?.n], [imported?.rate, imported?.valid, imported?.n]);
  assert.deepEqual([enough?.valid, enough?.n], [105, 125]);
});
