import { text } from '../../../text/text.js';
import type { CaseType } from '../../case-type.js';
import { categories } from './categories.js';
import { clocks } from './clocks.js';
import { closing } from './closing.js';
import { form } from './form.js';
import { handling } from './handling.js';
import { intake } from './intake.js';
import { statuses } from './statuses.js';

/** 12345 appeal: from the first word of a citizen to an answer that was verified, called back on and rated. */
export const appeal: CaseType = {
  id: 'appeal',
  version: 1,
  label: text('12345 诉求', '12345 訴求', '12345 appeal'),
  receiptPrefix: 'SQ',
  form,
  projection: { title: 'subject', category: 'category', place: 'place', name: 'name', phone: 'phone', confidential: 'confidential' },
  categories,
  statuses,
  transitions: [...intake, ...handling, ...closing],
  clocks,
};
