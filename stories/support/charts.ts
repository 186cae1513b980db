import type { Chart, ChartRow, ChartValue } from '@linli/elements';

const rate = (value: number | null, more: Partial<ChartValue> = {}): ChartValue => ({ value, text: value === null ? '没有数据' : `${value.toFixed(1)}%`, ...more });
const months = ['2025年7月', '2025年8月', '2025年9月', '2025年10月', '2025年11月', '2025年12月', '2026年1月', '2026年2月', '2026年3月', '2026年4月', '2026年5月', '2026年6月'];
const over = (...rates: (number | null)[]): ChartRow[] => months.map((label, index) => ({ label, values: [rate(rates[index] ?? null)] }));

/** Nobody counted in February, and few cases were closed in January. */
export const trend: Chart = {
  kind: 'trend',
  title: '按期办结率，近十二个月',
  rowTitle: '月份',
  series: [{ label: '公园街道' }],
  rows: over(88.2, 89.5, 91, 90.4, 92.8, 93.1, 91.7, null, 94.4, 95.2, 96.1, 95.8).map((row, index) => (index === 6 ? { ...row, values: [rate(91.7, { range: { from: 84.1, to: 95.9, text: '84.1% 至 95.9%' }, note: '样本不足' })] } : row)),
  target: { label: '目标', value: 95, text: '95%' },
};

const others = [[86.1, 87, 88.3, 88.9, 90.2, 91.8, 92.4, 92, 92.9, 93.5, 93.3, 94], [95.1, 94.2, 93.8, 94.9, 95.6, 96.2, 95.9, 96.6, 97, 96.4, 97.2, 97.9], [82.3, 84.4, null, null, null, 86.2, 87.9, 88.4, 87.1, 89.5, 90.6, 91.1], [90, 90.4, 89.7, 88.8, 89.9, 90.1, 91.3, 91.1, 91.9, 92.6, 92.2, 92.7], [79.9, 81.2, 82.8, 84, 83.6, 85.1, 86.7, 85.9, 88.2, 87.4, 88.8, 89.3]];
export const sixLines: Chart = {
  ...trend,
  title: '六个街道的按期办结率',
  series: ['公园街道', '百花洲街道', '滕王阁街道', '董家窑街道', '大院街道', '墩子塘街道'].map((label) => ({ label })),
  rows: trend.rows.map((row, month) => ({ ...row, values: [{ ...row.values[0]!, range: undefined }, ...others.map((line) => rate(line[month] ?? null))] })),
};
export const onePeriod: Chart = { ...trend, title: '只有一个月', rows: trend.rows.slice(0, 1) };

const bar = (label: string, value: number | null, more: Partial<ChartRow> = {}): ChartRow => ({ label, values: [{ value, text: value === null ? '没有数据' : `${value} 分` }], ...more });
export const bars: Chart = {
  kind: 'bars',
  title: '各项得分',
  rowTitle: '指标',
  series: [{ label: '得分' }],
  rows: [
    bar('组织领导', 14.75, { full: 15 }), bar('矛盾纠纷多元化解', 27.68, { full: 30, marked: true }), bar('网格化服务管理', 19, { full: 20 }), bar('综治中心', 13.1, { full: 15 }), bar('隐患整改', 9.2, { full: 10 }), bar('群众评价', null, { full: 10 }),
  ],
};
export const intervals: Chart = {
  kind: 'bars',
  title: '群众满意率及置信区间',
  rowTitle: '单位',
  series: [{ label: '满意率' }],
  rows: [['公园街道', 96.2, 94.1, 97.6, 512], ['百花洲街道', 91.4, 88.3, 93.7, 430], ['滕王阁街道', 85.7, 48.7, 97.4, 7]].map(([label, value, from, to, base]) => ({
    label: String(label), values: [rate(Number(value), { range: { from: Number(from), to: Number(to), text: `${from}% 至 ${to}%` }, note: Number(base) < 30 ? `样本不足（${base} 件）` : undefined })],
  })),
  target: { label: '目标', value: 90, text: '90%' },
  scale: { from: 0, to: 100 },
};
export const belowZero: Chart = {
  kind: 'bars',
  title: '与上年同期相比',
  rowTitle: '单位',
  series: [{ label: '增减' }],
  rows: [['公园街道', 3.5], ['百花洲街道', -15.5], ['滕王阁街道', 0], ['董家窑街道', -2.1], ['大院街道', 8.2]].map(([label, value]) => ({ label: String(label), values: [{ value: Number(value), text: `${Number(value) > 0 ? '+' : ''}${String(value).replace('-', '−')}%` }] })),
};
export const twoBars: Chart = {
  kind: 'bars',
  title: '本街道与同组平均',
  rowTitle: '指标',
  series: [{ label: '公园街道' }, { label: '同组平均' }],
  rows: [['按期办结率', 95.8, 93.1], ['群众满意率', 91.2, 92.4], ['回访率', 100, 97.5]].map(([label, own, mean]) => ({ label: String(label), values: [rate(Number(own)), rate(Number(mean))] })),
};
export const longNames: Chart = {
  ...bars,
  title: '名称很长的单位和指标也要看得全，不缩小文字',
  rows: [
    bar('南昌市东湖区公园街道办事处社会治安综合治理中心（网格化服务管理中心）', 14.75, { full: 15 }), bar('Office for Comprehensive Management of Public Security of Gongyuan Subdistrict', 12, { full: 15, marked: true }), bar('短', 3, { full: 15 }),
  ],
};

const axis = (label: string, own: number | null, mean: number, full: number): ChartRow => ({ label, full, values: [{ value: own, text: own === null ? '暂无' : `${own} 分` }, { value: mean, text: `${mean} 分` }] });
export const radar: Chart = {
  kind: 'radar',
  title: '公园街道与同组平均',
  rowTitle: '指标',
  series: [{ label: '公园街道' }, { label: '同组平均' }],
  rows: [axis('组织领导', 14.75, 13.2, 15), axis('矛盾纠纷多元化解', 27.68, 24.9, 30), axis('网格化服务管理', 17, 18.1, 20), axis('综治中心', 13.1, 11.6, 15), axis('隐患排查整改', 9.2, 8.8, 10), axis('群众评价', 8, 8.6, 10)],
};
export const openRadar: Chart = { ...radar, title: '有一项暂无得分', rows: radar.rows.map((row, index) => (index === 2 ? axis(row.label, null, 18.1, 20) : row)) };
export const twelveAxes: Chart = {
  ...radar,
  title: '十二项指标',
  rows: ['领导班子研究部署', '责任清单', '经费保障', '矛盾化解率', '按期办结率', '司法确认与回访', '网格覆盖', '网格事件办结', '入驻到岗率', '吹哨响应', '隐患整改率', '群众满意度'].map((label, index) => axis(label, 6 + ((index * 7) % 4), 7 + (index % 3), 10)),
};
export const twoAxes: Chart = { ...radar, title: '少于三项时画成条形', rows: radar.rows.slice(0, 2) };

export const ranks: Chart = {
  kind: 'range',
  title: '权重上下浮动 20% 时的名次',
  rowTitle: '单位',
  series: [{ label: '名次' }],
  rows: [['公园街道', 1, 1, 2], ['百花洲街道', 2, 1, 4], ['滕王阁街道', 3, 2, 4], ['董家窑街道', 4, 2, 5], ['大院街道', 5, 4, 5], ['墩子塘街道', 6, 6, 6]].map(([label, value, from, to]) => ({
    label: String(label), marked: label === '滕王阁街道', values: [{ value: Number(value), text: `第 ${value} 名`, range: { from: Number(from), to: Number(to), text: from === to ? '不变' : `${from} 至 ${to}` } }],
  })),
  scale: { from: 1, to: 6 },
};
export const nothingYet: Chart = { ...bars, title: '还没有得分', rows: bars.rows.map(({ label, full }) => bar(label, null, { full })) };
export const noRows: Chart = { ...trend, title: '还没有任何月份', rows: [] };

/** The same in English, with names of an English length. */
export const englishRadar: Chart = {
  ...radar,
  title: 'Gongyuan Subdistrict and the mean of its group',
  rowTitle: 'Indicator',
  series: [{ label: 'Gongyuan Subdistrict' }, { label: 'Mean of the group' }],
  rows: ['Organisation and leadership', 'Settling of disputes', 'Grid services', 'Governance centre', 'Hazards put right', 'What residents say'].map((label, index) => ({ ...radar.rows[index]!, label, values: radar.rows[index]!.values.map(({ value }) => ({ value, text: `${value} points` })) })),
};
export const englishTrend: Chart = {
  ...trend,
  title: 'Closed in time, the last twelve months',
  rowTitle: 'Month',
  series: [{ label: 'Gongyuan Subdistrict' }],
  rows: trend.rows.map(({ values }, index) => ({ label: `${['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'][index]} ${index < 6 ? 2025 : 2026}`, values: values.map(({ value }) => ({ value, text: value === null ? 'Not counted' : `${value} %` })) })),
  target: { label: 'Target', value: 95, text: '95 %' },
};
