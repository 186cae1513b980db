import type { ClockDefinition } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';
import { standardClocks } from '../shared/standard.js';
import { reworkBasis } from '../shared/basis.js';
import type { AppealPreset } from './presets.js';

/** The limits of an appeal. The one for help is the ordinary limit to reply; all without a basis are presets that a city edits. */
export function clocksFor({ reply, extension, objection, basis }: AppealPreset): ClockDefinition[] {
  return [
    { id: 'accept', label: text('受理时限', '受理時限', 'Time to accept'), limit: { amount: 1, unit: 'workday' }, warnAfter: 0.5 },
    { id: 'sign', label: text('签收时限', '簽收時限', 'Time to sign for'), limit: { amount: 1, unit: 'workday' }, warnAfter: 0.5, internal: true },
    { id: 'objection', label: text('退单期限', '退單期限', 'Window to return the order'), limit: { amount: objection, unit: 'workday' }, warnAfter: 1, window: true, internal: true },
    {
      id: 'reply',
      label: text('答复时限', '答覆時限', 'Time to reply'),
      limit: reply.help,
      warnAfter: 0.6,
      extension: { ...extension, ...(basis && { basis }) },
      ...(basis && { basis }),
    },
    { id: 'rework', label: text('重办时限', '重辦時限', 'Time to redo'), limit: { amount: 3, unit: 'workday' }, warnAfter: 0.6, basis: reworkBasis },
    { id: 'review', label: text('核验回访时限', '核驗回訪時限', 'Time to verify and call back'), limit: { amount: 3, unit: 'workday' }, warnAfter: 0.6, internal: true },
    { id: 'reopen', label: text('申请重办期限', '申請重辦期限', 'Window to ask for reopening'), limit: { amount: 10, unit: 'day' }, warnAfter: 1, window: true },
    ...standardClocks,
  ];
}
