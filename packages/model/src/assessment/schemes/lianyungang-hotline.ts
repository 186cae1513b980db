import { text } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';
import type { Indicator, Scheme } from '../scheme.js';
import { entered, imported, toHundredths } from './parts.js';

/** full less 1 point for each per cent below 95 (0.5 below the target of satisfaction, which keeps half of its points). */
function indicators(satisfaction: { title: Text; target: number; asked: Text; satisfied: Text }): Indicator[] {
  return [
    {
      id: 'signing',
      title: text('及时签收率', '及時簽收率', 'Orders signed for in time'),
      full: 10,
      inputs: [imported('inTime', text('及时签收的工单', '及時簽收的工單', 'Orders signed for in time')), imported('orders', text('派发的工单', '派發的工單', 'Orders sent'))],
      rate: { numerator: 'inTime', denominator: 'orders', per: 100 },
      rule: { op: 'target', target: 95, slope: 1, floor: 0 },
    },
    {
      id: 'onTime',
      title: text('按时办结率', '按時辦結率', 'Orders ended in time'),
      full: 20,
      inputs: [imported('inTime', text('按时办结的工单', '按時辦結的工單', 'Orders ended in time')), imported('due', text('应办结的工单', '應辦結的工單', 'Orders that were due'))],
      rate: { numerator: 'inTime', denominator: 'due', per: 100 },
      rule: { op: 'target', target: 95, slope: 1, floor: 0 },
    },
    {
      id: 'satisfaction',
      title: satisfaction.title,
      full: 25,
      inputs: [imported('satisfied', satisfaction.satisfied), imported('asked', satisfaction.asked)],
      rate: { numerator: 'satisfied', denominator: 'asked', per: 100 },
      rule: { op: 'target', target: satisfaction.target, slope: '0.5', floor: '12.5' },
    },
    {
      id: 'replies',
      title: text('答复规范', '答覆規範', 'Replies to standard'),
      full: 10,
      inputs: [imported('faulty', text('不规范的答复', '不規範的答覆', 'Replies below standard'))],
      rule: { op: 'deduct', events: [{ input: 'faulty', per: 1 }] },
    },
    {
      id: 'rest',
      title: text('其他（通报未列明）', '其他（通報未列明）', 'The rest (not set out in the bulletins)'),
      full: 35,
      inputs: [entered('given', text('得分', '得分', 'Points given'))],
      rule: { op: 'manual' },
    },
  ];
}

function hotline(version: number, satisfaction: Parameters<typeof indicators>[0]): Scheme {
  return {
    id: 'lianyungang-hotline',
    version,
    title: text('12345 热线办理质量考评（目标值扣分法）', '12345 熱線辦理品質考評（目標值扣分法）', 'Handling of hotline orders, by targets'),
    sample: true,
    basis: text('计分办法据连云港市 2021—2023 年通报推算', '計分辦法據連雲港市 2021—2023 年通報推算', 'Worked out from bulletins of Lianyungang, 2021 to 2023'),
    level: 'county',
    period: 'month',
    full: 100,
    indicators: indicators(satisfaction),
    groups: [
      { id: 'counties', title: text('县区', '縣區', 'Counties and districts') },
      { id: 'departments', title: text('市直部门', '市直部門', 'Departments of the city') },
      { id: 'companies', title: text('企事业单位', '企事業單位', 'Companies and institutions') },
    ],
    // Units without orders, or without any that was due, are listed apart.
    absence: { missing: 'hold', noBase: 'apart' },
    // The rates first: 78.04 becomes 78.05 without it.
    rounding: { rate: toHundredths, item: toHundredths, block: null, total: toHundredths },
    smallBase: 10,
    ranking: { ties: 'min', within: 'group' },
  };
}

/** Satisfaction of those who were called back, target 95 %: bulletins of 2021 and February 2022. */
export const lianyungangHotline: Scheme = hotline(1, {
  title: text('回访满意率', '回訪滿意率', 'Satisfaction when called back'),
  target: 95,
  satisfied: text('回访满意的工单', '回訪滿意的工單', 'Orders called back and satisfied'),
  asked: text('回访有效的工单', '回訪有效的工單', 'Orders called back'),
});

/** Satisfaction with orders of the province, target 98 %: bulletins of August 2022 and January 2023. */
export const lianyungangHotlineProvince: Scheme = hotline(2, {
  title: text('省派工单满意率', '省派工單滿意率', 'Satisfaction with orders of the province'),
  target: 98,
  satisfied: text('评价满意的省派工单', '評價滿意的省派工單', 'Orders of the province that are satisfied'),
  asked: text('有评价的省派工单', '有評價的省派工單', 'Orders of the province that were rated'),
});
