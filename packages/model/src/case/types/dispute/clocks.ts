import type { ClockDefinition } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';
import type { ChosenLimit } from '../shared/limits.js';
import { standardClocks } from '../shared/standard.js';
import { confirmationBasis, levelBasis, monthBasis } from './basis.js';

/** How hard a dispute is, and how long a centre gives it: what one county set for simple, ordinary and complex ones (东至, 2025). A preset that a city edits. */
export const levels: ChosenLimit[] = [
  { value: 'simple', label: text('简易（1 天）', '簡易（1 天）', 'Simple (1 day)'), limit: { amount: 1, unit: 'day' } },
  { value: 'complex', label: text('复杂（7 天）', '複雜（7 天）', 'Complex (7 days)'), limit: { amount: 7, unit: 'day' } },
  { value: 'hard', label: text('疑难（20 天）', '疑難（20 天）', 'Hard (20 days)'), limit: { amount: 20, unit: 'day' } },
];

/** The limits of a dispute. Those without a basis are presets of practice. */
export const clocks: ClockDefinition[] = [
  { id: 'screen', label: text('分级受理时限', '分級受理時限', 'Time to screen and accept'), limit: { amount: 1, unit: 'workday' }, warnAfter: 0.5 },
  // The centre's own, from screening to a result; the definition's limit is that of a complex one.
  { id: 'settle', label: text('化解时限', '化解時限', 'Time to settle'), limit: { amount: 7, unit: 'day' }, warnAfter: 0.6, internal: true, basis: levelBasis, extension: { max: 60 } },
  { id: 'sign', label: text('签收时限', '簽收時限', 'Time to take up'), limit: { amount: 1, unit: 'workday' }, warnAfter: 0.5, internal: true },
  { id: 'mediate', label: text('调解时限', '調解時限', 'Time to mediate'), limit: { amount: 30, unit: 'day' }, warnAfter: 0.7, basis: monthBasis, extension: { max: 60, basis: monthBasis } },
  { id: 'followUp', label: text('回访时限', '回訪時限', 'Time to follow up'), limit: { amount: 30, unit: 'day' }, warnAfter: 0.7, internal: true },
  { id: 'confirmation', label: text('申请司法确认期限', '申請司法確認期限', 'Window to ask a court to confirm'), limit: { amount: 30, unit: 'day' }, warnAfter: 1, window: true, basis: confirmationBasis },
  ...standardClocks,
];
