import type { Classing } from './classes.js';
import type { GridMapView, GridMeasure } from './grid-map.types.js';

/** What the map of grids says. Numbers come grouped. */
export interface GridMapMessages {
  label: string;
  views: Record<GridMapView, string>;
  search: string;
  searchHint: string;
  noneFound: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  /** How the keys move, for who hears the map. */
  keys: string;
  /** What is counted, and one count of it. */
  measures: Record<GridMeasure, string>;
  amount(measure: GridMeasure, value: string): string;
  noData: string;
  notSurveyed: string;
  legend: string;
  classings: Record<Classing, string>;
  grids(count: string): string;
  schematic: string;
  schematicHint: string;
  reviewNumber(number: string): string;
  source(source: string): string;
  neighbours(count: string): string;
  selected(count: string): string;
  clear: string;
  open: string;
  columns: { name: string; code: string; households: string; extent: string };
  drawing(percent: string): string;
  cases(count: string): string;
  wheel: string;
  touch: string;
  noTiles: string;
  unsurveyed(count: string): string;
  empty: string;
  emptyHint: string;
  noneSurveyed: string;
  noneSurveyedHint: string;
  /** Beneath a printed table that was too long. */
  printed(count: string, total: string): string;
}

export const gridMapMessages: GridMapMessages = {
  label: '网格地图',
  views: { map: '地图', table: '表格', both: '地图和表格' },
  search: '查找网格',
  searchHint: '名称或编码',
  noneFound: '没有找到这样的网格',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '显示全部',
  keys: '方向键移到相邻的网格；Home、End、Page Up、Page Down 按从上到下、从左到右的顺序移动；加号、减号缩放，0 显示全部；回车或空格选中，Esc 取消选中。',
  measures: { none: '数值', 'open-cases': '未办结事项', overdue: '已超期事项', households: '户数' },
  amount: (measure, value) => (measure === 'none' ? value : `${value} ${measure === 'households' ? '户' : '件'}`),
  noData: '暂无数据',
  notSurveyed: '尚未勘界',
  legend: '图例',
  classings: { quantile: '分级时各级网格数尽量相近', equal: '各级间距相等' },
  grids: (count) => `${count} 个网格`,
  schematic: '示意图，不表示实际边界',
  schematicHint: '按相邻关系排列，大小和形状没有意义。',
  reviewNumber: (number) => `审图号：${number}`,
  source: (source) => `来源：${source}`,
  neighbours: (count) => `相邻 ${count} 个网格`,
  selected: (count) => `已选 ${count} 个网格`,
  clear: '取消选中',
  open: '查看网格',
  columns: { name: '网格', code: '编码', households: '户数', extent: '范围' },
  drawing: (percent) => `正在绘制地图，已完成 ${percent}`,
  cases: (count) => `圆圈是事项所在的位置，放大后可见，共 ${count} 件。`,
  wheel: '按住 Ctrl 键滚动滚轮，可缩放地图',
  touch: '用两个手指移动和缩放地图',
  noTiles: '底图没有加载，只显示网格。',
  unsurveyed: (count) => `另有 ${count} 个网格尚未勘界，只列在表格中。`,
  empty: '这里还没有网格',
  emptyHint: '请先划分网格。划分并勘界后，会自动显示在这里。',
  noneSurveyed: '网格还没有勘界',
  noneSurveyedHint: '请先导入或绘制网格边界。在此之前，可以在表格中查看网格。',
  printed: (count, total) => `表格共 ${total} 行，打印前 ${count} 行。`,
};
