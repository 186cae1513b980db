/** What stands around a chart. */
export interface ChartMessages {
  /** Kinds of charts, for those who hear that there is one. */
  kinds: { trend: string; bars: string; radar: string; range: string };
  /** The button that shows the figures as a table. */
  table: string;
  /** How to go from point to point. */
  hint: string;
  empty: string;
  /** Stands where there is no value. */
  none: string;
  rangeTitle(series: string): string;
  range(from: string, to: string): string;
  noteTitle: string;
  /** The most that a row can be. */
  fullTitle: string;
  /** One point in words. */
  point(label: string, series: string, text: string): string;
  /** What is known of it beside its value. */
  more(text: string): string;
  target(label: string, text: string): string;
}

export const chartMessages: ChartMessages = {
  kinds: { trend: '折线图', bars: '条形图', radar: '雷达图', range: '区间图' },
  table: '表格',
  hint: '按方向键，或用手指、鼠标指向，逐点查看。',
  empty: '没有可以画出的数据。',
  none: '无数据',
  rangeTitle: (series) => `${series}的区间`,
  range: (from, to) => `${from} 至 ${to}`,
  noteTitle: '说明',
  fullTitle: '最高值',
  point: (label, series, text) => (series ? `${label}，${series}：${text}` : `${label}：${text}`),
  more: (text) => `（${text}）`,
  target: (label, text) => `${label} ${text}`,
};
