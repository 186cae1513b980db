import type { ClockDefinition } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';
import { standardClocks } from '../shared/standard.js';

/** Set by the meeting; the figure here is a preset. */
export const doClock: ClockDefinition = {
  id: 'do',
  label: text('完成时限', '完成時限', 'Time to do it'),
  limit: { amount: 30, unit: 'day' },
  warnAfter: 0.7,
  extension: { max: 90 },
};

/** The others are presets too. */
export const clocks: ClockDefinition[] = [
  { id: 'sign', label: text('签收时限', '簽收時限', 'Time to sign for'), limit: { amount: 1, unit: 'workday' }, warnAfter: 0.5 },
  doClock,
  { id: 'confirm', label: text('确认时限', '確認時限', 'Time to confirm'), limit: { amount: 5, unit: 'workday' }, warnAfter: 0.6 },
  ...standardClocks,
];
