import { text } from '../../../text/text.js';
import type { Notice } from '../../notice.js';
import { lights } from '../shared/notices.js';
import { controllableBasis, requiredBasis } from './basis.js';
import { words } from './words.js';

/** Word between organisations; no applicant has part in a decision. */
export const notices: Notice[] = [
  {
    id: 'registered', on: { action: 'register' }, to: 'lead', basis: requiredBasis,
    text: text('决策事项 {receipt}“{title}”已登记，请在 {deadline} 前启动评估。', '決策事項 {receipt}「{title}」已登記，請在 {deadline} 前啟動評估。', 'Decision {receipt} “{title}” is registered: begin its assessment by {deadline}.'),
  },
  {
    id: 'held', on: { action: 'reportAgainst' }, to: 'receiver', basis: controllableBasis,
    text: text('决策事项 {receipt}“{title}”评估结论为暂缓或者不予实施。', '決策事項 {receipt}「{title}」評估結論為暫緩或者不予實施。', 'Decision {receipt} “{title}”: the report says hold or stop.'),
  },
  {
    id: 'decided', on: { action: 'decide' }, to: 'receiver',
    text: text('决策事项 {receipt}“{title}”已作出决策，请跟踪。', '決策事項 {receipt}「{title}」已作出決策，請跟蹤。', 'Decision {receipt} “{title}” was taken: follow how it goes.'),
  },
  ...['begin', 'assess', 'track'].flatMap((clock) => lights(words, clock, 'lead', ['receiver', 'sponsor'])),
];
