import { text } from '../../../text/text.js';
import type { Notice } from '../../notice.js';
import { lights } from '../shared/notices.js';
import { say } from '../shared/words.js';
import { words } from './words.js';

/** Who hears of what: the organisation of its order, and whoever gave it of what came. */
export const notices: Notice[] = [
  {
    id: 'ordered',
    on: { action: 'order' },
    to: 'lead',
    written: true,
    text: text('您单位收到整改要求 {receipt}“{title}”，请在 {deadline} 前签收，并按时整改。', '您單位收到整改要求 {receipt}「{title}」，請在 {deadline} 前簽收，並按時整改。', 'Your organisation was ordered to rectify {receipt} “{title}”. Sign for it by {deadline}, and keep its limit.'),
  },
  {
    id: 'reported',
    on: { action: 'report' },
    to: 'receiver',
    text: say(words, '{matter} {receipt}“{title}”已报整改结果，请在 {deadline} 前复查。', '{matter} {receipt}「{title}」已報整改結果，請在 {deadline} 前複查。', '{Matter} {receipt} “{title}” was reported on: check it by {deadline}.'),
  },
  {
    id: 'returned',
    on: { action: 'return' },
    to: 'lead',
    text: say(words, '{matter} {receipt}“{title}”复查没有通过，请在 {deadline} 前继续整改。', '{matter} {receipt}「{title}」複查沒有通過，請在 {deadline} 前繼續整改。', '{Matter} {receipt} “{title}” did not pass its check: go on with it until {deadline}.'),
  },
  ...lights(words, 'sign', 'lead', ['receiver']),
  ...lights(words, 'rectify', 'lead', ['receiver', 'sponsor']),
  ...lights(words, 'recheck', 'receiver', ['receiver']),
];
