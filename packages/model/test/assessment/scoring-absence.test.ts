import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scoreAll, scoreOne, type AbsencePolicy, type Indicator, type Observation, type ObservedValue, type Rule } from '@linli/model';
import { card, data, indicator, input, observed, scheme, score } from './scoring-support.js';

const rate = { numerator: 'done', denominator: 'due', per: 100 };
const of = (missing: AbsencePolicy, noBase: AbsencePolicy = missing): { absence: { missing: AbsencePolicy; noBase: AbsencePolicy } } => ({ absence: { missing, noBase } });
const ratio = (id: string, full: number, more: Partial<Indicator> = {}): Indicator => indicator(id, full, { op: 'ratio' }, { rate, ...more });
const seen = (organisation: string, id: string, done: number, due: number): Observation => observed(organisation, id, { done, due });

for (const [policy, points, total, without] of [
  ['zero', '0', '30', null], ['full', '20', '50', null], ['hold', null, null, 'hold'], ['apart', null, null, 'apart'], ['peer-mean', '15', '45', null], ['leave-out', null, '50', null],
] as const) {
  test(`missing, ${policy}`, () => {
    const world = data([seen('one', 'b', 30, 30), seen('two', 'a', 7, 10), seen('three', 'a', 8, 10), seen('two', 'b', 1, 2), seen('three', 'b', 1, 2)]);
    const [one] = scoreAll(scheme([ratio('a', 20), ratio('b', 30)], { full: 50, ...of(policy) }), world);
    const { state, policy: done, points: given } = score(one, 'a');
    assert.deepEqual({ state, done, given, total: one!.total, without: one!.without }, { state: 'missing', done: policy, given: points, total, without });
  });
}

test('no base is what the scheme says for no base, and never 0 or full by itself', () => {
  const one = card(scheme([ratio('a', 20), ratio('b', 30)], of('zero', 'apart')), [seen('one', 'a', 0, 0), seen('one', 'b', 1, 1)]);
  const { state, measure, base, points } = score(one, 'a');
  assert.deepEqual([state, measure, base, points, one.total, one.without], ['no-base', null, '0', null, null, 'apart']);
});

test('an indicator may say otherwise than the scheme', () => {
  const one = card(scheme([ratio('a', 20, { absence: { missing: 'full' } }), ratio('b', 30)], of('zero')), [seen('one', 'b', 0, 1)]);
  assert.equal(one.total, '20');
});

test('one figure of several that is not there, or is known to be missing, leaves the indicator missing', () => {
  for (const values of [{ done: 1 }, { done: 1, due: null }, {}] as Record<string, ObservedValue>[]) {
    assert.equal(score(card(scheme([ratio('a', 20)], of('zero')), [observed('one', 'a', values)]), 'a').state, 'missing');
  }
});

test('what is left out goes to what remains of its block', () => {
  const tree = [indicator('A', 30), ratio('a1', 10, { parent: 'A' }), ratio('a2', 20, { parent: 'A' }), indicator('B', 70), ratio('b1', 70, { parent: 'B' })];
  const one = card(scheme(tree, of('leave-out')), [seen('one', 'a1', 1, 2), seen('one', 'b1', 1, 1)]);
  assert.deepEqual(['A', 'a1', 'a2', 'B', 'b1'].map((id) => [score(one, id).full, score(one, id).points]), [['30', '15'], ['30', '15'], ['0', null], ['70', '70'], ['70', '70']]);
});

test('where nothing of a block remains, it goes one level up', () => {
  const tree = [indicator('A', 30), ratio('a1', 10, { parent: 'A' }), ratio('a2', 20, { parent: 'A' }), indicator('B', 50), ratio('b1', 50, { parent: 'B' }), ratio('c', 20)];
  const one = card(scheme(tree, of('leave-out')), [seen('one', 'b1', 1, 2), seen('one', 'c', 1, 1)]);
  assert.deepEqual(['A', 'B', 'b1', 'c'].map((id) => score(one, id).full), ['0', '500/7', '500/7', '200/7']);
  assert.deepEqual([score(one, 'A').points, score(one, 'A').policy, one.total], [null, 'leave-out', '64.29']);
});

test('points are shared out before they are rounded, and rounded once', () => {
  const given = indicator('b', 30, { op: 'manual' });
  const one = scheme([ratio('a', 10), given], { ...of('leave-out'), rounding: { rate: null, item: { digits: 2, mode: 'half-up' }, block: null, total: { digits: 4, mode: 'half-up' } } });
  assert.deepEqual([card(one, [observed('one', 'b', { value: '1.245' })]).total, card(one, [observed('one', 'b', { value: '1.245' }), seen('one', 'a', 0, 1)]).total], ['1.66', '1.25']);
});

test('where all is left out there is no total', () => {
  const one = card(scheme([ratio('a', 20)], of('leave-out')), [observed('one', 'nothing', {})]);
  assert.deepEqual([one.core, one.total, one.without], [null, null, 'hold']);
});

test('the mean of the group: of measures where points follow from them, else of points; without anyone it waits', () => {
  const deduct: Rule = { op: 'deduct', events: [{ input: 'late', per: 4 }] };
  const bands: Rule = { op: 'bands', bands: [{ from: 80, points: 10 }, { from: 60, points: 5 }], below: 0 };
  const tree = [indicator('d', 10, deduct), indicator('b', 10, bands)];
  const world = data([observed('two', 'd', { late: 0 }), observed('three', 'd', { late: 5 }), observed('two', 'b', { value: 100 }), observed('three', 'b', { value: 20 })], ['one', 'two', 'three']);
  const points = (id: string): string | null => score(scoreOne(scheme(tree, of('peer-mean')), world, 'one'), id).points;
  assert.deepEqual([points('d'), points('b')], ['5', '5']);
  const alone = card(scheme(tree, of('peer-mean')), [observed('one', 'd', { late: 0 })]);
  assert.deepEqual([score(alone, 'b').points, score(alone, 'b').policy, alone.without], [null, 'hold', 'hold']);
});

const invalid: [string, Rule, Record<string, unknown>, Partial<Indicator>?][] = [
  ['a denominator smaller than its numerator', { op: 'ratio' }, { done: 3, due: 2 }, { rate }],
  ['a negative count', { op: 'ratio' }, { done: -1, due: 2 }, { rate }],
  ['a negative denominator', { op: 'ratio' }, { done: -3, due: -2 }, { rate: { ...rate, atMostOne: false } }],
  ['more taken off than there is', { op: 'ratio' }, { done: 0, due: 2, off: 3 }, { rate: { ...rate, less: ['off'] } }],
  ['text in a number cell', { op: 'ratio' }, { done: 'many', due: 2 }, { rate }],
  ['no number', { op: 'ratio' }, { done: NaN, due: 2 }, { rate }],
  ['a list where one number belongs', { op: 'manual' }, { value: [1, 2] }],
  ['negative events', { op: 'deduct', events: [{ input: 'late', per: 1 }] }, { late: -1 }],
  ['more events again than there were', { op: 'deduct', events: [{ input: 'late', per: 1, repeated: { input: 'again', times: 2 } }] }, { late: 1, again: 2 }],
  ['half an item', { op: 'checklist', items: [{ input: 'a' }] }, { a: '0.5' }],
  ['a judge beyond the scale', { op: 'panel', outOf: 100, groups: [{ input: 'j', weight: 1, dropHigh: 0, dropLow: 0 }] }, { j: [90, 101] }],
  ['one number for all judges', { op: 'panel', outOf: 100, groups: [{ input: 'j', weight: 1, dropHigh: 0, dropLow: 0 }] }, { j: 90 }],
  ['more by hand than full', { op: 'manual' }, { value: 11 }],
  ['less by hand than allowed', { op: 'manual', from: 2 }, { value: 1 }],
  ['parts that do not come to their total', { op: 'manual' }, { value: 5, p: 2, q: 2 }, { inputs: [input('value', { sumOf: ['p', 'q'] }), input('p'), input('q')] }],
];
for (const [what, rule, values, more] of invalid) {
  test(`invalid: ${what}`, () => {
    const one = card(scheme([indicator('x', 10, rule, more), ratio('y', 90)], of('zero')), [observed('one', 'x', values as Record<string, ObservedValue>), seen('one', 'y', 1, 1)]);
    assert.deepEqual([score(one, 'x').state, score(one, 'x').points, score(one, 'y').points, one.total, one.grade, one.without], ['invalid', null, '90', null, null, 'invalid']);
  });
}

test('points by hand without a reason are not accepted', () => {
  const one = scheme([indicator('x', 10, { op: 'manual' })]);
  assert.equal(score(card(one, [observed('one', 'x', { value: 8 }, { reason: ' ' })]), 'x').state, 'invalid');
  assert.equal(score(card(one, [observed('one', 'x', { value: 8 })]), 'x').state, 'scored');
});

test('a group of judges of which nobody is left is no base', () => {
  const panel: Rule = { op: 'panel', outOf: 100, groups: [{ input: 'j', weight: 1, dropHigh: 1, dropLow: 1 }] };
  for (const [scores, state] of [[[], 'no-base'], [[90, 80], 'no-base'], [[90, 80, 70], 'scored']] as const) {
    assert.equal(score(card(scheme([indicator('x', 10, panel)], of('zero')), [observed('one', 'x', { j: [...scores] })]), 'x').state, state);
  }
});

test('a small base is flagged with how many and an interval', () => {
  const one = scheme([ratio('x', 10)], { smallBase: 30 });
  const { small, base, interval } = score(card(one, [seen('one', 'x', 6, 7)]), 'x');
  assert.deepEqual([small, base, interval?.map((end) => end.toFixed(1))], [true, '7', ['48.7', '97.4']]);
  assert.equal(score(card(one, [seen('one', 'x', 29, 30)]), 'x').small, false);
});

test('of two observations of the same the later counts, wherever it stands; of one moment the one behind', () => {
  const first = observed('one', 'x', { done: 1, due: 2 }, { at: '2026-01-01T09:00:00+08:00' });
  const later = observed('one', 'x', { done: 2, due: 2 }, { at: '2026-01-01T02:00:00Z' });
  const points = (...both: Observation[]): string | null => score(card(scheme([ratio('x', 10)]), both), 'x').points;
  assert.deepEqual([points(first, later), points(later, first), points(later, { ...first, at: later.at })], ['10', '10', '5']);
});
