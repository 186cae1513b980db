import { text } from '../../../text/text.js';
import type { Status } from '../../case-type.js';

/** Before a report was filed. */
export const open = ['registered', 'assessing'];
export const ended = ['closed', 'dropped', 'exempt'];
/** The statuses that a decision has only with a report on file. */
export const assessed = ['filed', 'held', 'decided', 'tracked', 'closed'];

/** Where a decision can stand. No citizen has part in it: these are read by organisations. */
export const statuses: Status[] = [
  {
    id: 'registered',
    phase: 'open',
    label: text('已登记', '已登記', 'Registered'),
    explain: text('决策事项已登记，等待启动评估。', '決策事項已登記，等待啟動評估。', 'The decision is registered; its assessment has yet to begin.'),
  },
  {
    id: 'assessing',
    phase: 'open',
    label: text('评估中', '評估中', 'Being assessed'),
    explain: text('决策单位正在组织风险评估。', '決策單位正在組織風險評估。', 'The deciding body is assessing the risk.'),
  },
  {
    id: 'filed',
    phase: 'answered',
    label: text('已评估，风险可控', '已評估，風險可控', 'Assessed, controllable'),
    explain: text('评估报告已备案，结论为可实施。', '評估報告已備案，結論為可實施。', 'The report is on file: it may go ahead.'),
  },
  {
    id: 'held',
    phase: 'answered',
    label: text('已评估，暂缓或者不予实施', '已評估，暫緩或者不予實施', 'Assessed, not controllable'),
    explain: text('评估报告已备案，调整方案并重新评估后才能决策。', '評估報告已備案，調整方案並重新評估後才能決策。', 'The report is on file: nothing is decided until the draft was changed and assessed again.'),
  },
  {
    id: 'decided',
    phase: 'answered',
    label: text('已决策', '已決策', 'Decided'),
    explain: text('已作出决策，等待首次跟踪。', '已作出決策，等待首次跟蹤。', 'It was decided; how it goes has yet to be looked at.'),
  },
  {
    id: 'tracked',
    phase: 'answered',
    label: text('跟踪中', '跟蹤中', 'Followed'),
    explain: text('正在跟踪实施和防范措施的落实。', '正在跟蹤實施和防範措施的落實。', 'How it is carried out, and the measures, are being followed.'),
  },
  {
    id: 'closed',
    phase: 'ended',
    label: text('已办结', '已辦結', 'Closed'),
    explain: text('跟踪结束，事项办结。', '跟蹤結束，事項辦結。', 'It is no longer followed.'),
  },
  {
    id: 'dropped',
    phase: 'ended',
    label: text('不再推进', '不再推進', 'Given up'),
    explain: text('决策事项不再推进。', '決策事項不再推進。', 'The decision was given up.'),
  },
  {
    id: 'exempt',
    phase: 'ended',
    label: text('无须评估', '無須評估', 'Need not be assessed'),
    explain: text('经核对不属于应当评估的事项。', '經核對不屬於應當評估的事項。', 'It was found not to be one that must be assessed.'),
  },
];
