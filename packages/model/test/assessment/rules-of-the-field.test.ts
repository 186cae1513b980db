import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintScheme, scoreAll, type Indicator, type ObservedValue, type Rule } from '@linli/model';
import { card, data, indicator, input, observed, pointsOf, scheme, score, twoPlaces, words } from './scoring-support.js';

/* Rules as rule books of assessment write them (考核细则), each as a scheme: what it comes to, and that there is nothing wrong with it. */

const rate = { numerator: 'done', denominator: 'due', per: 100 };
const change = { numerator: 'now', denominator: 'before', per: 100, atMostOne: false };
const of = (done: number | string, due: number | string): Record<string, ObservedValue> => ({ done, due });

type Case = [clause: string, full: number, rule: Rule, cases: [values: Record<string, ObservedValue>, points: string][], more?: Partial<Indicator>];

const clauses: Case[] = [
  ['满意率低于 95% 的，每低 1 个百分点扣 0.5 分，不足 1 个百分点按 1 个百分点计', 10, { op: 'target', target: 95, slope: '0.5', steps: 'started' }, [[of('93.4', 100), '9'], [of(95, 100), '10'], [of(94, 100), '9.5']], { rate }],
  ['每低 5 个百分点扣 1 分，不足 5 个百分点不扣', 10, { op: 'target', target: 95, slope: 1, unit: 5, steps: 'whole' }, [[of('90.1', 100), '10'], [of(90, 100), '9'], [of(81, 100), '8']], { rate }],
  ['每低 0.1 个百分点扣 0.2 分，不足的按 0.1 个计', 10, { op: 'target', target: 95, slope: '0.2', unit: '0.1', steps: 'started' }, [[of('94.85', 100), '9.6']], { rate }],
  ['每低 1 个百分点扣 1 分，倒扣不封底', 5, { op: 'target', target: 95, slope: 1, floor: null }, [[of(80, 100), '-10']], { rate }],
  ['每低 1 个百分点扣 0.5 分，扣至 6 分为止；低于 60% 的不得分', 10, { op: 'target', target: 95, slope: '0.5', floor: 6, least: 60 }, [[of(90, 100), '7.5'], [of(60, 100), '6'], [of('59.99', 100), '0']], { rate }],
  ['返工率高于 3% 的，每高 1 个百分点扣 1 分；超过 10% 的不得分', 8, { op: 'target', side: 'at-most', target: 3, slope: 1, floor: 2, least: 10 }, [[of(3, 100), '8'], [of('4.5', 100), '6.5'], [of(10, 100), '2'], [of(11, 100), '0']], { rate }],
  ['得分＝权重×（1－返工率）', 20, { op: 'target', side: 'at-most', target: 0, slope: '0.2' }, [[of(5, 100), '19'], [of(0, 100), '20']], { rate }],
  ['得分＝完成率×权重，完成率低于 60% 的不得分', 10, { op: 'proportional', least: 60 }, [[of(80, 100), '8'], [of(60, 100), '6'], [of(59, 100), '0']], { rate }],
  ['按目标完成比例得分，超额完成的最高加至 1.2 倍', 10, { op: 'proportional', target: 50, cap: '1.2' }, [[of(40, 100), '8'], [of(55, 100), '11'], [of(90, 100), '12']], { rate }],
  ['60% 及以下不得分，95% 及以上得满分，其间按线性插值', 10, { op: 'proportional', from: 60, target: 95 }, [[of(60, 100), '0'], [of(50, 100), '0'], [of(95, 100), '10'], [of(70, 100), '20/7'], [of(100, 100), '10']], { rate }],
  ['逾期率 2% 及以下得满分，10% 及以上不得分，其间按线性插值', 8, { op: 'proportional', from: 10, target: 2 }, [[of(1, 100), '8'], [of(2, 100), '8'], [of(5, 100), '5'], [of(10, 100), '0'], [of(12, 100), '0']], { rate }],
  ['平均办理时长：目标值÷实际值×权重，最高得满分', 10, { op: 'proportional', side: 'at-most', target: 5 }, [[{ value: 8 }, '6.25'], [{ value: 4 }, '10'], [{ value: 0 }, '10']]],
  ['增长率按比例得分，负增长不得分', 10, { op: 'proportional', target: 10 }, [[{ value: 5 }, '5'], [{ value: -5 }, '0']]],
  ['信访总量同比下降 10% 以上得 10 分，下降 5% 以上得 8 分，不上升得 5 分，上升不得分', 10, { op: 'bands', side: 'at-most', bands: [{ from: 90, points: 10 }, { from: 95, points: 8 }, { from: 100, points: 5 }], below: 0 }, [[{ now: 90, before: 100 }, '10'], [{ now: 94, before: 100 }, '8'], [{ now: 100, before: 100 }, '5'], [{ now: 101, before: 100 }, '0']], { rate: change }],
  ['“零发生”目标：未发生得满分，发生即不得分', 5, { op: 'bands', side: 'at-most', bands: [{ from: 0, points: 5 }], below: 0 }, [[{ value: 0 }, '5'], [{ value: 1 }, '0']]],
  ['前 3 件不扣分，从第 4 件起每件扣 0.5 分', 5, { op: 'deduct', events: [{ input: 'late', per: 0, tiers: [{ from: 4, per: '0.5' }] }] }, [[{ late: 3 }, '5'], [{ late: 5 }, '4']]],
  ['首次扣 1 分，第二次扣 2 分，第三次扣完', 10, { op: 'deduct', events: [{ input: 'e', per: 1, tiers: [{ from: 2, per: 2 }, { from: 3, per: 10 }] }] }, [[{ e: 1 }, '9'], [{ e: 2 }, '7'], [{ e: 3 }, '0']]],
  ['瞒报一起扣 5 分，不封底', 5, { op: 'deduct', floor: null, events: [{ input: 'e', per: 5 }] }, [[{ e: 3 }, '-10']]],
  ['同类事故重复发生或在敏感期的加倍扣分，最多扣 20 分', 0, { op: 'deduct', floor: -20, events: [{ input: 'small', per: 5, repeated: { input: 'again', times: 2 } }, { input: 'large', per: 10 }] }, [[{ small: 2, again: 1, large: 0 }, '-15'], [{ small: 2, again: 1, large: 1 }, '-20']]],
  ['国家级表彰每次加 3 分，省级每次加 1.5 分，市级每次加 0.5 分且最多加 1 分，累计最多加 5 分', 5, { op: 'award', events: [{ input: 'national', per: 3 }, { input: 'provincial', per: '1.5' }, { input: 'city', per: '0.5', cap: 1 }] }, [[{ national: 0, provincial: 1, city: 5 }, '2.5'], [{ national: 1, provincial: 2, city: 0 }, '5'], [{ national: 0, provincial: 0, city: 0 }, '0']]],
  ['群众安全感高于上年度全省平均的得满分，每低 1 个百分点扣 0.25 分', 5, { op: 'relative', base: 'input', input: 'mean', by: 'difference', up: 0, down: '0.25' }, [[{ value: 97, mean: '96.5' }, '5'], [{ value: '94.5', mean: '96.5' }, '4.5']]],
  ['与全省平均持平得 6 分，每高 1 个百分点加 0.5 分、加至 10 分为止，每低 1 个百分点扣 1 分，不足 1 个百分点的按 1 个百分点计', 10, { op: 'relative', base: 'input', input: 'mean', by: 'difference', even: 6, up: '0.5', down: 1, steps: 'started' }, [[{ value: 92, mean: 92 }, '6'], [{ value: '93.2', mean: 92 }, '7'], [{ value: '91.9', mean: 92 }, '5'], [{ value: 99.5, mean: 90 }, '10']]],
  ['每比基数上升 5% 扣 1 分，不足 5% 不扣，倒扣不封底', 2, { op: 'relative', base: 'input', input: 'base', by: 'percent', side: 'at-most', up: 0, down: 1, unit: 5, steps: 'whole', floor: null }, [[{ value: 104, base: 100 }, '2'], [{ value: 125, base: 100 }, '-3']]],
  ['去掉 1 个最高分和 1 个最低分后取平均', 10, { op: 'panel', outOf: 100, groups: [{ input: 'judges', weight: 1, dropHigh: 1, dropLow: 1 }] }, [[{ judges: [99, 90, 88, 60, 92] }, '9']]],
  ['县领导占 50%、部门占 30%、群众代表占 20%', 100, { op: 'panel', outOf: 100, groups: [{ input: 'a', weight: 50, dropHigh: 0, dropLow: 0 }, { input: 'b', weight: 30, dropHigh: 0, dropLow: 0 }, { input: 'c', weight: 20, dropHigh: 0, dropLow: 0 }] }, [[{ a: [90, 92], b: [85], c: [80, 70] }, '86']]],
];

for (const [clause, full, rule, cases, more = {}] of clauses) {
  test(clause, () => {
    assert.deepEqual(cases.map(([values]) => pointsOf(rule, full, values, more)), cases.map(([, points]) => points));
    const rest = indicator('rest', 200 - full, { op: 'manual' });
    const faults = lintScheme(scheme([indicator('x', full, rule, more), rest], { full: 200 })).filter(({ severity }) => severity === undefined);
    assert.deepEqual(faults, []);
  });
}

const falling = (rule: Extract<Rule, { op: 'rank' }>['falling'], values: readonly number[]): (string | null)[] => {
  const ranked = scheme([indicator('x', 10, { op: 'rank', places: [], falling: rule }), indicator('rest', 90, { op: 'manual' })]);
  assert.deepEqual(lintScheme(ranked), []);
  return scoreAll(ranked, data(values.map((value, index) => observed(`o${index}`, 'x', { value })))).map((each) => score(each, 'x').points);
};

for (const [clause, given, expected] of [
  ['第一名得满分，以后每低一个名次递减 0.5 分', falling({ how: 'step', per: '0.5' }, [80, 95, 90, 95]), ['8.5', '10', '9', '10']],
  ['每低一个名次递减 4 分，最低得 3 分', falling({ how: 'step', per: 4, floor: 3 }, [4, 3, 2, 1]), ['10', '6', '3', '3']],
  ['第一名得 10 分，最后一名得 4 分，其余等差递减', falling({ how: 'even', floor: 4 }, [4, 3, 2, 1]), ['10', '8', '6', '4']],
  ['得分＝（参评数－名次＋1）÷参评数×权重', falling({ how: 'share' }, [4, 3, 2, 1]), ['10', '7.5', '5', '2.5']],
  ['只有一个单位时为第一名', [falling({ how: 'even' }, [1]), falling({ how: 'share' }, [1])].flat(), ['10', '10']],
] as const) {
  test(clause, () => assert.deepEqual(given, expected));
}

test('who is first is never among the last, least of all where there is nobody else', () => {
  const last = scheme([indicator('x', 0, { op: 'rank', places: [], last: [{ count: 2, points: -1 }] })]);
  const points = (values: readonly number[]): (string | null)[] => scoreAll(last, data(values.map((value, index) => observed(`o${index}`, 'x', { value })))).map((each) => score(each, 'x').points);
  assert.deepEqual([points([5]), points([5, 4]), points([5, 4, 3])], [['0'], ['0', '-1'], ['0', '-1', '-1']]);
});

test('每项按百分制打分再乘以权重：按百分制修约，折算后不再修约，权重之和仍须等于总分', () => {
  const hundred = { outOf: 100, rate };
  const one = scheme([
    indicator('response', 30, { op: 'target', target: 95, slope: 2 }, hundred), indicator('solved', 35, { op: 'ratio' }, hundred),
    indicator('satisfied', 35, { op: 'panel', outOf: 10, groups: [{ input: 'j', weight: 1, dropHigh: 0, dropLow: 0 }] }, { outOf: 100 }),
  ], { rounding: { rate: twoPlaces, item: twoPlaces, block: null, total: { digits: 3, mode: 'half-up' } } });
  assert.deepEqual(lintScheme(one).map(({ code, at }) => `${code} ${at}`), []);
  const done = card(one, [observed('one', 'response', of(6, 7)), observed('one', 'solved', of(2, 3)), observed('one', 'satisfied', { j: [8, 9] })]);
  // 81.42 × 0.3 + 66.67 × 0.35 + 85 × 0.35
  assert.deepEqual([done.scores.map(({ points, full }) => [points, full]), done.total], [[['24.426', '30'], ['23.3345', '35'], ['29.75', '35']], '77.511']);
});

test('a score out of 100 takes its share of what is left out, and a group weighs it otherwise', () => {
  const one = scheme([indicator('a', 40, { op: 'ratio' }, { rate, outOf: 100 }), indicator('b', 60, { op: 'ratio' }, { rate })], {
    absence: { missing: 'leave-out', noBase: 'leave-out' }, groups: [{ id: 'A', title: words('A'), full: { a: 20, b: 80 } }],
  });
  assert.deepEqual([card(one, [observed('one', 'a', of(1, 2)), observed('one', 'b', of(1, 1))]).total, card(one, [observed('one', 'a', of(1, 2))]).total], ['90', '50']);
});

test('加分项按类封顶：表彰类累计不超过 3 分，创新类不超过 2 分，总计不超过 4 分，加分后总分不超过 100 分', () => {
  const award = (id: string, parent: string, full: number, per: number): Indicator => indicator(id, full, { op: 'award', events: [{ input: 'n', per }] }, { parent });
  const block = (id: string, full: number, cap: number): Indicator => indicator(id, full, undefined, { cap });
  const one = scheme([indicator('c', 100, { op: 'manual' })], {
    bonus: { title: words('加分'), cap: 4, upTo: 100, indicators: [block('honours', 6, 3), award('national', 'honours', 4, 2), award('provincial', 'honours', 2, 1), block('new', 4, 2), award('topics', 'new', 4, 1)] },
  });
  assert.deepEqual(lintScheme(one), []);
  const uncapped = { ...one, bonus: { ...one.bonus!, cap: 6 } };
  assert.deepEqual(lintScheme(uncapped).map(({ code, at }) => `${code} ${at}`), ['cap-out-of-reach /bonus/cap']);
  const bonus = (core: number, national: number, provincial: number, topics: number): [string | null, string, string | null] => {
    const done = card(one, [observed('one', 'c', { value: core }), observed('one', 'national', { n: national }), observed('one', 'provincial', { n: provincial }), observed('one', 'topics', { n: topics })]);
    return [score(done, 'honours').points, done.bonus, done.total];
  };
  assert.deepEqual([bonus(80, 1, 0, 1), bonus(80, 2, 2, 0), bonus(80, 2, 2, 3), bonus(98, 2, 2, 3), bonus(100, 1, 0, 0)], [['2', '3', '83'], ['3', '3', '83'], ['3', '4', '84'], ['3', '2', '100'], ['2', '0', '100']]);
});

for (const [what, made, codes] of [
  ['a cap of a single indicator', [indicator('x', 100, { op: 'manual' }, { cap: 3 })], ['cap-of-leaf /indicators/0/cap']],
  ['a block out of 100', [indicator('B', 100, undefined, { outOf: 100 }), indicator('x', 100, { op: 'manual' }, { parent: 'B' })], ['block-with-rule /indicators/0/outOf']],
  ['out of nothing', [indicator('x', 100, { op: 'manual', to: 10 }, { outOf: 0 })], ['bad-scale /indicators/0/outOf', 'above-full /indicators/0/rule/to']],
  ['by hand out of 10, without a limit', [indicator('x', 100, { op: 'manual' }, { outOf: 10 })], ['no-bounds /indicators/0/rule']],
  ['a floor that is above the other scale', [indicator('x', 100, { op: 'target', target: 5, slope: 1, floor: 20 }, { outOf: 10 })], ['floor-above-full /indicators/0/rule/floor']],
  ['places and falling points', [indicator('x', 100, { op: 'rank', places: [{ to: 1, points: 5 }], falling: { how: 'step' } })], ['places-and-falling /indicators/0/rule/falling', 'bad-slope /indicators/0/rule/falling/per']],
  ['an event that costs nothing, ever', [indicator('x', 100, { op: 'deduct', events: [{ input: 'e', per: 0 }] })], ['bad-slope /indicators/0/rule/events/0/per']],
  ['an award of nothing', [indicator('x', 100, { op: 'award', events: [{ input: 'e', per: 0 }] })], ['bad-slope /indicators/0/rule/events/0/per']],
  ['units of nothing', [indicator('x', 100, { op: 'target', target: 5, slope: 1, unit: 0 })], ['bad-unit /indicators/0/rule/unit']],
  ['nothing given to those that meet the target', [indicator('x', 100, { op: 'target', target: 5, slope: 1, least: 6 })], ['least-out-of-order /indicators/0/rule/least']],
  ['no way between nothing and full', [indicator('x', 100, { op: 'proportional', target: 5, from: 5 })], ['bad-target /indicators/0/rule/target']],
  ['low is best, and no target', [indicator('x', 100, { op: 'proportional', side: 'at-most' })], ['no-target /indicators/0/rule']],
] as [string, Indicator[], string[]][]) {
  test(`lint: ${what}`, () => assert.deepEqual(lintScheme(scheme(made)).map(({ code, at, severity }) => `${severity ? '~' : ''}${code} ${at}`), codes));
}

test('lint: what gives more than full where a group has fewer points is named at the group', () => {
  const bands: Rule = { op: 'bands', bands: [{ from: 90, points: 10 }], below: 0 };
  const one = scheme([indicator('x', 10, bands), indicator('rest', 90, { op: 'manual' })], { groups: [{ id: 'A', title: words('A'), full: { x: 5, rest: 95 } }] });
  assert.deepEqual(lintScheme(one).map(({ code, at }) => `${code} ${at}`), ['above-full /groups/0/full/x']);
});

for (const id of ['constructor', 'toString', '__proto__']) {
  test(`an indicator called ${id} is scored by its own numbers, and lint asks for another name`, () => {
    const one = scheme([indicator(id, 100, { op: 'target', target: 95, slope: 1 })], { groups: [{ id: 'A', title: words('A'), full: {}, targets: {}, coefficients: { total: 1 } }] });
    assert.equal(card(one, [observed('one', id, { value: 90 })]).total, '95');
    assert.deepEqual(lintScheme(one).map(({ code, at }) => `${code} ${at}`), ['reserved-id /indicators/0/id']);
    const named = scheme([indicator('x', 100, { op: 'manual' }, { inputs: [input(id)] })]);
    assert.deepEqual(lintScheme(named).map(({ code, at }) => `${code} ${at}`), ['reserved-id /indicators/0/inputs/0/id']);
  });
}

test('figures that are only shown beside points by hand have no bounds', () => {
  assert.equal(pointsOf({ op: 'manual' }, 10, { given: 5, cases: 200 }, { inputs: [input('given'), input('cases')] }), '5');
});

for (const name of ['12', '@base', 'a:b', 'measure', 'points']) {
  test(`lint: an input called “${name}” is named before a formula stumbles over it`, () => {
    const rule: Rule = { op: 'deduct', events: [{ input: name, per: 1 }] };
    assert.deepEqual(lintScheme(scheme([indicator('x', 100, rule)])).map(({ code, at }) => `${code} ${at}`), ['reserved-id /indicators/0/inputs/0/id']);
  });
}

test('an award is of events that there were, and of a whole number of them', () => {
  const award: Rule = { op: 'award', events: [{ input: 'n', per: 2 }] };
  const state = (n: number | string): string => score(card(scheme([indicator('x', 5, award)]), [observed('one', 'x', { n })]), 'x').state;
  assert.deepEqual([state(2), state(-1), state('many')], ['scored', 'invalid', 'invalid']);
});

test('a further slope that begins before the target of a group is missed is named there', () => {
  const slopes: Rule = { op: 'target', target: 95, slope: 1, further: [{ from: 90, slope: 1 }] };
  const one = scheme([indicator('x', 100, slopes)], { groups: [{ id: 'A', title: words('A'), targets: { x: 88 } }] });
  assert.deepEqual(lintScheme(one).map(({ code, at }) => `${code} ${at}`), ['further-not-in-order /groups/0/targets/x']);
});

test('nothing that is handed in is changed', () => {
  const one = scheme([
    indicator('e', 40, { op: 'deduct', events: [{ input: 'late', per: 1, tiers: [{ from: 5, per: 3 }, { from: 3, per: 2 }] }] }), indicator('r', 30, { op: 'rank', places: [{ to: 3, points: 1 }, { to: 1, points: 2 }] }),
    indicator('p', 30, { op: 'panel', outOf: 100, groups: [{ input: 'j', weight: 1, dropHigh: 1, dropLow: 1 }] }),
  ]);
  const world = data(['one', 'two'].flatMap((organisation) => [observed(organisation, 'e', { late: 6 }), observed(organisation, 'r', { value: 3 }), observed(organisation, 'p', { j: [3, 1, 2] })]));
  const before = scoreAll(one, world);
  assert.deepEqual(scoreAll(frozen(one), frozen(world)), before);
  assert.deepEqual(lintScheme(frozen(one)).filter(({ code }) => code === 'tiers-not-ascending').length, 1);
});

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

test('numbers of any size are exact', () => {
  const big = (last: string): string => `1${'0'.repeat(400)}${last}`;
  const done = card(scheme([indicator('x', 100, { op: 'ratio' }, { rate })], { rounding: { rate: null, item: null, block: null, total: { digits: 10, mode: 'down' } } }), [observed('one', 'x', of(big('0'), big('1')))]);
  assert.equal(done.total, '99.9999999999');
});

test('an interval is of one at least, and of numbers that floating point holds', () => {
  const interval = (n: string, d: string): unknown => score(card(scheme([indicator('x', 100, { op: 'ratio' }, { rate })]), [observed('one', 'x', of(n, d))]), 'x').interval?.map(Math.round) ?? null;
  assert.deepEqual([interval('0', '0.001'), interval(`1${'0'.repeat(400)}`, `3${'0'.repeat(399)}1`), interval('1', '2')], [null, null, [9, 91]]);
});
