import type { ClockDefinition } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';
import { standardClocks } from '../shared/standard.js';
import { article } from './basis.js';

/**
 * The limits of a petition. The regulations do not say whether a limit in days that ends on a holiday moves on, so none does; a
 * tenant whose office counts as the Civil Code does (民法典 203) switches `rollForward` on. Limits without a basis are presets.
 */
const rollForward = false;

export const clocks: ClockDefinition[] = [
  {
    id: 'route', label: text('登记转送时限', '登記轉送時限', 'Time to register and route'),
    limit: { amount: 15, unit: 'day' }, warnAfter: 0.7, rollForward, basis: article('22'),
  },
  {
    id: 'notify', label: text('书面告知时限', '書面告知時限', 'Time to give written notice of receipt'),
    limit: { amount: 15, unit: 'day' }, warnAfter: 0.7, rollForward, basis: article('23'),
  },
  {
    id: 'object', label: text('提出异议期限', '提出異議期限', 'Window to object to the hand-over'),
    limit: { amount: 5, unit: 'workday' }, warnAfter: 1, window: true, internal: true, basis: article('23'),
  },
  {
    id: 'reroute', label: text('重新转办时限', '重新轉辦時限', 'Time to route anew'),
    limit: { amount: 5, unit: 'workday' }, warnAfter: 0.6, internal: true,
  },
  {
    id: 'conclude', label: text('办结时限', '辦結時限', 'Time to conclude'),
    limit: { amount: 60, unit: 'day' }, warnAfter: 0.8, rollForward, basis: article('34'),
    extension: { max: 30, times: 1, basis: article('34') },
  },
  // Article 34 is of claims alone; what a suggestion or an accusation is owed by when, the regulations leave open.
  {
    id: 'answer', label: text('回复时限', '回覆時限', 'Time to answer'),
    limit: { amount: 60, unit: 'day' }, warnAfter: 0.8, rollForward,
  },
  // A matter that was assigned (交办) comes with the limit that the office sets; this one is for an order that prints none.
  {
    id: 'feedback', label: text('反馈结果时限', '反饋結果時限', 'Time to report the result'),
    limit: { amount: 60, unit: 'day' }, warnAfter: 0.8, rollForward, internal: true, basis: article('22'),
  },
  {
    id: 'askReview', label: text('请求复查期限', '請求複查期限', 'Window to ask for review'),
    limit: { amount: 30, unit: 'day' }, warnAfter: 1, rollForward, window: true, basis: article('35'),
  },
  {
    id: 'review', label: text('复查时限', '複查時限', 'Time to review'),
    limit: { amount: 30, unit: 'day' }, warnAfter: 0.8, rollForward, basis: article('35'),
  },
  {
    id: 'askReReview', label: text('请求复核期限', '請求覆核期限', 'Window to ask for re-review'),
    limit: { amount: 30, unit: 'day' }, warnAfter: 1, rollForward, window: true, basis: article('36'),
  },
  {
    id: 'reReview', label: text('复核时限', '覆核時限', 'Time to re-review'),
    limit: { amount: 30, unit: 'day' }, warnAfter: 0.8, rollForward, basis: article('36'),
  },
  ...standardClocks,
];
