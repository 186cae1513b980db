import type { Condition } from '../../form/condition.js';
import { text } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';
import type { Rounding } from '../decimal.js';
import type { CountQuery, Grade, Input } from '../scheme.js';

/** What the bundled schemes have in common. */

export const toHundredths: Rounding = { digits: 2, mode: 'half-up' };

export function entered(id: string, title: Text): Input {
  return { id, title, source: { from: 'entered' } };
}

export function imported(id: string, title: Text): Input {
  return { id, title, source: { from: 'imported' } };
}

export function surveyed(id: string, title: Text): Input {
  return { id, title, source: { from: 'surveyed' } };
}

/** The query is called like the figure. */
export function counted(id: string, title: Text, query: Omit<CountQuery, 'title'>): Input {
  return { id, title, source: { from: 'counted', query: { title, ...query } } };
}

export function isOneOf(name: string, values: readonly (string | boolean)[]): Condition {
  return { in: [{ var: name }, values] };
}

export function not(condition: Condition): Condition {
  return { '!': [condition] };
}

export function equals(name: string, value: string | boolean): Condition {
  return { '===': [{ var: name }, value] };
}

export function all(...conditions: readonly Condition[]): Condition {
  return { and: conditions };
}

export const excellent = text('优秀', '優秀', 'Excellent');
export const good = text('良好', '良好', 'Good');
export const qualified = text('合格', '合格', 'Qualified');
export const unqualified = text('不合格', '不合格', 'Not qualified');

/** Four grades from so many points on. */
export function grades(from: { excellent: number; good: number; qualified: number }): Grade[] {
  return [
    { id: 'excellent', title: excellent, from: from.excellent },
    { id: 'good', title: good, from: from.good },
    { id: 'qualified', title: qualified, from: from.qualified },
    { id: 'unqualified', title: unqualified, from: 0 },
  ];
}
