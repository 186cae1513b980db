import { text } from '../../../text/text.js';
import type { CaseType } from '../../case-type.js';
import { sharedNotices } from '../shared/notices.js';
import { orderedWork } from '../shared/ordered-work.js';
import { shownTo } from '../shared/words.js';
import { categories } from './categories.js';
import { clocks, rectifyClock } from './clocks.js';
import { form } from './form.js';
import { handling } from './handling.js';
import { intake } from './intake.js';
import { notices } from './notices.js';
import { statuses } from './statuses.js';
import { words } from './words.js';

const transitions = shownTo(words, [
  ...intake,
  ...handling,
  ...orderedWork(words, {
    open: ['ordered', 'rectifying'],
    working: ['rectifying'],
    reported: ['reported', 'rechecked'],
    ended: ['closed', 'revoked'],
    checked: ['closed'],
    limit: rectifyClock,
  }),
]);

/** 整改: what was found wrong with the work of an organisation is put right by it, and looked at again before it is struck off. */
export const rectification: CaseType = {
  id: 'rectification',
  version: 1,
  label: text('整改事项', '整改事項', 'Rectification'),
  receiptPrefix: 'ZG',
  form,
  projection: { title: 'subject', category: 'source', place: 'place', project: 'project' },
  categories,
  statuses,
  transitions,
  clocks,
  notices: [...notices, ...sharedNotices(words, transitions, clocks)],
};
