import { text, type Indicator, type Input, type Rounding, type Scheme } from '@linli/model';

const named = (name: string) => text(name, name, name);
const entered = (id: string, title: string): Input => ({ id, title: named(title), source: { from: 'entered' } });
const surveyed = (id: string, title: string): Input => ({ id, title: named(title), source: { from: 'surveyed' } });

/** Asked of so many, said by so many; `mean`: last year's mean of the province, in per cent. */
const belowMean = (id: string, title: string): Indicator => ({
  id, parent: 'survey', title: named(title), full: 0,
  inputs: [surveyed('yes', '答“是”的'), surveyed('asked', '有效问卷'), entered('mean', '上年度全省平均（%）')],
  rate: { numerator: 'yes', denominator: 'asked', per: 100 },
  rule: { op: 'relative', base: 'input', input: 'mean', by: 'difference', even: 0, up: 0, down: '0.25', floor: -100, cap: 0 },
});

const indicators: Indicator[] = [
  { id: 'work', title: named('工作任务'), full: 100, inputs: [entered('given', '评定分')], rule: { op: 'manual' } },

  {
    id: 'accidents', title: named('安全事故'), full: 0,
    inputs: [entered('small', '死亡 3—5 人的事故'), entered('smallAgain', '其中重复发生或在敏感期的'), entered('large', '死亡 6—9 人的事故'), entered('largeAgain', '其中重复发生或在敏感期的')],
    rule: {
      op: 'deduct', floor: -1000,
      events: [{ input: 'small', per: 5, repeated: { input: 'smallAgain', times: 2 } }, { input: 'large', per: 10, repeated: { input: 'largeAgain', times: 2 } }],
    },
  },

  { id: 'survey', title: named('民意调查'), full: 0, floor: -5 },
  {
    id: 'feeling', parent: 'survey', title: named('群众安全感'), full: 0,
    inputs: [surveyed('safe', '有安全感的'), surveyed('asked', '有效问卷')],
    rate: { numerator: 'safe', denominator: 'asked', per: 100 },
    // 0.25 for each per cent below 96; below 90, 0.5 for each per cent of the whole way.
    rule: { op: 'target', target: 96, slope: '0.25', floor: -100, further: [{ from: 90, slope: '0.5', fromTarget: true }] },
  },
  belowMean('awareness', '知晓率'),
  belowMean('participation', '参与度'),

  { id: 'checks', title: named('督查通报'), full: 0 },
  {
    id: 'covert', parent: 'checks', title: named('暗访'), full: 0, inputs: [entered('problems', '发现的问题'), entered('unfixed', '其中未整改的')],
    rule: { op: 'deduct', floor: -1000, events: [{ input: 'problems', per: '0.25', repeated: { input: 'unfixed', times: 2 } }] },
  },
  {
    id: 'notices', parent: 'checks', title: named('通报问题'), full: 0, inputs: [entered('unfixed', '未整改的')],
    rule: { op: 'deduct', floor: -1000, events: [{ input: 'unfixed', per: '0.1' }] },
  },
  {
    id: 'towns', title: named('乡镇（街道）排名'), full: 0, inputs: [entered('months', '月度列末两位的次数'), entered('years', '年度列末两位的个数')],
    rule: { op: 'deduct', floor: -1000, events: [{ input: 'months', per: '0.5' }, { input: 'years', per: 1 }] },
  },
];

const rounding: Rounding = { digits: 2, mode: 'half-up' };

/**
 * 温州 2017, the rules that take away, as far as they were found: what is not reproduced is the tasks that they are taken from (here 100 points by
 * hand). Rising is a bonus, since no indicator gives more than its full points; falling stands with it.
 */
export const wenzhou: Scheme = {
  id: 'wenzhou-2017', version: 1, title: named('平安县（市、区）考核'), sample: true, level: 'county', period: 'year', full: 100,
  indicators,
  bonus: {
    title: named('位次升降'), cap: '0.5',
    indicators: [{
      id: 'movement', title: named('排名升降'), full: '0.5', inputs: [entered('index', '平安指数')],
      rule: { op: 'rank', places: [], moved: [{ by: 5, points: '0.5' }, { by: -5, points: -1 }, { by: -10, points: -2 }] },
    }],
  },
  vetoes: [{ id: 'veto', title: named('一票否决事项'), input: entered('events', '发生的事项'), effect: { kind: 'deduct', points: 30 } }],
  groups: [{ id: 'all', title: named('县（市、区）') }],
  absence: { missing: 'leave-out', noBase: 'leave-out' },
  rounding: { rate: rounding, item: rounding, block: null, total: rounding },
  ranking: { ties: 'min', within: 'all' },
};
