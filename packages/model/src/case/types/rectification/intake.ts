import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { start } from '../shared/effects.js';
import { notOneself, takeBack } from '../shared/order-steps.js';
import { sign } from '../shared/trunk/dispatching.js';
import { clerk, supervisor } from '../shared/who.js';
import { limit } from './limits.js';

/** From the order to its signature. */
export const intake: Transition[] = [
  {
    action: 'order',
    step: 'intake',
    label: text('下达整改', '下達整改', 'Order'),
    done: text('下达整改', '下達整改', 'Ordered'),
    from: [],
    to: 'ordered',
    by: [supervisor, clerk],
    fields: [],
    guards: [notOneself('unit')],
    effects: [{ set: 'lead', value: { var: 'args.unit' } }, start('sign'), { clock: 'start', id: 'rectify', limit: limit.rule }],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  sign({ dispatched: 'ordered', signed: 'rectifying' }),
  takeBack({
    label: text('撤销整改', '撤銷整改', 'Revoke'),
    done: text('撤销整改', '撤銷整改', 'Revoked'),
    hint: text('下达有误时使用，须说明理由。', '下達有誤時使用，須說明理由。', 'Where the order was wrong; a reason is required.'),
    from: ['ordered', 'rectifying'],
    to: 'revoked',
    by: [supervisor, clerk],
  }),
];
