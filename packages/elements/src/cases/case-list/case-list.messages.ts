import type { DivisionLevel, SupervisionLevel } from '@linli/model';
import type { CaseColumn } from './case-list.types.js';

/** What the worklist says. Numbers come grouped. */
export interface CaseListMessages {
  label: string;
  columns: Record<CaseColumn, string>;
  /** The filters. */
  search: string;
  searchHint: string;
  all: string;
  levels: Record<DivisionLevel, string>;
  narrowAreaFirst: string;
  clear: string;
  /** Shows the filters that there was no room for. */
  more: string;
  sort: string;
  asReceived: string;
  upwards(column: string): string;
  downwards(column: string): string;
  /** The count, spoken when it changes. */
  counted(total: string): string;
  narrowed(total: string, shown: string): string;
  /** The supervision of a case, and what its filter offers beside the levels. */
  supervision: Record<SupervisionLevel | 'any' | 'none', string>;
  /** The title of a case that is part of another. */
  merged(title: string): string;
  stars(count: number): string;
  /** On a card: the line that says what only some cases have. */
  marks: string;
  empty: string;
  emptyHint: string;
  noMatch: string;
  noMatchHint: string;
  printNote: string;
}

export const caseListMessages: CaseListMessages = {
  label: '事项列表',
  columns: {
    title: '事项',
    type: '类型',
    status: '状态',
    supervision: '督办',
    stars: '星级',
    light: '时限',
    remaining: '剩余时间',
    place: '地点',
    grid: '网格',
    lead: '主办单位',
    parts: '未销号',
    project: '专项',
    receipt: '编号',
    createdAt: '登记时间',
    updatedAt: '更新时间',
  },
  search: '查找',
  searchHint: '标题、编号或地点',
  all: '全部',
  levels: { province: '省', prefecture: '市（州）', county: '县（市、区）', township: '乡镇（街道）', community: '村（社区）' },
  narrowAreaFirst: '请先缩小区域',
  clear: '清除筛选',
  more: '筛选和排序',
  sort: '排序',
  asReceived: '默认顺序',
  upwards: (column) => `${column} ↑`,
  downwards: (column) => `${column} ↓`,
  counted: (total) => `共 ${total} 件`,
  narrowed: (total, shown) => `共 ${total} 件，显示 ${shown} 件`,
  supervision: { any: '任一级', none: '未督办', urge: '催办', supervise: '督办', list: '挂牌督办' },
  merged: (title) => `〔已并案〕${title}`,
  stars: (count) => `${count} 星`,
  marks: '标记',
  empty: '这里还没有事项',
  emptyHint: '有新的事项登记或派到这里时，会自动显示。',
  noMatch: '没有符合条件的事项',
  noMatchHint: '请换个说法查找，或清除筛选后查看全部事项。',
  printNote: '打印内容为列表中当前显示的部分。',
};
