import type { ClockDefinition } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';

/** All figures are presets: no rule sets them. */
export const clocks: ClockDefinition[] = [
  { id: 'review', label: text('审核时限', '審核時限', 'Time to decide'), limit: { amount: 20, unit: 'workday' }, warnAfter: 0.7 },
  { id: 'supplement', label: text('补充材料时限', '補充材料時限', 'Time to complete it'), limit: { amount: 10, unit: 'workday' }, warnAfter: 0.6 },
  { id: 'view', label: text('反馈意见时限', '回饋意見時限', 'Time to give a view'), limit: { amount: 5, unit: 'workday' }, warnAfter: 0.6, internal: true },
  { id: 'publish', label: text('列入清单时限', '列入清單時限', 'Time to put it on the list'), limit: { amount: 5, unit: 'workday' }, warnAfter: 0.6 },
];
