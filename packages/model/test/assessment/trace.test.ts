import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainScore, text, traceTable, traceText, type Indicator, type Locale, type Observation, type ObservedValue, type Rule, type Scheme } from '@linli/model';
import { data, indicator, input, observed, scheme, twoPlaces, words } from './scoring-support.js';

const satisfied: Indicator = {
  ...indicator('x', 25, { op: 'target', target: 98, slope: '0.5', floor: '12.5' }, { rate: { numerator: 'yes', denominator: 'asked', per: 100 } }),
  title: text('满意率', '滿意率', 'Satisfaction'),
  inputs: [input('yes', { title: text('满意件数', '滿意件數', 'Satisfied'), source: { from: 'counted', query: { title: words('q'), of: 'cases' } } }), input('asked', { title: text('回访件数', '回訪件數', 'Asked') })],
};
const oneScheme = (rounding: Partial<Scheme['rounding']> = {}): Scheme =>
  scheme([satisfied], { full: 25, smallBase: 30, rounding: { rate: twoPlaces, item: twoPlaces, block: null, total: twoPlaces, ...rounding } });
const rows = { yes: { cases: [{ division: '360102', id: 'c1' }] } } as unknown as Observation['rows'];
const figures = [observed('one', 'x', { yes: 5, asked: 6 }, { rows })];
const said = (about: Scheme, locale: Locale = 'zh-Hans', subject = 'x', given = figures): string[] => traceText(explainScore(about, data(given), 'one', subject), locale);

test('a score in three languages, to be worked out by hand', () => {
  assert.deepEqual(said(oneScheme()), [
    '满意件数 = 5',
    '回访件数 = 6',
    '比率 = 5 ÷ 6 × 100 ≈ 83.3333 → 83.33（四舍五入，2 位）',
    '说明：样本不足：基数只有 6，实际水平大约在 43.6 到 97.0 之间（95% 置信区间）。',
    '离目标还差 = max(0, 98 − 83.33) = 14.67',
    '得分 = max(12.5, 25 − 0.5 × 14.67) = 17.665 → 17.67（四舍五入，2 位）',
  ]);
  assert.equal(said(oneScheme(), 'zh-Hant').pop(), '得分 = max(12.5, 25 − 0.5 × 14.67) = 17.665 → 17.67（四捨五入，2 位）');
  assert.equal(said(oneScheme(), 'en').pop(), 'Points = max(12.5, 25 − 0.5 × 14.67) = 17.665 → 17.67 (rounded half up, 2 places)');
});

test('a number that no decimal ends is called by its name', () => {
  assert.deepEqual(said(oneScheme({ rate: null })).slice(-2), ['离目标还差 = max(0, 98 − 「比率」) ≈ 14.6667', '得分 = max(12.5, 25 − 0.5 × 「离目标还差」) ≈ 17.6667 → 17.67（四舍五入，2 位）']);
});

test('an approximation has as many places as show why it is rounded so', () => {
  const near = scheme([indicator('x', 1, { op: 'ratio' }, { rate: { numerator: 'a', denominator: 'b' } })], { rounding: { rate: twoPlaces, item: null, block: null, total: twoPlaces } });
  assert.match(said(near, 'en', 'x', [observed('one', 'x', { a: 4999999, b: 999999999 })])[2]!, /≈ 0\.004999999 → 0 /);
});

test('the rows behind counted figures come with the score', () => {
  const trace = explainScore(oneScheme(), data(figures), 'one', 'x');
  assert.deepEqual([trace.rows, trace.result, trace.subject, trace.title.en], [rows, '17.67', 'x', 'Satisfaction']);
});

test('as a table', () => {
  const { columns, rows: cells, notes } = traceTable(explainScore(oneScheme(), data(figures), 'one', 'x'), 'en');
  assert.deepEqual(columns, ['Step', 'What', 'Calculation', 'Result', 'Rounding']);
  assert.deepEqual([cells[0], cells[4]], [['1', 'Satisfied', 'given', '5', ''], ['5', 'Points', 'max(12.5, 25 − 0.5 × 14.67)', '17.665', '17.67 (rounded half up, 2 places)']]);
  assert.equal(notes.length, 1);
});

const hand = (id: string, full: number, more: Partial<Indicator> = {}): Indicator => indicator(id, full, { op: 'manual' }, more);
const given = (id: string, value: number | string): Observation => observed('one', id, { value });

test('a total from its items, blocks, coefficients, bonus, vetoes and grade', () => {
  const whole = scheme([indicator('B', 40, undefined, { floor: 0 }), hand('b1', 20, { parent: 'B' }), hand('b2', 20, { parent: 'B' }), hand('c', 60)], {
    bonus: { title: words('加分'), cap: 3, indicators: [hand('extra', 9)] },
    vetoes: [{ id: 'v', title: words('重大事故'), input: input('events', { title: words('起数') }), effect: { kind: 'deduct', points: 30 } }, { id: 'g', title: words('瞒报'), input: input('events'), effect: { kind: 'cap-grade', grade: 'pass' } }],
    grades: [{ id: 'good', title: words('良好'), from: 10 }, { id: 'pass', title: words('合格'), from: 0 }], groups: [{ id: 'A', title: words('A'), coefficients: { total: '1.1' } }],
  });
  const events = ['v', 'g'].map((id) => observed('one', id, { events: 1 }));
  assert.deepEqual(said(whole, 'zh-Hans', 'total', [given('b1', '10.5'), given('b2', 4), given('c', 20), given('extra', 5), ...events]), [
    'b1 = 10.5',
    'b2 = 4',
    'B = max(0, 10.5 + 4) = 14.5',
    'c = 20',
    'extra = 5',
    '基本分 = 1.1 × (14.5 + 20) = 37.95',
    '加分 = min(3, 5) = 3',
    '起数 = 1',
    '重大事故扣分 = 30 × 1 = 30',
    '总分 = 37.95 + 3 − 30 = 10.95',
    '说明：一票否决：瞒报，等次不高于合格。等次：合格（0 分起）。',
  ]);
  assert.deepEqual(said(whole, 'zh-Hans', 'B', [given('b1', '10.5'), given('b2', 4)]), ['b1 = 10.5', 'b2 = 4', 'B = max(0, 10.5 + 4) = 14.5']);
});

test('what is left out, and the factor for what remains', () => {
  const two = scheme([hand('a', 20), hand('b', 30), hand('c', 30)], { absence: { missing: 'leave-out', noBase: 'leave-out' } });
  const observations = [given('b', 15), given('c', 30)];
  assert.deepEqual(said(two, 'zh-Hans', 'a', observations), ['a（满分） = 20', '说明：数据没有报齐，按方案不计此项，分值由其余指标分摊。']);
  assert.deepEqual(said(two, 'zh-Hans', 'b', observations), [
    'value = 15', '指标值 = 15', '得分 = 15', '按分摊后满分折算 = 15 × 40 ÷ 30 = 20', '说明：有指标未计，分值分摊后本项满分由 30 变为 40，得分按 ≈ 1.3333 倍折算。',
  ]);
  assert.equal(explainScore(two, data(observations), 'one', 'a').result, null);
});

test('judges, without the highest and lowest', () => {
  const panel = scheme([indicator('x', 10, { op: 'panel', outOf: 100, groups: [{ input: '领导', weight: 3, dropHigh: 1, dropLow: 1 }, { input: '群众', weight: 1, dropHigh: 0, dropLow: 0 }] })]);
  assert.deepEqual(said(panel, 'zh-Hans', 'x', [observed('one', 'x', { 领导: [92, 70, 90, 88], 群众: [80, 85] })]), [
    '领导平均 = (88 + 90) ÷ 2 = 89', '说明：去掉 92、70，余 2 个打分。', '群众平均 = (80 + 85) ÷ 2 = 82.5', '说明：共 2 个打分。',
    '评委平均分 = (3 × 89 + 82.5) ÷ 4 = 87.375', '得分 = 10 × 87.375 ÷ 100 = 8.7375',
  ]);
});

test('last year, from its own figures', () => {
  const about = scheme([indicator('x', 10, { op: 'relative', base: 'last-year', by: 'difference', up: 1, down: 2 }, { rate: { numerator: 'done', denominator: 'due', per: 100 } })]);
  const both = [observed('one', 'x', { done: 9, due: 10 }), observed('one', 'x', { done: 23, due: 25 }, { period: '2025' })];
  assert.deepEqual(said(about, 'zh-Hans', 'x', both), [
    'done = 9', 'due = 10', '比率 = 9 ÷ 10 × 100 = 90', 'done（2025年） = 23', 'due（2025年） = 25', '基数 = 23 ÷ 25 × 100 = 92',
    '优于基数 = 90 − 92 = −2', '优于基数部分 = max(0, −2) = 0', '差于基数部分 = max(0, 2) = 2', '得分 = min(10, max(0, 10 + 0 − 2 × 2)) = 6',
  ]);
});

test('names that are the same, or hold signs that a calculation is read by, stay apart', () => {
  const same = { title: words('A = B「c」') };
  const two = scheme([{ ...hand('a', 10), ...same }, { ...hand('b', 10), ...same }], { rounding: { rate: null, item: null, block: null, total: twoPlaces } });
  assert.deepEqual(said(two, 'zh-Hans', 'total', [given('a', 1), given('b', 2)]).slice(0, 2), ['A＝B"c" = 1', 'A＝B"c" #2 = 2']);
});

test('an input may be called like a line, and keeps its own name', () => {
  const late = indicator('x', 10, { op: 'target', side: 'at-most', target: 5, slope: 1 }, { rate: { numerator: 'missed', denominator: 'gap', per: 100 } });
  assert.deepEqual(said(scheme([late]), 'zh-Hans', 'x', [observed('one', 'x', { missed: 1, gap: 10 })]), ['missed = 1', 'gap = 10', '比率 = 1 ÷ 10 × 100 = 10', '超过目标 = max(0, 10 − 5) = 5', '得分 = max(0, 10 − 5) = 5']);
});

for (const [what, rule, values, lines] of [
  ['lower is better', { op: 'bands', side: 'at-most', bands: [{ from: 2, points: 10 }, { from: 5, points: 6 }], below: 0 }, { value: 3 }, ['得分 = 按档取值(3; ≤ 2: 10; ≤ 5: 6; 其余: 0) = 6']],
  ['by place', { op: 'rank', places: [{ to: 1, points: 10 }, { to: 3, points: 8 }], otherwise: 5 }, { value: 3 }, ['名次得分 = 按档取值(1; ≤ 1: 10; ≤ 3: 8; 其余: 5) = 10', '得分 = 10']],
  ['part of a unit', { op: 'target', target: 95, slope: '0.5', steps: 'started' }, { value: '93.4' }, ['离目标还差（计分单位数） = 进到整数(max(0, 95 − 93.4)) = 2', '得分 = max(0, 10 − 0.5 × 2) = 9']],
  ['without end', { op: 'deduct', floor: null, events: [{ input: 'late', per: 4 }] }, { late: 3 }, ['late扣分 = 4 × 3 = 12', '得分 = 10 − 12 = −2']],
  ['only what is worse counts', { op: 'relative', base: 'target', target: 92, by: 'difference', up: 0, down: '0.25' }, { value: 90 }, ['优于基数 = 90 − 92 = −2', '差于基数部分 = max(0, 2) = 2', '得分 = min(10, max(0, 10 − 0.25 × 2)) = 9.5']],
  ['rewarded', { op: 'award', events: [{ input: 'honours', per: 3 }] }, { honours: 4 }, ['honours加分 = 3 × 4 = 12', '得分 = min(10, 12) = 10']],
] as [string, Rule, Record<string, ObservedValue>, string[]][]) {
  test(`in words: ${what}`, () => assert.deepEqual(said(scheme([indicator('x', 10, rule)]), 'zh-Hans', 'x', [observed('one', 'x', values)]).slice(-lines.length), lines));
}

test('a name that was numbered is not given twice', () => {
  const titled = (id: string, name: string): Indicator => ({ ...hand(id, 10), title: words(name) });
  const three = scheme([titled('a', 'x'), titled('b', 'x'), titled('c', 'x #2')]);
  assert.deepEqual(said(three, 'en', 'total', [given('a', 1), given('b', 2), given('c', 3)]).slice(0, 3), ['x = 1', 'x #2 = 2', 'x #2 #2 = 3']);
});

test('the interval of a share of 1 has places enough', () => {
  const share = scheme([indicator('x', 10, { op: 'ratio' }, { rate: { numerator: 'a', denominator: 'b' } })], { smallBase: 10 });
  assert.match(said(share, 'en', 'x', [observed('one', 'x', { a: 1, b: 4 })])[3]!, /between 0\.046 and 0\.699/);
});

test('asking about nobody or nothing is an error', () => {
  assert.throws(() => explainScore(oneScheme(), data(figures), 'nobody', 'x'), RangeError);
  assert.throws(() => explainScore(oneScheme(), data(figures), 'one', 'nothing'), RangeError);
});
