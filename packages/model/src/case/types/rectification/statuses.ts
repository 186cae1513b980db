import { text } from '../../../text/text.js';
import type { Status } from '../../case-type.js';

/** Ordered, rectified, reported, re-checked, closed. */
export const statuses: Status[] = [
  {
    id: 'ordered',
    phase: 'open',
    label: text('已下达', '已下達', 'Ordered'),
    explain: text('整改要求已经下达，等待整改单位签收。', '整改要求已經下達，等待整改單位簽收。', 'The order was given; the organisation has yet to sign for it.'),
  },
  {
    id: 'rectifying',
    phase: 'open',
    label: text('整改中', '整改中', 'Being rectified'),
    explain: text('整改单位正在整改。', '整改單位正在整改。', 'The organisation is putting things right.'),
  },
  {
    id: 'reported',
    phase: 'answered',
    label: text('已报告', '已報告', 'Reported'),
    explain: text('整改单位已报告整改结果，等待复查。', '整改單位已報告整改結果，等待複查。', 'The organisation has reported; what it did will be checked.'),
  },
  {
    id: 'rechecked',
    phase: 'answered',
    label: text('复查通过', '複查通過', 'Re-checked'),
    explain: text('复查认为问题已经整改，等待销号。', '複查認為問題已經整改，等待銷號。', 'The check found it put right; it is being struck off.'),
  },
  {
    id: 'closed',
    phase: 'ended',
    label: text('已销号', '已銷號', 'Struck off'),
    explain: text('整改已完成并销号。', '整改已完成並銷號。', 'It was put right and struck off.'),
  },
  {
    id: 'revoked',
    phase: 'ended',
    label: text('已撤销', '已撤銷', 'Revoked'),
    explain: text('整改要求已撤销，理由见下方。', '整改要求已撤銷，理由見下方。', 'The order was revoked for the reason given below.'),
  },
];
