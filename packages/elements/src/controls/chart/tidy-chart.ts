import type { Chart, ChartKind, ChartValue } from './chart.types.js';

/** How many series can be told apart. */
export const mostSeries = 6;
/** Between so many axes a radar can be read. */
const radarAxes = { from: 3, to: 12 } as const;

/** The chart that can be drawn: what is no number is no value, and each row has a value for each series. */
export function tidyChart(chart: Chart): Chart {
  const series = chart.series.slice(0, mostSeries);
  const rows = chart.rows.map((row) => ({ ...row, full: isNumber(row.full) ? row.full : undefined, values: series.map((_, index) => tidyValue(row.values[index])) }));
  return { ...chart, series, rows, target: isNumber(chart.target?.value) ? chart.target : undefined };
}

function tidyValue(given: ChartValue = { value: null }): ChartValue {
  const { value, range } = given;
  return { ...given, value: isNumber(value) ? value : null, range: isNumber(range?.from) && isNumber(range?.to) ? range : undefined };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** A radar with too few or too many axes says nothing: bars do. */
export function drawnAs({ kind, rows }: Chart): ChartKind {
  return kind === 'radar' && (rows.length < radarAxes.from || rows.length > radarAxes.to) ? 'bars' : kind;
}
