import { text } from '../../../text/text.js';
import type { Status } from '../../case-type.js';

/** Until mediation has come to a result. */
export const open = ['registered', 'screened', 'accepted', 'assigned', 'inMediation'];
export const ended = ['closed', 'refused', 'withdrawn'];

/** Where a dispute can stand, from filing to what came of mediation. */
export const statuses: Status[] = [
  {
    id: 'registered',
    phase: 'open',
    label: text('已登记', '已登記', 'Filed'),
    explain: text('您的申请已登记，工作人员将了解情况并征求另一方意见。', '您的申請已登記，工作人員將了解情況並徵求另一方意見。', 'Your request was filed. Staff will look at it and ask the other side.'),
  },
  {
    id: 'screened',
    phase: 'open',
    label: text('已分级', '已分級', 'Screened'),
    explain: text('已按难易分级，正在征求另一方是否愿意调解。', '已按難易分級，正在徵求另一方是否願意調解。', 'It was graded by how hard it is; the other side is being asked whether it will mediate.'),
  },
  {
    id: 'accepted',
    phase: 'open',
    label: text('已受理', '已受理', 'Accepted'),
    explain: text('已受理，正在确定调解组织。另一方明确拒绝的，调解会停止。', '已受理，正在確定調解組織。另一方明確拒絕的，調解會停止。', 'Your request was accepted; who mediates is being arranged. If the other side clearly refuses, mediation stops.'),
  },
  {
    id: 'refused',
    phase: 'ended',
    label: text('不予受理', '不予受理', 'Not accepted'),
    explain: text('不能调解，原因和可以走的途径见下方。', '不能調解，原因和可以走的途徑見下方。', 'It cannot be mediated. The reason, and where you can turn, stand below.'),
  },
  {
    id: 'assigned',
    phase: 'open',
    label: text('已分派', '已分派', 'Assigned'),
    explain: text('已交给调解组织，等待其接收。', '已交給調解組織，等待其接收。', 'It was given to a mediation organisation, which has yet to take it up.'),
  },
  {
    id: 'inMediation',
    phase: 'open',
    label: text('调解中', '調解中', 'In mediation'),
    explain: text('调解组织正在调解。调解不收费，您随时可以不再调解。', '調解組織正在調解。調解不收費，您隨時可以不再調解。', 'Mediation is going on. It is free of charge, and you may stop at any time.'),
  },
  {
    id: 'concluded',
    phase: 'answered',
    label: text('调解终结', '調解終結', 'Concluded'),
    explain: text('调解已有结果，见下方。达成协议的，工作人员会回访履行情况。', '調解已有結果，見下方。達成協議的，工作人員會回訪履行情況。', 'Mediation has come to a result, below. Where there is an agreement, staff will ask whether it is kept.'),
  },
  {
    id: 'closed',
    phase: 'ended',
    label: text('已结案', '已結案', 'Closed'),
    explain: text('纠纷已结案。协议没有履行的，可以申请再次调解。', '糾紛已結案。協議沒有履行的，可以申請再次調解。', 'The dispute is closed. If the agreement is not kept, you may ask for mediation again.'),
  },
  {
    id: 'withdrawn',
    phase: 'ended',
    label: text('已撤回', '已撤回', 'Withdrawn'),
    explain: text('您已撤回申请。如有需要，可以重新申请。', '您已撤回申請。如有需要，可以重新申請。', 'You withdrew your request. You may file it again at any time.'),
  },
];
