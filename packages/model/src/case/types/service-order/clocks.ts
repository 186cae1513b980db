import type { ClockDefinition } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';
import { standardClocks } from '../shared/standard.js';

/** No rule says how long an order may take: all of these are presets that a place edits with its catalogue. */
export const clocks: ClockDefinition[] = [
  { id: 'accept', label: text('接单时限', '接單時限', 'Time to take the order'), limit: { amount: 1, unit: 'workday' }, warnAfter: 0.5 },
  { id: 'sign', label: text('签收时限', '簽收時限', 'Time to sign for'), limit: { amount: 1, unit: 'workday' }, warnAfter: 0.5, internal: true },
  { id: 'deliver', label: text('送办时限', '送辦時限', 'Time to deliver'), limit: { amount: 7, unit: 'workday' }, warnAfter: 0.6, extension: { max: 7, times: 1 } },
  { id: 'rework', label: text('重办时限', '重辦時限', 'Time to redo'), limit: { amount: 3, unit: 'workday' }, warnAfter: 0.6 },
  { id: 'review', label: text('回访时限', '回訪時限', 'Time to call back'), limit: { amount: 5, unit: 'workday' }, warnAfter: 0.6, internal: true },
  { id: 'reopen', label: text('申请重办期限', '申請重辦期限', 'Window to ask for reopening'), limit: { amount: 10, unit: 'day' }, warnAfter: 1, window: true },
  ...standardClocks,
];
