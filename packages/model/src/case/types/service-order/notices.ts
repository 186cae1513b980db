import { text } from '../../../text/text.js';
import type { Notice } from '../../notice.js';
import { refusalBasis } from '../shared/basis.js';
import { lights } from '../shared/notices.js';
import { again, askingNotices, closingNotices, orderNotices } from '../shared/trunk/notices.js';
import { words } from './words.js';

/** Who hears of what. Whoever ordered hears of every turn that concerns them. */
export const notices: Notice[] = [
  {
    id: 'ordered',
    on: { action: 'register' },
    to: 'applicant',
    text: text('您的点单“{title}”已收到，回执编号 {receipt}，将在 {deadline} 前答复是否接单。', '您的點單「{title}」已收到，回執編號 {receipt}，將在 {deadline} 前答覆是否接單。', 'We have your order “{title}”. Your receipt is {receipt}; you will hear by {deadline} whether it is taken.'),
  },
  {
    id: 'accepted',
    on: { action: 'accept' },
    to: 'applicant',
    text: text('您的点单（{receipt}）已接单，{deadline} 前送办。', '您的點單（{receipt}）已接單，{deadline} 前送辦。', 'Your order ({receipt}) was taken and will be delivered by {deadline}.'),
  },
  ...['refuse', 'decline'].map((action): Notice => ({
    id: `${action}d`,
    on: { action },
    to: 'applicant',
    text: text('您的点单（{receipt}）不能办理，理由和可以去的地方见办理进展。', '您的點單（{receipt}）不能辦理，理由和可以去的地方見辦理進展。', 'Your order ({receipt}) cannot be provided. The reason, and where to turn, stand with the case.'),
    basis: refusalBasis,
  })),
  {
    id: 'ready',
    on: { action: 'prepare' },
    to: 'applicant',
    text: text('您点的“{title}”已准备好，约定的时间见办理进展；不合适可以改约。', '您點的「{title}」已準備好，約定的時間見辦理進展；不合適可以改約。', 'Your order “{title}” is ready. The appointment stands with the case; change it if it does not suit you.'),
  },
  ...(['applicant', 'lead'] as const).map((to): Notice => ({
    id: `rescheduled-${to}`,
    on: { action: 'reschedule' },
    to,
    text: text('点单 {receipt}“{title}”的约定时间已更改，新的时间见办理进展。', '點單 {receipt}「{title}」的約定時間已更改，新的時間見辦理進展。', 'The appointment of order {receipt} “{title}” was changed; the new one stands with the case.'),
  })),
  {
    id: 'delivered',
    on: { action: 'deliver' },
    to: 'applicant',
    text: text('您点的“{title}”已送办，请确认并评价。', '您點的「{title}」已送辦，請確認並評價。', 'Your order “{title}” was delivered. Please confirm and rate it.'),
  },
  again(words, 'disputed', 'dispute'),
  ...orderNotices(words),
  ...askingNotices,
  ...closingNotices(words),
  ...lights(words, 'accept', 'receiver', ['receiver']),
  ...lights(words, 'sign', 'lead', ['receiver']),
  ...lights(words, 'deliver', 'lead', ['receiver', 'sponsor']),
  ...lights(words, 'rework', 'lead', ['receiver', 'sponsor']),
  ...lights(words, 'review', 'receiver', ['receiver']),
];
