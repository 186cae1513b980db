import { text } from '../../../text/text.js';
import type { Notice } from '../../notice.js';
import { refusalBasis, replyBasis } from '../shared/basis.js';
import { lights } from '../shared/notices.js';
import { again, askingNotices, closingNotices, orderNotices } from '../shared/trunk/notices.js';
import { words } from './words.js';

/** Who hears of what. */
export const notices: Notice[] = [
  {
    id: 'registered',
    on: { action: 'register' },
    to: 'applicant',
    text: text('企业诉求“{title}”已登记，回执编号 {receipt}，将在 {deadline} 前答复是否受理。', '企業訴求「{title}」已登記，回執編號 {receipt}，將在 {deadline} 前答覆是否受理。', 'Your request “{title}” was filed. Your receipt is {receipt}; you will hear by {deadline} whether it is accepted.'),
  },
  {
    id: 'accepted',
    on: { action: 'accept' },
    to: 'applicant',
    text: text('企业诉求（{receipt}）已受理，将在 {deadline} 前答复。', '企業訴求（{receipt}）已受理，將在 {deadline} 前答覆。', 'Your request ({receipt}) was accepted and will be answered by {deadline}.'),
    basis: replyBasis,
  },
  {
    id: 'refused',
    on: { action: 'refuse' },
    to: 'applicant',
    text: text('企业诉求（{receipt}）不予受理，理由和可以走的途径见办理进展。', '企業訴求（{receipt}）不予受理，理由和可以走的途徑見辦理進展。', 'Your request ({receipt}) was not accepted. The reason, and where to turn, stand with the case.'),
    basis: refusalBasis,
  },
  {
    id: 'transferred',
    on: { action: 'transfer' },
    to: 'applicant',
    text: text('企业诉求（{receipt}）已转送有权处理的单位，接收单位见办理进展。', '企業訴求（{receipt}）已轉送有權處理的單位，接收單位見辦理進展。', 'Your request ({receipt}) was passed to the body that is responsible; which one stands with the case.'),
  },
  {
    id: 'replied',
    on: { action: 'reply' },
    to: 'applicant',
    text: text('企业诉求“{title}”已答复，请确认并评价。', '企業訴求「{title}」已答覆，請確認並評價。', 'Your request “{title}” was answered. Please confirm and rate it.'),
    basis: replyBasis,
  },
  again(words, 'disputed', 'dispute'),
  ...orderNotices(words),
  ...askingNotices,
  ...closingNotices(words),
  ...lights(words, 'accept', 'receiver', ['receiver']),
  ...lights(words, 'sign', 'lead', ['receiver']),
  ...lights(words, 'reply', 'lead', ['receiver', 'sponsor']),
  ...lights(words, 'rework', 'lead', ['receiver', 'sponsor']),
  ...lights(words, 'review', 'receiver', ['receiver']),
];
