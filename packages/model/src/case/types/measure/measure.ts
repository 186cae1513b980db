import { text } from '../../../text/text.js';
import type { CaseType } from '../../case-type.js';
import { answering } from './answering.js';
import { categories } from './categories.js';
import { clocks } from './clocks.js';
import { form } from './form.js';
import { issuing } from './issuing.js';
import { notices } from './notices.js';
import { statuses } from './statuses.js';

/**
 * A measure on an ORGANISATION, on one rung of a ladder (see `measureLadders`): its subject leads the case, who issued it receives it.
 * Nothing in it names a person, and who may see it is decided as for any case.
 */
export const measure: CaseType = {
  id: 'measure',
  version: 1,
  label: text('督办措施', '督辦措施', 'Measure on an organisation'),
  receiptPrefix: 'CS',
  form,
  projection: { title: 'subject', category: 'rung', place: 'place' },
  categories,
  statuses,
  transitions: [...issuing, ...answering],
  clocks,
  notices,
};
