import type { ChartMessages } from '../../controls/chart/chart.messages.js';

export const chart: ChartMessages = {
  kinds: { trend: 'Line chart', bars: 'Bar chart', radar: 'Radar chart', range: 'Range chart' },
  table: 'Table',
  hint: 'Go from point to point with the arrow keys, or point at one.',
  empty: 'There is nothing to draw.',
  none: 'No data',
  rangeTitle: (series) => `${series}: range`,
  range: (from, to) => `${from} to ${to}`,
  noteTitle: 'Note',
  fullTitle: 'Most',
  point: (label, series, text) => (series ? `${label}, ${series}: ${text}` : `${label}: ${text}`),
  more: (text) => ` (${text})`,
  target: (label, text) => `${label} ${text}`,
};
