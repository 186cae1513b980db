import type { ClockDefinition } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';
import { standardClocks } from '../shared/standard.js';

/** Each pledge sets when it is due; the figure here is a preset, and so is by how much it may be put off. */
export const dueClock: ClockDefinition = {
  id: 'due',
  label: text('完成期限', '完成期限', 'Due'),
  limit: { amount: 365, unit: 'day' },
  warnAfter: 0.8,
  extension: { max: 180, times: 1 },
};

/** The others are presets too. */
export const clocks: ClockDefinition[] = [
  { id: 'commit', label: text('认领时限', '認領時限', 'Time to commit'), limit: { amount: 10, unit: 'workday' }, warnAfter: 0.6, internal: true },
  dueClock,
  { id: 'progress', label: text('进度公布时限', '進度公布時限', 'Time to publish progress'), limit: { amount: 31, unit: 'day' }, warnAfter: 0.8 },
  { id: 'review', label: text('验收时限', '驗收時限', 'Time to verify'), limit: { amount: 20, unit: 'workday' }, warnAfter: 0.6 },
  { id: 'rework', label: text('整改时限', '整改時限', 'Time to put right'), limit: { amount: 30, unit: 'day' }, warnAfter: 0.6 },
  ...standardClocks,
];
