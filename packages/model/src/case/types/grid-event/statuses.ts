import { text } from '../../../text/text.js';
import type { Status } from '../../case-type.js';
import { statusSuspended } from '../shared/suspension.js';

/** Before it was handled. */
export const open = ['found', 'warned', 'assessed', 'dispatched', 'returned', 'handling', 'suspended'];

/** Where a grid event can stand. `settled` is its finder's own word and is kept apart from `closed`, which was looked at again. */
export const statuses: Status[] = [
  {
    id: 'found',
    phase: 'open',
    label: text('已发现', '已發現', 'Found'),
    explain: text('事件已上报，等待预警或当场处置。', '事件已上報，等待預警或當場處置。', 'The event was reported and is to be warned of, or settled on the spot.'),
  },
  {
    id: 'warned',
    phase: 'open',
    label: text('已预警', '已預警', 'Warned of'),
    explain: text('已发出预警，正在分析研判。', '已發出預警，正在分析研判。', 'A warning was given; the event is being assessed.'),
  },
  {
    id: 'assessed',
    phase: 'open',
    label: text('已研判', '已研判', 'Assessed'),
    explain: text('已研判定级，正在派给主办单位。', '已研判定級，正在派給主辦單位。', 'The event was assessed and is being sent to the unit that leads.'),
  },
  {
    id: 'dispatched',
    phase: 'open',
    label: text('已派单', '已派單', 'Dispatched'),
    explain: text('已派给主办单位，等待签收。', '已派給主辦單位，等待簽收。', 'The event was sent to the unit that leads, which has yet to sign for it.'),
  },
  {
    id: 'returned',
    phase: 'open',
    label: text('已退单', '已退單', 'Returned'),
    explain: text('主办单位提出不属于其职责，正在重新派单。', '主辦單位提出不屬於其職責，正在重新派單。', 'The unit said that this is not its duty; the event is being sent to another.'),
  },
  {
    id: 'handling',
    phase: 'open',
    label: text('处置中', '處置中', 'Being handled'),
    explain: text('主办单位正在处置。', '主辦單位正在處置。', 'The unit that leads is handling it.'),
  },
  statusSuspended,
  {
    id: 'handled',
    phase: 'answered',
    label: text('已处置', '已處置', 'Handled'),
    explain: text('主办单位已处置，等待复查。', '主辦單位已處置，等待複查。', 'The unit that leads has handled it; it will be looked at again.'),
  },
  {
    id: 'verified',
    phase: 'answered',
    label: text('已核实', '已核實', 'Verified'),
    explain: text('复查通过，正在结案。', '複查通過，正在結案。', 'It was looked at again and holds; the case is being closed.'),
  },
  {
    id: 'closed',
    phase: 'ended',
    label: text('已结案', '已結案', 'Closed'),
    explain: text('事件已处置并复查通过。', '事件已處置並複查通過。', 'The event was handled and verified.'),
  },
  {
    id: 'settled',
    phase: 'ended',
    label: text('自处自结', '自處自結', 'Settled on the spot'),
    explain: text('网格员已当场处置；没有另行复查。', '網格員已當場處置；沒有另行複查。', 'The grid worker settled it on the spot; nobody else has looked at it.'),
  },
  {
    id: 'dismissed',
    phase: 'ended',
    label: text('不予立案', '不予立案', 'Not taken up'),
    explain: text('不予立案，理由见下方。', '不予立案，理由見下方。', 'It was not taken up, for the reason below.'),
  },
];
