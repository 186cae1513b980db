import { text } from '../../../text/text.js';
import type { Notice } from '../../notice.js';
import { lights } from '../shared/notices.js';
import { orderNotices } from '../shared/trunk/notices.js';
import { orderBasis } from './basis.js';
import { words } from './words.js';

/** Who hears of what. The order itself goes to the place in writing; serving it is the lead's. */
export const notices: Notice[] = [
  ...orderNotices(words),
  {
    id: 'ordered',
    on: { action: 'order' },
    to: 'lead',
    written: true,
    text: text('隐患 {receipt}“{title}”的整改指令已下达，期限 {deadline}。请书面送达责任单位。', '隱患 {receipt}「{title}」的整改指令已下達，期限 {deadline}。請書面送達責任單位。', 'Hazard {receipt} “{title}” was ordered to be removed by {deadline}. Serve the order in writing.'),
    basis: orderBasis,
  },
  {
    id: 'fixed',
    on: { action: 'fix' },
    to: 'receiver',
    text: text('隐患 {receipt}“{title}”已报整改，请在 {deadline} 前复查。', '隱患 {receipt}「{title}」已報整改，請在 {deadline} 前複查。', 'Hazard {receipt} “{title}” was reported as removed: check it again by {deadline}.'),
  },
  {
    id: 'failed',
    on: { action: 'orderAgain' },
    to: 'lead',
    text: text('隐患 {receipt}“{title}”复查没有通过，应当在 {deadline} 前继续整改。', '隱患 {receipt}「{title}」複查沒有通過，應當在 {deadline} 前繼續整改。', 'Hazard {receipt} “{title}” did not pass: it is to be removed by {deadline}.'),
  },
  ...lights(words, 'confirm', 'receiver', ['receiver']),
  ...lights(words, 'sign', 'lead', ['receiver']),
  ...lights(words, 'order', 'lead', ['receiver']),
  ...lights(words, 'fix', 'lead', ['receiver', 'sponsor']),
  ...lights(words, 'review', 'receiver', ['receiver']),
];
