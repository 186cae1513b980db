import { text } from '../../../text/text.js';
import type { Status } from '../../case-type.js';

/** Applied for, approved, listed, withdrawn. */
export const statuses: Status[] = [
  {
    id: 'applied',
    phase: 'open',
    label: text('审核中', '審核中', 'Being decided'),
    explain: text('部门已提出申请，综治中心正在审核，可以征求乡镇、社区的意见。', '部門已提出申請，綜治中心正在審核，可以徵求鄉鎮、社區的意見。', 'The department has applied; the centre is deciding, and may ask townships and communities for their view.'),
  },
  {
    id: 'incomplete',
    phase: 'open',
    label: text('待补充', '待補充', 'To be completed'),
    explain: text('材料不全，等待部门补充。', '材料不全，等待部門補充。', 'Something is missing; the department is to complete it.'),
  },
  {
    id: 'approved',
    phase: 'answered',
    label: text('已批准', '已批准', 'Approved'),
    explain: text('已经批准，等待列入清单并公布。', '已經批准，等待列入清單並公布。', 'It was approved and is to be put on the public list.'),
  },
  {
    id: 'listed',
    phase: 'answered',
    label: text('已列入清单', '已列入清單', 'Listed'),
    explain: text('事项在准入清单上，网格按职责办理。', '事項在准入清單上，網格按職責辦理。', 'The item is on the list; grids do it by their duties.'),
  },
  {
    id: 'withdrawn',
    phase: 'ended',
    label: text('已退出清单', '已退出清單', 'Off the list'),
    explain: text('事项已退出准入清单，理由见下方。', '事項已退出准入清單，理由見下方。', 'The item left the list for the reason given below.'),
  },
  {
    id: 'refused',
    phase: 'ended',
    label: text('不予准入', '不予准入', 'Refused'),
    explain: text('没有批准，理由见下方。', '沒有批准，理由見下方。', 'It was not approved, for the reason given below.'),
  },
  {
    id: 'retracted',
    phase: 'ended',
    label: text('已撤回', '已撤回', 'Taken back'),
    explain: text('部门撤回了申请。', '部門撤回了申請。', 'The department took its application back.'),
  },
];
