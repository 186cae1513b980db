export const chartKinds = ['trend', 'bars', 'radar', 'range'] as const;

/**
 * `trend`: lines over periods, with gaps where there is no value. `bars`: horizontal bars, with whiskers where a value has an interval.
 * `radar`: one axis a row, for three to twelve rows; drawn as bars where there are fewer or more. `range`: a point and where it may lie.
 */
export type ChartKind = (typeof chartKinds)[number];

/** One figure. */
export interface ChartValue {
  /** `null`: there is none; drawn as a gap, never as zero. */
  value: number | null;
  /** How it is said: `93.4 %`; where there is no value, why. Absent: the number with at most two digits after the point. */
  text?: string | undefined;
  /** Where it may lie. */
  range?: { from: number; to: number; text?: string | undefined } | undefined;
  /** Something to know of it, such as 样本不足. Shown in the table and said with the point. */
  note?: string | undefined;
}

/** A period of a trend, a bar, an axis of a radar. */
export interface ChartRow {
  label: string;
  /** One for each series, in their order. */
  values: readonly ChartValue[];
  /** The most that it can be: how far a bar's track goes, how long an axis of a radar is. */
  full?: number | undefined;
  /** The one that all this is about, among others. */
  marked?: boolean | undefined;
}

/** What one line, one kind of bar or one shape stands for. At most six. */
export interface ChartSeries {
  label: string;
}

/** A line to be reached, or not to be crossed. */
export interface ChartTarget {
  /** 目标, 警戒线 */
  label: string;
  value: number;
  /** Absent: the number. */
  text?: string | undefined;
}

/** All that a chart and its table are drawn from. */
export interface Chart {
  kind: ChartKind;
  /** What it shows: names the chart and its table. */
  title: string;
  /** What the rows are: 月份, 单位, 指标. Heads the first column of the table. */
  rowTitle: string;
  series: readonly ChartSeries[];
  rows: readonly ChartRow[];
  target?: ChartTarget | undefined;
  /** Where the scale begins and ends. Absent: bars begin at zero, others where their values do. */
  scale?: { from?: number; to?: number } | undefined;
}

/** A point of a chart, by row and series. */
export interface ChartSpot {
  row: number;
  series: number;
}

/** Detail of `linli-point-open`. */
export type PointOpenDetail = ChartSpot;
