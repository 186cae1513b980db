import type { ChartMessages } from '../../controls/chart/chart.messages.js';

export const chart: ChartMessages = {
  kinds: { trend: '折線圖', bars: '條形圖', radar: '雷達圖', range: '區間圖' },
  table: '表格',
  hint: '按方向鍵，或用手指、滑鼠指向，逐點查看。',
  empty: '沒有可以畫出的資料。',
  none: '無資料',
  rangeTitle: (series) => `${series}的區間`,
  range: (from, to) => `${from} 至 ${to}`,
  noteTitle: '說明',
  fullTitle: '最高值',
  point: (label, series, text) => (series ? `${label}，${series}：${text}` : `${label}：${text}`),
  more: (text) => `（${text}）`,
  target: (label, text) => `${label} ${text}`,
};
