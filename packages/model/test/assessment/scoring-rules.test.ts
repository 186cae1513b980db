import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formulaOf, scoreAll, type AssessmentData, type Indicator, type ObservedValue, type Rule } from '@linli/model';
import { card, data, indicator, input, observed, pointsOf, scheme, score, twoPlaces } from './scoring-support.js';

const rate = { numerator: 'done', denominator: 'due', per: 100 };
const counts = (done: number, due: number): Record<string, ObservedValue> => ({ done, due });

for (const [what, rule, values, expected, more] of [
  ['a rate times points', { op: 'ratio' }, counts(37, 40), '7.4', { rate, full: 8 }],
  ['a rate above all gives no more than full', { op: 'ratio' }, counts(44, 40), '8', { rate: { ...rate, atMostOne: false }, full: 8 }],
  ['a share that was entered', { op: 'ratio' }, { value: '0.925' }, '7.4', { full: 8 }],
  ['what is deferred is taken off the denominator', { op: 'ratio' }, { done: 9, due: 15, deferred: 3 }, '7.5', { rate: { ...rate, less: ['deferred'] } }],
  ['against all, where no target is said', { op: 'proportional' }, counts(97, 100), '9.7', { rate }],
  ['against a target of the rule', { op: 'proportional', target: 98 }, counts(49, 100), '5', { rate }],
  ['a rate rounded before it is used', { op: 'target', target: 95, slope: 1 }, counts(6, 7), '0.71', { rate, rounding: { rate: twoPlaces } }],
  ['a rate that is not rounded', { op: 'target', target: 95, slope: 1 }, counts(6, 7), '5/7', { rate }],
  ['points that are rounded', { op: 'target', target: 95, slope: 1 }, counts(6, 7), '0.71', { rate, rounding: { item: twoPlaces } }],
  ['two kinds of events', { op: 'deduct', events: [{ input: 'late', per: '0.2' }, { input: 'hidden', per: 1 }] }, { late: 3, hidden: 1 }, '8.4', {}],
  ['a measure in a band', { op: 'bands', bands: [{ from: 90, points: 10 }, { from: 60, points: 6 }], below: 0 }, { value: 89 }, '6', {}],
  ['a rate that should be low, in a band', { op: 'bands', side: 'at-most', bands: [{ from: 2, points: 10 }, { from: 5, points: 6 }], below: 0 }, { value: 2 }, '10', {}],
  ['one that is above the first band', { op: 'bands', side: 'at-most', bands: [{ from: 2, points: 10 }, { from: 5, points: 6 }], below: 1 }, { value: '2.01' }, '6', {}],
  ['one that is above all bands', { op: 'bands', side: 'at-most', bands: [{ from: 2, points: 10 }, { from: 5, points: 6 }], below: 1 }, { value: 6 }, '1', {}],
  ['items with points of their own', { op: 'checklist', items: [{ input: 'a', points: 3 }, { input: 'b', points: 7 }] }, { a: 1, b: 0 }, '3', {}],
  ['items that share', { op: 'checklist', items: [{ input: 'a' }, { input: 'b' }, { input: 'c' }] }, { a: 1, b: 0, c: 1 }, '20/3', {}],
  ['judges', { op: 'panel', outOf: 100, groups: [{ input: 'leaders', weight: '0.6', dropHigh: 1, dropLow: 1 }, { input: 'peers', weight: '0.4', dropHigh: 0, dropLow: 0 }] }, { leaders: [70, 90, 88, '95.5'], peers: [80, 90] }, '8.74', {}],
  ['against a figure of its own', { op: 'relative', base: 'input', input: 'province', by: 'difference', up: 0, down: '0.25' }, { value: '90.4', province: 92 }, '9.6', {}],
  ['against a target in per cent', { op: 'relative', base: 'target', target: 200, by: 'percent', up: '0.1', down: '0.1', even: 5 }, { value: 220 }, '6', {}],
  ['by hand', { op: 'manual' }, { value: '8.25' }, '8.25', {}],
] as [string, Rule, Record<string, ObservedValue>, string, Partial<Indicator>][]) {
  test(`${rule.op}: ${what}`, () => assert.equal(pointsOf(rule, more.full ?? 10, values, more), expected));
}

const relative = (base: 'last-year' | 'last-period' | 'peer-mean', by: 'difference' | 'percent' = 'difference'): Indicator =>
  indicator('x', 10, { op: 'relative', base, by, up: 1, down: 1, even: 5 });

for (const [what, base, period, before, expected] of [
  ['last year', 'last-year', '2026-03', '2025-03', '8'], ['the last period', 'last-period', '2026-03', '2026-02', '8'], ['the last period over the year', 'last-period', '2026-Q1', '2025-Q4', '8'],
  ['a period that is not there', 'last-year', '2026-03', '2026-02', null], ['a period without a name', 'last-year', 'spring', 'spring', null],
] as const) {
  test(`relative to ${what}`, () => {
    const world: AssessmentData = { ...data([observed('one', 'x', { value: 93 }, { period }), observed('one', 'x', { value: 90 }, { period: before, at: '2025-01-01T00:00:00Z' })]), period };
    const [one] = scoreAll(scheme([relative(base)]), world);
    assert.deepEqual([score(one, 'x').points, score(one, 'x').state], [expected, expected === null ? 'no-base' : 'scored']);
  });
}

test('relative to the mean of the group, its own measure among them', () => {
  const cards = scoreAll(scheme([relative('peer-mean')]), data([observed('one', 'x', { value: 90 }), observed('two', 'x', { value: 93 }), observed('three', 'x', { value: 96 })]));
  assert.deepEqual(cards.map((each) => score(each, 'x').points), ['2', '5', '8']);
});

test('other groups and other periods are no part of a mean', () => {
  const world = data([observed('one', 'x', { value: 90 }), observed('other', 'x', { value: 10 }), observed('one', 'x', { value: 1 }, { period: '2025' })]);
  const [one] = scoreAll(scheme([relative('peer-mean')]), { ...world, assessed: [{ organisation: 'one', group: 'A' }, { organisation: 'other', group: 'B' }] });
  assert.equal(score(one, 'x').points, '5');
});

test('in per cent of 0 there is no base', () => {
  const one = card(scheme([relative('last-year', 'percent')]), [observed('one', 'x', { value: 3 }), observed('one', 'x', { value: 0 }, { period: '2025' })]);
  assert.deepEqual([score(one, 'x').state, score(one, 'x').measure, one.total, one.without], ['no-base', '3', null, 'apart']);
});

const ranked = (rule: Partial<Extract<Rule, { op: 'rank' }>>): Indicator => indicator('x', 5, { op: 'rank', places: [], ...rule });
const places = (rule: Partial<Extract<Rule, { op: 'rank' }>>, values: readonly number[], before: readonly (number | null)[] = []): (string | null)[] => {
  const now = values.map((value, index) => observed(`o${index}`, 'x', { value }));
  const then = before.map((value, index) => observed(`o${index}`, 'x', { value }, { period: '2025' }));
  return scoreAll(scheme([ranked(rule)]), data([...now, ...then])).map((each) => score(each, 'x').points);
};

for (const [what, given, expected] of [
  ['by place', places({ places: [{ to: 1, points: 5 }, { to: 3, points: 3 }], otherwise: 1 }, [90, 95, 80, 85]), ['3', '5', '1', '3']],
  ['the lowest is best', places({ places: [{ to: 1, points: 5 }], side: 'at-most' }, [90, 95, 80]), ['0', '0', '5']],
  ['equals share the better place', places({ places: [{ to: 2, points: 5 }] }, [95, 90, 90, 80]), ['5', '5', '5', '0']],
  ['the last two', places({ last: [{ count: 2, points: '-0.5' }] }, [4, 3, 2, 1]), ['0', '0', '-0.5', '-0.5']],
  ['the last two, and the last once more', places({ last: [{ count: 2, points: '-0.5' }, { count: 1, points: -1 }] }, [4, 3, 2, 1]), ['0', '0', '-0.5', '-1.5']],
  ['equals at the end have the better place, and are not the last one', places({ last: [{ count: 1, points: -1 }] }, [4, 3, 1, 1]), ['0', '0', '0', '0']],
  ['moving up and down', places({ moved: [{ by: 1, points: '0.5' }, { by: 2, points: 1 }, { by: -1, points: '-0.5' }] }, [4, 3, 2, 1], [2, 4, 3, 1]), ['1', '-0.5', '-0.5', '0']],
  ['no place before is neither up nor down', places({ moved: [{ by: 1, points: 1 }, { by: -1, points: -1 }] }, [1, 2], [null, 5]), ['0', '0']],
] as const) {
  test(`rank: ${what}`, () => assert.deepEqual(given, expected));
}

test('a group has its own points and target, and every other number stays', () => {
  const one = scheme([indicator('x', 10, { op: 'target', target: 95, slope: 1, floor: 2 })], { groups: [{ id: 'A', title: { 'zh-Hans': 'A' }, full: { x: 8 }, targets: { x: 90 } }] });
  const points = (value: number): string | null => score(card(one, [observed('one', 'x', { value })]), 'x').points;
  assert.deepEqual([90, 87, 50].map(points), ['8', '5', '2']);
  assert.equal(score(card(one, [observed('one', 'x', { value: 1 })]), 'x').full, '8');
});

test('a formula says what it reads, begins with the measure and ends with the points', () => {
  const one = scheme([indicator('x', 10, { op: 'relative', base: 'last-year', by: 'difference', up: 1, down: 1 }, { rate }), indicator('block', 10), indicator('y', 1, { op: 'manual' }, { parent: 'block' })]);
  const { reads, lines } = formulaOf(one, 'x', 'A');
  assert.deepEqual([reads, lines[0]?.id, lines[lines.length - 1]?.id], [['done', 'due', '@base'], 'measure', 'points']);
  for (const id of ['block', 'nobody']) assert.throws(() => formulaOf(one, id, 'A'), RangeError);
  assert.equal(formulaOf(one, 'x', 'no such group').lines.length, lines.length);
});

for (const name of ['12', '@base']) {
  test(`an input cannot be called ${name}, which means something else`, () => assert.throws(() => formulaOf(scheme([{ ...indicator('x', 1, { op: 'manual' }), inputs: [input(name)] }]), 'x', 'A'), RangeError));
}
