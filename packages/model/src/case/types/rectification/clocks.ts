import type { ClockDefinition } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';
import { jointMeetingBasis } from '../../../supervision/basis.js';
import { standardClocks } from '../shared/standard.js';

/** Printed on each order (信访工作条例 39: 责令限期整改); the figure here is a preset. */
export const rectifyClock: ClockDefinition = {
  id: 'rectify',
  label: text('整改时限', '整改時限', 'Time to rectify'),
  limit: { amount: 30, unit: 'day' },
  warnAfter: 0.7,
  extension: { max: 30, times: 1 },
  basis: jointMeetingBasis,
};

/** The others are presets too. */
export const clocks: ClockDefinition[] = [
  { id: 'sign', label: text('签收时限', '簽收時限', 'Time to sign for'), limit: { amount: 1, unit: 'workday' }, warnAfter: 0.5 },
  rectifyClock,
  { id: 'recheck', label: text('复查时限', '複查時限', 'Time to re-check'), limit: { amount: 10, unit: 'workday' }, warnAfter: 0.6 },
  ...standardClocks,
];
