import { text } from '../../../text/text.js';
import type { Notice } from '../../notice.js';
import { lights } from '../shared/notices.js';
import { words } from './words.js';

/** Who hears of what. The public reads the page; nobody applied, so nobody is written to. */
export const notices: Notice[] = [
  {
    id: 'proposed',
    on: { action: 'register' },
    to: 'lead',
    text: text('实事 {receipt}“{title}”由您单位负责，请在 {deadline} 前认领。', '實事 {receipt}「{title}」由您單位負責，請在 {deadline} 前認領。', 'Pledge {receipt} “{title}”: your unit answers for it. Commit to it by {deadline}.'),
  },
  {
    id: 'assists',
    on: { action: 'register' },
    to: 'parts',
    text: text('实事 {receipt}“{title}”请您单位协办，责任单位是{lead}。', '實事 {receipt}「{title}」請您單位協辦，責任單位是{lead}。', 'Pledge {receipt} “{title}”: your unit assists; {lead} answers for it.'),
  },
  {
    id: 'renamed',
    on: { action: 'dispatch' },
    to: 'lead',
    text: text('实事 {receipt}“{title}”改由您单位负责，请在 {deadline} 前认领。', '實事 {receipt}「{title}」改由您單位負責，請在 {deadline} 前認領。', 'Pledge {receipt} “{title}” passes to your unit. Commit to it by {deadline}.'),
  },
  {
    id: 'returned',
    on: { action: 'return' },
    to: 'receiver',
    text: text('实事 {receipt}“{title}”被退回，请另定责任单位。', '實事 {receipt}「{title}」被退回，請另定責任單位。', 'Pledge {receipt} “{title}” was returned: name another unit.'),
  },
  {
    id: 'completed',
    on: { action: 'complete' },
    to: 'receiver',
    text: text('实事 {receipt}“{title}”已报完成，请在 {deadline} 前验收。', '實事 {receipt}「{title}」已報完成，請在 {deadline} 前驗收。', 'Pledge {receipt} “{title}” was reported as done: verify it by {deadline}.'),
  },
  {
    id: 'sent-back',
    on: { action: 'sendBack' },
    to: 'lead',
    text: text('实事 {receipt}“{title}”验收没有通过，请在 {deadline} 前整改。', '實事 {receipt}「{title}」驗收沒有通過，請在 {deadline} 前整改。', 'Pledge {receipt} “{title}” was not verified: put it right by {deadline}.'),
  },
  ...lights(words, 'commit', 'lead', ['receiver']),
  ...lights(words, 'due', 'lead', ['receiver', 'sponsor']),
  ...lights(words, 'progress', 'lead', ['receiver']),
  ...lights(words, 'rework', 'lead', ['receiver', 'sponsor']),
  ...lights(words, 'review', 'receiver', ['receiver']),
];
