import type { GridTreeMessages } from '../../grids/grid-tree/grid-tree.messages.js';

export const gridTree: GridTreeMessages = {
  label: '行政區劃和網格',
  loading: '正在載入下級…',
  failed: '載入失敗，按確認鍵或點擊重試',
  none: '沒有下級',
  noGrids: '還沒有劃分網格',
  empty: '沒有可以顯示的行政區劃。',
  grid: '網格',
};
