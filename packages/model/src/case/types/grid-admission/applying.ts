import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { start, stop, stopAll } from '../shared/effects.js';
import { internalReason, photos } from '../shared/fields.js';
import { notOneself } from '../shared/order-steps.js';
import { handler, lead } from '../shared/who.js';
import { openParts } from './consulting.js';

/** What the department does: apply, complete, take back. It leads the case; the centre that it applies to receives it. */
export const applying: Transition[] = [
  {
    action: 'apply',
    step: 'intake',
    label: text('提交申请', '提交申請', 'Apply'),
    done: text('提交申请', '提交申請', 'Applied'),
    from: [],
    to: 'applied',
    by: [handler],
    fields: [],
    guards: [{ ...notOneself('centre'), message: text('应当报送其他单位审核。', '應當報送其他單位審核。', 'Another organisation decides, not one’s own.') }],
    effects: [{ set: 'lead', value: { var: 'actor.organisation' } }, { set: 'receiver', value: { var: 'args.centre' } }, start('review')],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  {
    action: 'supplement',
    label: text('补充材料', '補充材料', 'Complete it'),
    done: text('补充材料', '補充材料', 'Completed'),
    from: ['incomplete'],
    to: 'applied',
    by: [lead],
    fields: [{ kind: 'longText', name: 'supplement', label: text('补充说明', '補充說明', 'What is added'), required: true, minLength: 4, maxLength: 2000 }, photos],
    guards: [],
    effects: [...stop('supplement'), start('review')],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  {
    action: 'retract',
    step: 'withdraw',
    label: text('撤回申请', '撤回申請', 'Take back'),
    done: text('撤回申请', '撤回申請', 'Taken back'),
    from: ['applied', 'incomplete', 'approved'],
    to: 'retracted',
    by: [lead],
    fields: [internalReason],
    guards: [],
    effects: [{ part: 'drop', organisation: openParts }, stopAll],
    conflict: 'guarded',
    tone: 'danger',
    public: false,
  },
];
