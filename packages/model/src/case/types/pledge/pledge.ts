import { text } from '../../../text/text.js';
import type { CaseType, Transition } from '../../case-type.js';
import { sharedNotices } from '../shared/notices.js';
import { orderedWork } from '../shared/ordered-work.js';
import { categories } from './categories.js';
import { clocks, dueClock } from './clocks.js';
import { form } from './form.js';
import { keeping } from './keeping.js';
import { notices } from './notices.js';
import { pledging } from './pledging.js';
import { statuses } from './statuses.js';
import { words } from './words.js';

const transitions: Transition[] = [
  ...pledging,
  ...keeping,
  ...orderedWork(words, { open: ['proposed', 'returned', 'working'], working: ['working'], reported: ['completed', 'verified'], ended: ['closed', 'dropped'], limit: dueClock }),
];

/** Pledge (为民实事): an item promised to the public, with an owner, a target and a day, until another has verified it. */
export const pledge: CaseType = {
  id: 'pledge',
  version: 1,
  label: text('为民实事', '為民實事', 'Pledge'),
  receiptPrefix: 'SS',
  form,
  projection: { title: 'item', category: 'category', place: 'place', project: 'list' },
  categories,
  statuses,
  transitions,
  clocks,
  notices: [...notices, ...sharedNotices(words, transitions, clocks)],
};
