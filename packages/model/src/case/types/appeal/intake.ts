import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { refusalBasis } from '../shared/basis.js';
import { setIfGiven, start, stop } from '../shared/effects.js';
import { note } from '../shared/fields.js';
import { changedCategory, grid } from '../shared/matter.js';
import { orderFields, orderLimit } from '../shared/order-limit.js';
import { refusing, routeFor, statutory, transferring, unclear } from '../shared/trunk/turning-away.js';
import { applicant, clerk } from '../shared/who.js';
import { categories } from './categories.js';
import { classField, replyLimit } from './matter-class.js';
import type { AppealPreset } from './presets.js';
import { words } from './words.js';

/** From filing to whether it is ours: register, triage, then accept, refuse or transfer. */
export function intakeFor(preset: AppealPreset): Transition[] {
  return [...sorting, accept(preset), ...turningAway];
}

const sorting: Transition[] = [
  {
    action: 'register',
    step: 'intake',
    label: text('提交诉求', '提交訴求', 'File'),
    done: text('登记', '登記', 'Filed'),
    from: [],
    to: 'registered',
    by: [applicant, clerk],
    fields: [],
    guards: [],
    effects: [start('accept')],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  },
  {
    action: 'triage',
    step: 'triage',
    label: text('分拣', '分揀', 'Sort'),
    done: text('分拣', '分揀', 'Sorted'),
    hint: text('核对类别和网格，再决定是否受理。', '核對類別和網格，再決定是否受理。', 'Check the kind and the grid before deciding whether to accept.'),
    from: ['registered'],
    to: 'triaged',
    by: [clerk],
    fields: [
      changedCategory(categories),
      grid,
      {
        kind: 'organisation',
        name: 'accused',
        label: text('被检举、控告的单位', '被檢舉、控告的單位', 'Organisations accused'),
        hint: text('诉求检举、控告某个单位时填写。这件事项不会转给它和它的下属单位。', '訴求檢舉、控告某個單位時填寫。這件事項不會轉給它和它的下屬單位。', 'Where the matter accuses an organisation: neither it nor any below it will ever get this case.'),
        multiple: true,
      },
      note,
    ],
    guards: [],
    effects: [
      { add: 'accused', value: { var: 'args.accused' } },
      setIfGiven('category'),
      setIfGiven('grid'),
    ],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
];

function accept(preset: AppealPreset): Transition {
  return {
    action: 'accept',
    step: 'accept',
    label: text('受理', '受理', 'Accept'),
    done: text('受理', '受理', 'Accepted'),
    from: ['triaged'],
    to: 'accepted',
    by: [clerk],
    fields: [classField, ...orderFields, note],
    guards: [],
    effects: [...stop('accept'), { clock: 'start', id: 'reply', usual: replyLimit(preset), limit: orderLimit }],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  };
}

const turningAway: Transition[] = [
  refusing({
    from: ['triaged'],
    grounds: [
      statutory,
      { value: 'outside', label: text('不属于热线受理范围', '不屬於熱線受理範圍', 'Outside what the hotline accepts') },
      { value: 'repeated', label: text('同一事项正在办理或已经办结', '同一事項正在辦理或已經辦結', 'The same matter is being handled or has been closed') },
      unclear,
    ],
    fields: [routeFor('statutory')],
    basis: refusalBasis,
  }),
  transferring(words, { from: ['triaged'] }),
];
