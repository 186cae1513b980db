import type { ClockDefinition } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';
import { jointMeetingBasis } from '../../../supervision/basis.js';

/** The limit to put right is printed on each measure (信访工作条例 39: 责令限期整改); all figures here are presets. */
export const clocks: ClockDefinition[] = [
  { id: 'reply', label: text('整改时限', '整改時限', 'Time to put right'), limit: { amount: 15, unit: 'day' }, warnAfter: 0.7, basis: jointMeetingBasis },
  { id: 'object', label: text('申诉期限', '申訴期限', 'Window to object'), limit: { amount: 10, unit: 'day' }, warnAfter: 1, window: true },
  { id: 'review', label: text('申诉复核时限', '申訴覆核時限', 'Time to decide on an objection'), limit: { amount: 10, unit: 'workday' }, warnAfter: 0.6 },
  { id: 'verify', label: text('核验时限', '核驗時限', 'Time to verify'), limit: { amount: 10, unit: 'workday' }, warnAfter: 0.6 },
];
