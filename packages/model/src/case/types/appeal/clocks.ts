import type { ClockDefinition } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';
import { replyBasis, reworkBasis } from './basis.js';

/**
 * The limits of an appeal. Five working days to reply is the ordinances' own (济南 24, 潍坊 20); the others are presets of
 * practice that a city edits.
 */
export const clocks: ClockDefinition[] = [
  { id: 'accept', label: text('受理时限', '受理時限', 'Time to accept'), limit: { amount: 1, unit: 'workday' }, warnAfter: 0.5 },
  { id: 'sign', label: text('签收时限', '簽收時限', 'Time to sign for'), limit: { amount: 1, unit: 'workday' }, warnAfter: 0.5, internal: true },
  { id: 'reply', label: text('答复时限', '答覆時限', 'Time to reply'), limit: { amount: 5, unit: 'workday' }, warnAfter: 0.6, basis: replyBasis },
  { id: 'rework', label: text('重办时限', '重辦時限', 'Time to redo'), limit: { amount: 3, unit: 'workday' }, warnAfter: 0.6, basis: reworkBasis },
  { id: 'review', label: text('核验回访时限', '核驗回訪時限', 'Time to verify and call back'), limit: { amount: 3, unit: 'workday' }, warnAfter: 0.6, internal: true },
  { id: 'reopen', label: text('申请重办期限', '申請重辦期限', 'Window to ask for reopening'), limit: { amount: 10, unit: 'day' }, warnAfter: 1, window: true },
];
