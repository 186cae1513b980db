import { text } from '../../../text/text.js';
import type { CaseType, Transition } from '../../case-type.js';
import { answeredAs } from '../shared/merge.js';
import { sharedNotices } from '../shared/notices.js';
import { standard } from '../shared/standard.js';
import { confirming } from '../shared/trunk/confirming.js';
import { dispatching } from '../shared/trunk/dispatching.js';
import { withdrawing } from '../shared/trunk/withdrawing.js';
import { categories } from './categories.js';
import { clocks } from './clocks.js';
import { form } from './form.js';
import { handling, owed } from './handling.js';
import { intake } from './intake.js';
import { notices } from './notices.js';
import { open, statuses } from './statuses.js';
import { words } from './words.js';

const transitions: Transition[] = [
  ...intake,
  ...dispatching({
    from: ['accepted'],
    dispatched: 'dispatched',
    returned: 'returned',
    signed: 'handling',
    assistsLabel: text('结对单位和协办单位', '結對單位和協辦單位', 'Paired and assisting organisations'),
  }),
  ...handling,
  ...confirming(words, { answered: 'replied', closed: 'closed', back: 'handling' }),
  withdrawing(words, { from: open, label: text('撤回诉求', '撤回訴求', 'Withdraw') }),
  ...standard(words, {
    open,
    working: ['handling'],
    replied: ['replied', 'calledBack'],
    ended: ['closed', 'refused', 'transferred', 'withdrawn'],
    checked: ['closed'],
    suspended: { to: 'suspended', back: 'handling', clocks: ['*'] },
    dispatchAt: 'accepted',
    received: ['registered', 'returned'],
    sent: ['dispatched'],
    sentClocks: ['sign'],
    extensionClocks: clocks.filter(({ id }) => id === 'reply'),
    split: { title: 'subject', category: 'category', detail: 'detail', categories },
    answered: answeredAs({ to: 'replied', asks: owed, stops: ['accept', 'sign', ...owed] }),
    back: 'accepted',
    windows: ['reopen'],
  }),
];

/** Request of an enterprise (企业诉求): one unit leads, the organisation that is paired with the enterprise (结对子) assists. */
export const enterpriseRequest: CaseType = {
  id: 'enterprise-request',
  version: 1,
  label: text('企业诉求', '企業訴求', 'Enterprise request'),
  receiptPrefix: 'QY',
  form,
  projection: { title: 'subject', category: 'category', place: 'place', name: 'name', phone: 'phone', confidential: 'confidential' },
  categories,
  statuses,
  transitions,
  clocks,
  notices: [...notices, ...sharedNotices(words, transitions, clocks)],
};
