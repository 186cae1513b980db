import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applicationOrder, scoreAll, scoreOne, type Grade, type Indicator, type Scheme, type Veto } from '@linli/model';
import { card, data, indicator, input, observed, scheme, score, twoPlaces, words } from './scoring-support.js';

/** Points as they are given. */
const hand = (id: string, full: number, more: Partial<Indicator> = {}): Indicator => indicator(id, full, { op: 'manual', from: -100 }, more);
const given = (id: string, value: number | string): ReturnType<typeof observed> => observed('one', id, { value });
const grades: Grade[] = [['excellent', 90], ['good', 85], ['pass', 60]].map(([id, from]) => ({ id: String(id), title: words(String(id)), from: Number(from) }));
const veto = (id: string, effect: Veto['effect']): Veto => ({ id, title: words(id), input: input('events'), effect });
const group = (more: Partial<Scheme['groups'][number]>): Pick<Scheme, 'groups'> => ({ groups: [{ id: 'A', title: words('A'), ...more }] });

/** 连云港铁塔 August 2021: signed 6 of 7, in time 5 of 6; the other items give 69, of which one point less is not explained in print. */
const tower = (rates: Scheme['rounding']['rate']): Scheme => {
  const rate = { numerator: 'done', denominator: 'due', per: 100 };
  const slope = { op: 'target', target: 95, slope: 1 } as const;
  return scheme([indicator('sign', 10, slope, { rate }), indicator('time', 20, slope, { rate }), hand('other', 70)], { rounding: { rate: rates, item: null, block: null, total: twoPlaces } });
};
for (const [rates, total] of [[twoPlaces, '78.04'], [null, '78.05']] as const) {
  test(`连云港铁塔 is ${total} where rates ${rates ? 'are rounded first' : 'are not rounded'}`, () => {
    assert.equal(card(tower(rates), [observed('one', 'sign', { done: 6, due: 7 }), observed('one', 'time', { done: 5, due: 6 }), given('other', 69)]).total, total);
  });
}

test('items, blocks and total are each rounded where the scheme says so', () => {
  const tree = [indicator('B', 50), hand('b1', 20, { parent: 'B' }), hand('b2', 30, { parent: 'B' }), hand('c', 50)];
  const total = (rounding: Partial<Scheme['rounding']>): string | null => card(scheme(tree, { rounding: { rate: null, item: null, block: null, total: { digits: 3, mode: 'half-up' }, ...rounding } }), [given('b1', '1.245'), given('b2', '1.245'), given('c', '1.244')]).total;
  assert.deepEqual([total({}), total({ item: twoPlaces }), total({ block: twoPlaces }), total({ block: { digits: 0, mode: 'down' } })], ['3.734', '3.74', '3.734', '3.244']);
});

test('coefficients: of an indicator after its rounding, of a block on its sum before the floor, of the total before bonus and veto', () => {
  const tree = [indicator('B', 0, undefined, { floor: -5 }), hand('b1', 0, { parent: 'B' }), hand('c', 100)];
  const one = scheme(tree, {
    ...group({ coefficients: { c: '1.1', B: 2, total: '0.5' } }), bonus: { title: words('bonus'), cap: 3, indicators: [hand('extra', 9)] },
    rounding: { rate: null, item: { digits: 0, mode: 'half-up' }, block: null, total: twoPlaces },
  });
  const done = card(one, [given('b1', -3), given('c', '79.6'), given('extra', 4)]);
  assert.deepEqual([score(done, 'c').points, score(done, 'B').points, done.core, done.bonus, done.total], ['88', '-5', '41.5', '3', '44.5']);
});

test('a bonus that nobody asked for is none, whatever the scheme does where figures are missing', () => {
  const one = scheme([hand('c', 100)], { absence: { missing: 'hold', noBase: 'hold' }, bonus: { title: words('bonus'), cap: 3, indicators: [hand('extra', 9), hand('wait', 9, { absence: { missing: 'hold' } })] } });
  assert.equal(card(one, [given('c', 80), given('wait', 1)]).total, '81');
  assert.deepEqual(card(one, [given('c', 80), given('extra', 1)]).without, 'hold');
});

for (const [what, vetoes, events, total, grade, taken] of [
  ['nothing happened', [veto('v', { kind: 'zero' })], [], '93', 'excellent', []],
  ['a count of 0', [veto('v', { kind: 'zero' })], [['v', 0]], '93', 'excellent', []],
  ['each event takes its points', [veto('v', { kind: 'deduct', points: 30 })], [['v', 2]], '33', null, ['60']],
  ['zero takes all', [veto('v', { kind: 'zero' })], [['v', 1]], '0', null, ['93']],
  ['deductions come before zero', [veto('z', { kind: 'zero' }), veto('v', { kind: 'deduct', points: 30 })], [['v', 1], ['z', 1]], '0', null, ['63', '30']],
  ['a capped grade leaves the total', [veto('v', { kind: 'cap-grade', grade: 'pass' })], [['v', 3]], '93', 'pass', ['0']],
  ['the lowest cap holds', [veto('v', { kind: 'cap-grade', grade: 'good' }), veto('w', { kind: 'cap-grade', grade: 'pass' })], [['v', 1], ['w', 1]], '93', 'pass', ['0', '0']],
  ['a cap never raises', [veto('v', { kind: 'cap-grade', grade: 'good' }), veto('w', { kind: 'deduct', points: 20 })], [['v', 1], ['w', 1]], '73', 'pass', ['0', '20']],
  ['a total may fall below zero', [veto('v', { kind: 'deduct', points: 30 })], [['v', 4]], '-27', null, ['120']],
] as [string, Veto[], [string, number][], string, string | null, string[]][]) {
  test(`veto: ${what}`, () => {
    const one = card(scheme([hand('c', 100)], { vetoes, grades }), [given('c', 93), ...events.map(([id, count]) => observed('one', id, { events: count }))]);
    assert.deepEqual([one.total, one.grade, one.vetoes.map((each) => each.taken)], [total, grade, taken]);
  });
}

for (const count of [-1, '0.5', 'some', [1]]) {
  test(`a veto cannot have happened ${JSON.stringify(count)} times`, () => {
    const one = card(scheme([hand('c', 100)], { vetoes: [veto('v', { kind: 'zero' })], grades }), [given('c', 93), observed('one', 'v', { events: count as number })]);
    assert.deepEqual([one.total, one.grade, one.without, one.core], [null, null, 'invalid', '93']);
  });
}

test('a grade is given on the rounded total', () => {
  const one = scheme([hand('c', 100)], { grades, rounding: { rate: null, item: null, block: null, total: { digits: 0, mode: 'half-up' } } });
  assert.deepEqual(['89.5', '89.49', '59'].map((value) => card(one, [given('c', value)]).grade), ['excellent', 'good', null]);
});

test('许昌 October 2021: 93.46 excellent, 88 good, 82.94, 82.72 and 75.07 pass', () => {
  const one = scheme([hand('c', 100)], { grades });
  assert.deepEqual(['93.46', '88', '82.94', '82.72', '75.07'].map((value) => card(one, [given('c', value)]).grade), ['excellent', 'good', 'pass', 'pass', 'pass']);
});

test('a card lists every indicator in the order of the scheme, and is the same alone as among all', () => {
  const one = scheme([hand('b1', 20, { parent: 'B' }), indicator('B', 20), hand('c', 80)], { bonus: { title: words('bonus'), cap: 3, indicators: [hand('extra', 9)] } });
  const world = data(['one', 'two'].flatMap((organisation) => ['b1', 'c', 'extra'].map((id, index) => observed(organisation, id, { value: index + 1 }))));
  const cards = scoreAll(one, world);
  assert.deepEqual(cards[0]!.scores.map(({ indicator: id }) => id), ['b1', 'B', 'c', 'extra']);
  assert.deepEqual(scoreOne(one, world, 'two'), cards[1]);
  assert.throws(() => scoreOne(one, world, 'nobody'), RangeError);
});

test('the order of application names every step once', () => {
  const ids = applicationOrder.map(({ id }) => id);
  assert.deepEqual(ids.filter((id) => !['sharing', 'scaling'].includes(id)), ['rate', 'rate-rounding', 'rule', 'item-rounding', 'coefficient', 'block', 'block-floor', 'block-rounding', 'total-coefficient', 'bonus', 'veto', 'total-rounding', 'grade']);
});
