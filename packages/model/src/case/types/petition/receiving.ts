import type { FieldOf } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { start, stop } from '../shared/effects.js';
import { internalReason, note } from '../shared/fields.js';
import { lead } from '../shared/who.js';
import { article } from './basis.js';
import { isKind } from './categories.js';
import { isClaim } from './stage.js';

const detailedReason: FieldOf<'longText'> = { ...internalReason, label: text('详细理由', '詳細理由', 'Reasons in detail'), minLength: 10 };

const acceptance = {
  step: 'accept',
  label: text('受理并书面告知', '受理並書面告知', 'Accept and give notice'),
  done: text('受理', '受理', 'Accepted'),
  hint: text('书面告知信访人接收情况以及处理途径和程序，能当场告知的当场告知。', '書面告知信訪人接收情況以及處理途徑和程序，能當場告知的當場告知。', 'Tell the petitioner in writing that it came in and how it is handled, on the spot where that can be done.'),
  from: ['routed'],
  to: 'accepted',
  by: [lead],
  fields: [note],
  conflict: 'guarded',
  tone: 'primary',
  public: true,
  basis: article('23'),
} satisfies Partial<Transition>;

/** By the unit that it was handed to: object in time, or accept and tell the petitioner. */
export const receiving: Transition[] = [
  {
    action: 'object',
    label: text('提出异议', '提出異議', 'Object'),
    done: text('单位提出异议', '單位提出異議', 'The unit objected'),
    hint: text('不属于本单位职权范围的，自收到之日起 5 个工作日内提出，并详细说明理由。', '不屬於本單位職權範圍的，自收到之日起 5 個工作日內提出，並詳細說明理由。', 'If it is not within your powers, within 5 working days of receiving it, with reasons in detail.'),
    from: ['routed'],
    to: 'objected',
    by: [lead],
    fields: [detailedReason],
    guards: [
      {
        code: 'designated',
        when: { '!': { var: 'case.designated' } },
        message: text('这件事项已指定由您单位办理，不得再提出异议。', '這件事項已指定由您單位辦理，不得再提出異議。', 'It was designated to your unit, which may not object again.'),
        basis: article('24'),
      },
      {
        code: 'objection-late',
        // Where the calendar cannot tell, nobody loses a right.
        when: { '!==': [{ var: 'clocks.object.passed' }, true] },
        message: text('提出异议的期限（收到后 5 个工作日）已过，应当办理。', '提出異議的期限（收到後 5 個工作日）已過，應當辦理。', 'The 5 working days to object are over: your unit handles it.'),
        basis: article('23'),
      },
    ],
    effects: stop('object'),
    conflict: 'guarded',
    tone: 'danger',
    public: false,
    basis: article('23'),
  },
  { ...acceptance, action: 'accept', guards: [isClaim], effects: [...stop('notify', 'object'), start('conclude')] },
  {
    ...acceptance,
    action: 'acceptOther',
    guards: [
      {
        code: 'a-claim',
        when: { '!': isKind('claim') },
        message: text('申诉求决事项应当按 60 日办结时限受理。', '申訴求決事項應當按 60 日辦結時限受理。', 'Who asks for a decision is owed it within 60 days: accept it as that.'),
        basis: article('34'),
      },
    ],
    effects: [...stop('notify', 'object'), start('answer')],
  },
];
