import { text } from '../../../text/text.js';
import type { Status } from '../../case-type.js';
import { statusSuspended } from '../shared/suspension.js';

/** Before it was removed. */
export const open = ['found', 'confirmed', 'dispatched', 'returned', 'signed', 'ordered', 'suspended'];

/** Where a hazard can stand: found, ordered to be removed, removed, checked again. */
export const statuses: Status[] = [
  {
    id: 'found',
    phase: 'open',
    label: text('已登记', '已登記', 'Found'),
    explain: text('隐患已登记，等待核实。', '隱患已登記，等待核實。', 'The hazard was reported and is to be confirmed.'),
  },
  {
    id: 'confirmed',
    phase: 'open',
    label: text('已核实', '已核實', 'Confirmed'),
    explain: text('隐患属实，正在派给主办单位。', '隱患屬實，正在派給主辦單位。', 'The hazard is there; it is being sent to the unit that leads.'),
  },
  {
    id: 'dispatched',
    phase: 'open',
    label: text('已派单', '已派單', 'Dispatched'),
    explain: text('已派给主办单位，等待签收。', '已派給主辦單位，等待簽收。', 'It was sent to the unit that leads, which has yet to sign for it.'),
  },
  {
    id: 'returned',
    phase: 'open',
    label: text('已退单', '已退單', 'Returned'),
    explain: text('主办单位提出不属于其职责，正在重新派单。', '主辦單位提出不屬於其職責，正在重新派單。', 'The unit said that this is not its duty; it is being sent to another.'),
  },
  {
    id: 'signed',
    phase: 'open',
    label: text('待下达指令', '待下達指令', 'To be ordered'),
    explain: text('主办单位已签收，正在下达整改指令。', '主辦單位已簽收，正在下達整改指令。', 'The unit that leads has signed for it and will give the order.'),
  },
  {
    id: 'ordered',
    phase: 'open',
    label: text('整改中', '整改中', 'Ordered to be removed'),
    explain: text('整改指令已下达，场所应当在期限内整改。', '整改指令已下達，場所應當在期限內整改。', 'The order was given; the place must be made safe within its limit.'),
  },
  statusSuspended,
  {
    id: 'fixed',
    phase: 'answered',
    label: text('已整改', '已整改', 'Removed'),
    explain: text('已报告整改完成，等待复查。', '已報告整改完成，等待複查。', 'It was reported as removed and will be checked again.'),
  },
  {
    id: 'rechecked',
    phase: 'answered',
    label: text('复查通过', '複查通過', 'Checked again'),
    explain: text('复查通过，等待销号。', '複查通過，等待銷號。', 'It was checked again and is safe; it will be struck off.'),
  },
  {
    id: 'closed',
    phase: 'ended',
    label: text('已销号', '已銷號', 'Struck off'),
    explain: text('隐患已消除并销号。', '隱患已消除並銷號。', 'The hazard was removed and struck off.'),
  },
  {
    id: 'dismissed',
    phase: 'ended',
    label: text('不予立案', '不予立案', 'Not taken up'),
    explain: text('不予立案，理由见下方。', '不予立案，理由見下方。', 'It was not taken up, for the reason below.'),
  },
];
