import { text } from '../../../text/text.js';
import type { Notice } from '../../notice.js';
import { refusalBasis } from '../shared/basis.js';
import { lights } from '../shared/notices.js';
import { askingNotices, closingNotices, orderNotices } from '../shared/trunk/notices.js';
import { words } from './words.js';

/** What an appeal tells to whom, beside the words of the shared steps. How it is sent is the host's. */
export const notices: Notice[] = [
  {
    id: 'receipt',
    on: { action: 'register' },
    to: 'applicant',
    text: text('您的诉求“{title}”已登记，回执编号 {receipt}，凭编号和查询码可以查看进展。', '您的訴求「{title}」已登記，回執編號 {receipt}，憑編號和查詢碼可以查看進展。', 'Your matter “{title}” has been filed. Receipt {receipt}: with it and its code you can follow the case.'),
  },
  {
    id: 'accepted',
    on: { action: 'accept' },
    to: 'applicant',
    text: text('您的诉求（{receipt}）已受理，将在 {deadline} 前答复您。', '您的訴求（{receipt}）已受理，將在 {deadline} 前答覆您。', 'Your matter ({receipt}) has been accepted. You will have an answer by {deadline}.'),
  },
  {
    id: 'refused',
    on: { action: 'refuse' },
    to: 'applicant',
    text: text('您的诉求（{receipt}）未予受理。理由和可以走的途径见办理进展。', '您的訴求（{receipt}）未予受理。理由和可以走的途徑見辦理進展。', 'Your matter ({receipt}) was not accepted. The reason, and where you can turn, stand with the case.'),
    basis: refusalBasis,
  },
  {
    id: 'transferred',
    on: { action: 'transfer' },
    to: 'applicant',
    text: text('您的诉求（{receipt}）已转送有权处理的单位，接收单位见办理进展。', '您的訴求（{receipt}）已轉送有權處理的單位，接收單位見辦理進展。', 'Your matter ({receipt}) was passed to the body that is responsible; which one stands with the case.'),
  },
  {
    id: 'replied',
    on: { action: 'reply' },
    to: 'applicant',
    text: text('您的诉求（{receipt}）已有答复，请查看并评价。', '您的訴求（{receipt}）已有答覆，請查看並評價。', 'Your matter ({receipt}) has been answered. Read the answer and rate it.'),
  },
  ...orderNotices(words),
  ...askingNotices,
  ...closingNotices(words),
  ...lights(words, 'accept', 'receiver', ['receiver']),
  ...lights(words, 'sign', 'lead', ['receiver']),
  ...lights(words, 'reply', 'lead', ['receiver', 'sponsor']),
  ...lights(words, 'rework', 'lead', ['receiver', 'sponsor']),
  ...lights(words, 'review', 'receiver', ['receiver']),
];
