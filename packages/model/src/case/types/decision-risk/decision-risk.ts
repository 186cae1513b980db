import { text } from '../../../text/text.js';
import type { CaseType, Transition } from '../../case-type.js';
import { sharedNotices } from '../shared/notices.js';
import { standard } from '../shared/standard.js';
import { shownTo } from '../shared/words.js';
import { assessment } from './assessment.js';
import { categories } from './categories.js';
import { clocks } from './clocks.js';
import { decision } from './decision.js';
import { form } from './form.js';
import { notices } from './notices.js';
import { ended, open, statuses } from './statuses.js';
import { words } from './words.js';

const transitions: Transition[] = shownTo(words, [
  ...assessment,
  ...decision,
  ...standard(words, {
    open,
    working: ['assessing'],
    replied: ['filed', 'held', 'decided', 'tracked'],
    ended,
    checked: ['closed'],
    dispatchAt: 'registered',
    extensionClocks: clocks.filter(({ id }) => id === 'assess'),
    back: 'assessing',
  }),
]);

/** 社会稳定风险评估: what is assessed is a decision or a project of an organisation, never a person. */
export const decisionRisk: CaseType = {
  id: 'decision-risk',
  version: 1,
  label: text('决策风险评估', '決策風險評估', 'Decision risk assessment'),
  receiptPrefix: 'FX',
  form,
  projection: { title: 'subject', category: 'category', place: 'place', project: 'project' },
  categories,
  statuses,
  transitions,
  clocks,
  notices: [...notices, ...sharedNotices(words, transitions, clocks)],
};
