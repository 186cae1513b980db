import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainRoute, locales, routeCase, text, type RoutingRule } from '@linli/model';
import { calendar, categories, is, item, now, rule, table } from './support.js';

const rules: RoutingRule[] = [
  rule('spring', true, { label: text('春季整治', '春季整治', 'Spring drive'), validTo: '2026-05-31' }),
  rule('autumn', true, { label: text('秋季整治', '秋季整治', 'Autumn drive'), validFrom: '2026-09-01' }),
  rule('night-noise', { and: [is.category('environment.noise'), is.night] }, { label: text('夜间噪声', '夜間噪音', 'Night noise') }),
  rule('noise', { and: [is.branch('environment'), is.category('environment.noise'), is.area('360102'), { '===': [{ var: 'time.workday' }, true] }] }, {
    basis: { source: text('噪声污染防治法', '噪音污染防治法', 'Noise Pollution Law'), article: '8' },
  }),
  rule('rest', true),
];
const names = { categories, divisions: [{ code: '360102001001', name: '东湖社区' }] };

test('a trace is told rule by rule: what did not apply and why, what did, and its basis', () => {
  const { trace } = routeCase(item(), table(rules), { calendar, now });
  assert.deepEqual(explainRoute(trace, 'zh-Hans', names), [
    '第 1 条“春季整治”已停用，有效期到 2026年5月31日 周日。',
    '第 2 条“秋季整治”尚未启用，自 2026年9月1日 周二 起有效。',
    '第 3 条“夜间噪声”不适用：时刻为“10 时”。',
    '第 4 条“noise”适用：类别为“市容环境 / 噪声扰民”，地区为“东湖社区”，当天是否工作日为“是”。',
    '依据：噪声污染防治法第 8 条。',
    '其后的 1 条不再查看。',
  ]);
  assert.deepEqual(explainRoute(trace, 'zh-Hant', names).slice(2, 4), [
    '第 3 條「夜間噪音」不適用：時刻為「10 時」。',
    '第 4 條「noise」適用：類別為「市容環境 / 噪音擾民」，地區為「东湖社区」，當天是否工作日為「是」。',
  ]);
  assert.deepEqual(explainRoute(trace, 'en', names), [
    'Rule 1, “Spring drive”, is no longer valid; its last day was Sun 31 May 2026.',
    'Rule 2, “Autumn drive”, is not valid yet; it starts on Tue 1 Sep 2026.',
    'Rule 3, “Night noise”, does not apply (hour: 10).',
    'Rule 4, “noise”, applies (category: Street environment / Noise; area: 东湖社区; working day: yes).',
    'Basis: Noise Pollution Law, Article 8.',
    'The rule after it was not looked at.',
  ]);
});

test('an unannounced year is told as unknown', () => {
  const { trace } = routeCase(item(), table([rule('off', is.dayOff)]), { calendar, now: '2027-03-01T09:00:00+08:00' });
  assert.deepEqual(explainRoute(trace, 'zh-Hans'), ['第 1 条“off”不适用：当天是否工作日为“未知，放假安排尚未公布”。', '没有一条规则适用。']);
});

const shown: [variable: string, held: unknown, text: string][] = [
  ['type', 'appeal', '事项类型为“appeal”'],
  ['channel', 'web', '来源渠道为“网上”'],
  ['title', '工地夜间施工', '标题为“工地夜间施工”'],
  ['place.division', '360102001001', '地点所在区划为“东湖社区”'],
  ['place.text', '东门外', '地点为“东门外”'],
  ['time.day', '2026-06-15', '日期为“2026年6月15日 周一”'],
  ['time.weekday', 1, '星期为“周一”'],
  ['time.monthDay', 615, '月日为“6月15日”'],
  ['order.returns', 0, '退单次数为“0”'],
];

for (const [variable, held, sentence] of shown) {
  test(`${variable} is shown as ${sentence}`, () => {
    const { trace } = routeCase(item(), table([rule('one', { '==': [{ var: variable }, held as string] })]), { calendar, now });
    assert.equal(explainRoute(trace, 'zh-Hans', names)[0], `第 1 条“one”适用：${sentence}。`);
  });
}

test('conditions that read nothing, and what was left empty, are said in every language', () => {
  const { trace } = routeCase(item({ title: '' }), table([rule('never', false), rule('untitled', { '==': [{ var: 'title' }, 'x'] }), rule('always', true), rule('a', true), rule('b', true)]), { calendar, now });
  assert.deepEqual(locales.map((locale) => explainRoute(trace, locale)), [
    ['第 1 条“never”不适用：条件永远不成立。', '第 2 条“untitled”不适用：标题为“未填”。', '第 3 条“always”适用：不设条件。', '其后的 2 条不再查看。'],
    ['第 1 條「never」不適用：條件永遠不成立。', '第 2 條「untitled」不適用：標題為「未填」。', '第 3 條「always」適用：不設條件。', '其後的 2 條不再查看。'],
    ['Rule 1, “never”, does not apply: its condition never holds.', 'Rule 2, “untitled”, does not apply (title: not given).', 'Rule 3, “always”, applies: it has no condition.', 'The 2 rules after it were not looked at.'],
  ]);
});
