import { area, named } from './cast.mjs';

/*
 * The sample county's own scheme: what a vendor writes as data. Most of it is counted from cases and grids; the rest shows a figure that is
 * entered, one of a survey, one given by hand, a bonus and two vetoes.
 */

const toHundredths = { digits: 2, mode: 'half-up' };
const appeals = { of: 'cases', types: ['appeal'], whose: 'area' };
const due = { ...appeals, by: 'due', clock: 'reply' };
const toSign = { ...appeals, by: 'due', clock: 'sign' };
const replied = { ...appeals, by: 'stopped', clock: 'reply' };
const kept = { '!': [{ in: [{ var: 'status' }, ['refused', 'transferred', 'withdrawn']] }] };
const and = (...conditions) => ({ and: conditions });
const is = (name, value) => ({ '===': [{ var: name }, value] });

const counted = (id, title, query) => ({ id, title, source: { from: 'counted', query: { title, ...query } } });
const entered = (id, title, from = 'entered') => ({ id, title, source: { from } });
const rate = (numerator, denominator) => ({ numerator, denominator, per: 100 });

const indicators = [
  { id: 'matters', title: named('诉求办理', '訴求辦理', 'Handling of matters'), full: 55 },
  {
    id: 'answered', parent: 'matters', title: named('按期答复率', '按期答覆率', 'Replies in time'), full: 20, rate: rate('inTime', 'due'), rule: { op: 'target', target: 95, slope: 1 },
    inputs: [counted('inTime', named('按期答复的诉求', '按期答覆的訴求', 'Matters replied to in time'), { ...due, where: and(kept, is('limits.reply', 'kept')) }), counted('due', named('应答复的诉求', '應答覆的訴求', 'Matters whose reply was due'), { ...due, where: kept })],
  },
  {
    id: 'signed', parent: 'matters', title: named('及时签收率', '及時簽收率', 'Signed for in time'), full: 8, rate: rate('inTime', 'due'), rule: { op: 'target', target: 98, slope: '0.5' },
    inputs: [counted('inTime', named('按时签收的诉求', '按時簽收的訴求', 'Matters signed for in time'), { ...toSign, where: and(kept, is('limits.sign', 'kept')) }), counted('due', named('应签收的诉求', '應簽收的訴求', 'Matters to be signed for'), { ...toSign, where: kept })],
  },
  {
    id: 'solved', parent: 'matters', title: named('解决率', '解決率', 'Solved, as the applicant says'), full: 15, rate: rate('solved', 'rated'), rule: { op: 'proportional', target: 90 },
    inputs: [counted('solved', named('诉求人确认已解决的诉求', '訴求人確認已解決的訴求', 'Matters that the applicant says are solved'), { ...replied, where: and(kept, is('resolved', true)) }), counted('rated', named('诉求人作出评价的诉求', '訴求人作出評價的訴求', 'Matters that the applicant rated'), { ...replied, where: and(kept, { '!==': [{ var: 'stars' }, null] }) })],
  },
  {
    id: 'satisfied', parent: 'matters', title: named('满意率', '滿意率', 'Satisfaction'), full: 12, rate: rate('satisfied', 'rated'), rule: { op: 'target', target: 90, slope: '0.25', floor: 4 },
    inputs: [counted('satisfied', named('评价四星以上的诉求', '評價四星以上的訴求', 'Matters rated four stars or more'), { ...replied, where: and(kept, { '>=': [{ var: 'stars' }, 4] }) }), counted('rated', named('诉求人作出评价的诉求', '訴求人作出評價的訴求', 'Matters that the applicant rated'), { ...replied, where: and(kept, { '!==': [{ var: 'stars' }, null] }) })],
  },
  { id: 'grids', title: named('网格服务', '網格服務', 'Grid services'), full: 20 },
  {
    id: 'posted', parent: 'grids', title: named('网格公示率', '網格公示率', 'Grids that are posted'), full: 8, rate: rate('posted', 'grids'), rule: { op: 'ratio' },
    inputs: [counted('posted', named('公示齐全的网格', '公示齊全的網格', 'Grids with everything posted'), { of: 'grids', where: is('posted', true) }), counted('grids', named('网格', '網格', 'Grids'), { of: 'grids' })],
  },
  {
    id: 'sized', parent: 'grids', title: named('网格规模适度率', '網格規模適度率', 'Grids of the right size'), full: 7, rate: rate('fitting', 'grids'), rule: { op: 'proportional', target: 98 },
    inputs: [counted('fitting', named('200 至 600 户的网格', '200 至 600 戶的網格', 'Grids of 200 to 600 households'), { of: 'grids', where: { '<=': [200, { var: 'households' }, 600] } }), counted('grids', named('网格', '網格', 'Grids'), { of: 'grids' })],
  },
  {
    id: 'reworked', parent: 'grids', title: named('退回重办', '退回重辦', 'Sent back to be redone'), full: 5, rule: { op: 'deduct', events: [{ input: 'reworked', per: '0.5' }] },
    inputs: [counted('reworked', named('退回重办的诉求', '退回重辦的訴求', 'Matters sent back'), { ...replied, where: { '>': [{ var: 'reworks' }, 0] } })],
  },
  { id: 'basics', title: named('平安基础', '平安基礎', 'Safe Community'), full: 25 },
  {
    id: 'meetings', parent: 'basics', title: named('例会制度', '例會制度', 'Meetings held'), full: 5, rule: { op: 'deduct', events: [{ input: 'missed', per: '0.25' }] },
    inputs: [entered('missed', named('缺开的例会', '缺開的例會', 'Meetings that were not held'))],
  },
  {
    id: 'awareness', parent: 'basics', title: named('知晓率', '知曉率', 'Awareness'), full: 10, rate: rate('know', 'valid'), smallBase: 30,
    rule: { op: 'bands', bands: [{ from: 85, points: 10 }, { from: 80, points: 9 }, { from: 75, points: 8 }, { from: 60, points: 6 }], below: 4 },
    inputs: [entered('know', named('知道的受访者', '知道的受訪者', 'Who knew of it'), 'surveyed'), entered('valid', named('有效问卷', '有效問卷', 'Valid answers'), 'surveyed')],
  },
  {
    id: 'inspection', parent: 'basics', title: named('现场督导', '現場督導', 'Inspection on the spot'), full: 10, rule: { op: 'manual' },
    inputs: [entered('given', named('督导评分', '督導評分', 'Points given'))],
  },
];

const bonus = {
  title: named('创新加分', '創新加分', 'Bonus for what is new'), cap: 3,
  indicators: [{ id: 'practice', title: named('经验被推广', '經驗被推廣', 'Practice taken up elsewhere'), full: 5, rule: { op: 'manual', from: 0, to: 5 }, inputs: [entered('given', named('加分', '加分', 'Points'))], absence: { missing: 'zero' } }],
};

const vetoes = [
  { id: 'accident', title: named('发生较大以上安全责任事故', '發生較大以上安全責任事故', 'A serious accident for which it answers'), input: entered('count', named('起数', '起數', 'Number')), effect: { kind: 'cap-grade', grade: 'pass' } },
  { id: 'false', title: named('虚假办结', '虛假辦結', 'Closed falsely'), input: entered('count', named('件数', '件數', 'Number')), effect: { kind: 'deduct', points: 2 } },
];

/** Months of townships in two groups. */
export const townshipScheme = {
  id: `townships-${area}`, version: 1, title: named('街镇基层治理月度考评方案（示例）', '街鎮基層治理月度考評方案（示例）', 'Monthly assessment of townships (sample)'), sample: true,
  level: 'township', period: 'month', full: 100, indicators, bonus, vetoes,
  groups: [{ id: 'inner', title: named('老城街道', '老城街道', 'Old town') }, { id: 'outer', title: named('其他街镇', '其他街鎮', 'Others'), targets: { answered: 93 } }],
  grades: [
    { id: 'excellent', title: named('优秀', '優秀', 'Excellent'), from: 90 }, { id: 'good', title: named('良好', '良好', 'Good'), from: 80 },
    { id: 'pass', title: named('合格', '合格', 'Pass'), from: 60 }, { id: 'fail', title: named('不合格', '不合格', 'Fail'), from: 0 },
  ],
  absence: { missing: 'hold', noBase: 'leave-out' },
  rounding: { rate: toHundredths, item: toHundredths, block: null, total: toHundredths },
  smallBase: 10,
  ranking: { ties: 'min', within: 'group', then: ['solved', 'satisfied'] },
};
