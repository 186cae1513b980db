import { text } from '../../../text/text.js';
import type { Notice } from '../../notice.js';
import { lights } from '../shared/notices.js';
import { say } from '../shared/words.js';
import { words } from './words.js';

/** Who hears of what: the organisation of every turn, and whoever issued the measure of what it says. */
export const notices: Notice[] = [
  {
    id: 'issued',
    on: { action: 'issue' },
    to: 'lead',
    written: true,
    text: text('已对您单位采取督办措施 {receipt}“{title}”，请在 {deadline} 前整改并回复；有异议的可以申诉。', '已對您單位採取督辦措施 {receipt}「{title}」，請在 {deadline} 前整改並回覆；有異議的可以申訴。', 'A measure was taken on your organisation: {receipt} “{title}”. Put things right and reply by {deadline}; you may object.'),
  },
  toOrganisation('escalated', 'escalate', '已升级一级，请在 {deadline} 前整改并回复；有异议的可以申诉。', '已升級一級，請在 {deadline} 前整改並回覆；有異議的可以申訴。', 'was escalated by one rung: put things right and reply by {deadline}; you may object.'),
  toOrganisation('upheld', 'dismiss', '经复核维持，请在 {deadline} 前整改并回复。', '經覆核維持，請在 {deadline} 前整改並回覆。', 'was upheld: put things right and reply by {deadline}.'),
  toOrganisation('returned', 'return', '核验没有通过，请在 {deadline} 前继续整改并回复。', '核驗沒有通過，請在 {deadline} 前繼續整改並回覆。', 'did not pass: go on, and reply by {deadline}.'),
  toOrganisation('lifted', 'lift', '已解除。', '已解除。', 'was lifted.'),
  toOrganisation('revoked', 'revoke', '已撤销，不再计入。', '已撤銷，不再計入。', 'was revoked and counts for nothing.'),
  {
    id: 'objected',
    on: { action: 'object' },
    to: 'receiver',
    text: say(words, '{matter} {receipt}“{title}”：单位提出申诉，请在 {deadline} 前复核。', '{matter} {receipt}「{title}」：單位提出申訴，請在 {deadline} 前覆核。', '{Matter} {receipt} “{title}”: the organisation objects. Decide on it by {deadline}.'),
  },
  {
    id: 'replied',
    on: { action: 'reply' },
    to: 'receiver',
    text: say(words, '{matter} {receipt}“{title}”：单位已回复整改情况，请在 {deadline} 前核验。', '{matter} {receipt}「{title}」：單位已回覆整改情況，請在 {deadline} 前核驗。', '{Matter} {receipt} “{title}”: the organisation has replied. Verify it by {deadline}.'),
  },
  ...lights(words, 'reply', 'lead', ['receiver']),
  ...lights(words, 'review', 'receiver', ['receiver']),
  ...lights(words, 'verify', 'receiver', ['receiver']),
];

function toOrganisation(id: string, action: string, zhHans: string, zhHant: string, en: string): Notice {
  return {
    id,
    on: { action },
    to: 'lead',
    written: true,
    text: say(words, `{matter} {receipt}“{title}”${zhHans}`, `{matter} {receipt}「{title}」${zhHant}`, `{Matter} {receipt} “{title}” ${en}`),
  };
}
