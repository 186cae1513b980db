import type { FieldOf } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import type { Guard, Transition } from '../../case-type.js';
import type { Effect } from '../../effect.js';
import { givenBack, openAssists, start, stop } from '../shared/effects.js';
import { internalReason, note } from '../shared/fields.js';
import { printedLimit } from '../shared/limits.js';
import { dispatcher } from '../shared/who.js';
import { article } from './basis.js';
import { isHandled } from './stage.js';

const unit: FieldOf<'organisation'> = { kind: 'organisation', name: 'lead', label: text('有权处理的单位', '有權處理的單位', 'Competent unit'), required: true, public: true };

const notAcceptedYet: Guard = {
  code: 'accepted-already',
  when: { '!': isHandled },
  message: text('这件事项已经受理，应当改派办理单位。', '這件事項已經受理，應當改派辦理單位。', 'It has been accepted already: choose another unit to go on with it.'),
};

/** What the unit before this one was to do is over; the new one has its own time from its own receipt. */
const handOn: Effect[] = [
  { set: 'lead', value: { var: 'args.lead' } },
  ...stop('route', 'reroute', 'notify', 'object', 'feedback'),
  start('notify'),
];

const feedback = printedLimit([15, 30, 45, 60], 'day', text('反馈期限', '反饋期限', 'Report the result within'));

/** To the competent unit, and to another when that one objected, withdrew or is accused. */
export const routing: Transition[] = [
  {
    action: 'forward',
    step: 'dispatch',
    label: text('转送', '轉送', 'Forward'),
    done: text('转送', '轉送', 'Forwarded'),
    hint: text('转给有权处理的单位，由其受理并答复信访人。', '轉給有權處理的單位，由其受理並答覆信訪人。', 'To the competent unit, which accepts and answers it.'),
    from: ['registered', 'returned'],
    to: 'routed',
    by: [dispatcher],
    fields: [unit, note],
    guards: [notAcceptedYet],
    effects: [...handOn, start('object')],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
    basis: article('22'),
  },
  {
    action: 'assign',
    step: 'dispatch',
    label: text('交办', '交辦', 'Assign'),
    done: text('交办', '交辦', 'Assigned'),
    hint: text('重要情况需要反馈办理结果的，交办并指定反馈期限。', '重要情況需要反饋辦理結果的，交辦並指定反饋期限。', 'Where the result must be reported back, with a limit for that.'),
    from: ['registered', 'returned'],
    to: 'routed',
    by: [dispatcher],
    fields: [unit, feedback.field, note],
    guards: [notAcceptedYet],
    effects: [...handOn, start('object'), { clock: 'start', id: 'feedback', limit: feedback.rule }],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
    basis: article('22'),
  },
  {
    action: 'agreeObjection',
    label: text('同意异议', '同意異議', 'Agree'),
    done: text('同意异议，收回材料', '同意異議，收回材料', 'Objection agreed to'),
    from: ['objected'],
    to: 'returned',
    by: [dispatcher],
    fields: [note],
    guards: [],
    effects: [
      ...givenBack,
      ...stop('notify', 'feedback', 'reroute'),
      start('reroute'),
    ],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
    basis: article('23'),
  },
  {
    action: 'rejectObjection',
    label: text('不同意异议', '不同意異議', 'Do not agree'),
    done: text('不同意异议', '不同意異議', 'Objection not agreed to'),
    hint: text('由该单位办理，不得再提出异议，时限继续计算。', '由該單位辦理，不得再提出異議，時限繼續計算。', 'The unit handles it and may not object again; time runs on.'),
    from: ['objected'],
    to: 'routed',
    by: [dispatcher],
    fields: [internalReason],
    guards: [],
    effects: [{ set: 'designated', value: true }],
    conflict: 'guarded',
    tone: 'neutral',
    public: false,
    basis: article('23'),
  },
  {
    action: 'designate',
    step: 'dispatch',
    label: text('指定办理单位', '指定辦理單位', 'Designate'),
    done: text('指定办理单位', '指定辦理單位', 'Designated'),
    hint: text('受理有争议的，由共同的上一级决定；指定后不得再提出异议。', '受理有爭議的，由共同的上一級決定；指定後不得再提出異議。', 'Where units dispute it, their common superior decides; who is designated may not object.'),
    from: ['objected', 'returned'],
    to: 'routed',
    by: [dispatcher],
    fields: [unit, internalReason],
    guards: [
      notAcceptedYet,
      {
        code: 'same-unit',
        when: { '!=': [{ var: 'args.lead' }, { var: 'case.lead' }] },
        message: text('仍由原单位办理的，用“不同意异议”。', '仍由原單位辦理的，用「不同意異議」。', 'Where the same unit is to handle it, do not agree to its objection.'),
      },
    ],
    effects: [{ part: 'drop', organisation: openAssists }, ...handOn, { set: 'designated', value: true }],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
    basis: article('24'),
  },
  {
    action: 'reassign',
    step: 'dispatch',
    label: text('改派办理单位', '改派辦理單位', 'Choose another unit'),
    done: text('改派办理单位', '改派辦理單位', 'Another unit took over'),
    hint: text('受理后收回或者重新办理的，由所选单位继续办理，时限不重新起算。', '受理後收回或者重新辦理的，由所選單位繼續辦理，時限不重新起算。', 'After acceptance the unit chosen goes on with it; time does not begin anew.'),
    from: ['returned'],
    to: 'handling',
    by: [dispatcher],
    fields: [unit, note],
    guards: [
      {
        code: 'not-accepted',
        when: isHandled,
        message: text('这件事项还没有受理，应当转送或者交办。', '這件事項還沒有受理，應當轉送或者交辦。', 'It has not been accepted: forward or assign it.'),
      },
    ],
    effects: [{ set: 'lead', value: { var: 'args.lead' } }, ...stop('reroute')],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  },
];
