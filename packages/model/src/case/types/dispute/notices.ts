import { text } from '../../../text/text.js';
import type { Notice } from '../../notice.js';
import { lights } from '../shared/notices.js';
import { say } from '../shared/words.js';
import { followUpBasis, otherRoutesBasis } from './basis.js';
import { words } from './words.js';

/** Word to the applicant at every turn, to who mediates when it comes and when time runs out. */
export const notices: Notice[] = [
  {
    id: 'registered', on: { action: 'register' }, to: 'applicant',
    text: text('您的调解申请“{title}”已登记，编号 {receipt}，将在 {deadline} 前答复是否受理。', '您的調解申請「{title}」已登記，編號 {receipt}，將在 {deadline} 前答覆是否受理。', 'Your request “{title}” was filed as {receipt}. You will hear by {deadline} whether it is accepted.'),
  },
  {
    id: 'accepted', on: { action: 'accept' }, to: 'applicant',
    text: text('您的调解申请（{receipt}）已受理，正在确定调解组织。', '您的調解申請（{receipt}）已受理，正在確定調解組織。', 'Your request ({receipt}) was accepted; who mediates is being arranged.'),
  },
  {
    id: 'refused', on: { action: 'refuse' }, to: 'applicant', basis: otherRoutesBasis,
    text: text('您的调解申请（{receipt}）不予受理，理由和可以走的其他途径见办理进展。', '您的調解申請（{receipt}）不予受理，理由和可以走的其他途徑見辦理進展。', 'Your request ({receipt}) was not accepted. The reason, and where else you can turn, stand with the case.'),
  },
  {
    id: 'assigned', on: { action: 'assign' }, to: 'applicant',
    text: text('您的纠纷（{receipt}）由{lead}调解。', '您的糾紛（{receipt}）由{lead}調解。', '{lead} mediates your dispute ({receipt}).'),
  },
  {
    id: 'assignedTo', on: { action: 'assign' }, to: 'lead',
    text: say(words, '{matter} {receipt}“{title}”已分派给您单位，请在 {deadline} 前接收。', '{matter} {receipt}「{title}」已分派給您單位，請在 {deadline} 前接收。', '{Matter} {receipt} “{title}” was assigned to you: take it up by {deadline}.'),
  },
  {
    id: 'returned', on: { action: 'return' }, to: 'receiver',
    text: say(words, '{matter} {receipt}“{title}”被退回，请重新分派。', '{matter} {receipt}「{title}」被退回，請重新分派。', '{Matter} {receipt} “{title}” was returned: assign it anew.'),
  },
  {
    id: 'began', on: { action: 'takeUp' }, to: 'applicant',
    text: text('{lead}已开始调解您的纠纷（{receipt}），一般在 {deadline} 前有结果。', '{lead}已開始調解您的糾紛（{receipt}），一般在 {deadline} 前有結果。', '{lead} began to mediate your dispute ({receipt}), usually with a result by {deadline}.'),
  },
  {
    id: 'longer', on: { action: 'agreeLonger' }, to: 'applicant',
    text: text('您的纠纷（{receipt}）经双方同意，调解延长到 {deadline}。', '您的糾紛（{receipt}）經雙方同意，調解延長到 {deadline}。', 'As both sides agreed, mediation of your dispute ({receipt}) goes on until {deadline}.'),
  },
  {
    id: 'agreed', on: { action: 'agree' }, to: 'applicant',
    text: text('您的纠纷（{receipt}）已达成调解协议。双方可以在 {deadline} 前共同申请司法确认。', '您的糾紛（{receipt}）已達成調解協議。雙方可以在 {deadline} 前共同申請司法確認。', 'Your dispute ({receipt}) ended in an agreement. Both sides together may ask a court to confirm it by {deadline}.'),
  },
  {
    id: 'ended', on: { action: 'endWithout' }, to: 'applicant', basis: otherRoutesBasis,
    text: text('您的纠纷（{receipt}）调解终结，没有达成协议。可以走的其他途径见办理进展。', '您的糾紛（{receipt}）調解終結，沒有達成協議。可以走的其他途徑見辦理進展。', 'Mediation of your dispute ({receipt}) ended without agreement. Where else you can turn stands with the case.'),
  },
  {
    id: 'again', on: { action: 'mediateAgain' }, to: 'applicant', basis: followUpBasis,
    text: text('您的纠纷（{receipt}）再次调解，一般在 {deadline} 前有结果。', '您的糾紛（{receipt}）再次調解，一般在 {deadline} 前有結果。', 'Your dispute ({receipt}) is mediated again, usually with a result by {deadline}.'),
  },
  {
    id: 'againTo', on: { action: 'mediateAgain' }, to: 'lead', basis: followUpBasis,
    text: say(words, '{matter} {receipt}“{title}”再次调解，时限到 {deadline}。', '{matter} {receipt}「{title}」再次調解，時限到 {deadline}。', '{Matter} {receipt} “{title}” is to be mediated again, until {deadline}.'),
  },
  {
    id: 'closed', on: { action: 'close' }, to: 'applicant',
    text: text('您的纠纷（{receipt}）已结案。协议没有履行的，可以申请再次调解。', '您的糾紛（{receipt}）已結案。協議沒有履行的，可以申請再次調解。', 'Your dispute ({receipt}) is closed. If the agreement is not kept, you may ask for mediation again.'),
  },
  ...lights(words, 'screen', 'receiver', ['receiver']),
  ...lights(words, 'settle', 'receiver', ['receiver', 'sponsor']),
  ...lights(words, 'sign', 'lead', ['receiver']),
  ...lights(words, 'mediate', 'lead', ['receiver', 'sponsor']),
  ...lights(words, 'followUp', 'receiver', ['receiver']),
];
