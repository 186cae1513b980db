import { text } from '../../../text/text.js';
import type { Status } from '../../case-type.js';

/** Assigned, worked on, done, confirmed. */
export const statuses: Status[] = [
  {
    id: 'assigned',
    phase: 'open',
    label: text('已交办', '已交辦', 'Assigned'),
    explain: text('议定事项已交办，等待主办单位签收。', '議定事項已交辦，等待主辦單位簽收。', 'It was assigned; the leading organisation has yet to sign for it.'),
  },
  {
    id: 'working',
    phase: 'open',
    label: text('落实中', '落實中', 'Being done'),
    explain: text('主办单位正在落实。', '主辦單位正在落實。', 'The leading organisation is carrying it out.'),
  },
  {
    id: 'done',
    phase: 'answered',
    label: text('已完成', '已完成', 'Done'),
    explain: text('主办单位报告已完成，等待确认。', '主辦單位報告已完成，等待確認。', 'The leading organisation reports that it is done; this is to be confirmed.'),
  },
  {
    id: 'confirmed',
    phase: 'ended',
    label: text('已确认', '已確認', 'Confirmed'),
    explain: text('议定事项已落实并确认。', '議定事項已落實並確認。', 'It was carried out, and this was confirmed.'),
  },
  {
    id: 'cancelled',
    phase: 'ended',
    label: text('已取消', '已取消', 'Cancelled'),
    explain: text('议定事项已取消，理由见下方。', '議定事項已取消，理由見下方。', 'It was cancelled for the reason given below.'),
  },
];
