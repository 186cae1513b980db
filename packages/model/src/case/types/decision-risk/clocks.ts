import type { ClockDefinition } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';
import { standardClocks } from '../shared/standard.js';

/** How long assessing and following a decision may take is nowhere laid down for all: presets that a city edits. */
export const clocks: ClockDefinition[] = [
  { id: 'begin', label: text('启动评估时限', '啟動評估時限', 'Time to begin'), limit: { amount: 10, unit: 'workday' }, warnAfter: 0.6 },
  { id: 'assess', label: text('评估时限', '評估時限', 'Time to assess'), limit: { amount: 30, unit: 'workday' }, warnAfter: 0.7, extension: { max: 15, times: 1 } },
  { id: 'track', label: text('跟踪时限', '跟蹤時限', 'Time to look how it goes'), limit: { amount: 90, unit: 'day' }, warnAfter: 0.8 },
  ...standardClocks,
];
