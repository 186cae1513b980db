import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { orderBasis, refusalBasis } from '../shared/basis.js';
import { setIfGiven, start, stop } from '../shared/effects.js';
import { note } from '../shared/fields.js';
import { changedCategory } from '../shared/matter.js';
import { refusing, routeFor, statutory, transferring, unclear } from '../shared/trunk/turning-away.js';
import { applicant, clerk, handler } from '../shared/who.js';
import { categories } from './categories.js';
import { replyWithin } from './clocks.js';
import { words } from './words.js';

/** Filed by the enterprise, at the desk, or by the organisation that visited it; then accepted, refused or passed on. */
export const intake: Transition[] = [
  {
    action: 'register',
    step: 'intake',
    label: text('提交诉求', '提交訴求', 'File'),
    done: text('登记', '登記', 'Filed'),
    from: [],
    to: 'registered',
    by: [applicant, clerk, handler],
    fields: [],
    guards: [],
    effects: [start('accept')],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  },
  {
    action: 'accept',
    step: 'accept',
    label: text('受理', '受理', 'Accept'),
    done: text('受理', '受理', 'Accepted'),
    from: ['registered'],
    to: 'accepted',
    by: [clerk],
    fields: [
      changedCategory(categories),
      { ...replyWithin.field, public: true },
      note,
    ],
    guards: [],
    effects: [
      setIfGiven('category'),
      ...stop('accept'),
      { clock: 'start', id: 'reply', limit: replyWithin.rule },
    ],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
    basis: orderBasis,
  },
  refusing({
    from: ['registered'],
    grounds: [
      statutory,
      { value: 'outside', label: text('不属于受理范围', '不屬於受理範圍', 'Outside what is accepted here') },
      { value: 'repeated', label: text('同一事项正在办理', '同一事項正在辦理', 'The same matter is being handled') },
      unclear,
    ],
    fields: [routeFor('statutory')],
    basis: refusalBasis,
  }),
  transferring(words, { from: ['registered'] }),
];
