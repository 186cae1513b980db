import type { ClockDefinition } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';
import type { ChosenLimit } from '../shared/limits.js';
import { standardClocks } from '../shared/standard.js';
import { orderBasis } from './basis.js';

/**
 * By when a hazard must be removed stands on the order, set by the organisation that gives it. All limits here are presets; the
 * law says “at once”, and names no number of days.
 */
export const clocks: ClockDefinition[] = [
  { id: 'confirm', label: text('核实时限', '核實時限', 'Time to confirm'), limit: { amount: 1, unit: 'day' }, warnAfter: 0.5 },
  { id: 'sign', label: text('签收时限', '簽收時限', 'Time to sign for'), limit: { amount: 1, unit: 'workday' }, warnAfter: 0.5, internal: true },
  { id: 'order', label: text('下达整改指令时限', '下達整改指令時限', 'Time to give the order'), limit: { amount: 2, unit: 'workday' }, warnAfter: 0.5, internal: true },
  { id: 'fix', label: text('整改期限', '整改期限', 'Time to remove'), limit: { amount: 7, unit: 'day' }, warnAfter: 0.6, extension: { max: 15, times: 1 }, basis: orderBasis },
  { id: 'review', label: text('复查时限', '複查時限', 'Time to check again'), limit: { amount: 3, unit: 'workday' }, warnAfter: 0.6, internal: true },
  { id: 'watch', label: text('复发观察期', '復發觀察期', 'Time in which it is watched for coming back'), limit: { amount: 180, unit: 'day' }, warnAfter: 1, window: true, internal: true },
  ...standardClocks,
];

/** The limits that an order may print. */
export const fixLimits: ChosenLimit[] = [
  { value: 'today', label: text('立即（当天）', '立即（當天）', 'At once (today)'), limit: { amount: 0, unit: 'day' } },
  { value: '3', label: text('3 天', '3 天', '3 days'), limit: { amount: 3, unit: 'day' } },
  { value: '7', label: text('7 天', '7 天', '7 days'), limit: { amount: 7, unit: 'day' } },
  { value: '15', label: text('15 天', '15 天', '15 days'), limit: { amount: 15, unit: 'day' } },
  { value: '30', label: text('30 天', '30 天', '30 days'), limit: { amount: 30, unit: 'day' } },
  { value: '90', label: text('90 天', '90 天', '90 days'), limit: { amount: 90, unit: 'day' } },
];
