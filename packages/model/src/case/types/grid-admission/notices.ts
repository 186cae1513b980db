import { text } from '../../../text/text.js';
import type { Notice } from '../../notice.js';
import { lights } from '../shared/notices.js';
import { say } from '../shared/words.js';
import { listBasis } from './basis.js';
import { words } from './words.js';

/** Who hears of what: the centre of what is asked, the department of what is decided, those consulted of what they are asked. */
export const notices: Notice[] = [
  {
    id: 'applied',
    on: { action: 'apply' },
    to: 'receiver',
    text: text('{lead}申请事项“{title}”准入网格（{receipt}），请在 {deadline} 前审核。', '{lead}申請事項「{title}」准入網格（{receipt}），請在 {deadline} 前審核。', '{lead} applies for “{title}” to be admitted to the grid ({receipt}). Decide by {deadline}.'),
  },
  {
    id: 'more-asked',
    on: { action: 'askMore' },
    to: 'lead',
    text: say(words, '{matter} {receipt}“{title}”材料不全，请在 {deadline} 前补充。', '{matter} {receipt}「{title}」材料不全，請在 {deadline} 前補充。', '{Matter} {receipt} “{title}” is incomplete: complete it by {deadline}.'),
  },
  {
    id: 'supplemented',
    on: { action: 'supplement' },
    to: 'receiver',
    text: say(words, '{matter} {receipt}“{title}”已补充材料，请在 {deadline} 前审核。', '{matter} {receipt}「{title}」已補充材料，請在 {deadline} 前審核。', '{Matter} {receipt} “{title}” was completed: decide by {deadline}.'),
  },
  {
    id: 'consulted',
    on: { action: 'consult' },
    to: 'parts',
    text: say(words, '{matter} {receipt}“{title}”征求您单位意见，请在 {deadline} 前反馈。', '{matter} {receipt}「{title}」徵求您單位意見，請在 {deadline} 前回饋。', '{Matter} {receipt} “{title}”: your organisation is asked for its view, by {deadline}.'),
  },
  {
    id: 'view-given',
    on: { action: 'giveView' },
    to: 'receiver',
    text: say(words, '{matter} {receipt}“{title}”有单位反馈了意见。', '{matter} {receipt}「{title}」有單位回饋了意見。', '{Matter} {receipt} “{title}”: a view was given.'),
  },
  {
    id: 'approved',
    on: { action: 'approve' },
    to: 'lead',
    written: true,
    text: say(words, '{matter} {receipt}“{title}”已批准，将列入清单并公布。', '{matter} {receipt}「{title}」已批准，將列入清單並公布。', '{Matter} {receipt} “{title}” was approved, and will be listed and published.'),
  },
  {
    id: 'refused',
    on: { action: 'refuse' },
    to: 'lead',
    written: true,
    text: say(words, '{matter} {receipt}“{title}”没有批准，理由见办理记录。', '{matter} {receipt}「{title}」沒有批准，理由見辦理記錄。', '{Matter} {receipt} “{title}” was refused; the reason stands with it.'),
  },
  {
    id: 'published',
    on: { action: 'publish' },
    to: 'lead',
    text: text('事项“{title}”（{receipt}）已列入网格准入清单。', '事項「{title}」（{receipt}）已列入網格准入清單。', '“{title}” ({receipt}) was put on the list of items admitted to the grid.'),
    basis: listBasis,
  },
  ...(['lead', 'receiver'] as const).map((to): Notice => ({
    id: `withdrawn-${to}`,
    on: { action: 'withdraw' },
    to,
    text: text('事项“{title}”（{receipt}）退出网格准入清单，理由见办理记录。', '事項「{title}」（{receipt}）退出網格准入清單，理由見辦理記錄。', '“{title}” ({receipt}) leaves the list of items admitted to the grid; the reason stands with it.'),
  })),
  ...lights(words, 'review', 'receiver', ['receiver']),
  ...lights(words, 'supplement', 'lead', ['lead']),
  ...lights(words, 'view', 'parts', ['receiver']),
  ...lights(words, 'publish', 'receiver', ['receiver']),
];
