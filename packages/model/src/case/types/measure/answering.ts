import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { pause, resume, start, stop } from '../shared/effects.js';
import { internalReason, photos } from '../shared/fields.js';
import { gaveOrder, orderOutcome, takeBack } from '../shared/order-steps.js';
import { lead, supervisor } from '../shared/who.js';
import { withWindow } from './window.js';

/** What the organisation does: reply, or object; and what is decided on its objection. */
export const answering: Transition[] = [
  {
    action: 'reply',
    step: 'reply',
    label: text('回复整改情况', '回覆整改情況', 'Reply'),
    done: text('回复整改情况', '回覆整改情況', 'Replied'),
    from: ['issued'],
    to: 'replied',
    by: [lead],
    fields: [
      { kind: 'longText', name: 'answer', label: text('整改情况', '整改情況', 'What was put right'), required: true, minLength: 10, maxLength: 2000 },
      orderOutcome,
      photos,
    ],
    guards: [],
    effects: [{ set: 'outcome', value: { var: 'args.outcome' } }, ...stop('reply'), start('verify')],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  {
    action: 'object',
    label: text('申诉', '申訴', 'Object'),
    done: text('申诉', '申訴', 'Objected'),
    hint: text('对措施有异议的，在期限内说明理由；复核期间不计整改时间。', '對措施有異議的，在期限內說明理由；覆核期間不計整改時間。', 'If your organisation disagrees: give reasons within the window. Its time stands meanwhile.'),
    from: ['issued'],
    to: 'objected',
    by: [lead],
    fields: [{ kind: 'longText', name: 'objection', label: text('申诉理由', '申訴理由', 'Reasons'), required: true, minLength: 4, maxLength: 1000 }, photos],
    guards: [
      {
        code: 'window-passed',
        when: { '===': [{ var: 'clocks.object.passed' }, false] },
        message: text('申诉期限已过，或者已经申诉过。', '申訴期限已過，或者已經申訴過。', 'The window to object is over, or it was used.'),
      },
    ],
    effects: [...stop('object'), ...pause('suspension', 'reply'), start('review')],
    conflict: 'guarded',
    tone: 'neutral',
    public: false,
  },
  {
    action: 'dismiss',
    label: text('维持措施', '維持措施', 'Uphold the measure'),
    done: text('维持措施', '維持措施', 'Measure upheld'),
    from: ['objected'],
    to: 'issued',
    by: [supervisor],
    fields: [internalReason],
    guards: [gaveOrder],
    effects: [...stop('review'), ...resume('suspension', 'reply')],
    conflict: 'guarded',
    tone: 'neutral',
    public: false,
  },
  withWindow(takeBack({
    label: text('撤销措施', '撤銷措施', 'Revoke'),
    done: text('撤销措施', '撤銷措施', 'Revoked'),
    hint: text('申诉成立或者措施有误时使用；撤销后不再计入。', '申訴成立或者措施有誤時使用；撤銷後不再計入。', 'Where the objection is right or the measure was wrong; it then counts for nothing.'),
    from: ['issued', 'objected'],
    to: 'revoked',
    by: [supervisor],
  })),
];
