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
import { settling } from './settling.js';
import { open, statuses } from './statuses.js';
import { words } from './words.js';

const transitions: Transition[] = shownTo(words, [
  ...finding,
  ...dispatching({ from: ['assessed'], dispatched: 'dispatched', returned: 'returned', signed: 'handling' }),
  progressing(words, { from: ['handling'], to: 'handling', ofPlace: true }),
  ...settling,
  ...standard(words, {
    open,
    working: ['handling'],
    replied: ['handled', 'verified'],
    ended: ['closed', 'settled', 'dismissed'],
    checked: ['closed', 'settled'],
    suspended: { to: 'suspended', back: 'handling', clocks: ['*'] },
    dispatchAt: 'assessed',
    received: ['found', 'warned', 'returned'],
    sent: ['dispatched'],
    sentClocks: ['sign'],
    extensionClocks: clocks.filter(({ id }) => id === 'handle'),
    answered: answeredAs({ to: 'handled', stops: ['warn', 'assess', 'sign', 'handle', 'rework', 'redo'] }),
    back: 'assessed',
    inGrid: true,
  }),
]);

/** Grid event (网格事件): a thing at a place that a grid worker found, warned of at once, assessed, handled and looked at again. */
export const gridEvent: CaseType = {
  id: 'grid-event',
  version: 1,
  label: text('网格事件', '網格事件', 'Grid event'),
  receiptPrefix: 'WG',
  form,
  projection: { title: 'subject', category: 'category', place: 'place' },
  categories,
  statuses,
  transitions,
  clocks,
  notices: [...notices, ...sharedNotices(words, transitions, clocks)],
};
