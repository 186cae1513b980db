import { text } from '../../../text/text.js';
import type { CaseType, Transition } from '../../case-type.js';
import { answeredAs } from '../shared/merge.js';
import { sharedNotices } from '../shared/notices.js';
import { standard } from '../shared/standard.js';
import { asking } from '../shared/trunk/asking.js';
import { confirming } from '../shared/trunk/confirming.js';
import { dispatching } from '../shared/trunk/dispatching.js';
import { progressing } from '../shared/trunk/progress.js';
import { withdrawing } from '../shared/trunk/withdrawing.js';
import { catalogue } from './categories.js';
import { clocks } from './clocks.js';
import { delivering } from './delivering.js';
import { form } from './form.js';
import { notices } from './notices.js';
import { ordering } from './ordering.js';
import { open, statuses } from './statuses.js';
import { words } from './words.js';

/** The limits to which it is owed; they stand while the applicant is asked. */
const owed = ['deliver', 'rework', 'redo'];

const transitions: Transition[] = [
  ...ordering,
  ...dispatching({ from: ['accepted'], dispatched: 'dispatched', returned: 'returned', signed: 'making' }),
  progressing(words, { from: ['making'], to: 'making' }),
  ...asking(words, { from: ['making', 'ready'], waiting: 'awaiting', back: 'making', clocks: owed }),
  ...delivering,
  ...confirming(words, { answered: 'delivered', closed: 'closed', back: 'making' }),
  withdrawing(words, { from: open, label: text('撤回点单', '撤回點單', 'Withdraw') }),
  ...standard(words, {
    open,
    working: ['making', 'ready'],
    replied: ['delivered', 'calledBack'],
    ended: ['closed', 'refused', 'withdrawn'],
    checked: ['closed'],
    suspended: { to: 'suspended', back: 'making', clocks: ['*'] },
    dispatchAt: 'accepted',
    received: ['ordered', 'returned'],
    sent: ['dispatched'],
    sentClocks: ['sign'],
    extensionClocks: clocks.filter(({ id }) => id === 'deliver'),
    answered: answeredAs({ to: 'delivered', asks: owed, stops: ['accept', 'sign', ...owed] }),
    back: 'accepted',
    windows: ['reopen'],
    inGrid: true,
  }),
];

/** Service order (群众点单、单位制作、干部跑堂): from the catalogue to the door, confirmed and rated by whoever ordered. */
export const serviceOrder: CaseType = {
  id: 'service-order',
  version: 1,
  label: text('服务点单', '服務點單', 'Service order'),
  receiptPrefix: 'FW',
  form,
  projection: { title: 'subject', category: 'category', place: 'place', name: 'name', phone: 'phone', confidential: 'confidential' },
  categories: catalogue,
  statuses,
  transitions,
  clocks,
  notices: [...notices, ...sharedNotices(words, transitions, clocks)],
};
