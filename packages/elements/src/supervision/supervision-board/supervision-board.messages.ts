import type { SupervisionLevel } from '@linli/model';
import type { BoardCounts } from './board.js';
import type { BoardColumnId } from './supervision-board.types.js';

/** What stands on the supervision board. */
export interface SupervisionBoardMessages {
  label: string;
  proposed: string;
  levels: Record<SupervisionLevel, string>;
  /** Under the name of the first column. */
  proposedHint: string;
  /** Before why that level is proposed. */
  proposals: Record<SupervisionLevel, string>;
  summary: (counts: BoardCounts) => string;
  count: (count: number) => string;
  column: string;
  type: string;
  all: string;
  clear: string;
  nothing: string;
  empty: string;
  emptyHint: string;
  noMatch: string;
  noMatchHint: string;
  lead: string;
  noLead: string;
  /** Of the organisation that leads. */
  measures: string;
  sponsor: string;
  since: string;
  reason: string;
  criteria: string;
  stars: (count: number) => string;
  struckOff: string;
  act: string;
  close: string;
  more: (count: number) => string;
  /** After an action: where the case stands now. */
  moved: (title: string, action: string, column: string) => string;
  left: (title: string, action: string) => string;
}

export const supervisionBoardMessages: SupervisionBoardMessages = {
  label: '督办台',
  proposed: '建议督办',
  levels: { urge: '催办', supervise: '督办', list: '挂牌督办' },
  proposedHint: '按规则提出，由督办人员决定。',
  proposals: { urge: '建议催办', supervise: '建议督办', list: '建议挂牌督办' },
  summary: ({ supervised, overdue, raise, proposed }) =>
    `催办、督办、挂牌督办共 ${supervised} 件${overdue ? `，其中 ${overdue} 件已超期` : ''}${raise ? `，${raise} 件建议升级` : ''}${proposed ? `；另有 ${proposed} 件建议督办` : ''}。`,
  count: (count) => `${count} 件`,
  column: '督办层级',
  type: '事项类型',
  all: '全部',
  clear: '清除筛选',
  nothing: '暂无',
  empty: '现在没有需要督办的事项',
  emptyHint: '按规则建议督办的，以及已经催办、督办、挂牌督办的事项，会显示在这里。',
  noMatch: '没有符合条件的事项',
  noMatchHint: '请放宽或清除筛选条件。',
  lead: '主办单位',
  noLead: '尚未派单',
  measures: '单位措施',
  sponsor: '督办单位',
  since: '开始时间',
  reason: '督办理由',
  criteria: '摘牌条件',
  stars: (count) => `${count} 星`,
  struckOff: '零星，已销号',
  act: '督办操作',
  close: '关闭',
  more: (count) => `再显示 ${count} 件`,
  moved: (title, action, column) => `“${title}”已${action}，在“${column}”一栏。`,
  left: (title, action) => `“${title}”已${action}，不再列在督办台。`,
};

export function columnTitle(id: BoardColumnId, { proposed, levels }: SupervisionBoardMessages): string {
  return id === 'proposed' ? proposed : levels[id];
}
