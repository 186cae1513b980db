import type { Chart, ChartValue } from './chart.types.js';

/** A stretch of numbers, drawn from 0 to 1. */
export interface Scale {
  from: number;
  to: number;
  ticks: readonly number[];
  /** Where a number lies, 0 to 1; one beyond the scale at its end. */
  share(value: number): number;
}

/** The scale that all values of a chart, their ranges and its target share. */
export function scaleOf(chart: Chart, count = 5): Scale {
  const numbers = chart.rows.flatMap(({ values, full }) => [...values.flatMap(numbersOf), ...(full !== undefined && chart.kind === 'bars' ? [full] : [])]);
  if (chart.target) numbers.push(chart.target.value);
  if (chart.kind === 'bars' || chart.kind === 'radar' || numbers.length === 0) numbers.push(0);
  return makeScale(chart.scale?.from ?? Math.min(...numbers), chart.scale?.to ?? Math.max(...numbers), {
    count,
    whole: numbers.every(Number.isInteger),
    // A bar ends where its value does: only lines begin and end at a round number.
    round: chart.kind === 'trend',
    fixed: chart.scale ?? {},
  });
}

/** Of one axis of a radar: from zero, or the least there is, to the most. */
export function axisScale(values: readonly ChartValue[], full: number | undefined): Scale {
  const numbers = values.flatMap(numbersOf);
  return makeScale(Math.min(0, ...numbers), full ?? Math.max(0, ...numbers), { count: 2, whole: false, round: false, fixed: {} });
}

export function numbersOf({ value, range }: ChartValue): number[] {
  return [value, range?.from, range?.to].filter((number): number is number => typeof number === 'number');
}

interface Manner {
  count: number;
  whole: boolean;
  round: boolean;
  fixed: { from?: number; to?: number };
}

function makeScale(least: number, most: number, { count, whole, round, fixed }: Manner): Scale {
  const [low, high] = most > least ? [least, most] : [least - (round ? 1 : 0), least + 1];
  const step = stepOf((high - low) / count, whole);
  const from = round && fixed.from === undefined ? Math.floor(low / step) * step : low;
  const to = round && fixed.to === undefined ? Math.ceil(high / step) * step : high;
  const ticks: number[] = [];
  for (let index = Math.ceil(from / step - 1e-9); index * step <= to + step * 1e-9; index += 1) ticks.push(Number((index * step).toPrecision(12)));
  return { from, to, ticks, share: (value) => Math.min(1, Math.max(0, (value - from) / (to - from))) };
}

/** The next of 1, 2, 5, 10, 20 … that is not below `rough`. */
function stepOf(rough: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough * (1 - 1e-9)) ?? 10) * power;
  return whole ? Math.max(1, step) : step;
}
