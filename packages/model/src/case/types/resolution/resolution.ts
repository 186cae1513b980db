import { text } from '../../../text/text.js';
import type { CaseType } from '../../case-type.js';
import { sharedNotices } from '../shared/notices.js';
import { orderedWork } from '../shared/ordered-work.js';
import { shownTo } from '../shared/words.js';
import { carryingOut } from './carrying-out.js';
import { categories } from './categories.js';
import { clocks, doClock } from './clocks.js';
import { form } from './form.js';
import { notices } from './notices.js';
import { statuses } from './statuses.js';
import { words } from './words.js';

const transitions = shownTo(words, [
  ...carryingOut,
  ...orderedWork(words, { open: ['assigned', 'working'], working: ['working'], reported: ['done'], ended: ['confirmed', 'cancelled'], checked: ['confirmed'], limit: doClock }),
]);

/** 议定事项: what a meeting resolved, with an owner and a limit, until it is confirmed as done. */
export const resolution: CaseType = {
  id: 'resolution',
  version: 1,
  label: text('会议议定事项', '會議議定事項', 'Resolution of a meeting'),
  receiptPrefix: 'YD',
  form,
  projection: { title: 'item', category: 'meeting', place: 'place', project: 'project' },
  categories,
  statuses,
  transitions,
  clocks,
  notices: [...notices, ...sharedNotices(words, transitions, clocks)],
};
