import type { ChartMessages } from './chart.messages.js';
import type { Chart, ChartSpot, ChartValue } from './chart.types.js';

type Say = Pick<ChartMessages, 'none' | 'range' | 'point' | 'more'>;
type NumberText = (value: number) => string;

/** A value as it is said. @param withRange whether where it may lie is said too */
export function valueText(value: ChartValue, withRange: boolean, say: Say, number: NumberText): string {
  const text = value.text ?? (value.value === null ? say.none : number(value.value));
  const range = withRange ? rangeText(value, say, number) : '';
  return range ? `${text}${say.more(range)}` : text;
}

export function rangeText({ range }: ChartValue, say: Say, number: NumberText): string {
  return range ? (range.text ?? say.range(number(range.from), number(range.to))) : '';
}

/** The point under the cursor, in words. */
export function spotText({ rows, series }: Chart, { row, series: of }: ChartSpot, say: Say, number: NumberText): string {
  const value = rows[row]?.values[of];
  if (!value) return '';
  const name = series.length > 1 ? (series[of]?.label ?? '') : '';
  return `${say.point(rows[row]?.label ?? '', name, valueText(value, true, say, number))}${value.note ? say.more(value.note) : ''}`;
}
