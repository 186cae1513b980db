import { text } from '../../../text/text.js';
import type { CaseType, Transition } from '../../case-type.js';
import { sharedNotices } from '../shared/notices.js';
import { standard } from '../shared/standard.js';
import { article } from './basis.js';
import { categories } from './categories.js';
import { clocks } from './clocks.js';
import { closing } from './closing.js';
import { form } from './form.js';
import { answered, handling } from './handling.js';
import { intake } from './intake.js';
import { inWriting, notices } from './notices.js';
import { reReview } from './re-review.js';
import { receiving } from './receiving.js';
import { review } from './review.js';
import { routing } from './routing.js';
import { beforeReply, ended, statuses, underReview } from './statuses.js';
import { words } from './words.js';

/** What organisations do with one petition together. The regulations know no suspension, so there is none. */
const shared: Transition[] = standard(words, {
  open: beforeReply,
  working: ['accepted', 'handling'],
  replied: ['replied', 'reviewed', ...underReview],
  ended,
  // Re-reviewed is final (36), and of what never was accepted nobody leads: only what was closed can be put right.
  checked: ['closed'],
  dispatchAt: 'returned',
  received: ['registered'],
  sent: ['routed'],
  // The written notice is owed to the petitioner, whoever gives it in the end: its time runs on.
  sentClocks: ['object', 'feedback'],
  extensionClocks: clocks.filter(({ id }) => id === 'conclude'),
  extensionBasis: article('34'),
  back: 'handling',
  windows: ['askReview', 'askReReview'],
  split: { title: 'subject', category: 'category', detail: 'detail', categories },
  answered: { to: 'replied', effects: answered },
});

const transitions: Transition[] = [...intake, ...routing, ...receiving, ...handling, ...review, ...reReview, ...closing, ...shared];

/** 信访: registered and routed, accepted and answered in writing, reviewed, re-reviewed (信访工作条例 20–36). */
export const petition: CaseType = {
  id: 'petition',
  version: 1,
  label: text('信访事项', '信訪事項', 'Petition'),
  receiptPrefix: 'XF',
  form,
  projection: { title: 'subject', category: 'category', place: 'place', name: 'name', phone: 'phone', confidential: 'confidential', accused: 'accused' },
  categories,
  statuses,
  transitions,
  clocks,
  notices: [...notices, ...sharedNotices(words, transitions, clocks).map(inWriting)],
};
