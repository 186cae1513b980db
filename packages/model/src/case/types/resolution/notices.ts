import { text } from '../../../text/text.js';
import type { Notice } from '../../notice.js';
import { lights } from '../shared/notices.js';
import { say } from '../shared/words.js';
import { words } from './words.js';

/** Who hears of what: the units of what they were given to do, and whoever gave it of what came. */
export const notices: Notice[] = [
  {
    id: 'assigned',
    on: { action: 'assign' },
    to: 'lead',
    written: true,
    text: text('会议议定事项 {receipt}“{title}”由您单位主办，请在 {deadline} 前签收。', '會議議定事項 {receipt}「{title}」由您單位主辦，請在 {deadline} 前簽收。', 'Your unit leads what a meeting resolved: {receipt} “{title}”. Sign for it by {deadline}.'),
  },
  {
    id: 'assists',
    on: { action: 'assign' },
    to: 'parts',
    text: text('会议议定事项 {receipt}“{title}”由{lead}主办，请您单位在 {deadline} 前办结协办的部分。', '會議議定事項 {receipt}「{title}」由{lead}主辦，請您單位在 {deadline} 前辦結協辦的部分。', '{lead} leads what a meeting resolved: {receipt} “{title}”. Your unit assists, until {deadline}.'),
  },
  {
    id: 'done',
    on: { action: 'report' },
    to: 'receiver',
    text: say(words, '{matter} {receipt}“{title}”已报完成，请在 {deadline} 前确认。', '{matter} {receipt}「{title}」已報完成，請在 {deadline} 前確認。', '{Matter} {receipt} “{title}” was reported as done: confirm it by {deadline}.'),
  },
  {
    id: 'returned',
    on: { action: 'return' },
    to: 'lead',
    text: say(words, '{matter} {receipt}“{title}”被退回，请在 {deadline} 前继续落实。', '{matter} {receipt}「{title}」被退回，請在 {deadline} 前繼續落實。', '{Matter} {receipt} “{title}” was sent back: go on with it until {deadline}.'),
  },
  ...lights(words, 'sign', 'lead', ['receiver']),
  ...lights(words, 'do', 'lead', ['receiver', 'sponsor']),
  ...lights(words, 'confirm', 'receiver', ['receiver']),
];
