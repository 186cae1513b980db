import { text } from '../../../text/text.js';
import type { Status } from '../../case-type.js';

/** Where a pledge can stand, in words for the public page. */
export const statuses: Status[] = [
  {
    id: 'proposed',
    phase: 'open',
    label: text('待认领', '待認領', 'Proposed'),
    explain: text('项目已列入清单，等待责任单位认领。', '項目已列入清單，等待責任單位認領。', 'The item is on the list; its unit has yet to commit to it.'),
  },
  {
    id: 'returned',
    phase: 'open',
    label: text('重新确定单位', '重新確定單位', 'Returned'),
    explain: text('单位提出不属于其职责，正在另定责任单位。', '單位提出不屬於其職責，正在另定責任單位。', 'The unit said that this is not its duty; another is being named.'),
  },
  {
    id: 'working',
    phase: 'open',
    label: text('推进中', '推進中', 'Under way'),
    explain: text('责任单位已承诺，进度定期公布。', '責任單位已承諾，進度定期公布。', 'The unit has committed to it; progress is published regularly.'),
  },
  {
    id: 'completed',
    phase: 'answered',
    label: text('待验收', '待驗收', 'Reported as done'),
    explain: text('责任单位报告已完成，等待验收。', '責任單位報告已完成，等待驗收。', 'The unit reports it done; it is to be verified.'),
  },
  {
    id: 'verified',
    phase: 'answered',
    label: text('验收通过', '驗收通過', 'Verified'),
    explain: text('验收通过，正在办结。', '驗收通過，正在辦結。', 'It was verified and is being closed.'),
  },
  {
    id: 'closed',
    phase: 'ended',
    label: text('已兑现', '已兌現', 'Kept'),
    explain: text('实事已完成并验收。', '實事已完成並驗收。', 'The pledge was kept and verified.'),
  },
  {
    id: 'dropped',
    phase: 'ended',
    label: text('未兑现', '未兌現', 'Not kept'),
    explain: text('项目已停止，原因见下方。', '項目已停止，原因見下方。', 'The item was given up, for the reason below.'),
  },
];
