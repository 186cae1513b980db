import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { refusalBasis } from '../shared/basis.js';
import { start, stop } from '../shared/effects.js';
import { note } from '../shared/fields.js';
import { refusing, routeFor, unclear } from '../shared/trunk/turning-away.js';
import { applicant, clerk, gridWorker, lead } from '../shared/who.js';

const refusal = {
  ground: text('不能办理的情形', '不能辦理的情形', 'Which ground applies'),
  grounds: [
    { value: 'notListed', label: text('不在服务清单内', '不在服務清單內', 'Not in the catalogue') },
    { value: 'conditions', label: text('不符合办理条件', '不符合辦理條件', 'The conditions are not met') },
    { value: 'elsewhere', label: text('应当到其他单位办理', '應當到其他單位辦理', 'Another body provides it') },
    unclear,
  ],
  fields: [
    {
      ...routeFor('elsewhere'),
      label: text('可以去哪里办', '可以去哪裡辦', 'Where to turn'),
      hint: text('例如：区社保中心窗口', '例如：區社保中心窗口', 'For example: the counter of the insurance office'),
    },
  ],
  basis: refusalBasis,
};

/** People order (群众点单): ordered, and taken or refused with a reason. The unit may refuse too, when it has looked closer. */
export const ordering: Transition[] = [
  {
    action: 'register',
    step: 'intake',
    label: text('点单', '點單', 'Order'),
    done: text('点单', '點單', 'Ordered'),
    from: [],
    to: 'ordered',
    by: [applicant, clerk, gridWorker],
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
    label: text('接单', '接單', 'Take the order'),
    done: text('接单', '接單', 'Taken'),
    from: ['ordered'],
    to: 'accepted',
    by: [clerk],
    fields: [note],
    guards: [],
    effects: [...stop('accept'), start('deliver')],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  },
  refusing({
    label: text('不能办理', '不能辦理', 'Refuse'),
    done: text('不能办理', '不能辦理', 'Refused'),
    hint: text('必须说明理由；其他单位能办的，告知去哪里办。', '必須說明理由；其他單位能辦的，告知去哪裡辦。', 'Give the reason, and where another body provides it, say which.'),
    from: ['ordered'],
    ...refusal,
  }),
  refusing({
    action: 'decline',
    label: text('审核后不能办理', '審核後不能辦理', 'Refuse after checking'),
    done: text('审核后不能办理', '審核後不能辦理', 'Refused after checking'),
    hint: text('材料审核后发现不能办理的，说明理由。', '材料審核後發現不能辦理的，說明理由。', 'Where checking the papers shows that it cannot be provided; say why.'),
    from: ['making'],
    by: [lead],
    ...refusal,
  }),
];
