import type { ClockDefinition } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';
import { replyBasis } from '../shared/basis.js';
import { printedLimit } from '../shared/limits.js';
import { standardClocks } from '../shared/standard.js';

/**
 * Five working days to reply are the hotline ordinances' (济南 24), to which enterprises turn too; an order may print another
 * limit, as a check-up takes longer than an answer. The others are presets.
 */
export const clocks: ClockDefinition[] = [
  { id: 'accept', label: text('受理时限', '受理時限', 'Time to accept'), limit: { amount: 1, unit: 'workday' }, warnAfter: 0.5 },
  { id: 'sign', label: text('签收时限', '簽收時限', 'Time to sign for'), limit: { amount: 1, unit: 'workday' }, warnAfter: 0.5, internal: true },
  { id: 'reply', label: text('答复时限', '答覆時限', 'Time to reply'), limit: { amount: 5, unit: 'workday' }, warnAfter: 0.6, extension: { max: 10, times: 1 }, basis: replyBasis },
  { id: 'rework', label: text('重办时限', '重辦時限', 'Time to redo'), limit: { amount: 5, unit: 'workday' }, warnAfter: 0.6 },
  { id: 'review', label: text('回访时限', '回訪時限', 'Time to call back'), limit: { amount: 5, unit: 'workday' }, warnAfter: 0.6, internal: true },
  { id: 'reopen', label: text('申请重办期限', '申請重辦期限', 'Window to ask for reopening'), limit: { amount: 10, unit: 'day' }, warnAfter: 1, window: true },
  ...standardClocks,
];

/** The limit that acceptance prints on the order. */
export const replyWithin = printedLimit([3, 5, 10, 20], 'workday', text('答复时限', '答覆時限', 'Time to reply'));
