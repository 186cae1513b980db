import { text } from '../../../text/text.js';
import type { Status } from '../../case-type.js';
import { statusSuspended } from '../shared/suspension.js';
import { statusCalledBack } from '../shared/trunk/calling-back.js';

/** Before it is delivered. */
export const open = ['ordered', 'accepted', 'dispatched', 'returned', 'making', 'awaiting', 'ready', 'suspended'];

/** Where an order can stand: people order (点单), a unit makes (制作), an official brings (跑堂). */
export const statuses: Status[] = [
  {
    id: 'ordered',
    phase: 'open',
    label: text('已点单', '已點單', 'Ordered'),
    explain: text('您的点单已收到，工作人员将尽快接单。', '您的點單已收到，工作人員將盡快接單。', 'We have your order; staff will take it up shortly.'),
  },
  {
    id: 'accepted',
    phase: 'open',
    label: text('已接单', '已接單', 'Taken'),
    explain: text('已接单，正在派给提供服务的单位。', '已接單，正在派給提供服務的單位。', 'Your order was taken and is being sent to the unit that provides it.'),
  },
  {
    id: 'dispatched',
    phase: 'open',
    label: text('已派单', '已派單', 'Dispatched'),
    explain: text('已派给提供服务的单位，等待签收。', '已派給提供服務的單位，等待簽收。', 'Your order was sent to the unit, which has yet to sign for it.'),
  },
  {
    id: 'returned',
    phase: 'open',
    label: text('已退单', '已退單', 'Returned'),
    explain: text('单位提出不属于其职责，正在重新派单。', '單位提出不屬於其職責，正在重新派單。', 'The unit said that this is not its duty; your order is being sent to another.'),
  },
  {
    id: 'making',
    phase: 'open',
    label: text('制作中', '製作中', 'Being prepared'),
    explain: text('单位正在准备您点的服务。', '單位正在準備您點的服務。', 'The unit is preparing what you ordered.'),
  },
  {
    id: 'awaiting',
    phase: 'waiting',
    label: text('待补充', '待補充', 'Waiting for an answer'),
    explain: text('单位需要您补充情况，请在下方答复。补充前不计办理时间。', '單位需要您補充情況，請在下方答覆。補充前不計辦理時間。', 'The unit has a question for you: please answer below. Time does not run until you do.'),
  },
  {
    id: 'ready',
    phase: 'open',
    label: text('已约定', '已約定', 'Appointment made'),
    explain: text('已准备好，约定的时间见下方。时间不合适可以改约。', '已準備好，約定的時間見下方。時間不合適可以改約。', 'It is ready; the appointment stands below. You may change it if it does not suit you.'),
  },
  statusSuspended,
  {
    id: 'delivered',
    phase: 'answered',
    label: text('已送办', '已送辦', 'Delivered'),
    explain: text('服务已送办，请您确认并评价。', '服務已送辦，請您確認並評價。', 'The service was delivered: please confirm and rate it.'),
  },
  statusCalledBack,
  {
    id: 'closed',
    phase: 'ended',
    label: text('已办结', '已辦結', 'Closed'),
    explain: text('已办结。如仍有问题，可以在期限内申请重办。', '已辦結。如仍有問題，可以在期限內申請重辦。', 'It is done. If something is still wrong you may ask for it to be redone within the time shown.'),
  },
  {
    id: 'refused',
    phase: 'ended',
    label: text('不能办理', '不能辦理', 'Not provided'),
    explain: text('这一单不能办理，理由和可以去的地方见下方。', '這一單不能辦理，理由和可以去的地方見下方。', 'This cannot be provided. The reason, and where you can turn, stand below.'),
  },
  {
    id: 'withdrawn',
    phase: 'ended',
    label: text('已撤回', '已撤回', 'Withdrawn'),
    explain: text('您已撤回点单。如有需要，可以重新点单。', '您已撤回點單。如有需要，可以重新點單。', 'You withdrew your order. You may order again at any time.'),
  },
];
