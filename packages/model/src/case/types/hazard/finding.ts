import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { setIfGiven, start, stop } from '../shared/effects.js';
import { note } from '../shared/fields.js';
import { changedCategory, grid } from '../shared/matter.js';
import { dismissing } from '../shared/trunk/turning-away.js';
import { method } from '../shared/trunk/verifying.js';
import { clerk, gridWorker, handler, supervisor } from '../shared/who.js';
import { categories } from './categories.js';

/** Found and confirmed, or not taken up. */
export const finding: Transition[] = [
  {
    action: 'register',
    step: 'intake',
    label: text('登记隐患', '登記隱患', 'Report'),
    done: text('登记', '登記', 'Reported'),
    from: [],
    to: 'found',
    by: [gridWorker, clerk, handler, supervisor],
    fields: [],
    guards: [],
    effects: [start('confirm')],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  {
    action: 'confirm',
    step: 'accept',
    label: text('核实', '核實', 'Confirm'),
    done: text('核实', '核實', 'Confirmed'),
    hint: text('同一场所的同类隐患以前整改过的，关联到那一件。', '同一場所的同類隱患以前整改過的，關聯到那一件。', 'If the same was removed there before, link it to that case.'),
    from: ['found'],
    to: 'confirmed',
    by: [clerk],
    fields: [
      { ...method, label: text('核实方式', '核實方式', 'How it was confirmed') },
      changedCategory(categories),
      grid,
      note,
    ],
    guards: [],
    effects: [
      setIfGiven('category'),
      setIfGiven('grid'),
      ...stop('confirm'),
    ],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  dismissing({
    from: ['found'],
    grounds: [
      { value: 'nothing', label: text('经核实不存在隐患', '經核實不存在隱患', 'There is no hazard') },
      { value: 'repeated', label: text('同一隐患正在整改', '同一隱患正在整改', 'The same hazard is being removed') },
      { value: 'outside', label: text('不属于本地管辖', '不屬於本地管轄', 'Outside what this centre is in charge of') },
    ],
  }),
];
