import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { start, stop } from '../shared/effects.js';
import { evidenceGiven, evidence } from '../shared/evidence.js';
import { internalReason, photos } from '../shared/fields.js';
import { gaveOrder, notOneself, sendBack, strikeOff } from '../shared/order-steps.js';
import { supervisor } from '../shared/who.js';
import { canClimb, nextRung } from './climb.js';
import { limit } from './limits.js';
import { withWindow } from './window.js';

/** What whoever issued the measure does: issue, escalate by one rung, verify, send back, lift. */
export const issuing: Transition[] = [
  {
    action: 'issue',
    step: 'intake',
    label: text('采取措施', '採取措施', 'Take the measure'),
    done: text('采取措施', '採取措施', 'Measure taken'),
    from: [],
    to: 'issued',
    by: [supervisor],
    fields: [],
    guards: [notOneself('unit')],
    effects: [{ set: 'lead', value: { var: 'args.unit' } }, { clock: 'start', id: 'reply', limit: limit.rule }, start('object')],
    conflict: 'guarded',
    tone: 'danger',
    public: false,
  },
  {
    action: 'escalate',
    label: text('升级一级', '升級一級', 'Escalate'),
    done: text('升级一级', '升級一級', 'Escalated'),
    hint: text('只能逐级升级，并附依据。', '只能逐級升級，並附依據。', 'One rung at a time, and with evidence.'),
    from: ['issued', 'replied'],
    to: 'issued',
    by: [supervisor],
    fields: [internalReason, evidence, photos, limit.field],
    guards: [
      gaveOrder,
      {
        code: 'top-rung',
        when: canClimb,
        message: text('已是最高一级措施。', '已是最高一級措施。', 'It is the highest measure of its ladder.'),
      },
      evidenceGiven(text('请写明升级依据，或者附上证明材料。', '請寫明升級依據，或者附上證明材料。', 'Say what calls for it, or attach evidence.')),
    ],
    effects: [
      { set: 'category', value: nextRung },
      { set: 'outcome', value: null },
      ...stop('reply', 'verify', 'object'),
      { clock: 'start', id: 'reply', limit: limit.rule },
      start('object'),
    ],
    conflict: 'guarded',
    tone: 'danger',
    public: false,
  },
  {
    action: 'verify',
    step: 'verify',
    label: text('核验通过', '核驗通過', 'Verify'),
    done: text('核验通过', '核驗通過', 'Verified'),
    from: ['replied'],
    to: 'verified',
    by: [supervisor],
    fields: [{ kind: 'longText', name: 'findings', label: text('核验情况', '核驗情況', 'What was found'), required: true, minLength: 4, maxLength: 1000 }, photos],
    guards: [gaveOrder],
    effects: stop('verify'),
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  sendBack(
    { label: text('退回继续整改', '退回繼續整改', 'Send back'), done: text('退回继续整改', '退回繼續整改', 'Sent back'), from: ['replied', 'verified'], to: 'issued', by: [supervisor] },
    { checks: 'verify', works: 'reply', limit },
  ),
  withWindow({
    ...strikeOff({ action: 'lift', label: text('解除措施', '解除措施', 'Lift'), done: text('解除措施', '解除措施', 'Lifted'), from: ['verified'], to: 'lifted', by: [supervisor] }),
    fields: [internalReason],
    // A measure is neither listed nor starred.
    guards: [gaveOrder],
  }),
];
