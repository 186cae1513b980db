import { text } from '../../../text/text.js';
import type { Status } from '../../case-type.js';
import { statusSuspended } from '../shared/suspension.js';
import { statusCalledBack } from '../shared/trunk/calling-back.js';

/** Before the reply. */
export const open = ['registered', 'accepted', 'dispatched', 'returned', 'handling', 'awaiting', 'suspended'];

/** Where a request of an enterprise can stand. */
export const statuses: Status[] = [
  {
    id: 'registered',
    phase: 'open',
    label: text('已登记', '已登記', 'Filed'),
    explain: text('企业诉求已登记，工作人员将尽快受理。', '企業訴求已登記，工作人員將盡快受理。', 'Your request has been filed; whether it is accepted will be decided shortly.'),
  },
  {
    id: 'accepted',
    phase: 'open',
    label: text('已受理', '已受理', 'Accepted'),
    explain: text('已受理，正在派给主办单位。', '已受理，正在派給主辦單位。', 'Your request was accepted and is being sent to the unit that leads.'),
  },
  {
    id: 'refused',
    phase: 'ended',
    label: text('不予受理', '不予受理', 'Not accepted'),
    explain: text('不予受理，原因和可以走的途径见下方。', '不予受理，原因和可以走的途徑見下方。', 'Your request was not accepted. The reason, and where you can turn, stand below.'),
  },
  {
    id: 'transferred',
    phase: 'ended',
    label: text('已转送', '已轉送', 'Passed on'),
    explain: text('已转送有权处理的单位，接收单位见下方。', '已轉送有權處理的單位，接收單位見下方。', 'Your request was passed to the body that is responsible, named below.'),
  },
  {
    id: 'dispatched',
    phase: 'open',
    label: text('已派单', '已派單', 'Dispatched'),
    explain: text('已派给主办单位，等待签收。', '已派給主辦單位，等待簽收。', 'Your request was sent to the unit that leads, which has yet to sign for it.'),
  },
  {
    id: 'returned',
    phase: 'open',
    label: text('已退单', '已退單', 'Returned'),
    explain: text('主办单位提出不属于其职责，正在重新派单。', '主辦單位提出不屬於其職責，正在重新派單。', 'The unit said that this is not its duty; your request is being sent to another.'),
  },
  {
    id: 'handling',
    phase: 'open',
    label: text('办理中', '辦理中', 'Being handled'),
    explain: text('主办单位正在办理，结对单位协助。', '主辦單位正在辦理，結對單位協助。', 'The unit that leads is working on it, with the paired organisation.'),
  },
  {
    id: 'awaiting',
    phase: 'waiting',
    label: text('待补充', '待補充', 'Waiting for an answer'),
    explain: text('需要企业补充情况，请在下方答复。补充前不计办理时间。', '需要企業補充情況，請在下方答覆。補充前不計辦理時間。', 'There is a question for you: please answer below. Time does not run until you do.'),
  },
  statusSuspended,
  {
    id: 'replied',
    phase: 'answered',
    label: text('已答复', '已答覆', 'Answered'),
    explain: text('主办单位已答复，请确认并评价。', '主辦單位已答覆，請確認並評價。', 'The unit that leads has answered: please confirm and rate it.'),
  },
  statusCalledBack,
  {
    id: 'closed',
    phase: 'ended',
    label: text('已结案', '已結案', 'Closed'),
    explain: text('已结案。如仍有问题，可以在期限内申请重办。', '已結案。如仍有問題，可以在期限內申請重辦。', 'The case is closed. If something is still wrong you may ask for it to be reopened within the time shown.'),
  },
  {
    id: 'withdrawn',
    phase: 'ended',
    label: text('已撤回', '已撤回', 'Withdrawn'),
    explain: text('企业已撤回。如有需要，可以重新提交。', '企業已撤回。如有需要，可以重新提交。', 'You withdrew your request. You may file it again at any time.'),
  },
];
