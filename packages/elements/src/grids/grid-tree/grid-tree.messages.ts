/** What the tree of divisions and grids says. */
export interface GridTreeMessages {
  label: string;
  loading: string;
  failed: string;
  none: string;
  noGrids: string;
  empty: string;
  grid: string;
}

export const gridTreeMessages: GridTreeMessages = {
  label: '行政区划和网格',
  loading: '正在加载下级…',
  failed: '加载失败，按回车键或点击重试',
  none: '没有下级',
  noGrids: '还没有划分网格',
  empty: '没有可以显示的行政区划。',
  grid: '网格',
};
