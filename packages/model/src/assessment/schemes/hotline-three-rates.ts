import { text } from '../../text/text.js';
import type { CountQuery, Indicator, Scheme, SchemeGroup } from '../scheme.js';
import { all, counted, equals, isOneOf, not, toHundredths } from './parts.js';

/** What was refused, passed on or withdrawn is left out (剔除), from numerator and denominator alike. */
const kept = not(isOneOf('status', ['refused', 'transferred', 'withdrawn']));
const toSign: Omit<CountQuery, 'title'> = { of: 'cases', types: ['appeal'], by: 'due', clock: 'sign' };
/** Those whose reply was given in the period. */
const replied: Omit<CountQuery, 'title'> = { of: 'cases', types: ['appeal'], by: 'stopped', clock: 'reply' };
const rated = { '!==': [{ var: 'stars' }, null] };

const indicators: Indicator[] = [
  {
    id: 'response',
    title: text('响应率', '響應率', 'Response rate'),
    full: 30,
    inputs: [
      counted('inTime', text('按时签收的诉求', '按時簽收的訴求', 'Matters signed for in time'), { ...toSign, where: all(kept, equals('limits.sign', 'kept')) }),
      counted('due', text('应签收的诉求', '應簽收的訴求', 'Matters to be signed for'), { ...toSign, where: kept }),
    ],
    rate: { numerator: 'inTime', denominator: 'due', per: 100 },
    rule: { op: 'ratio' },
  },
  {
    id: 'solution',
    title: text('解决率', '解決率', 'Solution rate'),
    full: 35,
    inputs: [
      counted('solved', text('诉求人确认已解决的诉求', '訴求人確認已解決的訴求', 'Matters that the applicant says are solved'), { ...replied, where: all(kept, equals('resolved', true)) }),
      counted('answered', text('诉求人作出评价的诉求', '訴求人作出評價的訴求', 'Matters that the applicant rated'), { ...replied, where: all(kept, isOneOf('resolved', [true, false])) }),
    ],
    rate: { numerator: 'solved', denominator: 'answered', per: 100 },
    rule: { op: 'ratio' },
  },
  {
    id: 'satisfaction',
    title: text('满意率', '滿意率', 'Satisfaction rate'),
    full: 35,
    inputs: [
      counted('satisfied', text('评价四星以上的诉求', '評價四星以上的訴求', 'Matters rated four stars or more'), { ...replied, where: all(kept, { '>=': [{ var: 'stars' }, 4] }) }),
      counted('rated', text('诉求人作出评价的诉求', '訴求人作出評價的訴求', 'Matters that the applicant rated'), { ...replied, where: all(kept, rated) }),
    ],
    rate: { numerator: 'satisfied', denominator: 'rated', per: 100 },
    rule: { op: 'ratio' },
  },
];

/** Units are compared with their like (北京市接诉即办工作条例 32). */
const groups: SchemeGroup[] = [
  { id: 'towns', title: text('乡镇（街道）', '鄉鎮（街道）', 'Townships and streets') },
  { id: 'departments', title: text('区直部门', '區直部門', 'Departments'), full: { response: 30, solution: 40, satisfaction: 30 } },
  { id: 'companies', title: text('公共服务企业', '公共服務企業', 'Public service companies'), full: { response: 20, solution: 40, satisfaction: 40 } },
];

/** 12345: response, solution and satisfaction, each by its weight. 30, 35 and 35 are those of one county (准格尔旗); those of the other classes are made up. */
export const hotlineThreeRates: Scheme = {
  id: 'hotline-three-rates',
  version: 1,
  title: text('12345 热线“三率”考评', '12345 熱線「三率」考評', 'Three rates of the 12345 hotline'),
  sample: true,
  basis: text('北京市接诉即办工作条例第三十二条', '北京市接訴即辦工作條例第三十二條', 'Beijing, rules on acting on complaints, article 32'),
  level: 'township',
  period: 'month',
  full: 100,
  indicators,
  groups,
  grades: [
    { id: 'advanced', title: text('先进', '先進', 'Advanced'), from: 90 },
    { id: 'ordinary', title: text('达标', '達標', 'Up to standard'), from: 75 },
    { id: 'rectify', title: text('整改', '整改', 'To rectify'), from: 0 },
  ],
  absence: { missing: 'hold', noBase: 'apart' },
  rounding: { rate: toHundredths, item: null, block: null, total: toHundredths },
  smallBase: 10,
  ranking: { ties: 'min', within: 'group', then: ['solution', 'satisfaction'] },
};
