import type { ClockDefinition } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';
import type { ChosenLimit } from '../shared/limits.js';
import { standardClocks } from '../shared/standard.js';

/**
 * The three first times: to warn (发现预警), to assess (分析研判), to handle (处置化解). How long each may take is nowhere laid down
 * for all: half an hour and two hours are presets that a city edits.
 */
export const clocks: ClockDefinition[] = [
  { id: 'warn', label: text('发现预警时限', '發現預警時限', 'Time to warn'), limit: { amount: 30, unit: 'minute' }, warnAfter: 0.5 },
  { id: 'assess', label: text('分析研判时限', '分析研判時限', 'Time to assess'), limit: { amount: 2, unit: 'hour' }, warnAfter: 0.5 },
  { id: 'handle', label: text('处置化解时限', '處置化解時限', 'Time to handle'), limit: { amount: 7, unit: 'day' }, warnAfter: 0.6, extension: { max: 7, times: 1 } },
  { id: 'sign', label: text('签收时限', '簽收時限', 'Time to sign for'), limit: { amount: 4, unit: 'hour' }, warnAfter: 0.5, internal: true },
  { id: 'review', label: text('复查时限', '複查時限', 'Time to look again'), limit: { amount: 1, unit: 'workday' }, warnAfter: 0.5, internal: true },
  { id: 'rework', label: text('重办时限', '重辦時限', 'Time to redo'), limit: { amount: 3, unit: 'day' }, warnAfter: 0.6 },
  ...standardClocks,
];

/**
 * How long handling may take by class: 1, 7 and 20 days are what a county centre set (东至县, 2025); the hours for what is urgent
 * are a preset.
 */
export const grades: ChosenLimit[] = [
  { value: 'urgent', label: text('紧急（4 小时）', '緊急（4 小時）', 'Urgent (4 hours)'), limit: { amount: 4, unit: 'hour' } },
  { value: 'simple', label: text('简单（1 天）', '簡單（1 天）', 'Simple (1 day)'), limit: { amount: 1, unit: 'day' } },
  { value: 'ordinary', label: text('一般（7 天）', '一般（7 天）', 'Ordinary (7 days)'), limit: { amount: 7, unit: 'day' } },
  { value: 'complex', label: text('复杂（20 天）', '複雜（20 天）', 'Complex (20 days)'), limit: { amount: 20, unit: 'day' } },
];
