import { text } from '../../../text/text.js';
import type { Status } from '../../case-type.js';
import { statusSuspended } from '../shared/suspension.js';
import { statusCalledBack } from '../shared/trunk/calling-back.js';

/** Before the reply. */
export const open = ['registered', 'triaged', 'accepted', 'dispatched', 'returned', 'signed', 'handling', 'awaiting', 'suspended'];
/** Between the reply and the end. */
export const answered = ['replied', 'verified', 'calledBack'];

/** Where an appeal can stand, in the order of the trunk. */
export const statuses: Status[] = [
  {
    id: 'registered',
    phase: 'open',
    label: text('已登记', '已登記', 'Filed'),
    explain: text('您的诉求已登记，工作人员将尽快分拣。', '您的訴求已登記，工作人員將盡快分揀。', 'Your matter has been filed. Staff will sort it shortly.'),
  },
  {
    id: 'triaged',
    phase: 'open',
    label: text('已分拣', '已分揀', 'Sorted'),
    explain: text('诉求已分拣，正在确认是否受理。', '訴求已分揀，正在確認是否受理。', 'Your matter has been sorted; whether it is accepted is being decided.'),
  },
  {
    id: 'accepted',
    phase: 'open',
    label: text('已受理', '已受理', 'Accepted'),
    explain: text('诉求已受理，正在派给承办单位。', '訴求已受理，正在派給承辦單位。', 'Your matter has been accepted and is being sent to the unit that will handle it.'),
  },
  {
    id: 'refused',
    phase: 'ended',
    label: text('不予受理', '不予受理', 'Not accepted'),
    explain: text('诉求不予受理，原因和可以走的途径见下方。', '訴求不予受理，原因和可以走的途徑見下方。', 'Your matter was not accepted. The reason, and where you can turn, stand below.'),
  },
  {
    id: 'transferred',
    phase: 'ended',
    label: text('已转送', '已轉送', 'Passed on'),
    explain: text('诉求已转送有权处理的单位，接收单位见下方。', '訴求已轉送有權處理的單位，接收單位見下方。', 'Your matter was passed to the body that is responsible, named below.'),
  },
  {
    id: 'dispatched',
    phase: 'open',
    label: text('已派单', '已派單', 'Dispatched'),
    explain: text('诉求已派给承办单位，等待签收。', '訴求已派給承辦單位，等待簽收。', 'Your matter was sent to the handling unit, which has yet to sign for it.'),
  },
  {
    id: 'returned',
    phase: 'open',
    label: text('已退单', '已退單', 'Returned'),
    explain: text('承办单位提出不属于其职责，正在重新派单。', '承辦單位提出不屬於其職責，正在重新派單。', 'The unit said that this is not its duty; your matter is being sent to another.'),
  },
  {
    id: 'signed',
    phase: 'open',
    label: text('已签收', '已簽收', 'Signed for'),
    explain: text('承办单位已签收，即将开始办理。', '承辦單位已簽收，即將開始辦理。', 'The handling unit has signed for your matter and will begin.'),
  },
  {
    id: 'handling',
    phase: 'open',
    label: text('办理中', '辦理中', 'Being handled'),
    explain: text('承办单位正在办理。', '承辦單位正在辦理。', 'The handling unit is working on your matter.'),
  },
  {
    id: 'awaiting',
    phase: 'waiting',
    label: text('待补充', '待補充', 'Waiting for an answer'),
    explain: text('承办单位需要您补充情况，请在下方答复。补充前不计办理时间。', '承辦單位需要您補充情況，請在下方答覆。補充前不計辦理時間。', 'The handling unit has a question for you: please answer below. Time does not run until you do.'),
  },
  statusSuspended,
  {
    id: 'replied',
    phase: 'answered',
    label: text('已答复', '已答覆', 'Answered'),
    explain: text('承办单位已答复，工作人员将核验。您可以先评价。', '承辦單位已答覆，工作人員將核驗。您可以先評價。', 'The handling unit has answered; staff will verify it. You may rate the answer now.'),
  },
  {
    id: 'verified',
    phase: 'answered',
    label: text('已核验', '已核驗', 'Verified'),
    explain: text('办理结果已核验，工作人员将回访您。', '辦理結果已核驗，工作人員將回訪您。', 'The result has been verified; staff will call you back.'),
  },
  statusCalledBack,
  {
    id: 'closed',
    phase: 'ended',
    label: text('已结案', '已結案', 'Closed'),
    explain: text('事项已结案。如仍有问题，可以在期限内申请重办。', '事項已結案。如仍有問題，可以在期限內申請重辦。', 'The case is closed. If something is still wrong you may ask for it to be reopened within the time shown.'),
  },
  {
    id: 'withdrawn',
    phase: 'ended',
    label: text('已撤回', '已撤回', 'Withdrawn'),
    explain: text('您已撤回诉求。如有需要，可以重新提交。', '您已撤回訴求。如有需要，可以重新提交。', 'You withdrew your matter. You may file it again at any time.'),
  },
];
