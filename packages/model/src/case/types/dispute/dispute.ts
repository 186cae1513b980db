import { text } from '../../../text/text.js';
import type { CaseType, Transition } from '../../case-type.js';
import { sharedNotices } from '../shared/notices.js';
import { standard } from '../shared/standard.js';
import { categories } from './categories.js';
import { clocks } from './clocks.js';
import { closing } from './closing.js';
import { form } from './form.js';
import { intake } from './intake.js';
import { concluded, mediation } from './mediation.js';
import { notices } from './notices.js';
import { ended, open, statuses } from './statuses.js';
import { words } from './words.js';

const transitions: Transition[] = [
  ...intake,
  ...mediation,
  ...closing,
  ...standard(words, {
    open,
    working: ['inMediation'],
    replied: ['concluded'],
    ended,
    checked: ['closed'],
    dispatchAt: 'accepted',
    received: ['registered', 'screened'],
    sent: ['assigned'],
    sentClocks: ['sign', 'mediate'],
    // How long both sides go on is theirs to agree; the centre's own limit is its lead's to ask for.
    extensionClocks: clocks.filter(({ id }) => id === 'settle'),
    back: 'inMediation',
    windows: ['confirmation'],
    inGrid: true,
    split: { title: 'subject', category: 'category', detail: 'detail', categories },
    answered: { to: 'concluded', effects: concluded },
  }),
];

/**
 * 矛盾纠纷: found, asked for or referred; graded by how hard it is, given to who mediates, answered with what came of it. What is
 * said, signed and kept in mediating belongs into a mediation file, which is a record of its own.
 */
export const dispute: CaseType = {
  id: 'dispute',
  version: 1,
  label: text('矛盾纠纷', '矛盾糾紛', 'Dispute'),
  receiptPrefix: 'JF',
  form,
  projection: { title: 'subject', category: 'category', place: 'place', name: 'name', phone: 'phone' },
  categories,
  statuses,
  transitions,
  clocks,
  notices: [...notices, ...sharedNotices(words, transitions, clocks)],
};
