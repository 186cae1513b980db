import { text } from '../../../text/text.js';
import type { CaseType, Transition } from '../../case-type.js';
import { answeredAs } from '../shared/merge.js';
import { sharedNotices } from '../shared/notices.js';
import { standard } from '../shared/standard.js';
import { dispatching } from '../shared/trunk/dispatching.js';
import { progressing } from '../shared/trunk/progress.js';
import { shownTo } from '../shared/words.js';
import { categories } from './categories.js';
import { clocks } from './clocks.js';
import { finding } from './finding.js';
import { form } from './form.js';
import { notices } from './notices.js';
import { ordering } from './ordering.js';
import { rechecking } from './rechecking.js';
import { open, statuses } from './statuses.js';
import { words } from './words.js';

const transitions: Transition[] = shownTo(words, [
  ...finding,
  ...dispatching({ from: ['confirmed'], dispatched: 'dispatched', returned: 'returned', signed: 'signed', starts: ['order'] }),
  progressing(words, { from: ['ordered'], to: 'ordered', ofPlace: true }),
  ...ordering,
  ...rechecking,
  ...standard(words, {
    open,
    working: ['ordered'],
    replied: ['fixed', 'rechecked'],
    ended: ['closed', 'dismissed'],
    checked: ['closed'],
    suspended: { to: 'suspended', back: 'ordered', clocks: ['*'] },
    dispatchAt: 'confirmed',
    received: ['found', 'returned'],
    sent: ['dispatched', 'signed'],
    sentClocks: ['sign', 'order'],
    extensionClocks: clocks.filter(({ id }) => id === 'fix'),
    answered: answeredAs({ to: 'fixed', stops: ['confirm', 'sign', 'order', 'fix', 'redo'] }),
    back: 'confirmed',
    windows: ['watch'],
    inGrid: true,
  }),
]);

/** Hazard (隐患): a place that is unsafe, from the finding to the check that it no longer is. How severe it is, stars say. */
export const hazard: CaseType = {
  id: 'hazard',
  version: 1,
  label: text('安全隐患', '安全隱患', 'Hazard'),
  receiptPrefix: 'YH',
  form,
  projection: { title: 'subject', category: 'category', place: 'place' },
  categories,
  statuses,
  transitions,
  clocks,
  notices: [...notices, ...sharedNotices(words, transitions, clocks)],
};
