import { text } from '../../../text/text.js';
import type { CaseType } from '../../case-type.js';
import { applying } from './applying.js';
import { categories } from './categories.js';
import { clocks } from './clocks.js';
import { consulting } from './consulting.js';
import { deciding } from './deciding.js';
import { form } from './form.js';
import { listing } from './listing.js';
import { notices } from './notices.js';
import { statuses } from './statuses.js';

/**
 * 事项准入: a department applies for an item to be done in the grid, the centre decides, and the item stands on the public list until it
 * is withdrawn. The item's records come from it by `admittedServices`.
 */
export const gridAdmission: CaseType = {
  id: 'grid-admission',
  version: 1,
  label: text('网格准入事项', '網格准入事項', 'Admission to the grid'),
  receiptPrefix: 'ZR',
  form,
  projection: { title: 'item', category: 'line', place: 'place' },
  categories,
  statuses,
  transitions: [...applying, ...consulting, ...deciding, ...listing],
  clocks,
  notices,
};
