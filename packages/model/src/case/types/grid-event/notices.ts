import type { Notice } from '../../notice.js';
import { lights } from '../shared/notices.js';
import { orderNotices } from '../shared/trunk/notices.js';
import { say } from '../shared/words.js';
import { words } from './words.js';

/** Who hears of what. The centre that received the event hears when one of the three first times is missed. */
export const notices: Notice[] = [
  ...orderNotices(words),
  {
    id: 'handled',
    on: { action: 'report' },
    to: 'receiver',
    text: say(words, '{matter} {receipt}“{title}”已处置，请在 {deadline} 前复查。', '{matter} {receipt}「{title}」已處置，請在 {deadline} 前複查。', '{Matter} {receipt} “{title}” was handled: look at it again by {deadline}.'),
  },
  {
    id: 'sent-back',
    on: { action: 'rework' },
    to: 'lead',
    text: say(words, '{matter} {receipt}“{title}”复查没有通过，请在 {deadline} 前重新处置。', '{matter} {receipt}「{title}」複查沒有通過，請在 {deadline} 前重新處置。', '{Matter} {receipt} “{title}” did not hold when looked at again: redo it by {deadline}.'),
  },
  ...lights(words, 'warn', 'receiver', ['receiver']),
  ...lights(words, 'assess', 'receiver', ['receiver']),
  ...lights(words, 'sign', 'lead', ['receiver']),
  ...lights(words, 'handle', 'lead', ['receiver', 'sponsor']),
  ...lights(words, 'rework', 'lead', ['receiver', 'sponsor']),
  ...lights(words, 'review', 'receiver', ['receiver']),
];
